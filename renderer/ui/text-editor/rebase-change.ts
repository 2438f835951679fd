import type { TextChange } from '../../../shared/doc';
import { fromField, type Origins } from './text-delta';

/**
 * Carries a change made in the field over to the text as it is now. What others have deleted meanwhile is not deleted
 * again, what they wrote in the midst of a removed stretch stays. The changes are to be applied in the order given
 * (from the end to the start, so that indexes hold).
 */
export function rebaseChange(change: TextChange, origins: Origins): TextChange[] {
  const end = change.index + change.remove;
  const runs: { index: number; remove: number }[] = [];
  origins.forEach((origin, index) => {
    if (origin < change.index || origin >= end) return;
    const last = runs.at(-1);
    if (last && last.index + last.remove === index) last.remove++;
    else runs.push({ index, remove: 1 });
  });
  const changes: TextChange[] = runs.reverse().map((run) => ({ ...run, insert: '' }));
  if (change.insert !== '') {
    const insertAt = fromField(change.index, origins);
    const last = changes.at(-1);
    if (last && last.index === insertAt) changes[changes.length - 1] = { ...last, insert: change.insert };
    else changes.push({ index: insertAt, remove: 0, insert: change.insert });
  }
  return changes;
}

/** The origins after one's own change, which both the field (`change`) and the text (`rebased`) now have. */
export function originsAfter(change: TextChange, rebased: readonly TextChange[], origins: Origins): Origins {
  const shift = change.insert.length - change.remove;
  const next = origins.map((origin) => (origin >= change.index + change.remove ? origin + shift : origin));
  for (const { index, remove, insert } of rebased) {
    next.splice(index, remove, ...Array.from({ length: insert.length }, (_, offset) => change.index + offset));
  }
  return next;
}
