import type * as Y from 'yjs';
import { err, ok } from '../../kernel/result';
import { breaks, type BreakRecord } from '../../protocol';
import { MINUTE_MS } from '../timer';
import { groupOf } from './groups-of';
import type { Actor, Applies } from './types';

/** How many must agree: more than half of the group, or the chair. */
const isAgreed = ({ agreed }: BreakRecord, who: Actor, members: number): boolean => who.role === 'chair' || who.role === 'facilitator' || agreed.length * 2 > members;

function sizeOf(doc: Y.Doc, groupId: string): number {
  let size = 0;
  for (const member of doc.getMap<Y.Map<unknown>>('members').values()) if (member.get('groupId') === groupId) size += 1;
  return size;
}

const isOn = (record: BreakRecord | undefined, now: number): record is BreakRecord => record !== undefined && record.endsAt !== null && record.endsAt > now;

function agree(doc: Y.Doc, groupId: string, record: BreakRecord, who: Actor, now: number): boolean {
  const next = { ...record, agreed: [...new Set([...record.agreed, who.id])] };
  const begins = isAgreed(next, who, sizeOf(doc, groupId));
  breaks.put(doc, groupId, begins ? { ...next, endsAt: now + record.minutes * MINUTE_MS } : next);
  return begins;
}

export const breakApplies: Applies<'break.propose' | 'break.agree' | 'break.end'> = {
  'break.propose': (doc, { input, who, now }) => {
    const group = groupOf(doc, who, input.groupId);
    if (!group.ok) return group;
    const before = breaks.get(doc, group.value);
    if (isOn(before, now)) return err('STALE');
    agree(doc, group.value, { minutes: input.minutes, by: who.id, at: now, agreed: [], endsAt: null }, who, now);
    return ok({});
  },
  'break.agree': (doc, { input, who, now }) => {
    const group = groupOf(doc, who, input.groupId);
    if (!group.ok) return group;
    const record = breaks.get(doc, group.value);
    if (!record) return err('STALE');
    if (record.endsAt !== null) return ok({ began: isOn(record, now) });
    return ok({ began: agree(doc, group.value, record, who, now) });
  },
  'break.end': (doc, { input, who }) => {
    const group = groupOf(doc, who, input.groupId);
    if (!group.ok) return group;
    breaks.remove(doc, group.value);
    return ok({});
  },
};
