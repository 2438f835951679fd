import { addCards, boardRoots, type BoardContext } from '../../../../shared/doc';
import { writtenCards, type SilentCard, type SilentInfo } from '../../../../shared/methods';

/**
 * Puts one's own cards on the board, each under the id that it had all the time: two tabs that do it at once make one
 * card of it. Returns how many came on the board now.
 */
export function revealOwn(ctx: BoardContext, round: SilentInfo, cards: readonly SilentCard[]): number {
  const { cards: onBoard } = boardRoots(ctx.doc);
  const missing = writtenCards(cards).filter(({ id }) => !onBoard.has(id));
  const ids = missing.map(({ id }) => id);
  addCards({ ...ctx, newId: () => ids.shift() ?? ctx.newId() }, round.zone, missing.map(({ text }) => ({ kind: round.cardKind, text: text.trim() })));
  return missing.length;
}

/** Those that are on the board need not be kept apart any more. */
export const notOnBoard = (ctx: BoardContext, cards: readonly SilentCard[]): SilentCard[] => writtenCards(cards).filter(({ id }) => !boardRoots(ctx.doc).cards.has(id));
