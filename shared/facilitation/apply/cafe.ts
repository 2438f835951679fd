import type * as Y from 'yjs';
import { err, ok } from '../../kernel/result';
import { cafe, NO_OFFICES, NOW, offices, readWorkshop, timers, type Cafe, type MemberInfo } from '../../protocol';
import { startTimer } from '../timer';
import { hasGroup } from './groups-of';
import { placeMember } from './place-member';
import type { Applies } from './types';

/** The café's tables that are still there: a group may be removed meanwhile. */
const tablesOf = (doc: Y.Doc, { tables }: Cafe): string[] => tables.filter((id) => hasGroup(doc, id));

/** The host leads the table, as far as she is at it. */
function seatHost(doc: Y.Doc, groupId: string, hostId: string | undefined, members: ReadonlyMap<string, MemberInfo>): void {
  if (hostId === undefined || members.get(hostId)?.groupId !== groupId) return;
  offices.put(doc, groupId, { ...(offices.get(doc, groupId) ?? NO_OFFICES), chair: hostId });
}

function startTimers(doc: Y.Doc, tables: readonly string[], minutes: number, now: number, actId: string): void {
  if (minutes > 0) for (const id of tables) timers.put(doc, id, startTimer(minutes, now, actId, timers.get(doc, id)));
}

const membersOf = (doc: Y.Doc): ReadonlyMap<string, MemberInfo> => new Map(readWorkshop(doc, '').members.map((member) => [member.id, member]));

export const cafeApplies: Applies<'cafe.begin' | 'cafe.turn' | 'cafe.end'> = {
  'cafe.begin': (doc, { input: { tables: wished, hosts: chosen, minutes }, now, actId }) => {
    // Two facilitators began it: the first one's tables stay.
    if (cafe.get(doc, NOW)) return err('STALE');
    const tables = [...new Set(wished)].filter((id) => hasGroup(doc, id));
    if (tables.length < 2) return err('NOT_FOUND');
    const members = membersOf(doc);
    const hosts = Object.fromEntries(Object.entries(chosen).filter(([groupId, hostId]) => tables.includes(groupId) && members.get(hostId)?.groupId === groupId));
    const homes = Object.fromEntries([...members.values()].filter(({ groupId }) => tables.includes(groupId)).map(({ id, groupId }) => [id, groupId]));
    cafe.put(doc, NOW, { tables, hosts, turn: 0, minutes, homes, offices: Object.fromEntries(tables.map((id) => [id, offices.get(doc, id) ?? NO_OFFICES])) });
    for (const id of tables) seatHost(doc, id, hosts[id], members);
    startTimers(doc, tables, minutes, now, actId);
    return ok({});
  },
  'cafe.turn': (doc, { input, now, actId }) => {
    const going = cafe.get(doc, NOW);
    if (!going || going.turn !== input.from) return err('STALE');
    const tables = tablesOf(doc, going);
    const hosts = new Set(Object.values(going.hosts));
    let moved = 0;
    // Where everybody is now counts, not where the plan has them: who came late goes along.
    for (const member of membersOf(doc).values()) {
      const at = tables.indexOf(member.groupId);
      if (at < 0 || hosts.has(member.id) || tables.length < 2) continue;
      placeMember(doc, member, tables[(at + 1) % tables.length] ?? '');
      moved += 1;
    }
    cafe.put(doc, NOW, { ...going, turn: going.turn + 1 });
    startTimers(doc, tables, going.minutes, now, actId);
    return ok({ moved });
  },
  'cafe.end': (doc) => {
    const going = cafe.get(doc, NOW);
    if (!going) return ok({});
    const members = membersOf(doc);
    for (const [memberId, home] of Object.entries(going.homes)) {
      const member = members.get(memberId);
      // Whom the facilitator took out of the café herself stays where she put her.
      if (member && hasGroup(doc, home) && going.tables.includes(member.groupId)) placeMember(doc, member, home);
    }
    const after = membersOf(doc);
    for (const id of tablesOf(doc, going)) {
      const isThere = (memberId: string | null | undefined): string | null => (memberId != null && after.get(memberId)?.groupId === id ? memberId : null);
      offices.put(doc, id, { chair: isThere(going.offices[id]?.chair), secretary: isThere(going.offices[id]?.secretary) });
    }
    cafe.remove(doc, NOW);
    return ok({});
  },
};
