import { useEffect, useState } from 'react';
import { readWorkshop, type Seat } from '../../../shared/protocol';
import type { DocSession } from '../../sync';

/** The seat as the workshop's list says now: the facilitator moves people and changes roles while they write. */
export function useLiveSeat(workshop: DocSession, seat: Seat): Seat {
  const [live, setLive] = useState(seat);
  useEffect(() => {
    const read = (): void => {
      const { groups, members } = readWorkshop(workshop.doc, seat.workshopId);
      const me = members.find(({ id }) => id === seat.participantId);
      // Not there: not loaded yet, or removed, which the host tells in its own way.
      if (!me) return;
      setLive((before) => {
        const group = groups.find(({ id }) => id === me.groupId) ?? before.group;
        const next: Seat = { ...before, name: me.name, role: me.role, colour: me.colour, group: { id: group.id, name: group.name, boardId: group.boardId } };
        return JSON.stringify(next) === JSON.stringify(before) ? before : next;
      });
    };
    read();
    workshop.doc.on('update', read);
    return () => workshop.doc.off('update', read);
  }, [workshop, seat]);
  return live;
}
