import type * as Y from 'yjs';
import { entriesOf } from '../doc/operations/entries';
import { compareOrdered, type Ordered } from '../doc/order';
import { decisionsZone, zoneKey, DECISIONS } from '../doc/place';
import { boardRoots, FRAME_KINDS, type FrameKind } from '../doc/schema';
import { WARNING_RULES } from '../templates/types';
import { readCards } from './read-cards';
import { kindsOf, readCharts, readDismissals, readImages, readLanes, str } from './read-records';
import type { BoardOutline, CardOutline, FrameOutline, PageOutline, ZoneOutline } from './types';
import { zonesOf, type EmptyZone } from './zones-of';

interface ReadFrame {
  readonly id: string;
  readonly order: string;
  readonly pageId: string;
  readonly frame: Omit<FrameOutline, 'zones'>;
  readonly zones: readonly EmptyZone[];
}

const NO_CARDS: readonly CardOutline[] = [];

const isFrameKind = (value: unknown): value is FrameKind => FRAME_KINDS.some((kind) => kind === value);

function readFrames(roots: ReturnType<typeof boardRoots>): ReadFrame[] {
  const frames: ReadFrame[] = [];
  for (const [id, record] of entriesOf(roots.frames)) {
    const kind = record.get('kind');
    if (!isFrameKind(kind)) continue;
    const asks = record.get('carriesForward') === true;
    const rows = readLanes(roots, id, 'row', asks);
    const columns = readLanes(roots, id, 'column', asks);
    const frame = { id, kind, title: str(record.get('title')), hint: str(record.get('hint')), rows, columns };
    const zones = zonesOf({ id, kind, kinds: kindsOf(record.get('kinds')), rows, columns });
    frames.push({ id, order: str(record.get('order')), pageId: str(record.get('pageId')), frame, zones });
  }
  return frames.sort(compareOrdered);
}

/** Reads a whole board. Records that this version does not know are left out, never an error. */
export function buildOutline(doc: Y.Doc): BoardOutline {
  const roots = boardRoots(doc);
  const pageEntries = entriesOf(roots.pages);
  const frames = readFrames(roots).filter((frame) => roots.pages.has(frame.pageId));
  const zones: EmptyZone[] = frames.flatMap((frame) => frame.zones);
  const names = new Map(zones.map((zone) => [zoneKey(doc, zone.id), zone.id]));
  const nameOf = (zone: string): string => names.get(zoneKey(doc, zone)) ?? zone;

  const read = readCards(doc, nameOf);
  const left = new Map(read.zones);
  const take = (zone: string): readonly CardOutline[] => {
    const cards = left.get(zone);
    left.delete(zone);
    return cards ?? NO_CARDS;
  };
  const ordered = ({ id }: CardOutline): Ordered => ({ id, order: read.orders.get(id)?.order ?? '' });
  const filled = (zone: EmptyZone): ZoneOutline => ({ ...zone, cards: take(zone.id) });

  const pages: { id: string; order: string; page: PageOutline }[] = [];
  for (const [id, record] of pageEntries) {
    const drawings = entriesOf(roots.drawings)
      .filter(([, drawing]) => drawing.get('pageId') === id && drawing.get('deleted') !== true)
      .map(([drawingId, drawing]) => ({ id: drawingId, data: drawing.get('data') }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    pages.push({
      id,
      order: str(record.get('order')),
      page: {
        id,
        title: str(record.get('title')),
        instruction: str(record.get('instruction')),
        notes: str(record.get('notes')),
        frames: frames.filter((entry) => entry.pageId === id).map(({ frame, zones: own }) => ({ ...frame, zones: own.map(filled) })),
        decisions: filled({ id: decisionsZone(id), frameId: DECISIONS, row: null, column: null, lanes: [], kinds: ['decision'] }),
        drawings,
        images: readImages(roots, id),
        charts: readCharts(roots, id),
      },
    });
  }

  const schema = roots.meta.get('schema');
  const rules = roots.meta.get('warnings');
  return {
    boardId: str(roots.meta.get('boardId')),
    templateId: str(roots.meta.get('templateId')),
    language: str(roots.meta.get('language')) || 'fi',
    schema: typeof schema === 'number' ? schema : 0,
    unlocked: roots.meta.get('unlocked') === true,
    warningRules: Array.isArray(rules) ? WARNING_RULES.filter((rule) => rules.includes(rule)) : [],
    dismissed: readDismissals(roots),
    pages: pages.sort(compareOrdered).map((entry) => entry.page),
    relations: read.relations,
    tray: [...left.values()].flat().sort((a, b) => compareOrdered(ordered(a), ordered(b))),
  };
}

/** Every visible card of the board, in reading order. */
export function allCards(outline: BoardOutline): CardOutline[] {
  const zones = outline.pages.flatMap((page) => [...page.frames.flatMap((frame) => frame.zones), page.decisions]);
  return [...zones.flatMap((zone) => zone.cards), ...outline.tray];
}
