import * as Y from 'yjs';
import { BoardBinding } from '../../../renderer/canvas/binding/board-binding';
import { createBoardStore } from '../../../renderer/canvas/binding/schema';
import { createUndo, type BoardContext } from '../../../shared/doc';
import { buildOutline } from '../../../shared/outline';

/** One person's side: document, undo, and the canvas library's store that shows the document. */
export interface Replica {
  readonly index: number;
  readonly doc: Y.Doc;
  readonly ctx: BoardContext;
  readonly undo: Y.UndoManager;
  readonly binding: BoardBinding;
  /** Letters that only this person types: whose letter is gone can be told. */
  readonly letters: string;
  /** Updates on their way here. */
  readonly inbox: Uint8Array[];
  /** While away nothing arrives; what is written here waits as well. */
  away: boolean;
  sync(): void;
}

const ALPHABETS = ['abcdefghij', 'klmnopqrst', 'ABCDEFGHIJ', 'KLMNOPQRST', '0123456789'];

export function createReplicas(count: number, start: Uint8Array): Replica[] {
  return Array.from({ length: count }, (_, index) => {
    const doc = new Y.Doc();
    doc.clientID = 1000 + index;
    Y.applyUpdate(doc, start, 'wire');
    let ids = 0;
    const ctx: BoardContext = { doc, origin: { person: index }, author: `p${index}`, now: () => 1_794_500_000_000 + ids, newId: () => `p${index}x${++ids}` };
    const binding = new BoardBinding(createBoardStore(), 'fi');
    return { index, doc, ctx, undo: createUndo(ctx, 0), binding, letters: ALPHABETS[index] ?? 'x', inbox: [], away: false, sync: () => binding.sync(buildOutline(doc)) };
  });
}
