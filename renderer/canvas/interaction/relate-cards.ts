import { relate, unrelate, deleteCard } from '../../../shared/doc';
import { cardIdOf, cardShapeId, imageIdOf, relationIdOf } from '../binding/shape-ids';
import type { CanvasServices } from './canvas-services';
import { selectCard } from './edit-card';
import { removeImages } from './image-moves';

/** Begins an arrow at a card; the target is chosen by keyboard or by the next click. */
export function startRelating(services: CanvasServices, from: string): void {
  if (services.isReadOnly()) return;
  services.relating.set({ from, target: null, point: null });
}

/** Draws the arrow. False when there is no fitting target. */
export function finishRelating(services: CanvasServices, target: string | null): boolean {
  const relating = services.relating.get();
  services.relating.set(null);
  if (!relating || target === null || services.isReadOnly()) return false;
  services.undo.stopCapturing();
  const id = relate(services.ctx, 'leadsTo', relating.from, target);
  services.sync();
  return id !== null;
}

/** Deletes what is selected: cards go to the bin, arrows and drawings go. */
export function deleteSelected(services: CanvasServices): void {
  const { editor, ctx, undo } = services;
  if (services.isReadOnly()) return;
  undo.stopCapturing();
  const ids = editor.getSelectedShapeIds();
  const layout = services.layout();
  const cards = ids.flatMap((id) => cardIdOf(id) ?? []);
  const zone = layout?.zones.find((candidate) => cards.some((card) => candidate.cardIds.includes(card)));
  const position = zone ? zone.cardIds.findIndex((card) => cards.includes(card)) : -1;
  for (const card of cards) deleteCard(ctx, card);
  removeImages(services, ids.flatMap((id) => imageIdOf(id) ?? []));
  const others: typeof ids = [];
  for (const id of ids) {
    const relation = relationIdOf(id);
    if (relation !== null) unrelate(ctx, relation);
    else if (cardIdOf(id) === null && imageIdOf(id) === null) others.push(id);
  }
  if (others.length > 0) editor.deleteShapes(others);
  services.sync();
  // Whoever works by keyboard goes on from where they were.
  const rest = zone?.cardIds.filter((card) => !cards.includes(card)) ?? [];
  const next = rest[Math.min(position, rest.length - 1)];
  if (cards.length > 0 && next !== undefined && editor.getShape(cardShapeId(next))) selectCard(services, next);
  else if (zone && cards.length > 0) services.activeZone.set(zone.id);
}
