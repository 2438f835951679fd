import type { KeyboardEvent } from 'react';
import { cardText, editText, placeCard } from '../../../shared/doc';
import { spotIn, type CardLayout, type ZoneLayout } from '../../../shared/outline/layout';
import { fitPage } from './camera';
import { cardIdOf } from '../binding/shape-ids';
import type { CanvasServices } from './canvas-services';
import { activateZone, addAndEdit, endEditing, selectCard, selectedCard, startEditing } from './edit-card';
import { nudgeImage, scaleImage, selectNextImage } from './image-moves';
import { nextStop, stopsOf, type Direction, type Stop } from './navigation';
import { duplicateSelected, selectEverything } from './copy-cards';
import { deleteSelected, finishRelating, startRelating } from './relate-cards';
import { stepZone, zoomToZone } from './zones';

const DIRECTIONS: Readonly<Record<string, Direction>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };

const isTyping = (target: EventTarget): boolean => target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
const isButton = (target: EventTarget): boolean => target instanceof HTMLElement && target.closest('button') !== null;

function currentStop(services: CanvasServices): Stop | null {
  const layout = services.layout();
  if (!layout) return null;
  const card = selectedCard(services);
  const zone = services.activeZone.get();
  return stopsOf(layout).find((stop) => (card !== null ? stop.kind === 'card' && stop.id === card : stop.id === zone)) ?? null;
}

function move(services: CanvasServices, direction: Direction): void {
  const layout = services.layout();
  if (!layout) return;
  const relating = services.relating.get();
  if (relating) {
    const stops = stopsOf(layout, 'cards').filter((stop) => stop.id !== relating.from);
    const from = layout.cards.find((card) => card.id === (relating.target ?? relating.from));
    const target = from && nextStop(stops, from.rect, direction);
    if (target) services.relating.set({ ...relating, target: target.id, point: null });
    return;
  }
  const stops = stopsOf(layout);
  const current = currentStop(services);
  const next = current ? nextStop(stops, current.rect, direction) : stops[0];
  if (next?.kind === 'card') selectCard(services, next.id);
  const zone = next?.kind === 'zone' ? layout.zones.find((candidate) => candidate.id === next.id) : undefined;
  if (zone) activateZone(services, zone);
}

/** Pixels that one key moves a card where cards lie freely. */
const STRIDE = 40;
const STRIDES: Readonly<Record<Direction, readonly [number, number]>> = { left: [-STRIDE, 0], right: [STRIDE, 0], up: [0, -STRIDE], down: [0, STRIDE] };

/** False at the zone's edge, where the card goes over into the next zone. */
function carryFreely(services: CanvasServices, card: CardLayout, zone: ZoneLayout, direction: Direction): boolean {
  const [dx, dy] = STRIDES[direction];
  const [x, y] = [card.rect.x + dx, card.rect.y + dy];
  if (x < zone.rect.x || y < zone.rect.y) return false;
  placeCard(services.ctx, card.id, zone.id, undefined, spotIn(zone, x, y));
  services.sync();
  selectCard(services, card.id);
  return true;
}

/** Moves the selected card as the mouse would: up and down within its zone, sideways to the next zone. */
function carry(services: CanvasServices, direction: Direction): void {
  const layout = services.layout();
  const cardId = selectedCard(services);
  const card = layout?.cards.find((candidate) => candidate.id === cardId);
  const zone = layout?.zones.find((candidate) => candidate.id === card?.zone);
  if (!layout || !card || !zone || services.isReadOnly()) return;
  services.undo.stopCapturing();
  if (zone.free && carryFreely(services, card, zone, direction)) return;
  const at = zone.cardIds.indexOf(card.id);
  if (direction === 'up' && at > 0) placeCard(services.ctx, card.id, zone.id, zone.cardIds[at - 1]);
  else if (direction === 'down' && at < zone.cardIds.length - 1) placeCard(services.ctx, card.id, zone.id, zone.cardIds[at + 2]);
  else {
    const zones = layout.zones.map((candidate): Stop => ({ kind: 'zone', id: candidate.id, rect: candidate.rect }));
    const next = nextStop(zones, zone.rect, direction);
    const first = layout.zones.find((candidate) => candidate.id === next?.id)?.cardIds[0];
    if (!next) return;
    placeCard(services.ctx, card.id, next.id, direction === 'up' ? undefined : first);
  }
  services.sync();
  selectCard(services, card.id);
}

function enter(services: CanvasServices): boolean {
  const relating = services.relating.get();
  if (relating) return finishRelating(services, relating.target);
  const card = selectedCard(services);
  if (card !== null) return startEditing(services, card);
  const zone = services.layout()?.zones.find((candidate) => candidate.id === services.activeZone.get());
  const kind = zone?.kinds[0];
  return zone !== undefined && kind !== undefined && addAndEdit(services, kind, zone.id) !== null;
}

/** N: a card of the same kind after the selected one, or of the zone's first kind. */
function addHere(services: CanvasServices): boolean {
  const layout = services.layout();
  const card = layout?.cards.find((candidate) => candidate.id === selectedCard(services));
  const zone = layout?.zones.find((candidate) => candidate.id === (card?.zone ?? services.activeZone.get())) ?? layout?.zones[0];
  const kind = card?.face.kind ?? zone?.kinds[0];
  if (!zone || !kind) return false;
  const before = card ? zone.cardIds[zone.cardIds.indexOf(card.id) + 1] : undefined;
  return addAndEdit(services, kind, zone.id, before) !== null;
}

const TOOL_KEYS: Readonly<Record<string, string>> = { v: 'select', t: 'text', p: 'draw', e: 'erase' };

/** The keys of the tools and of what can be done here; while one may only look they do nothing. */
function letter(services: CanvasServices, key: string): boolean {
  const tool = TOOL_KEYS[key];
  if (!'nadlvtpe'.includes(key) || key.length !== 1) return false;
  if (key === 'd') services.ask('details');
  if (key === 'd' || services.isReadOnly()) return true;
  if (tool !== undefined) {
    services.relating.set(null);
    services.editor.setCurrentTool(tool);
  } else if (key === 'n') addHere(services);
  else if (key === 'l') services.ask('lines');
  else {
    // From the card in hand; else one chooses where the arrow begins.
    const card = selectedCard(services);
    if (card === null) services.editor.setCurrentTool('relate');
    else startRelating(services, card);
  }
  return true;
}

/** True when the key was ours and nobody else should see it. */
function handle(services: CanvasServices, event: KeyboardEvent): boolean {
  const { editor, undo } = services;
  const key = event.key.toLowerCase();
  if ((event.ctrlKey || event.metaKey) && !event.altKey) {
    if (key === 'a') selectEverything(services);
    else if (key === 'd') duplicateSelected(services);
    if (key === 'a' || key === 'd') return true;
    if (key !== 'z' && key !== 'y') return false;
    if (services.isReadOnly()) return true;
    if (key === 'y' || event.shiftKey) undo.redo();
    else undo.undo();
    services.sync();
    return true;
  }
  const direction = DIRECTIONS[event.key];
  if (direction) {
    if (!event.altKey) move(services, direction);
    else if (!nudgeImage(services, direction)) carry(services, direction);
    return true;
  }
  if (event.altKey || event.ctrlKey || event.metaKey) return false;
  if (event.key === '+' || event.key === '-') return scaleImage(services, event.key === '+');
  if (key === 'i') return selectNextImage(services);
  if (event.key === 'Enter') return enter(services);
  if (event.key === 'Delete' || event.key === 'Backspace') {
    deleteSelected(services);
    return true;
  }
  if (event.key === 'Escape') {
    const edited = editor.getEditingShapeId();
    const card = edited && cardIdOf(edited);
    if (services.relating.get()) services.relating.set(null);
    else if (card) endEditing(services, card, 'escape');
    else if (!editor.isIn('select.idle')) {
      editor.cancel();
      if (!editor.isIn('select')) editor.setCurrentTool('select');
    } else {
      editor.selectNone();
      services.activeZone.set(null);
    }
    return true;
  }
  if (event.key === 'PageDown' || event.key === 'PageUp') {
    stepZone(services, event.key === 'PageDown' ? 1 : -1);
    return true;
  }
  if (event.key === '?') {
    services.ask('help');
    return true;
  }
  if (event.code === 'Digit2' && event.shiftKey) {
    zoomToZone(services);
    return true;
  }
  if (letter(services, key)) return true;
  if (event.code === 'Digit1' && event.shiftKey) {
    const layout = services.layout();
    if (layout) fitPage(editor, layout);
    return true;
  }
  return false;
}

/**
 * A card has just been opened and its text field is not there yet: a quick hand's letters go straight into the text,
 * where the field will find them.
 */
function writeAhead({ ctx }: CanvasServices, card: string, event: KeyboardEvent): void {
  const text = cardText(ctx.doc, card, 'text');
  if (!text || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key.length === 1) editText(ctx, text, { index: text.length, remove: 0, insert: event.key });
  else if (event.key === 'Backspace' && text.length > 0) editText(ctx, text, { index: text.length - 1, remove: 1, insert: '' });
  else if (event.key === 'Tab') return;
  event.preventDefault();
  event.stopPropagation();
}

/** The canvas's keys. Comes before the library's, which would nudge cards by pixels and trap Tab. */
export function onCanvasKey(services: CanvasServices, event: KeyboardEvent): void {
  if (event.nativeEvent.isComposing) return;
  const edited = services.editor.getEditingShapeId();
  // While a card is written only Escape is ours: the library would take it first, and leave an empty new card behind.
  if (isTyping(event.target) && !(event.key === 'Escape' && edited !== null && cardIdOf(edited) !== null)) return;
  if (isButton(event.target) && event.key !== 'Escape') return;
  const card = edited === null ? null : cardIdOf(edited);
  if (card !== null && event.key !== 'Escape') {
    writeAhead(services, card, event);
    return;
  }
  // Tab leaves the canvas, as it leaves any control: the arrow keys move within.
  if (event.key === 'Tab') event.stopPropagation();
  else if (handle(services, event)) {
    event.preventDefault();
    event.stopPropagation();
  }
}
