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
    hint: wrapText(visibleText(hintOf(zone, input)), rect.w - 2 * ZONE.padding - 16, TEXT.hint, 4),
    transition: zone.column?.transition ?? false,
    cardIds: zone.cards.map((card) => card.id),
  };
}
