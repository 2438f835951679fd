import { flowCards, flowHeight, zoneWidth } from './flow-cards';
import type { FrameInput, FrameParts } from './frame-input';
import { bandHeader, bandHeight, bandRuns, headerText, laneHeader } from './lane-header';
import { CARDS_ABREAST, LEVEL } from './sizes';
import type { CardLayout, HeaderLayout, ZoneLayout } from './types';
import { hintHeight, zoneLayout } from './zone-layout';

/** Bands on each other, the highest level on top, each under a heading as wide as the page. */
export function placeLevels(input: FrameInput): FrameParts {
  const { frame, origin, language } = input;
  const width = zoneWidth(CARDS_ABREAST);
  const inner = { x: origin.x + LEVEL.gap, w: width };
  const firstOfBand = new Map(bandRuns(frame.rows).map((run) => [run.lanes[0]?.id, run]));
  const headers: HeaderLayout[] = [];
  const zones: ZoneLayout[] = [];
  const cards: CardLayout[] = [];
  let y = origin.y + LEVEL.gap;
  frame.rows.forEach((row, index) => {
    const zone = frame.zones[index];
    if (!zone) return;
    const run = firstOfBand.get(row.id);
    const band = run && bandHeader(run, { ...inner, y, h: bandHeight(run, width) });
    if (band) {
      headers.push(band);
      y += band.rect.h;
    }
    const text = headerText(row, width, language);
    headers.push(laneHeader(row, text, { ...inner, y, h: text.height }, language));
    y += text.height;
    const rect = { ...inner, y, h: Math.max(input.zoneHeight, flowHeight(zone.cards, CARDS_ABREAST, language), hintHeight(zone, width, input)) };
    zones.push(zoneLayout(zone, rect, input, { look: 'panel' }));
    cards.push(...flowCards(zone, CARDS_ABREAST, rect, language));
    y += rect.h + LEVEL.gap;
  });
  return { paper: { ...origin, w: width + 2 * LEVEL.gap, h: y - origin.y }, headers, zones, cards };
}
