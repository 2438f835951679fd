import type * as Y from 'yjs';
import { boardRoots } from '../../../shared/doc';
import type { Observable } from '../../../shared/kernel/observable';
import { buildOutline, type BoardOutline } from '../../../shared/outline';
import { shareStructure } from '../../../shared/kernel/share-structure';

export interface OutlineStore extends Observable<BoardOutline> {
  close(): void;
}

/** Calls `run` later and returns what cancels it. */
export type Schedule = (run: () => void) => () => void;

/** At the next frame, or soon when the page is not shown (then there are no frames). */
export const nextFrame: Schedule = (run) => {
  if (document.hidden) {
    const timer = setTimeout(run, 50);
    return () => clearTimeout(timer);
  }
  const frame = requestAnimationFrame(run);
  return () => cancelAnimationFrame(frame);
};

/**
 * The outline of a board as a value that changes. Others' edits are read once per frame however many arrive; one's own
 * before the next picture, so that a row that was just added can take the focus. Parts that did not change keep their identity.
 */
export function createOutlineStore(doc: Y.Doc, schedule: Schedule = nextFrame): OutlineStore {
  let current = buildOutline(doc);
  let cancel: (() => void) | null = null;
  let soon = false;
  let closed = false;
  const listeners = new Set<() => void>();
  const roots = Object.values(boardRoots(doc));

  const refresh = (): void => {
    cancel?.();
    cancel = null;
    const next = shareStructure(current, buildOutline(doc));
    if (next === current) return;
    current = next;
    for (const listener of [...listeners]) listener();
  };
  const isBoards = (type: unknown): boolean => roots.some((root) => root === type);
  const onTransaction = (transaction: Y.Transaction): void => {
    const touched = [...transaction.changedParentTypes.keys()].some(isBoards);
    if (!touched) return;
    if (!transaction.local) {
      cancel ??= schedule(refresh);
      return;
    }
    if (soon) return;
    soon = true;
    // Not in the midst of an operation of several transactions, but before the next picture.
    queueMicrotask(() => {
      soon = false;
      if (!closed) refresh();
    });
  };
  doc.on('afterTransaction', onTransaction);
  return {
    get: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      closed = true;
      doc.off('afterTransaction', onTransaction);
      cancel?.();
      cancel = null;
    },
  };
}
