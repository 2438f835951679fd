import type * as Y from 'yjs';
import { err, ok } from '../../kernel/result';
import { breaks, helpSignals, MAIN, offices, readWorkshop, readySignals, spotlights, timers } from '../../protocol';
import { hasGroup } from './groups-of';
import { placeMember } from './place-member';
import type { Applies } from './types';

const recordsOf = (doc: Y.Doc): Y.Map<Y.Map<unknown>> => doc.getMap('groups');

export const groupApplies: Applies<'group.rename' | 'group.remove' | 'group.restore'> = {
  'group.rename': (doc, { input }) => {
    const record = recordsOf(doc).get(input.groupId);
    if (!record) return err('NOT_FOUND');
    record.set('name', input.name);
    return ok({});
  },
  'group.remove': (doc, { input: { groupId, to } }) => {
    if (!hasGroup(doc, groupId) || to === groupId || !hasGroup(doc, to)) return err('NOT_FOUND');
    for (const member of readWorkshop(doc, '').members) if (member.groupId === groupId) placeMember(doc, member, to);
    // Nothing of it waits or runs any more; where it was in the plan, its room and its board are kept.
    for (const root of [timers, helpSignals, readySignals, breaks, spotlights, offices]) if (groupId !== MAIN) root.remove(doc, groupId);
    recordsOf(doc).get(groupId)?.set('removed', true);
    return ok({});
  },
  'group.restore': (doc, { input }) => {
    const record = recordsOf(doc).get(input.groupId);
    if (!record) return err('NOT_FOUND');
    record.delete('removed');
    return ok({});
  },
};
