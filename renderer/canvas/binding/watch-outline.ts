import type * as Y from 'yjs';
import type { Observable } from '../../../shared/kernel/observable';
import { shareStructure } from '../../../shared/kernel/share-structure';
import { buildOutline, type BoardOutline } from '../../../shared/outline';

/**
 * The outline of a document, read anew after each change: at the next frame for what others do, before the next
 * picture for one's own. For a canvas that is not given an outline that somebody keeps already.
 */
export function watchOutline(doc: Y.Doc): Observable<BoardOutline> & { start(): () => void } {
  let current = buildOutline(doc);
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let soon = false;
  let running = false;
  const refresh = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    soon = false;
    if (!running) return;
    const next = shareStructure(current, buildOutline(doc));
    if (next === current) return;
    current = next;
    for (const listener of [...listeners]) listener();
  };
  const onTransaction = (transaction: Y.Transaction): void => {
    if (transaction.changedParentTypes.size === 0) return;
    if (transaction.local && !soon) {
      soon = true;
      queueMicrotask(refresh);
    } else timer ??= setTimeout(refresh, 16);
  };
  return {
    get: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Begins to watch; returns what ends it. May be begun again. */
    start() {
      running = true;
      doc.on('afterTransaction', onTransaction);
      refresh();
      return () => {
        running = false;
        doc.off('afterTransaction', onTransaction);
        if (timer !== null) clearTimeout(timer);
        timer = null;
      };
    },
  };
}
