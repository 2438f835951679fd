import type * as Y from 'yjs';
import { alignBoards, type Alignment } from '../compare/align';
import { keyedZones } from '../compare/match-cells';
import { sourcesOf } from '../compare/sources';
import { addCards, cardText, pageNotes, relate, setVotes, writeText, type BoardContext } from '../doc/operations';
import { TRAY_ZONE } from '../doc/place';
import type { CardSource, NewCard } from '../doc/schema';
import { buildOutline, type BoardOutline, type CardOutline } from '../outline';
import { beginBoard, copyFurniture } from './copy-furniture';

/** One group's map that is to be brought together with others. */
export interface MergedMap {
  /** The workshop's title. */
  readonly map: string;
  readonly group: string;
  readonly boardId: string;
  readonly doc: Y.Doc;
}

interface Read extends MergedMap {
  readonly outline: BoardOutline;
}

/**
 * Writes a new board (`ctx.doc`, empty) from several maps: their pages, rows and columns once each, every card of each of
 * them with where it comes from, their arrows. Nothing is taken for the same here: that people decide, see `findSimilar`.
 * The same maps give the same board in whatever order they come; a map that comes twice counts once. Images and free
 * drawings stay where they are.
 */
export function mergeBoards(maps: readonly MergedMap[], ctx: BoardContext, boardId: string): void {
  const once = [...new Map(maps.map((map) => [map.boardId, map])).values()].sort((a, b) => (a.boardId < b.boardId ? -1 : 1));
  const read = once.map((map): Read => ({ ...map, outline: buildOutline(map.doc) }));
  const [first] = read;
  if (!first) return;
  const alignments = alignBoards(read.map(({ outline }) => outline));
  beginBoard(first.doc, ctx.doc, boardId);
  read.forEach((map, index) => copyFurniture(map.doc, ctx.doc, alignments[index] ?? NO_ALIGNMENT));
  read.forEach((map, index) => copyCards(map, alignments[index] ?? NO_ALIGNMENT, ctx));
  mergeTexts(read, alignments, ctx);
}

const NO_ALIGNMENT: Alignment = { pages: new Map(), frames: new Map(), lanes: new Map() };

function newCard(card: CardOutline, { map, group, boardId }: MergedMap): Omit<NewCard, 'zone' | 'before'> {
  const source: CardSource = { group, boardId, cardId: card.id, map };
  return {
    kind: card.kind,
    text: card.text,
    fields: card.fields,
    responsible: card.responsible,
    ...(card.x !== null && card.y !== null && { at: { x: card.x, y: card.y } }),
    source,
    alsoFrom: sourcesOf(card),
  };
}

function copyCards(map: Read, alignment: Alignment, ctx: BoardContext): void {
  const ids = new Map<string, string>();
  const copy = (zone: string, cards: readonly CardOutline[]): void => {
    const made = addCards(ctx, zone, cards.map((card) => newCard(card, map)));
    cards.forEach(({ id, votes }, index) => {
      const copied = made[index];
      if (copied === undefined) return;
      ids.set(id, copied);
      if (votes > 0) setVotes(ctx, copied, votes);
    });
  };
  for (const { key, zone } of keyedZones(map.outline, alignment)) copy(key, zone.cards);
  copy(TRAY_ZONE, map.outline.tray);
  for (const { type, from, to } of map.outline.relations) {
    const [start, end] = [ids.get(from), ids.get(to)];
    if (start !== undefined && end !== undefined) relate(ctx, type, start, end);
  }
}

/** Who carries stages forward, and pages' notes: what all say once, what they say differently each under its group's name. */
function mergeTexts(maps: readonly Read[], alignments: readonly Alignment[], ctx: BoardContext): void {
  const said = new Map<Y.Text, { readonly by: string; readonly text: string }[]>();
  const note = (into: Y.Text | null, map: MergedMap, text: string): void => {
    if (into && text.trim() !== '') said.set(into, [...(said.get(into) ?? []), { by: nameIn(maps, map), text: text.trim() }]);
  };
  maps.forEach((map, index) => {
    const { pages, lanes } = alignments[index] ?? NO_ALIGNMENT;
    for (const page of map.outline.pages) {
      note(pageNotes(ctx.doc, pages.get(page.id) ?? page.id), map, page.notes);
      for (const { rows } of page.frames) for (const { id, carriesForward } of rows) note(cardText(ctx.doc, lanes.get(id) ?? id, 'responsible'), map, carriesForward ?? '');
    }
  });
  for (const [into, texts] of said) {
    const different = new Set(texts.map(({ text }) => text));
    writeText(ctx, into, different.size === 1 ? (texts[0]?.text ?? '') : texts.map(({ by, text }) => `${by}: ${text}`).join('\n'));
  }
}

/** A group's name is enough while no other map has a group of that name. */
const nameIn = (maps: readonly MergedMap[], { map, group, boardId }: MergedMap): string => (maps.some((other) => other.boardId !== boardId && other.group === group) ? `${map}, ${group}` : group);
