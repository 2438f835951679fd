import * as Y from 'yjs';
import { cardKindSpec, isCardKind, type CardKind } from '../doc/cards';
import { compareOrdered } from '../doc/order';
import { parsePlace, zoneId } from '../doc/place';
import { boardRoots, responsibleRelationId, type BoardRecord, type BoardRoots } from '../doc/schema';
import type { BoardOutline, CardOutline, FrameOutline, LaneOutline, PageOutline, RelationOutline, ZoneOutline } from './types';

const str = (value: unknown): string => (typeof value === 'string' ? value : value instanceof Y.Text ? value.toString() : '');
/** Only what is a record; a foreign client may have put anything under a key. */
const entriesOf = (root: Y.Map<BoardRecord>): [string, BoardRecord][] => [...root.entries()].filter(([, record]: [string, unknown]) => record instanceof Y.Map);
const kindsOf = (value: unknown): CardKind[] => (Array.isArray(value) ? value.filter(isCardKind) : []);

interface Placed {
  readonly id: string;
  readonly order: string;
  readonly card: CardOutline;
}

function readCard(id: string, record: BoardRecord, roots: BoardRoots): CardOutline | null {
  const kind = record.get('kind');
  if (!isCardKind(kind) || record.get('deleted') === true) return null;
  const spec = cardKindSpec(kind);
  const fields: Record<string, string | boolean | null> = {};
  for (const [name, field] of Object.entries(spec.fields)) {
    const value = record.get(name);
    if (field.type === 'text') fields[name] = str(value);
    else if (field.type === 'yesno') fields[name] = typeof value === 'boolean' ? value : null;
    else fields[name] = typeof value === 'string' ? value : null;
  }
  const relation = spec.hasResponsible ? roots.relations.get(responsibleRelationId(id)) : undefined;
  const createdAt = record.get('createdAt');
  return {
    id,
    kind,
    text: str(record.get('text')),
    fields,
    responsible: relation instanceof Y.Map ? str(relation.get('role')) : '',
    zone: parsePlace(record.get('place')).zone,
    createdBy: str(record.get('createdBy')),
    createdAt: typeof createdAt === 'number' ? createdAt : 0,
  };
}

function readLanes(roots: BoardRoots, frameId: string, axis: 'row' | 'column'): LaneOutline[] {
  const lanes: { id: string; order: string; lane: LaneOutline }[] = [];
  for (const [id, record] of entriesOf(roots.lanes)) {
    if (record.get('frameId') !== frameId || record.get('axis') !== axis || record.get('deleted') === true) continue;
    const kinds = record.get('kinds');
    lanes.push({
      id,
      order: str(record.get('order')),
      lane: {
        id,
        axis,
        title: str(record.get('title')),
        hint: str(record.get('hint')),
        transition: record.get('transition') === true,
        kinds: kinds === undefined ? null : kindsOf(kinds),
      },
    });
  }
  return lanes.sort(compareOrdered).map((entry) => entry.lane);
}

/** The zones of a frame: cells row by row, columns, or the frame itself. */
function zonesOf(frameId: string, kinds: readonly CardKind[], rows: readonly LaneOutline[], columns: readonly LaneOutline[]): Omit<ZoneOutline, 'cards'>[] {
  if (rows.length === 0 && columns.length === 0) return [{ id: zoneId(frameId), frameId, row: null, column: null, kinds }];
  const rowList: readonly (LaneOutline | null)[] = rows.length > 0 ? rows : [null];
  const columnList: readonly (LaneOutline | null)[] = columns.length > 0 ? columns : [null];
  return rowList.flatMap((row) =>
    columnList.map((column) => {
      const narrowed = column?.kinds ?? row?.kinds ?? kinds;
      const lanes = [row?.id, column?.id].filter((id): id is string => id !== undefined);
      // A handover belongs where a child changes over; elsewhere the button would only be in the way.
      const fitting = row && column && !column.transition ? narrowed.filter((kind) => kind !== 'handover') : narrowed;
      return { id: zoneId(frameId, ...lanes), frameId, row, column, kinds: fitting };
    }),
  );
}

/** Reads a whole board. Records that this version does not know are left out, never an error. */
export function buildOutline(doc: Y.Doc): BoardOutline {
  const roots = boardRoots(doc);
  const byZone = new Map<string, Placed[]>();
  const visible = new Set<string>();
  for (const [id, record] of entriesOf(roots.cards)) {
    const card = readCard(id, record, roots);
    if (!card) continue;
    visible.add(id);
    const list = byZone.get(card.zone) ?? [];
    list.push({ id, order: parsePlace(record.get('place')).order, card });
    byZone.set(card.zone, list);
  }
  const take = (zone: string): CardOutline[] => {
    const cards = (byZone.get(zone) ?? []).sort(compareOrdered).map((placed) => placed.card);
    byZone.delete(zone);
    return cards;
  };

  const frames: { id: string; order: string; pageId: string; frame: FrameOutline }[] = [];
  for (const [id, record] of entriesOf(roots.frames)) {
    const kind = record.get('kind');
    if (kind !== 'grid' && kind !== 'columns' && kind !== 'free') continue;
    const rows = readLanes(roots, id, 'row');
    const columns = readLanes(roots, id, 'column');
    const zones = zonesOf(id, kindsOf(record.get('kinds')), rows, columns).map((zone) => ({ ...zone, cards: take(zone.id) }));
    frames.push({ id, order: str(record.get('order')), pageId: str(record.get('pageId')), frame: { id, kind, rows, columns, zones } });
  }
  frames.sort(compareOrdered);

  const pages: { id: string; order: string; page: PageOutline }[] = [];
  for (const [id, record] of entriesOf(roots.pages)) {
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
        frames: frames.filter((entry) => entry.pageId === id).map((entry) => entry.frame),
        drawings,
      },
    });
  }

  const relations: RelationOutline[] = [];
  for (const [id, record] of entriesOf(roots.relations)) {
    const type = record.get('type');
    const from = str(record.get('from'));
    const to = str(record.get('to'));
    if (record.get('deleted') === true || (type !== 'leadsTo' && type !== 'handsOverTo')) continue;
    if (visible.has(from) && visible.has(to)) relations.push({ id, type, from, to });
  }
  relations.sort((a, b) => (a.id < b.id ? -1 : 1));

  const schema = roots.meta.get('schema');
  return {
    boardId: str(roots.meta.get('boardId')),
    templateId: str(roots.meta.get('templateId')),
    language: str(roots.meta.get('language')) || 'fi',
    schema: typeof schema === 'number' ? schema : 0,
    pages: pages.sort(compareOrdered).map((entry) => entry.page),
    relations,
    tray: [...byZone.values()].flat().sort(compareOrdered).map((placed) => placed.card),
  };
}

/** Every visible card of the board, in reading order. */
export function allCards(outline: BoardOutline): CardOutline[] {
  return [...outline.pages.flatMap((page) => page.frames.flatMap((frame) => frame.zones.flatMap((zone) => zone.cards))), ...outline.tray];
}
