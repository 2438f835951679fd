import type * as Y from 'yjs';
import { err, ok } from '../../kernel/result';
import { groupRules, hands, helpSignals, NO_OFFICES, offices, plan, readySignals, stages } from '../../protocol';
import { groupOf, groupOfMember } from './groups-of';
import type { Applies } from './types';

/** In a phase where ready means a frozen page, the page follows the signal. */
function freezeByReady(doc: Y.Doc, groupId: string, ready: boolean): void {
  const phaseId = stages.get(doc, groupId)?.phaseId ?? null;
  const phase = phaseId === null ? undefined : plan.get(doc, phaseId);
  if (phase?.ready !== 'freeze' || phase.pageId === null) return;
  const rules = groupRules.get(doc, groupId) ?? { frozen: [] };
  const others = rules.frozen.filter((pageId) => pageId !== phase.pageId);
  groupRules.put(doc, groupId, { ...rules, frozen: ready ? [...others, phase.pageId] : others });
}

export const signalApplies: Applies<'office.set' | 'help.set' | 'ready.set' | 'hand.set'> = {
  'office.set': (doc, { input, who }) => {
    const group = groupOf(doc, who, input.groupId);
    if (!group.ok) return group;
    if (input.memberId !== null && groupOfMember(doc, input.memberId) !== group.value) return err('NOT_FOUND');
    offices.put(doc, group.value, { ...(offices.get(doc, group.value) ?? NO_OFFICES), [input.office]: input.memberId });
    return ok({});
  },
  'help.set': (doc, { input, who, now }) => {
    const group = groupOf(doc, who, input.groupId);
    if (!group.ok) return group;
    // Asked twice, one waits since the first time.
    if (!input.on) helpSignals.remove(doc, group.value);
    else if (!helpSignals.get(doc, group.value)) helpSignals.put(doc, group.value, { at: now, by: who.id });
    return ok({});
  },
  'ready.set': (doc, { input, who, now }) => {
    const group = groupOf(doc, who, input.groupId);
    if (!group.ok) return group;
    const chair = offices.get(doc, group.value)?.chair ?? null;
    // A chair who has left the group is no chair any more.
    const hasChair = chair !== null && groupOfMember(doc, chair) === group.value;
    if (hasChair && who.role !== 'facilitator' && who.id !== chair) return err('NOT_ALLOWED');
    const said = readySignals.get(doc, group.value);
    if (input.on === (said !== undefined)) return ok({});
    if (input.on) readySignals.put(doc, group.value, { at: now, by: who.id, phaseId: stages.get(doc, group.value)?.phaseId ?? null });
    else readySignals.remove(doc, group.value);
    freezeByReady(doc, group.value, input.on);
    return ok({});
  },
  'hand.set': (doc, { input, who, now }) => {
    const memberId = who.role === 'facilitator' || who.role === 'chair' ? (input.memberId ?? who.id) : who.id;
    const groupId = groupOfMember(doc, memberId);
    if (groupId === null || (who.role === 'chair' && groupId !== who.groupId)) return err('NOT_FOUND');
    // Only the owner raises a hand; chair and facilitator may lower it.
    if (input.on && memberId !== who.id) return err('NOT_ALLOWED');
    if (!input.on) hands.remove(doc, memberId);
    else if (!hands.get(doc, memberId)) hands.put(doc, memberId, { at: now, groupId });
    return ok({});
  },
};
