import type { Language } from '../../kernel/language';
import type { CardOutline, FrameOutline, LaneOutline, ZoneOutline } from '../types';
import { cardFace, visibleText } from './card-face';
import { cardWords } from './card-words';
import { CARD, CARDS_ABREAST, HEADER, TEXT, ZONE } from './sizes';
import { wrapText } from './text-metrics';
import type { CardLayout, FrameLayout, HeaderLayout, Point, ZoneLayout } from './types';

export interface PlacedFrame {
  readonly frame: FrameLayout;
  readonly zones: readonly ZoneLayout[];
  readonly cards: readonly CardLayout[];
}

const zoneWidth = (abreast: number): number => abreast * (CARD.width + CARD.gap) - CARD.gap + 2 * ZONE.padding;

/** Lays cards in reading order, `abreast` to a row, from a zone's corner. `height` is what they need, padding included. */
function flowCards(cards: readonly CardOutline[], abreast: number, corner: Point, language: Language): { placed: CardLayout[]; height: number } {
  const placed: CardLayout[] = [];
  let y = corner.y + ZONE.padding;
  for (let start = 0; start < cards.length; start += abreast) {
    let rowHeight = 0;
    cards.slice(start, start + abreast).forEach((card, column) => {
      const face = cardFace(card, language);
      rowHeight = Math.max(rowHeight, face.height);
      const x = corner.x + ZONE.padding + column * (CARD.width + CARD.gap);
      placed.push({ id: card.id, zone: card.zone, rect: { x, y, w: CARD.width, h: face.height }, face });
    });
    y += rowHeight + CARD.gap;
  }
  // Below the last card there is always room to add the next one.
  return { placed, height: Math.max(ZONE.minHeight, y - corner.y + ZONE.hintGap + TEXT.hint.lineHeight + ZONE.padding) };
}

const headerLines = (lane: LaneOutline, width: number): readonly string[] => wrapText(visibleText(lane.title), width - 2 * HEADER.padding, TEXT.header, 6);
const headerHeight = (lines: readonly string[]): number => Math.max(HEADER.minHeight, lines.length * TEXT.header.lineHeight + 2 * HEADER.padding);

function zoneLayout(zone: ZoneOutline, rect: ZoneLayout['rect'], fallbackName: string, language: Language): ZoneLayout {
  const words = cardWords(language);
  const hint = zone.column?.hint || zone.row?.hint || zone.kinds.map((kind) => words[`plural.${kind}`]).join(' · ');
  const name = [zone.row?.title, zone.column?.title].filter((title) => title !== undefined && title !== '').join(' · ');
  return {
    id: zone.id,
    frameId: zone.frameId,
    rect,
    kinds: zone.kinds,
    name: visibleText(name || fallbackName),
    hint: wrapText(visibleText(hint), rect.w - 2 * ZONE.padding - 16, TEXT.hint, 4),
    transition: zone.column?.transition ?? false,
    cardIds: zone.cards.map((card) => card.id),
  };
}

/**
 * Places a frame with its corner at `origin`. Grids put one card in a row of a cell; frames without a grid let cards
 * flow in reading order. A row is as high as its fullest cell, so that nothing ever overlaps.
 */
export function placeFrame(frame: FrameOutline, origin: Point, pageTitle: string, language: Language): PlacedFrame {
  const rows: readonly (LaneOutline | null)[] = frame.rows.length > 0 ? frame.rows : [null];
  const columns: readonly (LaneOutline | null)[] = frame.columns.length > 0 ? frame.columns : [null];
  const abreast = frame.kind === 'grid' && frame.columns.length > 0 ? 1 : Math.max(1, Math.floor(CARDS_ABREAST / columns.length));
  const width = zoneWidth(abreast);
  const left = frame.rows.length > 0 ? HEADER.columnWidth : 0;

  const headers: HeaderLayout[] = [];
  const columnLines = columns.map((lane) => (lane ? headerLines(lane, width) : []));
  const top = frame.columns.length > 0 ? Math.max(...columnLines.map(headerHeight)) : 0;
  columns.forEach((lane, index) => {
    if (!lane) return;
    const rect = { x: origin.x + left + index * width, y: origin.y, w: width, h: top };
    headers.push({ id: lane.id, axis: 'column', rect, lines: columnLines[index] ?? [], transition: lane.transition });
  });

  const zones: ZoneLayout[] = [];
  const cards: CardLayout[] = [];
  let y = origin.y + top;
  rows.forEach((row, rowIndex) => {
    const rowZones = frame.zones.slice(rowIndex * columns.length, (rowIndex + 1) * columns.length);
    const flows = rowZones.map((zone, index) => flowCards(zone.cards, abreast, { x: origin.x + left + index * width, y }, language));
    const lines = row ? headerLines(row, left) : [];
    const height = Math.max(frame.kind === 'free' ? 3 * ZONE.minHeight : ZONE.minHeight, row ? headerHeight(lines) : 0, ...flows.map((flow) => flow.height));
    if (row) headers.push({ id: row.id, axis: 'row', rect: { x: origin.x, y, w: left, h: height }, lines, transition: row.transition });
    rowZones.forEach((zone, index) => {
      zones.push(zoneLayout(zone, { x: origin.x + left + index * width, y, w: width, h: height }, pageTitle, language));
      cards.push(...(flows[index]?.placed ?? []));
    });
    y += height;
  });

  const rect = { x: origin.x, y: origin.y, w: left + columns.length * width, h: y - origin.y };
  return { frame: { id: frame.id, kind: frame.kind, rect, headers }, zones, cards };
}
