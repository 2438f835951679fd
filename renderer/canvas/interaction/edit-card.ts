import { addCard, cardText, deleteCard, type CardKind } from '../../../shared/doc';
import { ZONE, type PageLayout, type ZoneLayout } from '../../../shared/outline/layout';
import { cardIdOf, cardShapeId } from '../binding/shape-ids';
import { reveal } from './camera';
import type { CanvasServices } from './canvas-services';

/** The card that is selected, when it is only one. */
export function selectedCard({ editor }: CanvasServices): string | null {
  const id = editor.getOnlySelectedShapeId();
  return id ? cardIdOf(id) : null;
}

export function selectCard(services: CanvasServices, cardId: string): void {
  services.activeZone.set(null);
  services.editor.select(cardShapeId(cardId));
  const card = services.layout()?.cards.find((candidate) => candidate.id === cardId);
  if (card) reveal(services.editor, card.rect);
}

export function activateZone(services: CanvasServices, zone: ZoneLayout): void {
  services.editor.selectNone();
  services.activeZone.set(zone.id);
  reveal(services.editor, zone.rect);
}

/** Small letters can't be written: a card to be edited comes near enough to be read. */
const READABLE_ZOOM = 0.7;

export function startEditing(services: CanvasServices, cardId: string): boolean {
  const { editor } = services;
  const card = services.layout()?.cards.find((candidate) => candidate.id === cardId);
  if (!card || services.isReadOnly()) return false;
  services.undo.stopCapturing();
  services.activeZone.set(null);
  reveal(editor, card.rect, READABLE_ZOOM);
  editor.setCurrentTool('select.idle');
  editor.select(cardShapeId(cardId));
  editor.setEditingShape(cardShapeId(cardId));
  return true;
}

/** Ends the editing of a card. A new card left empty by Escape goes again. */
export function endEditing(services: CanvasServices, cardId: string, how: 'enter' | 'escape'): void {
  const { editor, ctx } = services;
  if (editor.getEditingShapeId() === cardShapeId(cardId)) editor.setCurrentTool('select.idle');
  editor.setEditingShape(null);
  services.undo.stopCapturing();
  if (how === 'escape' && justAdded.get(services) === cardId && cardText(ctx.doc, cardId, 'text')?.length === 0) {
    deleteCard(ctx, cardId);
    services.sync();
  }
  justAdded.delete(services);
  editor.getContainer().focus({ preventScroll: true });
}

const justAdded = new WeakMap<CanvasServices, string>();

/** Where a new card goes: the zone asked for, the active one, the selected card's, else the first fitting one in sight. */
export function zoneForNew(services: CanvasServices, layout: PageLayout, kind: CardKind, wanted?: string): ZoneLayout | null {
  const byId = (id: string | null | undefined): ZoneLayout | undefined => layout.zones.find((zone) => zone.id === id);
  const selected = selectedCard(services);
  const chosen = byId(wanted) ?? byId(services.activeZone.get()) ?? byId(layout.cards.find((card) => card.id === selected)?.zone);
  if (chosen && (wanted !== undefined || chosen.kinds.includes(kind))) return chosen;
  const view = services.editor.getViewportPageBounds();
  const fitting = layout.zones.filter((zone) => zone.kinds.includes(kind));
  const seen = fitting.find(({ rect }) => view.containsPoint({ x: rect.x + rect.w / 2, y: rect.y + Math.min(rect.h, ZONE.minHeight) / 2 }));
  return seen ?? fitting[0] ?? layout.zones[0] ?? null;
}

/** Adds a card and begins to edit it. Null when there is no place for it or one may only look. */
export function addAndEdit(services: CanvasServices, kind: CardKind, wanted?: string, before?: string): string | null {
  const layout = services.layout();
  const zone = layout && zoneForNew(services, layout, kind, wanted);
  if (!zone || services.isReadOnly()) return null;
  services.undo.stopCapturing();
  const id = addCard(services.ctx, before === undefined ? { kind, zone: zone.id } : { kind, zone: zone.id, before });
  services.sync();
  justAdded.set(services, id);
  startEditing(services, id);
  return id;
}
