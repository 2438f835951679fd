import type * as Y from 'yjs';
import { err, ok, type Result } from '../../kernel/result';
import { MAIN, type ActProblem } from '../../protocol';
import type { Actor } from './types';

const recordOf = (doc: Y.Doc, groupId: string): Y.Map<unknown> | undefined => doc.getMap<Y.Map<unknown>>('groups').get(groupId);

export const hasGroup = (doc: Y.Doc, groupId: string): boolean => {
  const record = recordOf(doc, groupId);
  return record !== undefined && record.get('removed') !== true;
};

/** The wished targets that there are; `main` is always there. Groups removed meanwhile are left out. */
export const knownTargets = (doc: Y.Doc, targets: readonly string[]): string[] => [...new Set(targets)].filter((id) => id === MAIN || hasGroup(doc, id));

/** The group that a call is about: a guest's own, whatever was said; the facilitator's word. */
export function groupOf(doc: Y.Doc, who: Actor, wished: string | undefined): Result<string, ActProblem> {
  const groupId = who.role === 'facilitator' ? (wished ?? '') : who.groupId;
  if (who.role !== 'facilitator' && wished !== undefined && wished !== groupId) return err('NOT_ALLOWED');
  return hasGroup(doc, groupId) ? ok(groupId) : err('NOT_FOUND');
}

export const groupOfMember = (doc: Y.Doc, memberId: string): string | null => {
  const record = doc.getMap<Y.Map<unknown>>('members').get(memberId);
  const groupId: unknown = record?.get('groupId');
  return typeof groupId === 'string' ? groupId : null;
};
