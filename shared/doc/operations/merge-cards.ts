import * as Y from 'yjs';
import { cardKindSpec, isCardKind } from '../cards';
import { boardRoots, type BoardRecord, type CardSource } from '../schema';
import { assign, CREATION, noteChange, record, recordOf, type BoardContext } from './context';
import { entriesOf } from './entries';
import { cardText } from './texts';

/** Adds what the text doesn't say yet, on a line of its own. */
function join(into: Y.Text, from: Y.Text | null): void {
  const [have, more] = [into.toString(), from?.toString().trim() ?? ''];
  if (more === '' || have.trim() === more || have.split('\n').includes(more)) return;
  into.insert(have.length, have === '' || have.endsWith('\n') ? more : `\n${more}`);
}

interface Arrow {
  readonly type: unknown;
  readonly from: string;
  readonly to: string;
}

/** The arrows of the others, drawn to and from the card that stays. */
function movedArrows(ctx: BoardContext, keepId: string, others: ReadonlySet<string>): Map<string, Arrow> {
  const arrows = new Map<string, Arrow>();
  for (const [, relation] of entriesOf(boardRoots(ctx.doc).relations)) {
    const [type, from, to] = [relation.get('type'), String(relation.get('from')), String(relation.get('to'))];
    if (relation.get('deleted') === true || type === 'responsible' || !(others.has(from) || others.has(to))) continue;
    const [start, end] = [others.has(from) ? keepId : from, others.has(to) ? keepId : to];
    if (start !== end) arrows.set(`${String(type)}:${start}:${end}`, { type, from: start, to: end });
  }
  return arrows;
}

const isSource = (value: unknown): value is CardSource => typeof value === 'object' && value !== null && 'boardId' in value && 'cardId' in value;

/** Where a card comes from, everything that is noted of it. */
function sourcesOf(card: BoardRecord): CardSource[] {
  const also: unknown = card.get('alsoFrom');
  return [card.get('source'), ...(Array.isArray(also) ? (also as unknown[]) : [])].filter(isSource);
}

/** The card that stays comes from wherever one of them did. */
function joinSources(keep: BoardRecord, others: readonly BoardRecord[]): void {
  const known = new Map([keep, ...others].flatMap(sourcesOf).map((source) => [`${source.boardId}/${source.cardId}`, source]));
  for (const { boardId, cardId } of [keep.get('source')].filter(isSource)) known.delete(`${boardId}/${cardId}`);
  assign(keep, 'alsoFrom', known.size === 0 ? undefined : [...known.values()]);
}

/**
 * Makes one card of several that say the same: texts are joined where they differ, empty fields filled, arrows drawn
 * anew, votes added, where they come from noted; the others go to the bin, whole. One step of undo.
 */
export function mergeCards(ctx: BoardContext, keepId: string, otherIds: readonly string[]): boolean {
  const { cards, relations } = boardRoots(ctx.doc);
  const keep = recordOf(cards, keepId);
  const kind = keep?.get('kind');
  const others = [...new Set(otherIds)].flatMap((id): [string, BoardRecord][] => {
    const card = id === keepId ? undefined : recordOf(cards, id);
    return card && card.get('deleted') !== true ? [[id, card]] : [];
  });
  if (!keep || !isCardKind(kind) || keep.get('deleted') === true || others.length === 0) return false;
  const spec = cardKindSpec(kind);
  const arrows = movedArrows(ctx, keepId, new Set(others.map(([id]) => id)));
  const fresh = [...arrows].filter(([id]) => !recordOf(relations, id));
  if (fresh.length > 0) {
    ctx.doc.transact(() => {
      for (const [id, arrow] of fresh) relations.set(id, record({ ...arrow, createdBy: ctx.author, deleted: true }));
    }, CREATION);
  }
  ctx.doc.transact(() => {
    for (const [otherId, other] of others) {
      const texts = ['text', ...Object.entries(spec.fields).flatMap(([name, field]) => (field.type === 'text' ? [name] : [])), ...(spec.hasResponsible ? ['responsible'] : [])];
      for (const name of texts) {
        const into = cardText(ctx.doc, keepId, name);
        if (into) join(into, cardText(ctx.doc, otherId, name));
      }
      for (const [name, field] of Object.entries(spec.fields)) {
        const value = other.get(name);
        if (field.type !== 'text' && (keep.get(name) ?? null) === null && (value ?? null) !== null && !(value instanceof Y.AbstractType)) keep.set(name, value);
      }
      const votes = Number(other.get('votes') ?? 0);
      if (votes > 0) keep.set('votes', Number(keep.get('votes') ?? 0) + votes);
      other.set('deleted', true);
    }
    joinSources(keep, others.map(([, card]) => card));
    for (const id of arrows.keys()) {
      const arrow = recordOf(relations, id);
      if (arrow?.get('deleted') === true) arrow.set('deleted', false);
    }
  }, ctx.origin);
  noteChange(ctx, keepId);
  return true;
}
