import type { Language } from '../../kernel/language';
import type { LaneOutline } from '../types';
import { visibleText } from './card-face';
import { layoutWords } from './layout-words';
import { HEADER, TEXT } from './sizes';
import { wrapText } from './text-metrics';
import type { ForwardLayout, HeaderLayout, Rect } from './types';

const MAX_LINES = 6;
const oneLine = (text: string): string => visibleText(text).replace(/\s+/gu, ' ').trim();

/** What a header holds before it is known where it lies. */
export interface HeaderText {
  readonly lines: readonly string[];
  readonly forward: { readonly lines: readonly string[]; readonly named: boolean } | null;
  /** Pixels, padding included. */
  readonly height: number;
}

/** A lane's title, and who carries forward where that is asked, wrapped to a header of `width` pixels. */
export function headerText(lane: LaneOutline, width: number, language: Language): HeaderText {
  const room = width - 2 * HEADER.padding;
  const lines = wrapText(visibleText(lane.title), room, TEXT.header, MAX_LINES);
  let height = lines.length * TEXT.header.lineHeight + 2 * HEADER.padding;
  let forward: HeaderText['forward'] = null;
  if (lane.axis === 'row' && lane.carriesForward !== null) {
    const name = oneLine(lane.carriesForward);
    forward = { lines: wrapText(name || layoutWords(language)['carries.question'], room, TEXT.forward, 4), named: name !== '' };
    height += HEADER.forwardGap + TEXT.forwardLabel.lineHeight + forward.lines.length * TEXT.forward.lineHeight;
  }
  return { lines, forward, height: Math.max(HEADER.minHeight, height) };
}

function forwardLayout(text: HeaderText, rect: Rect, language: Language): ForwardLayout | null {
  if (!text.forward) return null;
  const y = rect.y + HEADER.padding + text.lines.length * TEXT.header.lineHeight + HEADER.forwardGap;
  const h = TEXT.forwardLabel.lineHeight + text.forward.lines.length * TEXT.forward.lineHeight;
  return { ...text.forward, label: layoutWords(language)['carries.label'], rect: { x: rect.x + HEADER.padding, y, w: rect.w - 2 * HEADER.padding, h } };
}

export function laneHeader(lane: LaneOutline, text: HeaderText, rect: Rect, language: Language, tint: string | null = null): HeaderLayout {
  const { id, axis, transition } = lane;
  return { id, axis, rect, lines: text.lines, transition, look: 'lane', tint, forward: forwardLayout(text, rect, language) };
}

/** Neighbouring lanes under one band; lanes without a band are runs of their own with an empty title. */
export interface BandRun {
  readonly title: string;
  readonly lanes: readonly LaneOutline[];
}

export function bandRuns(lanes: readonly LaneOutline[]): BandRun[] {
  const runs: { title: string; lanes: LaneOutline[] }[] = [];
  for (const lane of lanes) {
    const title = oneLine(lane.band);
    const last = runs.at(-1);
    if (last && title !== '' && last.title === title) last.lanes.push(lane);
    else runs.push({ title, lanes: [lane] });
  }
  return runs;
}

/** The band over a run of lanes; null where the run has none. */
export function bandHeader(run: BandRun, rect: Rect): HeaderLayout | null {
  const [first] = run.lanes;
  if (!first || run.title === '') return null;
  const lines = wrapText(run.title, rect.w - 2 * HEADER.padding, TEXT.band, 3);
  return { id: `${first.id}/band`, axis: first.axis, rect, lines, transition: false, look: 'band', tint: null, forward: null };
}

/** Pixels that the band over a run needs, when it is `width` wide. */
export const bandHeight = (run: BandRun, width: number): number =>
  run.title === '' ? 0 : Math.max(HEADER.bandHeight, wrapText(run.title, width - 2 * HEADER.padding, TEXT.band, 3).length * TEXT.band.lineHeight + 18);
