import type { Editor } from 'tldraw';
import { placeCard } from '../../../shared/doc';
import { insertionAt, nearestZone, spotIn, type Point } from '../../../shared/outline/layout';
import type { CardShape } from '../shapes/card/card-shape';
import { servicesOf, type CanvasServices, type DropPlace } from './canvas-services';

/** People mean the cell under their pointer or finger, wherever they hold the card. */
function placeUnder(services: CanvasServices, shape: CardShape): DropPlace | null {
  const layout = services.layout();
  const { x, y } = services.editor.inputs.currentPagePoint;
  const zone = layout && nearestZone(layout, x, y);
  return layout && zone && { zone: zone.id, before: insertionAt(layout, zone.id, x, y, shape.props.cardId), card: shape.props.cardId };
}

export function startDrag(editor: Editor, shape: CardShape): void {
  const services = servicesOf(editor);
  services?.binding.hold(shape.id);
  services?.undo.stopCapturing();
}

export function drag(editor: Editor, shape: CardShape): void {
  const services = servicesOf(editor);
  if (!services) return;
  const place = placeUnder(services, shape);
  const current = services.drop.get();
  if (place?.zone !== current?.zone || place?.before !== current?.before || place?.card !== current?.card) services.drop.set(place);
}

/** Somebody else deleted the card while it was in hand: nothing is being placed any more. */
export function forgetDrag(editor: Editor): void {
  servicesOf(editor)?.drop.set(null);
}

/** In a free zone the card lies where it was let go. */
function spotOf(services: CanvasServices, shape: CardShape, zoneId: string): Point | undefined {
  const zone = services.layout()?.zones.find((candidate) => candidate.id === zoneId);
  return zone && spotIn(zone, shape.x, shape.y);
}

/** Writes the card's new place; the card then moves to where the layout puts it. */
export function endDrag(editor: Editor, shape: CardShape, cancelled = false): void {
  const services = servicesOf(editor);
  if (!services) return;
  services.drop.set(null);
  services.dropped.set(true);
  const place = placeUnder(services, shape);
  services.binding.release(shape.id);
  if (place && !cancelled && !services.isReadOnly()) placeCard(services.ctx, shape.props.cardId, place.zone, place.before, spotOf(services, shape, place.zone));
  // After the library has finished with its own moves.
  queueMicrotask(services.sync);
}
