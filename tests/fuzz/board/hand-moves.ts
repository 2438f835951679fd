import type { TLShape } from 'tldraw';
import { cardShapeId } from '../../../renderer/canvas/binding/shape-ids';
import { placeCard } from '../../../shared/doc';
import type { Random } from './random';
import type { Replica } from './replica';

/** A person takes a card into the hand on the canvas, drags it, and lets it go, while everybody else goes on. */
export function moveHand(replica: Replica, random: Random, cards: readonly string[], zones: readonly string[]): void {
  const { binding, ctx, held } = replica;
  if (held === null) {
    const id = random.pick(cards);
    const shape = id === undefined ? undefined : binding.store.get(cardShapeId(id));
    if (id === undefined || !shape) return;
    binding.hold(shape.id);
    replica.held = id;
    drag(replica, shape as TLShape, random);
    return;
  }
  const shape = binding.store.get(cardShapeId(held)) as TLShape | undefined;
  if (shape && random.chance(0.4)) {
    drag(replica, shape, random);
    return;
  }
  binding.release(cardShapeId(held));
  replica.held = null;
  const zone = random.pick(zones);
  if (shape && zone !== undefined) placeCard(ctx, cardIdFrom(shape), zone, random.chance(0.3) ? random.pick(cards) : undefined);
  binding.refresh();
}

const cardIdFrom = (shape: TLShape): string => (shape.props as { cardId: string }).cardId;

function drag({ binding }: Replica, shape: TLShape, random: Random): void {
  binding.store.put([{ ...shape, x: shape.x + random.below(40) - 20, y: shape.y + 13 }]);
}
