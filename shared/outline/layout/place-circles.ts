import { OVERLAPPING_CIRCLES } from '../zones-of';
import type { LaneOutline, ZoneOutline } from '../types';
import { CIRCLE_COLOURS, PAPER } from './card-colours';
import { visibleText } from './card-face';
import { flowCards, flowHeight, zoneWidth } from './flow-cards';
import type { FrameInput, FrameParts } from './frame-input';
import { CIRCLES, HEADER, TEXT } from './sizes';
import { circlePath } from './svg-paths';
import { wrapText } from './text-metrics';
import type { CardLayout, Circle, HeaderLayout, MarkLayout, Rect, ZoneLayout } from './types';
import { DISTANCES, fitRegion, unitCircles, type Fit } from './venn';
import { hintHeight, zoneLayout } from './zone-layout';

interface Box {
  readonly abreast: number;
  readonly w: number;
  readonly h: number;
}

/** Every size that a zone can have, by how many cards stand beside each other. */
function boxesOf(zone: ZoneOutline, input: FrameInput): Box[] {
  const most = Math.min(CIRCLES.abreast, Math.max(1, zone.cards.length));
  return Array.from({ length: most }, (_, index) => {
    const w = zoneWidth(index + 1);
    return { abreast: index + 1, w, h: Math.max(flowHeight(zone.cards, index + 1, input.language), hintHeight(zone, w, input)) };
  });
}

interface Region {
  readonly zone: ZoneOutline;
  readonly members: readonly number[];
  readonly boxes: readonly Box[];
}

interface Seated {
  readonly region: Region;
  readonly box: Box;
  readonly fit: Fit;
  /** Pixels of a circle's radius that this region needs at least. */
  readonly need: number;
}

/** The way to seat a region's cards that asks for the smallest circles. */
function seatRegion(region: Region, count: number, distance: number): Seated | null {
  let best: Seated | null = null;
  for (const box of region.boxes) {
    const fit = fitRegion(count, distance, region.members, box.w / box.h);
    if (fit.half === 0) continue;
    const need = Math.max(box.w / (2 * fit.half * fit.aspect), box.h / (2 * fit.half));
    if (!best || need < best.need) best = { region, box, fit, need };
  }
  return best;
}

const squareness = ({ box }: Seated): number => Math.abs(Math.log(box.w / box.h));

/** In circles that are large enough anyway a region's cards stand as squarely as they fit. */
function settle(seat: Seated, count: number, distance: number, need: number): Seated {
  let best = seat;
  for (const box of seat.region.boxes) {
    const other = seatRegion({ ...seat.region, boxes: [box] }, count, distance);
    if (other && other.need <= need && squareness(other) < squareness(best)) best = other;
  }
  return best;
}

const titleLines = (lane: LaneOutline, room: number): readonly string[] => wrapText(visibleText(lane.title), room - 2 * HEADER.padding, TEXT.header, 3);
const titleHeight = (lines: readonly string[]): number => lines.length * TEXT.header.lineHeight + 16;

/** Two or three circles that overlap; what belongs to several lies where they meet. More stand beside them, alone. */
export function placeCircles(input: FrameInput): FrameParts {
  const { frame, origin, language } = input;
  const lanes = frame.columns.slice(0, OVERLAPPING_CIRCLES);
  const count = lanes.length;
  const indexOf = new Map(lanes.map((lane, index) => [lane.id, index]));
  const regions: Region[] = frame.zones
    .filter((zone) => zone.lanes.every((lane) => indexOf.has(lane.id)))
    .map((zone) => ({ zone, members: zone.lanes.map((lane) => indexOf.get(lane.id) ?? 0).sort(), boxes: boxesOf(zone, input) }));

  let chosen: { seats: Seated[]; distance: number; need: number } | null = null;
  for (const distance of DISTANCES) {
    const seats = regions.flatMap((region) => seatRegion(region, count, distance) ?? []);
    const need = Math.max(CIRCLES.minRadius, ...seats.map((seat) => seat.need));
    if (seats.length === regions.length && (!chosen || need < chosen.need - 1)) chosen = { seats, distance, need };
  }
  const distance = chosen?.distance ?? DISTANCES[0];
  const radius = Math.ceil(((chosen?.need ?? CIRCLES.minRadius) + 12) / CIRCLES.step) * CIRCLES.step;
  const room = count > 1 ? distance * radius - 24 : 2 * radius;
  const titles = frame.columns.map((lane) => titleLines(lane, Math.min(room, 420)));
  const top = Math.max(...titles.map(titleHeight)) + CIRCLES.titleGap;

  const unit = unitCircles(count, distance);
  const [minX, minY] = [Math.min(...unit.map((circle) => circle.x - 1)), Math.min(...unit.map((circle) => circle.y - 1))];
  const corner = { x: origin.x + CIRCLES.padding - minX * radius, y: origin.y + CIRCLES.padding + top - minY * radius };
  const circles: Circle[] = unit.map(({ x, y }) => ({ x: corner.x + x * radius, y: corner.y + y * radius, r: radius }));

  const zones: ZoneLayout[] = [];
  const cards: CardLayout[] = [];
  const put = (zone: ZoneOutline, box: Box, middle: { x: number; y: number }, members: readonly Circle[], others: readonly Circle[]): void => {
    const rect: Rect = { x: Math.round(middle.x - box.w / 2), y: Math.round(middle.y - box.h / 2), w: box.w, h: box.h };
    zones.push(zoneLayout(zone, rect, input, { look: 'open', shape: { type: 'region', inside: members, outside: others } }));
    cards.push(...flowCards(zone, box.abreast, rect, language));
  };
  const need = chosen?.need ?? 0;
  for (const { region, box, fit } of (chosen?.seats ?? []).map((seat) => settle(seat, count, distance, need))) {
    const middle = { x: corner.x + fit.centre.x * radius, y: corner.y + fit.centre.y * radius };
    put(region.zone, box, middle, circles.filter((_, index) => region.members.includes(index)), circles.filter((_, index) => !region.members.includes(index)));
  }

  let right = Math.max(...circles.map((circle) => circle.x + radius));
  const middleY = (Math.min(...circles.map((circle) => circle.y)) + Math.max(...circles.map((circle) => circle.y))) / 2;
  const alone = frame.columns.slice(OVERLAPPING_CIRCLES).flatMap((lane) => frame.zones.filter((zone) => zone.lanes.length === 1 && zone.lanes[0]?.id === lane.id));
  const beside: { zone: ZoneOutline; box: Box; circle: Circle }[] = [];
  for (const zone of alone) {
    const [box] = boxesOf(zone, input).sort((a, b) => Math.hypot(a.w, a.h) - Math.hypot(b.w, b.h));
    if (!box) continue;
    const r = Math.max(CIRCLES.minRadius, Math.ceil(Math.hypot(box.w, box.h) / 2) + 12);
    // A large one hangs from the top, below its name.
    beside.push({ zone, box, circle: { x: right + CIRCLES.padding + r, y: Math.max(middleY, origin.y + CIRCLES.padding + top + r), r } });
    right += CIRCLES.padding + 2 * r;
  }
  const all = [...circles, ...beside.map(({ circle }) => circle)];
  for (const { zone, box, circle } of beside) put(zone, box, circle, [circle], []);

  const headers = frame.columns.flatMap((lane, index): HeaderLayout[] => {
    const [circle, lines] = [all[index], titles[index]];
    if (!circle || !lines) return [];
    const h = titleHeight(lines);
    const w = Math.min(room, 420);
    // The third circle hangs below the others: its name stands under it.
    const y = index === 2 && count === 3 ? circle.y + circle.r + CIRCLES.titleGap : circle.y - circle.r - CIRCLES.titleGap - h;
    const rect = { x: circle.x - w / 2, y, w, h };
    return [{ id: lane.id, axis: 'column', rect, lines, transition: lane.transition, look: 'pill', tint: null, forward: null }];
  });
  const marks = all.flatMap((circle, index): MarkLayout[] => {
    const colour = CIRCLE_COLOURS[index % CIRCLE_COLOURS.length] ?? PAPER.muted;
    return [{ d: circlePath(circle), fill: colour, fillOpacity: 0.08, stroke: colour, width: 2.5 }];
  });
  const bottom = Math.max(...all.map((circle) => circle.y + circle.r), ...headers.map(({ rect }) => rect.y + rect.h));
  return { paper: { ...origin, w: right + CIRCLES.padding - origin.x, h: bottom + CIRCLES.padding - origin.y }, headers, zones, cards, marks };
}
