import type { ZoneOutline } from '../types';
import { CARD_COLOURS, PAPER, SEASONS } from './card-colours';
import { visibleText } from './card-face';
import { flowCards, flowHeight, zoneWidth } from './flow-cards';
import type { FrameInput, FrameParts } from './frame-input';
import { headerText, laneHeader } from './lane-header';
import { around, ringSides } from './ring-sides';
import { RING, TEXT } from './sizes';
import { circlePath, onRing, sectorPath } from './svg-paths';
import { wrapText } from './text-metrics';
import type { CardLayout, HeaderLayout, LabelLayout, MarkLayout, Point, Rect, ZoneLayout } from './types';
import { hintHeight, zoneLayout } from './zone-layout';

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), Math.max(low, high));
const line = (d: string, stroke: string, width: number): MarkLayout => ({ d, fill: 'none', fillOpacity: 1, stroke, width });
const area = (d: string, fill: string): MarkLayout => ({ d, fill, fillOpacity: 1, stroke: 'none', width: 0 });

/** The point of a panel's edge that is nearest to the ring's middle, not too near to a corner. */
function dock(panel: Rect, from: Point): Point {
  const inset = 28;
  return { x: clamp(from.x, panel.x + inset, panel.x + panel.w - inset), y: clamp(from.y, panel.y + Math.min(inset, panel.h / 2), panel.y + panel.h - Math.min(inset, panel.h / 2)) };
}

/** To the panel's border, along the line that comes from outside. */
function atBorder(panel: Rect, from: Point): Point {
  const to = dock(panel, from);
  const sideways = from.x < panel.x || from.x > panel.x + panel.w;
  const above = from.y < panel.y || from.y > panel.y + panel.h;
  return {
    x: sideways && !above ? (from.x < panel.x ? panel.x : panel.x + panel.w) : to.x,
    y: above ? (from.y < panel.y ? panel.y : panel.y + panel.h) : to.y,
  };
}

/** A dot for each card of a sector, in its kind's colour: the year at a glance. */
function dots(zone: ZoneOutline, x: number, y: number): MarkLayout[] {
  const shown = zone.cards.slice(0, 8);
  const step = RING.dot * 2 + 4;
  return shown.map((card, index) => area(circlePath({ x: x + (index - (shown.length - 1) / 2) * step, y, r: RING.dot }), CARD_COLOURS[card.kind].tone));
}

/**
 * The year clock: a ring of sectors in the middle, and around it, clockwise from the top, a panel with each sector's
 * cards, joined to it by a line.
 */
export function placeRing(input: FrameInput): FrameParts {
  const { frame, origin, pageTitle, language } = input;
  const width = zoneWidth(RING.abreast);
  const texts = frame.columns.map((lane) => headerText(lane, width, language));
  const titles = Math.max(...texts.map((text) => text.height));
  const panels = around(
    ringSides(frame.zones.length),
    frame.zones.map((zone) => titles + Math.max(flowHeight(zone.cards, RING.abreast, language), hintHeight(zone, width, input))),
    width,
    origin,
  );
  const { centre, radius } = panels;
  const hole = radius * RING.hole;
  const step = (2 * Math.PI) / frame.zones.length;

  const headers: HeaderLayout[] = [];
  const zones: ZoneLayout[] = [];
  const cards: CardLayout[] = [];
  const lines: MarkLayout[] = [];
  const sectors: MarkLayout[] = [];
  const labels: LabelLayout[] = [];
  frame.zones.forEach((zone, index) => {
    const [lane, text, panel] = [frame.columns[index], texts[index], panels.rects[index]];
    if (!lane || !text || !panel) return;
    const tint = SEASONS[Math.floor((index * SEASONS.length) / frame.zones.length)] ?? PAPER.header;
    const [from, to] = [index * step, (index + 1) * step];
    headers.push(laneHeader(lane, text, { ...panel, h: titles }, language, tint));
    const rect = { ...panel, y: panel.y + titles, h: panel.h - titles };
    const shape = { type: 'sector', centre, from, to, inner: hole, outer: radius } as const;
    zones.push(zoneLayout(zone, rect, input, { look: 'panel', shape }));
    cards.push(...flowCards(zone, RING.abreast, rect, language));

    const middle = (from + to) / 2;
    const edge = onRing(centre, radius, middle);
    const end = atBorder(panel, edge);
    lines.push(line(`M${edge.x} ${edge.y}L${end.x} ${end.y}`, PAPER.muted, 2));
    sectors.push(area(circlePath({ ...end, r: 4 }), PAPER.muted));
    sectors.push({ ...area(sectorPath(centre, hole, radius, from, to), tint), stroke: PAPER.paper, width: 3 });
    const at = onRing(centre, (hole + radius) / 2, middle);
    const room = Math.min(2 * Math.sin(Math.min(step, Math.PI) / 2) * ((hole + radius) / 2) * 0.92, radius - hole) - 12;
    if (room >= 24) labels.push({ look: 'sector', ...at, lines: wrapText(visibleText(lane.title), room, TEXT.header, 2) });
    if (step > 0.4) sectors.push(...dots(zone, at.x, at.y + 36));
  });
  const title = visibleText(frame.title || pageTitle);
  labels.push({ look: 'centre', ...centre, lines: wrapText(title, hole * 1.5, TEXT.title, 4) });
  const rim = [line(circlePath({ ...centre, r: radius }), PAPER.muted, 1.5), line(circlePath({ ...centre, r: hole }), PAPER.muted, 1.5)];
  return { paper: panels.paper, headers, zones, cards, marks: [...lines, ...sectors, ...rim], labels };
}
