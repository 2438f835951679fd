import { PageRecordType, type IndexKey, type TLPage, type TLRecord, type TLSchema, type TLShape } from 'tldraw';
import { generateNKeysBetween } from 'fractional-indexing';
import type { Language } from '../../../shared/kernel/language';
import type { BoardOutline, CardOutline, PageOutline, RelationOutline } from '../../../shared/outline';
import { layoutPage, visibleText, type CardLayout, type ChartLayout, type FrameLayout, type ImageLayout, type PageLayout, type Rect, type RelationLayout } from '../../../shared/outline/layout';
import type { CardShape } from '../shapes/card/card-shape';
import type { ChartShape } from '../shapes/chart/chart-shape';
import type { FurnitureShape } from '../shapes/furniture/furniture-shape';
import type { ImageShape } from '../shapes/image/image-shape';
import type { RelationShape } from '../shapes/relation/relation-shape';
import { drawingShape } from './drawings';
import { cardShapeId, chartShapeId, furnitureShapeId, imageShapeId, pageRecordId, relationShapeId } from './shape-ids';

/** Everything of one kind shares an index: nothing of one kind overlaps, and adding a card changes no other record. */
const LAYER = { furniture: 'a1' as IndexKey, images: 'a1V' as IndexKey, cards: 'a2' as IndexKey, relations: 'a3' as IndexKey } as const;

const BASE = { rotation: 0, isLocked: false, opacity: 1, meta: {}, typeName: 'shape' } as const;

export function cardRecord(card: CardOutline, { rect, face }: CardLayout, pageId: string): CardShape {
  return {
    ...BASE,
    id: cardShapeId(card.id),
    type: 'card',
    parentId: pageRecordId(pageId),
    index: LAYER.cards,
    x: rect.x,
    y: rect.y,
    props: {
      w: rect.w,
      h: rect.h,
      cardId: card.id,
      zone: card.zone,
      kind: card.kind,
      kindWord: face.kindWord,
      text: visibleText(card.text),
      lines: [...face.lines],
      empty: face.empty,
      details: face.details.map(({ icon, label, lines }) => ({ icon, label, lines: [...lines] })),
    },
  };
}

function relationRecord(relation: RelationLayout, pageId: string): RelationShape {
  const x = Math.min(...relation.points.map((point) => point.x));
  const y = Math.min(...relation.points.map((point) => point.y));
  return {
    ...BASE,
    id: relationShapeId(relation.id),
    type: 'relation',
    parentId: pageRecordId(pageId),
    index: LAYER.relations,
    x,
    y,
    props: { relationId: relation.id, from: relation.from, to: relation.to, curve: relation.points.flatMap((point) => [point.x - x, point.y - y]) },
  };
}

function imageRecord({ id, assetId, alt, rect }: ImageLayout, pageId: string): ImageShape {
  return {
    ...BASE,
    id: imageShapeId(id),
    type: 'board-image',
    parentId: pageRecordId(pageId),
    index: LAYER.images,
    x: rect.x,
    y: rect.y,
    props: { w: rect.w, h: rect.h, imageId: id, assetId, alt: visibleText(alt) },
  };
}

function chartRecord({ id, rect, chart, words }: ChartLayout, pageId: string): ChartShape {
  return {
    ...BASE,
    id: chartShapeId(id),
    type: 'board-chart',
    parentId: pageRecordId(pageId),
    index: LAYER.furniture,
    isLocked: true,
    x: rect.x,
    y: rect.y,
    props: { w: rect.w, h: rect.h, words: visibleText(words), items: [...chart.items] },
  };
}

function furnitureRecord(frame: FrameLayout, layout: PageLayout): FurnitureShape {
  const { x, y } = frame.rect;
  const within = (rect: Rect): Rect => ({ x: rect.x - x, y: rect.y - y, w: rect.w, h: rect.h });
  return {
    ...BASE,
    id: furnitureShapeId(layout.id, frame.id),
    type: 'furniture',
    parentId: pageRecordId(layout.id),
    index: LAYER.furniture,
    isLocked: true,
    x,
    y,
    props: {
      w: frame.rect.w,
      h: frame.rect.h,
      frameId: frame.id,
      paper: within(frame.paper),
      title: frame.title ? { ...within(frame.title.rect), lines: [...frame.title.lines] } : null,
      drawing: { left: x, top: y, marks: frame.marks.map((mark) => ({ ...mark })), labels: frame.labels.map((label) => ({ ...label, x: label.x - x, y: label.y - y, lines: [...label.lines] })) },
      headers: frame.headers.map(({ id, axis, rect, lines, transition, look, tint, forward }) => ({
        ...within(rect),
        id,
        axis,
        lines: [...lines],
        transition,
        look,
        tint,
        forward: forward && { ...within(forward.rect), label: forward.label, lines: [...forward.lines], named: forward.named },
      })),
      zones: layout.zones
        .filter((zone) => zone.frameId === frame.id)
        .map(({ id, name, rect, look, hint, kinds, transition, cardIds }) => ({
          ...within(rect),
          id,
          name,
          look,
          hint: [...hint],
          kinds: [...kinds],
          transition,
          empty: cardIds.length === 0,
        })),
    },
  };
}

export interface BoardRecords {
  /** Every record that the board should have, by id. */
  readonly records: ReadonlyMap<TLRecord['id'], TLRecord>;
  /** By page id. */
  readonly layouts: ReadonlyMap<string, PageLayout>;
}

/** Records of cards by their layout, which is the same object while the card and its spot are. */
type CardMemo = WeakMap<CardLayout, CardShape>;

function cardsOf(page: PageOutline, tray: readonly CardOutline[]): ReadonlyMap<string, CardOutline> {
  return new Map([...page.frames.flatMap((frame) => frame.zones.flatMap((zone) => zone.cards)), ...page.decisions.cards, ...tray].map((card) => [card.id, card]));
}

function cardShapes(page: PageOutline, tray: readonly CardOutline[], layout: PageLayout, memo: CardMemo): CardShape[] {
  let cards: ReadonlyMap<string, CardOutline> | null = null;
  const parentId = pageRecordId(page.id);
  return layout.cards.flatMap((placed) => {
    const known = memo.get(placed);
    if (known?.parentId === parentId) return [known];
    const card = (cards ??= cardsOf(page, tray)).get(placed.id);
    if (!card) return [];
    const record = cardRecord(card, placed, page.id);
    memo.set(placed, record);
    return [record];
  });
}

function pageShapes(page: PageOutline, tray: readonly CardOutline[], layout: PageLayout, schema: TLSchema, memo: CardMemo): TLShape[] {
  return [
    ...layout.frames.map((frame) => furnitureRecord(frame, layout)),
    ...layout.charts.map((chart) => chartRecord(chart, page.id)),
    ...layout.images.map((image) => imageRecord(image, page.id)),
    ...cardShapes(page, tray, layout, memo),
    ...layout.relations.map((relation) => relationRecord(relation, page.id)),
    ...page.drawings.flatMap((drawing) => drawingShape(schema, drawing, page.id) ?? []),
  ] as TLShape[];
}

interface PageMemo {
  readonly page: PageOutline;
  readonly relations: readonly RelationOutline[];
  readonly tray: readonly CardOutline[];
  readonly layout: PageLayout;
  readonly shapes: readonly TLShape[];
  readonly record: TLPage;
}

const NO_CARDS: readonly CardOutline[] = [];

/**
 * Turns outlines into the records that show them. Keeps the last result of each page, so that pages whose outline is
 * the same object cost nothing.
 */
export function createRecordBuilder(schema: TLSchema, language: Language): (outline: BoardOutline) => BoardRecords {
  let memo = new Map<string, PageMemo>();
  const cards: CardMemo = new WeakMap();
  return (outline) => {
    const records = new Map<TLRecord['id'], TLRecord>();
    const layouts = new Map<string, PageLayout>();
    const next = new Map<string, PageMemo>();
    const indices = generateNKeysBetween(null, null, outline.pages.length);
    outline.pages.forEach((page, position) => {
      const tray = position === 0 ? outline.tray : NO_CARDS;
      const known = memo.get(page.id);
      const same = known && known.page === page && known.relations === outline.relations && known.tray === tray;
      const layout = same ? known.layout : layoutPage(page, outline.relations, language, tray);
      const shapes = same ? known.shapes : pageShapes(page, tray, layout, schema, cards);
      const index = indices[position] as IndexKey;
      const sameRecord = known?.record.name === page.title && known.record.index === index;
      const record: TLPage = sameRecord ? known.record : PageRecordType.create({ id: pageRecordId(page.id), name: page.title, index });
      next.set(page.id, { page, relations: outline.relations, tray, layout, shapes, record });
      layouts.set(page.id, layout);
      records.set(record.id, record);
      for (const shape of shapes) records.set(shape.id, shape);
    });
    memo = next;
    return { records, layouts };
  };
}
