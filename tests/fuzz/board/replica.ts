import * as Y from 'yjs';
import { BoardBinding } from '../../../renderer/canvas/binding/board-binding';
import { createBoardStore } from '../../../renderer/canvas/binding/schema';
import { createUndo, type BoardContext } from '../../../shared/doc';
import { shareStructure } from '../../../shared/kernel/share-structure';
import { buildOutline, type BoardOutline } from '../../../shared/outline';

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
  /** Every card that this replica has ever had. */
  readonly known: Set<string>;
  /** The card that this person drags on the canvas at this moment. */
  held: string | null;
  /** While away nothing arrives; what is written here waits as well. */
  away: boolean;
  /** The outline as the app keeps it: parts that did not change stay the same objects. */
  outline: BoardOutline;
  /** Brings outline and store to the document. */
  sync(): void;
}

const ALPHABETS = ['abcdefghij', 'klmnopqrst', 'ABCDEFGHIJ', 'KLMNOPQRST', '0123456789'];
/** A step of the clock for each reading: half a minute is over now and then. */
const TICK_MS = 700;

export function createReplicas(count: number, start: Uint8Array): Replica[] {
  return Array.from({ length: count }, (_, index) => {
    const doc = new Y.Doc();
    doc.clientID = 1000 + index;
    Y.applyUpdate(doc, start, 'wire');
    let ids = 0;
    let readings = 0;
    const ctx: BoardContext = { doc, origin: { person: index }, author: `p${index}`, now: () => 1_794_500_000_000 + ++readings * TICK_MS, newId: () => `p${index}x${++ids}` };
    const replica: Replica = {
      index,
      doc,
      ctx,
      undo: createUndo(ctx, 0),
      binding: new BoardBinding(createBoardStore(), 'fi'),
      letters: ALPHABETS[index] ?? 'x',
      inbox: [],
      known: new Set(),
      held: null,
      away: false,
      outline: buildOutline(doc),
      sync() {
        replica.outline = shareStructure(replica.outline, buildOutline(doc));
        replica.binding.sync(replica.outline);
      },
    };
    return replica;
  });
}
