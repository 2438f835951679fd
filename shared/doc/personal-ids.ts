import * as Y from 'yjs';
import { findPersonalIds, hasPersonalId, removalsOfPersonalIds, withoutPersonalIds } from '../kernel/personal-id';
import { NOTING, type BoardContext } from './operations/context';
import { boardRoots } from './schema';

/** A plain value without codes in any of its texts; the very same value when there is none. */
export function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return hasPersonalId(value) ? withoutPersonalIds(value) : value;
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  if (Array.isArray(value)) {
    const list: unknown[] = value;
    const next = list.map(cleaned);
    return next.some((entry, index) => entry !== list[index]) ? next : value;
  }
  const entries = Object.entries(value).map(([key, entry]) => [key, entry, cleaned(entry)] as const);
  return entries.some(([, before, after]) => before !== after) ? Object.fromEntries(entries.map(([key, , after]) => [key, after])) : value;
}

/** Removes what is found in one text; returns how many. */
function cleanText(text: Y.Text): number {
  const removals = removalsOfPersonalIds(text.toString());
  for (const { start, end } of [...removals].reverse()) text.delete(start, end - start);
  return removals.length;
}

/**
 * Removes every personal identity code from the board: from texts, from rows' and columns' titles, from what lies in the
 * bin, from free drawings. Not a step of undo: nothing shall bring it back. Returns in how many places one was.
 */
export function removePersonalIds(ctx: BoardContext): number {
  let places = 0;
  ctx.doc.transact(() => {
    const { meta: _meta, ...roots } = boardRoots(ctx.doc);
    for (const root of Object.values(roots)) {
      for (const record of root.values() as Iterable<unknown>) {
        if (!(record instanceof Y.Map)) continue;
        for (const [key, value] of (record as Y.Map<unknown>).entries()) {
          if (value instanceof Y.Text) {
            if (cleanText(value) > 0) places += 1;
            continue;
          }
          if (value instanceof Y.AbstractType) continue;
          const next = cleaned(value);
          if (next === value) continue;
          places += 1;
          record.set(key, next);
        }
      }
    }
  }, NOTING);
  return places;
}

function countIn(value: unknown): number {
  if (typeof value === 'string') return findPersonalIds(value).length;
  if (value instanceof Y.Text) return findPersonalIds(value.toString()).length;
  if (value instanceof Y.Map) return [...(value as Y.Map<unknown>).values()].reduce<number>((sum, entry) => sum + countIn(entry), 0);
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || value instanceof Y.AbstractType) return 0;
  return Object.values(value).reduce<number>((sum, entry) => sum + countIn(entry), 0);
}

/** How many codes stand on the board and in its bin; never which, nor where. */
export function countPersonalIds(doc: Y.Doc): number {
  const { meta: _meta, ...roots } = boardRoots(doc);
  return Object.values(roots).reduce((sum, root) => sum + countIn(root), 0);
}

/** In `meta`: changes with every removal that nobody shall be able to take back. */
export const REMOVED = 'removed';

/**
 * Tells every replica of the board, by the board itself, that something was removed for good: also one that is away now
 * and comes back when the host has long forgotten.
 */
export function noteRemoval(ctx: BoardContext): void {
  ctx.doc.transact(() => boardRoots(ctx.doc).meta.set(REMOVED, ctx.newId()), NOTING);
}

/** Calls `onRemoval` when somebody else's removal has arrived, outside of the transaction that brought it. Returns what ends it. */
export function watchRemovals(doc: Y.Doc, onRemoval: () => void): () => void {
  const { meta } = boardRoots(doc);
  const onMeta = (event: Y.YMapEvent<unknown>, { local }: Y.Transaction): void => {
    if (!local && event.keysChanged.has(REMOVED)) doc.once('afterAllTransactions', onRemoval);
  };
  meta.observe(onMeta);
  return () => meta.unobserve(onMeta);
}

/**
 * Lets go of everything that undo keeps for itself of what was deleted, and of its content. What has been taken out of
 * the document is then nowhere in this replica, and nothing can bring it back.
 */
export function forgetDeleted(doc: Y.Doc, undo: Y.UndoManager | null): void {
  undo?.clear();
  Y.tryGc(Y.createDeleteSetFromStructStore(doc.store), doc.store, () => true);
}
