import * as Y from 'yjs';
import { cardKindSpec, isCardKind, type CardKind } from './cards';
import { compareOrdered, orderFor, type Ordered } from './order';
import { parsePlace, type Place } from './place';
import { boardRoots, responsibleRelationId, type BoardRecord, type NewCard, type RelationType } from './schema';
import { changeText, diffText, type TextChange } from './text';

/** Who writes, into which replica, with which clock and ids. One per open board. */
export interface BoardContext {
  readonly doc: Y.Doc;
  /** Transaction origin of this writer; undo takes back what carries it, and nothing else. */
  readonly origin: object;
  /** The participant's id. */
  readonly author: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: () => string;
}

/**
 * Origin of the part of an operation that undo leaves alone: a card is created "deleted" under this origin and
 * shown under the writer's own, so undoing it puts the card into the bin instead of erasing what others typed in it.
 */
export const CREATION = Object.freeze({ polkupaja: 'creation' });

const cardOf = (ctx: BoardContext, id: string): BoardRecord | undefined => boardRoots(ctx.doc).cards.get(id);

/** The visible cards of a zone, sorted. */
export function cardsInZone(doc: Y.Doc, zone: string): Ordered[] {
  const found: Ordered[] = [];
  for (const [id, card] of boardRoots(doc).cards.entries()) {
    if (!(card instanceof Y.Map) || card.get('deleted') === true) continue;
    const place = parsePlace(card.get('place'));
    if (place.zone === zone) found.push({ id, order: place.order });
  }
  return found.sort(compareOrdered);
}

function placeIn(doc: Y.Doc, zone: string, before: string | undefined, self?: string): Place {
  return { zone, order: orderFor(cardsInZone(doc, zone).filter((card) => card.id !== self), before) };
}

/** Adds a card and returns its id. Unknown fields and options are ignored. */
export function addCard(ctx: BoardContext, card: NewCard): string {
  const id = ctx.newId();
  const { cards, relations } = boardRoots(ctx.doc);
  const spec = cardKindSpec(card.kind);
  ctx.doc.transact(() => {
    const record: BoardRecord = new Y.Map();
    record.set('kind', card.kind);
    record.set('text', new Y.Text(card.text ?? ''));
    record.set('place', placeIn(ctx.doc, card.zone, card.before));
    record.set('createdBy', ctx.author);
    record.set('createdAt', ctx.now());
    record.set('deleted', true);
    for (const [name, field] of Object.entries(spec.fields)) {
      const value = card.fields?.[name] ?? null;
      if (field.type === 'text') record.set(name, new Y.Text(typeof value === 'string' ? value : ''));
      else if (value !== null) record.set(name, value);
    }
    cards.set(id, record);
    if (spec.hasResponsible) {
      const relation: BoardRecord = new Y.Map();
      relation.set('type', 'responsible');
      relation.set('from', id);
      relation.set('role', new Y.Text(card.responsible ?? ''));
      relation.set('createdBy', ctx.author);
      relation.set('deleted', false);
      relations.set(responsibleRelationId(id), relation);
    }
  }, CREATION);
  ctx.doc.transact(() => cards.get(id)?.set('deleted', false), ctx.origin);
  return id;
}

/** Moves a card to a zone, before another card of that zone or to its end. False when there is no such card. */
export function placeCard(ctx: BoardContext, id: string, zone: string, before?: string): boolean {
  const card = cardOf(ctx, id);
  if (!card) return false;
  const current = parsePlace(card.get('place'));
  if (current.zone === zone) {
    const siblings = cardsInZone(ctx.doc, zone);
    const index = siblings.findIndex((sibling) => sibling.id === id);
    // Already there: writing it again would cost an undo step and could overwrite somebody's move.
    if (index >= 0 && (before === id || siblings[index + 1]?.id === before)) return true;
  }
  ctx.doc.transact(() => card.set('place', placeIn(ctx.doc, zone, before, id)), ctx.origin);
  return true;
}

/** Sets a choice, yes/no or date field; null clears it. Texts are edited with `editText`. False when nothing fits. */
export function setField(ctx: BoardContext, id: string, field: string, value: string | boolean | null): boolean {
  const card = cardOf(ctx, id);
  const kind = card?.get('kind');
  if (!card || !isCardKind(kind)) return false;
  const spec = cardKindSpec(kind).fields[field];
  if (!spec || spec.type === 'text') return false;
  if (spec.type === 'choice' && value !== null && !spec.options.includes(String(value))) return false;
  if (spec.type === 'yesno' && value !== null && typeof value !== 'boolean') return false;
  if (spec.type === 'date' && value !== null && !/^\d{4}-\d{2}-\d{2}$/.test(String(value))) return false;
  if ((card.get(field) ?? null) !== value) ctx.doc.transact(() => card.set(field, value), ctx.origin);
  return true;
}

/** The Y.Text of a card's `text` or text field; for `responsible` that of its relation. Null when there is none. */
export function cardText(doc: Y.Doc, id: string, field: string): Y.Text | null {
  const { cards, relations } = boardRoots(doc);
  const value = field === 'responsible' ? relations.get(responsibleRelationId(id))?.get('role') : cards.get(id)?.get(field);
  return value instanceof Y.Text ? value : null;
}

/** Types into a text that others may be typing in: only what changed is written. */
export function editText(ctx: BoardContext, text: Y.Text, change: TextChange): void {
  ctx.doc.transact(() => changeText(text, change), ctx.origin);
}

/** Makes a text read `value`, by the smallest change. `caret` as in `diffText`. */
export function writeText(ctx: BoardContext, text: Y.Text, value: string, caret?: number): void {
  const change = diffText(text.toString(), value, caret);
  if (change) editText(ctx, text, change);
}

/** Puts a card into the bin. */
export function deleteCard(ctx: BoardContext, id: string): boolean {
  return setDeleted(ctx, cardOf(ctx, id), true);
}

export function restoreCard(ctx: BoardContext, id: string): boolean {
  return setDeleted(ctx, cardOf(ctx, id), false);
}

function setDeleted(ctx: BoardContext, record: BoardRecord | undefined, deleted: boolean): boolean {
  if (!record) return false;
  if (record.get('deleted') !== deleted) ctx.doc.transact(() => record.set('deleted', deleted), ctx.origin);
  return true;
}

/**
 * Relates two cards. The id follows from type and ends, so that two people drawing the same arrow at once make one.
 * Null when an end is missing or both are the same card.
 */
export function relate(ctx: BoardContext, type: Exclude<RelationType, 'responsible'>, from: string, to: string): string | null {
  const { cards, relations } = boardRoots(ctx.doc);
  if (from === to || !cards.has(from) || !cards.has(to)) return null;
  const id = `${type}:${from}:${to}`;
  const existing = relations.get(id);
  if (existing) {
    setDeleted(ctx, existing, false);
    return id;
  }
  ctx.doc.transact(() => {
    const relation: BoardRecord = new Y.Map();
    relation.set('type', type);
    relation.set('from', from);
    relation.set('to', to);
    relation.set('createdBy', ctx.author);
    relation.set('deleted', true);
    relations.set(id, relation);
  }, CREATION);
  ctx.doc.transact(() => relations.get(id)?.set('deleted', false), ctx.origin);
  return id;
}

export function unrelate(ctx: BoardContext, relationId: string): boolean {
  return setDeleted(ctx, boardRoots(ctx.doc).relations.get(relationId), true);
}

/** Stores a drawing of the canvas library (pen, text) as an opaque, versioned value. */
export function putDrawing(ctx: BoardContext, id: string, pageId: string, data: unknown): void {
  const { drawings } = boardRoots(ctx.doc);
  ctx.doc.transact(() => {
    const existing = drawings.get(id);
    if (existing) {
      existing.set('data', data);
      if (existing.get('deleted') === true) existing.set('deleted', false);
      return;
    }
    const drawing: BoardRecord = new Y.Map();
    drawing.set('pageId', pageId);
    drawing.set('data', data);
    drawing.set('deleted', false);
    drawings.set(id, drawing);
  }, ctx.origin);
}

export function removeDrawing(ctx: BoardContext, id: string): boolean {
  return setDeleted(ctx, boardRoots(ctx.doc).drawings.get(id), true);
}

export function renameLane(ctx: BoardContext, laneId: string, title: string): boolean {
  const lane = boardRoots(ctx.doc).lanes.get(laneId);
  if (!lane) return false;
  if (lane.get('title') !== title) ctx.doc.transact(() => lane.set('title', title), ctx.origin);
  return true;
}

export type { CardKind };
