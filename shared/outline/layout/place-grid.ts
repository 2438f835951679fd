import type { LaneOutline } from '../types';
import { abreastIn, flowCards, flowHeight, zoneWidth } from './flow-cards';
import type { FrameInput, FrameParts } from './frame-input';
import { bandHeader, bandHeight, bandRuns, headerText, laneHeader } from './lane-header';
import { CARDS_ABREAST, HEADER, ZONE } from './sizes';
import type { CardLayout, HeaderLayout, ZoneLayout } from './types';
import { hintHeight, zoneLayout } from './zone-layout';

/**
 * Rows, columns or both. Grids put one card in a row of a cell; columns let cards flow in reading order. A row is as
 * high as its fullest cell, so that nothing ever overlaps. Bands lie over the columns they span, and across the page
 * above their first row.
 */
export function placeGrid(input: FrameInput): FrameParts {
  const { frame, origin, language, stripWidth } = input;
  const rows: readonly (LaneOutline | null)[] = frame.rows.length > 0 ? frame.rows : [null];
  const columns: readonly (LaneOutline | null)[] = frame.columns.length > 0 ? frame.columns : [null];
  const fixed = frame.kind === 'grid' && frame.columns.length > 0 ? 1 : Math.max(1, Math.floor(CARDS_ABREAST / columns.length));
  const abreast = stripWidth === null ? fixed : abreastIn(stripWidth);
  const width = Math.max(zoneWidth(abreast), stripWidth ?? 0);
  const least = Math.max(ZONE.minHeight, input.zoneHeight);
  const left = frame.rows.length > 0 ? HEADER.columnWidth : 0;
  const full = left + columns.length * width;
  const headers: HeaderLayout[] = [];

  const columnRuns = bandRuns(frame.columns);
  const bandTop = Math.max(0, ...columnRuns.map((run) => bandHeight(run, run.lanes.length * width)));
  let x = origin.x + left;
  for (const run of columnRuns) {
    const w = run.lanes.length * width;
    const band = bandHeader(run, { x, y: origin.y, w, h: bandTop });
    if (band) headers.push(band);
    x += w;
  }
  const columnTexts = frame.columns.map((lane) => headerText(lane, width, language));
  const top = Math.max(0, ...columnTexts.map((text) => text.height));
  frame.columns.forEach((lane, index) => {
    const text = columnTexts[index];
    // A column without a band reaches up to the top, beside the bands.
    const up = lane.band.trim() === '' ? bandTop : 0;
    const rect = { x: origin.x + left + index * width, y: origin.y + bandTop - up, w: width, h: top + up };
    if (text) headers.push(laneHeader(lane, text, rect, language));
  });

  const firstOfBand = new Map(bandRuns(frame.rows).map((run) => [run.lanes[0]?.id, run]));
  const zones: ZoneLayout[] = [];
  const cards: CardLayout[] = [];
  let y = origin.y + bandTop + top;
  rows.forEach((row, rowIndex) => {
    const run = firstOfBand.get(row?.id);
    const band = run && bandHeader(run, { x: origin.x, y, w: full, h: bandHeight(run, full) });
    if (band) {
      headers.push(band);
      y += band.rect.h;
    }
    const rowZones = frame.zones.slice(rowIndex * columns.length, (rowIndex + 1) * columns.length);
    const text = row && headerText(row, left, language);
    const height = Math.max(least, text?.height ?? 0, ...rowZones.map((zone) => Math.max(flowHeight(zone.cards, abreast, language), hintHeight(zone, width, input))));
    if (row && text) headers.push(laneHeader(row, text, { x: origin.x, y, w: left, h: height }, language));
    rowZones.forEach((zone, index) => {
      const corner = { x: origin.x + left + index * width, y };
      zones.push(zoneLayout(zone, { ...corner, w: width, h: height }, input, { look: 'cell' }));
      cards.push(...flowCards(zone, abreast, corner, language));
    });
    y += height;
  });
  return { paper: { ...origin, w: full, h: y - origin.y }, headers, zones, cards };
}
