import * as Y from 'yjs';
import { cardKindSpec, isCardKind, type CardKind } from '../doc/cards';
import { REACTIONS } from '../doc/operations/remarks';
import { entriesOf } from '../doc/operations/entries';
import { compareOrdered } from '../doc/order';
import { parsePlace } from '../doc/place';
import { responsibleRelationId, type BoardRecord, type BoardRoots, type CardSource } from '../doc/schema';
import { chartData } from './chart';
import type { CardOutline, ChartOutline, DismissalOutline, ImageOutline, LaneOutline, RelationOutline, RemarkOutline } from './types';

export const str = (value: unknown): string => (typeof value === 'string' ? value : value instanceof Y.Text ? value.toString() : '');
const num = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null);
export const kindsOf = (value: unknown): CardKind[] => (Array.isArray(value) ? value.filter(isCardKind) : []);

const property = (value: unknown, name: string): unknown => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined);

function responsibleOf(roots: BoardRoots, id: string): string | null {
  const relation: unknown = roots.relations.get(responsibleRelationId(id));
  return relation instanceof Y.Map ? str(relation.get('role')) : null;
}

function sourceOf(value: unknown): CardSource | null {
  const [group, boardId, cardId, map] = [property(value, 'group'), property(value, 'boardId'), property(value, 'cardId'), property(value, 'map')];
  if (typeof group !== 'string' || typeof boardId !== 'string' || typeof cardId !== 'string') return null;
  return { group, boardId, cardId, ...(typeof map === 'string' && { map }) };
}

const sourcesOf = (value: unknown): CardSource[] => (Array.isArray(value) ? value.map(sourceOf).filter((source) => source !== null) : []);

const RESPONSIBLE = responsibleRelationId('');

export interface ReadCard {
  readonly order: string;
  readonly card: CardOutline;
}

/** Null for cards in the bin and for what is no card. `nameOf` gives the name that the outline uses for a stored zone. */
export function readCard(id: string, record: BoardRecord, roots: BoardRoots, nameOf: (zone: string) => string, remarkIds: Iterable<string> = []): ReadCard | null {
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
  const place = parsePlace(record.get('place'));
  const createdBy = str(record.get('createdBy'));
  const createdAt = num(record.get('createdAt')) ?? 0;
  const remarks = readRemarks(roots, remarkIds);
  const changed = record.get('changed');
  const card: CardOutline = {
    id,
    kind,
    text: str(record.get('text')),
    fields,
    responsible: (spec.hasResponsible ? responsibleOf(roots, id) : null) ?? '',
    zone: nameOf(place.zone),
    x: place.x ?? null,
    y: place.y ?? null,
    createdBy,
    createdAt,
    changedBy: str(property(changed, 'by')) || createdBy,
    changedAt: num(property(changed, 'at')) ?? createdAt,
    votes: Math.max(0, Math.trunc(num(record.get('votes')) ?? 0)),
    source: sourceOf(record.get('source')),
    ...(record.has('alsoFrom') && { alsoFrom: sourcesOf(record.get('alsoFrom')) }),
    ...(remarks.length > 0 && { remarks }),
  };
  return { order: place.order, card };
}

/** What was said about a card, the oldest first; reactions and comments. */
function readRemarks(roots: BoardRoots, ids: Iterable<string>): readonly RemarkOutline[] {
  const found: RemarkOutline[] = [];
  for (const id of ids) {
    const record: unknown = roots.remarks.get(id);
    if (!(record instanceof Y.Map) || record.get('deleted') === true) continue;
    const said = { id, createdBy: str(record.get('createdBy')), createdAt: num(record.get('createdAt')) ?? 0 };
    const [text, reaction] = [str(record.get('text')), REACTIONS.find((name) => name === record.get('reaction'))];
    if (record.get('type') === 'comment' && text.trim() !== '') found.push({ ...said, type: 'comment', text });
    else if (record.get('type') === 'reaction' && reaction) found.push({ ...said, type: 'reaction', reaction });
  }
  return found.sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
}

export function readLanes(roots: BoardRoots, frameId: string, axis: 'row' | 'column', asksWhoCarries: boolean): LaneOutline[] {
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
        band: str(record.get('band')),
        transition: record.get('transition') === true,
        kinds: kinds === undefined ? null : kindsOf(kinds),
        carriesForward: asksWhoCarries && axis === 'row' ? responsibleOf(roots, id) : null,
      },
    });
  }
  return lanes.sort(compareOrdered).map((entry) => entry.lane);
}

/** Arrows whose both ends are shown. */
export function readRelations(roots: BoardRoots, visible: ReadonlyMap<string, unknown>): RelationOutline[] {
  const relations: RelationOutline[] = [];
  for (const [id, record] of roots.relations.entries() as IterableIterator<[string, unknown]>) {
    // Thousands of cards have one of these each; of foreign things beside the records nothing is read.
    if (id.startsWith(RESPONSIBLE) || !(record instanceof Y.Map)) continue;
    const type = record.get('type');
    const from = str(record.get('from'));
    const to = str(record.get('to'));
    if (record.get('deleted') === true || (type !== 'leadsTo' && type !== 'handsOverTo')) continue;
    if (visible.has(from) && visible.has(to)) relations.push({ id, type, from, to });
  }
  return relations.sort((a, b) => (a.id < b.id ? -1 : 1));
}

export function readImages(roots: BoardRoots, pageId: string): ImageOutline[] {
  const images: ImageOutline[] = [];
  for (const [id, record] of entriesOf(roots.images)) {
    const assetId = record.get('assetId');
    const [spot, size] = [record.get('spot'), record.get('size')];
    const [w, h] = [num(property(size, 'w')), num(property(size, 'h'))];
    if (record.get('pageId') !== pageId || record.get('deleted') === true || typeof assetId !== 'string' || !w || !h) continue;
    images.push({ id, assetId, alt: str(record.get('alt')), x: num(property(spot, 'x')) ?? 0, y: num(property(spot, 'y')) ?? 0, w, h });
  }
  return images.sort((a, b) => (a.id < b.id ? -1 : 1));
}

export function readCharts(roots: BoardRoots, pageId: string): ChartOutline[] {
  const charts: ChartOutline[] = [];
  for (const [id, record] of entriesOf(roots.charts)) {
    if (record.get('pageId') !== pageId || record.get('deleted') === true) continue;
    const data = chartData.safeParse(record.get('data'));
    if (data.success) charts.push({ id, methodId: str(record.get('methodId')), questionId: str(record.get('questionId')), data: data.data });
  }
  return charts.sort((a, b) => (a.id < b.id ? -1 : 1));
}

export function readDismissals(roots: BoardRoots): Record<string, DismissalOutline> {
  const shown = entriesOf(roots.dismissals).filter(([, record]) => record.get('deleted') !== true);
  shown.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(shown.map(([id, record]) => [id, { reason: str(record.get('reason')), by: str(record.get('by')), at: num(record.get('at')) ?? 0 }]));
}
