import * as Y from 'yjs';
import { generateNKeysBetween } from 'fractional-indexing';
import { addCards, pageNotes, putChart, relate, setVotes, writeText, type BoardContext } from '../doc/operations';
import { record } from '../doc/operations/context';
import { bearLane, laneRecord } from '../doc/operations/lanes';
import { TRAY_ZONE } from '../doc/place';
import { boardRoots, SCHEMA_VERSION } from '../doc/schema';
import type { CardKind } from '../doc/cards';
import type { BoardOutline, CardOutline, FrameOutline, LaneOutline, ZoneOutline } from '../outline';

const orders = (count: number): string[] => generateNKeysBetween(null, null, count);

/**
 * Writes a board anew from what an outline says, into an empty document: it holds nothing that the outline doesn't, no
 * history, no bin, nobody's name as writer, and cards under new ids. Free drawings and images are left out.
 */
export function boardFromOutline(outline: BoardOutline, ctx: BoardContext, boardId: string): void {
  const { doc } = ctx;
  const roots = boardRoots(doc);
  doc.transact(() => {
    roots.meta.set('schema', SCHEMA_VERSION);
    roots.meta.set('boardId', boardId);
    roots.meta.set('templateId', outline.templateId);
    roots.meta.set('language', outline.language);
    roots.meta.set('warnings', [...outline.warningRules]);
    const pageOrders = orders(outline.pages.length);
    outline.pages.forEach((page, index) => {
      roots.pages.set(page.id, record({ title: page.title, instruction: page.instruction, order: pageOrders[index], notes: new Y.Text() }));
      const frameOrders = orders(page.frames.length);
      page.frames.forEach((frame, position) => addFrame(doc, page.id, frame, frameOrders[position] ?? ''));
    });
  });
  const ids = new Map<string, string>();
  const put = (zone: string, cards: readonly CardOutline[]): void => {
    addCards(ctx, zone, cards.map(newCard)).forEach((id, index) => {
      const card = cards[index];
      ids.set(card?.id ?? '', id);
      if (card && card.votes > 0) setVotes(ctx, id, card.votes);
    });
  };
  for (const page of outline.pages) {
    for (const zone of [...page.frames.flatMap((frame) => frame.zones), page.decisions]) if (zone.cards.length > 0) put(zone.id, zone.cards);
    const notes = pageNotes(doc, page.id);
    if (notes && page.notes !== '') writeText(ctx, notes, page.notes);
    for (const { methodId, questionId, data } of page.charts) putChart(ctx, { pageId: page.id, methodId, questionId, data });
  }
  if (outline.tray.length > 0) put(TRAY_ZONE, outline.tray);
  for (const { type, from, to } of outline.relations) relate(ctx, type, ids.get(from) ?? '', ids.get(to) ?? '');
}

const newCard = (card: CardOutline): Parameters<typeof addCards>[2][number] => ({
  kind: card.kind,
  text: card.text,
  fields: card.fields,
  responsible: card.responsible,
  ...(card.x !== null && card.y !== null && { at: { x: card.x, y: card.y } }),
});

function addFrame(doc: Y.Doc, pageId: string, frame: FrameOutline, order: string): void {
  const carriesForward = frame.rows.some((row) => row.carriesForward !== null);
  boardRoots(doc).frames.set(frame.id, record({ pageId, kind: frame.kind, kinds: kindsOfFrame(frame.zones), order, title: frame.title || undefined, hint: frame.hint || undefined, carriesForward: carriesForward || undefined }));
  for (const lanes of [frame.rows, frame.columns]) {
    const laneOrders = orders(lanes.length);
    lanes.forEach((lane, index) => addLane(doc, frame.id, lane, laneOrders[index] ?? ''));
  }
}

function addLane(doc: Y.Doc, frameId: string, lane: LaneOutline, order: string): void {
  const { id, axis, title, hint, band, transition, kinds, carriesForward } = lane;
  const stored = laneRecord(frameId, axis, { title, hint, band, transition, ...(kinds && { kinds }) }, order);
  stored.set('deleted', false);
  bearLane(doc, id, stored, '', carriesForward ?? '');
}

/** The frame's own kinds: of all zones that no lane narrows together (a handover shows in transitions only), or of all there are. */
function kindsOfFrame(zones: readonly ZoneOutline[]): CardKind[] {
  const plain = zones.filter(({ lanes }) => lanes.every(({ kinds }) => kinds === null));
  return [...new Set((plain.length > 0 ? plain : zones).flatMap(({ kinds }) => kinds))];
}
