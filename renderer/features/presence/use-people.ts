import { useEffect, useMemo, useState } from 'react';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { readWorkshop, type MemberInfo } from '../../../shared/protocol';
import { shareStructure } from '../../../shared/kernel/share-structure';
import { peopleOfBoard, presentPeople, writersByCard, type PersonHere, type PresentPerson } from './people';

/** Says who one is to the others on the board; keeps whatever else is in the local state. */
export function usePresenceOf(awareness: Awareness, me: { readonly id: string; readonly name: string; readonly colour: string }): void {
  const { id, name, colour } = me;
  useEffect(() => {
    awareness.setLocalStateField('user', { id, name, colour });
  }, [awareness, id, name, colour]);
}

const same = (a: readonly PresentPerson[], b: readonly PresentPerson[]): boolean =>
  a.length === b.length && a.every((person, index) => person.id === b[index]?.id && person.name === b[index].name && person.colour === b[index].colour);

/** Who has the board open; changes only when people come, go or change their name, not with every movement of a cursor. */
function usePresent(awareness: Awareness): readonly PresentPerson[] {
  const [present, setPresent] = useState<readonly PresentPerson[]>(() => presentPeople(awareness.getStates()));
  useEffect(() => {
    const read = (): void => {
      const next = presentPeople(awareness.getStates());
      setPresent((now) => (same(now, next) ? now : next));
    };
    read();
    awareness.on('change', read);
    return () => awareness.off('change', read);
  }, [awareness]);
  return present;
}

function useMembers(doc: Y.Doc | null): readonly MemberInfo[] {
  const [members, setMembers] = useState<readonly MemberInfo[]>([]);
  useEffect(() => {
    if (!doc) return;
    const root = doc.getMap('members');
    const read = (): void => setMembers(readWorkshop(doc, '').members);
    read();
    root.observeDeep(read);
    return () => root.unobserveDeep(read);
  }, [doc]);
  return members;
}

export function usePeople(awareness: Awareness, workshop: Y.Doc | null, groupId: string, meId: string): readonly PersonHere[] {
  const present = usePresent(awareness);
  const members = useMembers(workshop);
  return useMemo(() => peopleOfBoard(present, members, groupId, meId), [present, members, groupId, meId]);
}

/** Names by participant's id, of every group and whoever is here: for who changed what. */
export function useNames(awareness: Awareness, workshop: Y.Doc | null): Readonly<Record<string, string>> {
  const present = usePresent(awareness);
  const members = useMembers(workshop);
  return useMemo(() => Object.fromEntries([...present, ...members].map((person) => [person.id, person.name])), [present, members]);
}

/** Who writes in which card; changes only when somebody begins or ends. */
export function useWriters(awareness: Awareness): Readonly<Record<string, readonly PresentPerson[]>> {
  const [writers, setWriters] = useState(() => writersByCard(awareness.getStates(), awareness.clientID));
  useEffect(() => {
    const read = (): void => setWriters((now) => shareStructure(now, writersByCard(awareness.getStates(), awareness.clientID)));
    read();
    awareness.on('change', read);
    return () => awareness.off('change', read);
  }, [awareness]);
  return writers;
}
