import { cardsInZone, placeCard, type BoardContext } from '../../../shared/doc';
import type { DropPlace } from './use-row-drag';

/** The card before which something lands that was dropped beside another; undefined: at the end. */
export function cardAfter(ctx: BoardContext, place: DropPlace, moved: readonly string[]): string | undefined {
  const siblings = cardsInZone(ctx.doc, place.zone).filter((sibling) => !moved.includes(sibling.id));
  const at = siblings.findIndex((sibling) => sibling.id === place.card);
  return at < 0 ? undefined : siblings[place.side === 'before' ? at : at + 1]?.id;
}

/** Puts cards beside each other where they were dropped, in their order. */
export function dropCards(ctx: BoardContext, ids: readonly string[], place: DropPlace): void {
  const before = cardAfter(ctx, place, ids);
  for (const id of ids) placeCard(ctx, id, place.zone, before);
}

/** One place up or down among the shown cards of the same kind; false when it stands at the edge. */
export function moveByOne(ctx: BoardContext, id: string, zone: string, by: -1 | 1, shown: readonly string[]): boolean {
  const siblings = cardsInZone(ctx.doc, zone).map((sibling) => sibling.id);
  const rows = siblings.filter((sibling) => shown.includes(sibling));
  const at = rows.indexOf(id);
  const beside = rows[at + by];
  if (at < 0 || beside === undefined) return false;
  return placeCard(ctx, id, zone, cardAfter(ctx, { zone, card: beside, side: by < 0 ? 'before' : 'after' }, [id]));
}
