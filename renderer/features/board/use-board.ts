import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import { createUndo, type BoardContext } from '../../../shared/doc';
import { createId } from '../../../shared/kernel/ids';

export interface Board {
  readonly ctx: BoardContext;
  readonly undo: Y.UndoManager;
}

/** This person's hand on a board: what is written carries it, and undo takes back nothing else. */
export function useBoard(doc: Y.Doc, author: string): Board {
  const board = useMemo<Board>(() => {
    const ctx: BoardContext = { doc, origin: { author }, author, now: Date.now, newId: () => createId() };
    return { ctx, undo: createUndo(ctx) };
  }, [doc, author]);
  useEffect(() => () => board.undo.destroy(), [board]);
  return board;
}

const EVENTS = ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const;

/** Whether there is something to take back, and to do again. */
export function useUndoState(undo: Y.UndoManager): { readonly canUndo: boolean; readonly canRedo: boolean } {
  const subscribe = useMemo(
    () => (listener: () => void) => {
      for (const event of EVENTS) undo.on(event, listener);
      return () => {
        for (const event of EVENTS) undo.off(event, listener);
      };
    },
    [undo],
  );
  const canUndo = useSyncExternalStore(subscribe, () => undo.canUndo());
  const canRedo = useSyncExternalStore(subscribe, () => undo.canRedo());
  return { canUndo, canRedo };
}
