import * as Y from 'yjs';
import { createUndo } from './undo';
import type { BoardContext } from './operations';
import { boardRoots, responsibleRelationId, type BoardRecord } from './schema';

export interface CardFacts {
  readonly createdBy: string;
  /** Milliseconds since 1970 by the writer's clock. */
  readonly createdAt: number;
}

export interface CardGuard {
  /** Whether this writer may change the card now. */
  readonly mayChange: (card: CardFacts) => boolean;
  /** Something was taken back at once. */
  readonly onRefused: () => void;
}

/**
 * Holds a writer to the phase's mode, whichever face she works in: a change of a card that is not hers to change is
 * taken back in the moment it was made, and nothing else with it. Returns the function that ends it.
 */
export function guardCards(ctx: BoardContext, { mayChange, onRefused }: CardGuard): () => void {
  const { doc } = ctx;
  const { cards, relations } = boardRoots(doc);
  // One step for each transaction, so that taking one back takes nothing of an earlier one.
  const steps = createUndo(ctx, 0);

  const isForbidden = (cardId: string): boolean => {
    const card: unknown = cards.get(cardId);
    if (!(card instanceof Y.Map)) return false;
    const record = card as BoardRecord;
    return !mayChange({ createdBy: String(record.get('createdBy') ?? ''), createdAt: Number(record.get('createdAt') ?? 0) });
  };
  const onTransaction = (transaction: Y.Transaction): void => {
    if (transaction.origin !== ctx.origin) return;
    const touched = [...idsUnder(transaction, cards), ...idsUnder(transaction, relations).flatMap((id) => cardOfResponsible(relations, id))];
    if (!touched.some(isForbidden)) return;
    steps.undo();
    onRefused();
  };
  doc.on('afterTransaction', onTransaction);
  return () => {
    doc.off('afterTransaction', onTransaction);
    steps.destroy();
  };
}

/** Ids of the root's records in which something changed: a field, or a text under it. */
function idsUnder(transaction: Y.Transaction, root: Y.Map<BoardRecord>): string[] {
  const ids = new Set<string>();
  for (const type of transaction.changed.keys()) {
    let current: Y.AbstractType<unknown> | null = type as Y.AbstractType<unknown>;
    while (current && current.parent !== root) current = current.parent;
    const key = current?._item?.parentSub;
    if (typeof key === 'string') ids.add(key);
  }
  return [...ids];
}

/** The card of a "responsible": its text is a part of the card. */
function cardOfResponsible(relations: Y.Map<BoardRecord>, relationId: string): string[] {
  const relation: unknown = relations.get(relationId);
  if (!(relation instanceof Y.Map)) return [];
  const from: unknown = relation.get('from');
  return typeof from === 'string' && responsibleRelationId(from) === relationId ? [from] : [];
}
