import * as Y from 'yjs';
import { cardKindSpec, isCardKind, type CardKind, type FieldSpec } from '../cards';
import { orderFor } from '../order';
import { parsePlace, type Place } from '../place';
import { boardRoots, responsibleRelationId, type BoardRecord, type NewCard } from '../schema';
import { cleanText } from '../text';
import { cardsInZone } from './cards-of-zones';
import { assign, bear, CREATION, NOTING, noteChange, record, recordOf, setDeleted, type BoardContext } from './context';
import { placeIn } from './place-card';

const cardOf = (ctx: BoardContext, id: string): BoardRecord | undefined => recordOf(boardRoots(ctx.doc).cards, id);

/** The relation that holds who is responsible for a card or a row: born with it, never replaced. */
export function responsibleRecord(fromId: string, name: string, createdBy: string): BoardRecord {
  return record({ type: 'responsible', from: fromId, role: new Y.Text(cleanText(name)), createdBy, deleted: false });
}

/** Whether a field that is no text can hold the value; null (not set) it always can. */
export function fieldHolds(spec: FieldSpec, value: string | boolean | null): boolean {
  if (spec.type === 'text') return false;
  if (value === null) return true;
  if (spec.type === 'choice') return spec.options.includes(String(value));
  if (spec.type === 'yesno') return typeof value === 'boolean';
  return /^\d{4}-\d{2}-\d{2}$/.test(String(value));
}

/** Puts a hidden card into the document, with its texts and its responsible. Inside the caller's transaction. */
function createCard(ctx: BoardContext, id: string, card: NewCard, place: Place): void {
  const { cards, relations } = boardRoots(ctx.doc);
  const spec = cardKindSpec(card.kind);
  const created = record({
    kind: card.kind,
    text: new Y.Text(cleanText(card.text ?? '')),
    place,
    createdBy: ctx.author,
    createdAt: ctx.now(),
    deleted: true,
    source: card.source,
    alsoFrom: card.alsoFrom && card.alsoFrom.length > 0 ? [...card.alsoFrom] : undefined,
  });
  for (const [name, field] of Object.entries(spec.fields)) {
    const value = card.fields?.[name] ?? null;
    if (field.type === 'text') created.set(name, new Y.Text(typeof value === 'string' ? cleanText(value) : ''));
    else if (value !== null && fieldHolds(field, value)) created.set(name, value);
  }
  cards.set(id, created);
  if (spec.hasResponsible) relations.set(responsibleRelationId(id), responsibleRecord(id, card.responsible ?? '', ctx.author));
}

/** Adds a card and returns its id. Fields that the kind doesn't have and values that they can't hold are ignored. */
export function addCard(ctx: BoardContext, card: NewCard): string {
  const id = ctx.newId();
  bear(
    ctx,
    () => createCard(ctx, id, card, placeIn(ctx.doc, card.zone, { before: card.before, at: card.at })),
    () => cardOf(ctx, id)?.set('deleted', false),
  );
  return id;
}

/** Adds cards to the end of a zone, in their order, as one step of undo. Returns their ids. */
export function addCards(ctx: BoardContext, zone: string, cards: readonly Omit<NewCard, 'zone' | 'before'>[]): string[] {
  if (cards.length === 0) return [];
  const ids = cards.map(() => ctx.newId());
  const last = cardsInZone(ctx.doc, zone);
  const create = (): void =>
    cards.forEach((card, at) => {
      const id = ids[at] ?? ctx.newId();
      const order = orderFor(last);
      last.push({ id, order });
      createCard(ctx, id, { ...card, zone }, parsePlace({ zone, order, ...card.at }));
    });
  bear(ctx, create, () => {
    for (const id of ids) cardOf(ctx, id)?.set('deleted', false);
  });
  return ids;
}

/** Sets a choice, yes/no or date field; null clears it. Texts are edited with `editText`. False when nothing fits. */
export function setField(ctx: BoardContext, id: string, field: string, value: string | boolean | null): boolean {
  const card = cardOf(ctx, id);
  const kind = card?.get('kind');
  if (!card || !isCardKind(kind)) return false;
  const { fields } = cardKindSpec(kind);
  const spec = Object.hasOwn(fields, field) ? fields[field] : undefined;
  if (!spec || !fieldHolds(spec, value)) return false;
  if ((card.get(field) ?? null) !== value) {
    ctx.doc.transact(() => card.set(field, value), ctx.origin);
    noteChange(ctx, id);
  }
  return true;
}

/** The texts (and the responsible) that a kind has and the card does not: made outside undo, others may type in them. */
function addMissingTexts(ctx: BoardContext, id: string, card: BoardRecord, kind: CardKind): void {
  const { relations } = boardRoots(ctx.doc);
  const spec = cardKindSpec(kind);
  const missing = Object.entries(spec.fields).filter(([name, field]) => field.type === 'text' && !(card.get(name) instanceof Y.Text));
  const relationId = responsibleRelationId(id);
  const needsResponsible = spec.hasResponsible && !relations.has(relationId);
  if (missing.length === 0 && !needsResponsible) return;
  ctx.doc.transact(() => {
    for (const [name] of missing) card.set(name, new Y.Text());
    if (needsResponsible) relations.set(relationId, responsibleRecord(id, '', ctx.author));
  }, CREATION);
}

/** Makes a card one of another kind. What only the old kind has stays stored: changed back, it is there again. */
export function changeKind(ctx: BoardContext, id: string, kind: CardKind): boolean {
  const card = cardOf(ctx, id);
  if (!card) return false;
  if (card.get('kind') === kind) return true;
  addMissingTexts(ctx, id, card, kind);
  ctx.doc.transact(() => card.set('kind', kind), ctx.origin);
  noteChange(ctx, id);
  return true;
}

/** Writes how many votes a card got, as the host counted them. */
export function setVotes(ctx: BoardContext, id: string, votes: number): boolean {
  const card = cardOf(ctx, id);
  if (!card || !Number.isSafeInteger(votes) || votes < 0) return false;
  if ((card.get('votes') ?? 0) !== votes) ctx.doc.transact(() => assign(card, 'votes', votes), NOTING);
  return true;
}

/** Puts a card into the bin. */
export function deleteCard(ctx: BoardContext, id: string): boolean {
  return setDeleted(ctx, cardOf(ctx, id), true);
}

export function restoreCard(ctx: BoardContext, id: string): boolean {
  const card = cardOf(ctx, id);
  if (!card || card.get('deleted') !== true) return card !== undefined;
  setDeleted(ctx, card, false);
  noteChange(ctx, id);
  return true;
}
