import type * as Y from 'yjs';
import type { BoardLimits } from '../doc';
import { readMethods } from '../methods';
import { groupRules, plan, stages } from '../protocol';
import { rulesOf } from './rules';

/** What the host holds a group's participants to on their board now; null while everything is free. */
export function boardLimitsOf(doc: Y.Doc, groupId: string): BoardLimits | null {
  const { phaseId } = stages.get(doc, groupId) ?? { phaseId: null };
  const phase = phaseId === null ? undefined : plan.get(doc, phaseId);
  const { mode, frozen } = rulesOf({ phase: phase ? { id: phaseId ?? '', ...phase } : null, rules: groupRules.get(doc, groupId) ?? { frozen: [] } });
  if (mode === 'free' && frozen.length === 0) return null;
  const reveals = readMethods(doc).flatMap((method) => (method.kind === 'silent' && method.state === 'closed' ? [method.zone] : []));
  return { mode, frozen, reveals };
}
