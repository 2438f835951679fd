import type { ZoneOutline } from '../types';
import { visibleText } from './card-face';
import { cardWords } from './card-words';
import { layoutWords } from './layout-words';
import type { FrameInput } from './frame-input';
import { TEXT, ZONE } from './sizes';
import { wrapText } from './text-metrics';
import type { Rect, ZoneLayout, ZoneShape } from './types';

function hintOf(zone: ZoneOutline, { frame, language }: FrameInput): string {
  const overlapping = zone.row === null && zone.lanes.length > 1;
  if (overlapping) {
    return zone.lanes.length === frame.columns.length ? layoutWords(language)['circles.all'] : zone.lanes.map((lane) => lane.title).join(' + ');
  }
  const words = cardWords(language);
  return zone.column?.hint || zone.row?.hint || frame.hint || zone.kinds.map((kind) => words[`plural.${kind}`]).join(' · ');
}

/** What it says while it is empty, wrapped to a zone of `width` pixels. */
const hintLines = (zone: ZoneOutline, width: number, input: FrameInput): readonly string[] => wrapText(visibleText(hintOf(zone, input)), width - 2 * (ZONE.padding + ZONE.hintInset), TEXT.hint, 4);

/** Pixels that an empty zone needs for its words and the buttons below them; 0 when it has cards. */
export const hintHeight = (zone: ZoneOutline, width: number, input: FrameInput): number =>
  zone.cards.length > 0 ? 0 : ZONE.padding + ZONE.hintInset + hintLines(zone, width, input).length * TEXT.hint.lineHeight + ZONE.adders;

interface Drawn {
  readonly look: ZoneLayout['look'];
  readonly shape?: ZoneShape;
  readonly free?: boolean;
}

/** A zone at its place, with its name and what it says while it is empty. */
export function zoneLayout(zone: ZoneOutline, rect: Rect, input: FrameInput, { look, shape, free }: Drawn): ZoneLayout {
  const name = zone.lanes.map((lane) => lane.title).filter((title) => title.trim() !== '').join(' · ');
  return {
    id: zone.id,
    frameId: zone.frameId,
    rect,
    shape: shape ?? null,
    look,
    free: free ?? false,
    kinds: zone.kinds,
    name: visibleText(name || input.frame.title || input.pageTitle),
    hint: hintLines(zone, rect.w, input),
    transition: zone.column?.transition ?? false,
    cardIds: zone.cards.map((card) => card.id),
  };
}
