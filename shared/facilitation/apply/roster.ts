import type * as Y from 'yjs';
import { err, ok } from '../../kernel/result';
import { MAIN, meetings, MOST_MEETINGS, readWorkshop, rooms, writeMember, type ListedPerson } from '../../protocol';
import { hasGroup } from './groups-of';
import { placeMember } from './place-member';
import type { Applies } from './types';

/** As many as the host takes in (`MAX_MEMBERS`). */
export const MOST_MEMBERS = 500;

const keyOf = ({ name, organisation, profession }: Partial<ListedPerson>): string => [name, organisation ?? '', profession ?? ''].map((part) => (part ?? '').normalize('NFC').toLocaleLowerCase('fi').trim()).join('\u0000');

export const rosterApplies: Applies<'roster.add' | 'roster.change' | 'roster.remove' | 'roster.place' | 'room.set' | 'meeting.put' | 'meeting.remove'> = {
  'roster.add': (doc, { input, newId }) => {
    const { members } = readWorkshop(doc, '');
    const known = new Set(members.map(keyOf));
    const people = input.people.filter((person) => !known.has(keyOf(person)) && known.add(keyOf(person)));
    if (members.length + people.length > MOST_MEMBERS) return err('FULL');
    // Without a colour: that is given when somebody comes in.
    for (const person of people) writeMember(doc, { id: newId(), ...person, groupId: '', role: 'participant', colour: '' });
    return ok({ added: people.length });
  },
  'roster.change': (doc, { input }) => {
    const record = doc.getMap<Y.Map<unknown>>('members').get(input.memberId);
    if (!record) return err('NOT_FOUND');
    for (const [field, value] of Object.entries(input.change)) if (value !== undefined) record.set(field, value);
    return ok({});
  },
  'roster.remove': (doc, { input }) => {
    const byId = new Map(readWorkshop(doc, '').members.map((member) => [member.id, member]));
    // Who has a colour has been in: that is a removal, with all that belongs to it.
    const gone = input.memberIds.filter((id) => byId.get(id)?.colour === '');
    for (const id of gone) {
      const member = byId.get(id);
      if (member) placeMember(doc, member, '');
      doc.getMap('members').delete(id);
    }
    return ok({ removed: gone.length });
  },
  'roster.place': (doc, { input }) => {
    const byId = new Map(readWorkshop(doc, '').members.map((member) => [member.id, member]));
    const places = Object.entries(input.places);
    if (places.some(([, groupId]) => groupId !== '' && !hasGroup(doc, groupId))) return err('NOT_FOUND');
    for (const [id, groupId] of places) {
      const member = byId.get(id);
      if (member && member.role !== 'facilitator') placeMember(doc, member, groupId);
    }
    return ok({});
  },
  'room.set': (doc, { input }) => {
    if (input.target !== MAIN && !hasGroup(doc, input.target)) return err('NOT_FOUND');
    if (input.url === '') rooms.remove(doc, input.target);
    else rooms.put(doc, input.target, { url: input.url });
    return ok({});
  },
  'meeting.put': (doc, { input }) => {
    if (!meetings.get(doc, input.meetingId) && meetings.all(doc).size >= MOST_MEETINGS) return err('FULL');
    meetings.put(doc, input.meetingId, input.meeting);
    return ok({});
  },
  'meeting.remove': (doc, { input }) => {
    meetings.remove(doc, input.meetingId);
    return ok({});
  },
};
