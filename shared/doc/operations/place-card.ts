import type * as Y from 'yjs';
import { orderFor } from '../order';
import { parsePlace, zoneKey, type Place } from '../place';
import { boardRoots, type Spot } from '../schema';
import { cardsInZone } from './cards-of-zones';
import { noteChange, recordOf, type BoardContext } from './context';

interface Wanted {
  readonly before?: string | undefined;
  readonly at?: Spot | undefined;
  /** The card that moves. */
  readonly self?: string;
}

/** The place in a zone before another card, or at its end. */
export function placeIn(doc: Y.Doc, zone: string, { before, at, self }: Wanted): Place {
  const order = orderFor(cardsInZone(doc, zone).filter((card) => card.id !== self), before);
  return parsePlace({ zone, order, ...(at && { x: at.x, y: at.y }) });
}

/**
 * Moves a card to a zone, before another card of that zone or to its end; in free frames to the spot `at`, in pixels
 * of the zone. False when there is no such card.
 */
export function placeCard(ctx: BoardContext, id: string, zone: string, before?: string, at?: Spot): boolean {
  const card = recordOf(boardRoots(ctx.doc).cards, id);
  if (!card) return false;
  const current = parsePlace(card.get('place'));
  const stays = zoneKey(ctx.doc, current.zone) === zoneKey(ctx.doc, zone) && isInOrder(ctx.doc, zone, id, before, at !== undefined);
  const place = stays ? parsePlace({ ...current, zone, x: at?.x, y: at?.y }) : placeIn(ctx.doc, zone, { before, at, self: id });
  // Already there: writing it again would cost an undo step and could overwrite somebody's move.
  if (stays && place.x === current.x && place.y === current.y) return true;
  ctx.doc.transact(() => card.set('place', place), ctx.origin);
  noteChange(ctx, id);
  return true;
}

/** Whether a card of the zone stands before `before` (or last) already; where cards lie freely only a named one counts. */
function isInOrder(doc: Y.Doc, zone: string, id: string, before: string | undefined, free: boolean): boolean {
  const siblings = cardsInZone(doc, zone);
  const index = siblings.findIndex((sibling) => sibling.id === id);
  if (index < 0) return false;
  return (free && before === undefined) || before === id || siblings[index + 1]?.id === before;
}
