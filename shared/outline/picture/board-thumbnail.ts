import type { Language } from '../../kernel/language';
import { CARD, CARD_COLOURS, layoutPage, PAPER } from '../layout';
import type { BoardOutline } from '../types';
import { readDrawings } from './drawing-data';
import { drawingLines } from './drawing-picture';
import { element, escapeXml, rectangle } from './svg-markup';

const WIDTH = 320;
const HEIGHT = 200;
const MARGIN = 10;
/** A card has about this many pixels of text a line; drawn as a bar. */
const TEXT_BAR_STEP = 22;
const MAX_DRAWINGS = 60;

/**
 * A small picture of a board's first page that has cards: shapes and colours, no text, so that thousands of cards stay
 * a few kilobytes. 320 × 200 pixels; tall pages show their upper part.
 */
export function boardThumbnailSvg(outline: BoardOutline, language: Language = 'fi'): string {
  const hasCards = (page: BoardOutline['pages'][number]): boolean => page.drawings.length > 0 || page.frames.some((frame) => frame.zones.some((zone) => zone.cards.length > 0));
  const page = outline.pages.find(hasCards) ?? outline.pages[0];
  const parts: string[] = [rectangle({ x: 0, y: 0, w: WIDTH, h: HEIGHT }, { fill: PAPER.page })];
  if (page) {
    const layout = layoutPage(page, outline.relations, language);
    const fitWidth = (WIDTH - 2 * MARGIN) / Math.max(layout.width, 1);
    const fitHeight = (HEIGHT - 2 * MARGIN) / Math.max(layout.height, 1);
    // A grid is wider than it is high; a page that is much higher shows its beginning.
    const scale = Math.max(Math.min(fitWidth, fitHeight), fitWidth * 0.75);
    const visible = (HEIGHT - MARGIN) / scale;
    const inner: string[] = [];
    for (const frame of layout.frames) {
      inner.push(rectangle(frame.paper, { fill: PAPER.paper, stroke: PAPER.line, 'stroke-width': 3 }));
      for (const { d, fill, fillOpacity, stroke, width } of frame.marks) inner.push(element('path', { d, fill, 'fill-opacity': fillOpacity, stroke, 'stroke-width': width * 3 }));
    }
    for (const zone of layout.zones) {
      if (zone.look !== 'open') inner.push(rectangle(zone.rect, { fill: zone.transition ? PAPER.transition : PAPER.paper, stroke: PAPER.line, 'stroke-width': 3 }));
    }
    for (const frame of layout.frames) {
      for (const { rect, look, tint } of frame.headers) {
        if (look !== 'pill') inner.push(rectangle(rect, { fill: tint ?? (look === 'band' ? PAPER.band : PAPER.header), stroke: PAPER.line, 'stroke-width': 3 }));
      }
    }
    for (const { rect } of layout.charts) inner.push(rectangle(rect, { fill: PAPER.paper, stroke: PAPER.line, 'stroke-width': 3 }));
    for (const { rect } of layout.images) inner.push(rectangle(rect, { fill: PAPER.header, stroke: PAPER.line, 'stroke-width': 3 }));
    for (const { rect, face } of layout.cards) {
      if (rect.y > visible) continue;
      const { tint, tone } = CARD_COLOURS[face.kind];
      inner.push(rectangle(rect, { fill: tint, stroke: tone, 'stroke-width': 3, 'stroke-opacity': 0.5 }));
      inner.push(rectangle({ x: rect.x, y: rect.y, w: CARD.edge * 2, h: rect.h }, { fill: tone }));
      face.lines.slice(0, 4).forEach((line, index) => {
        if (face.empty || line === '') return;
        inner.push(rectangle({ x: rect.x + 20, y: rect.y + 36 + index * TEXT_BAR_STEP, w: Math.min(180, line.length * 8), h: 8 }, { fill: tone, opacity: 0.45 }));
      });
    }
    inner.push(...readDrawings(page.drawings).slice(0, MAX_DRAWINGS).map(drawingLines));
    const left = Math.max(MARGIN, (WIDTH - layout.width * scale) / 2);
    parts.push(element('g', { transform: `translate(${left.toFixed(2)} ${MARGIN}) scale(${scale.toFixed(4)})` }, inner.join('') || '<g/>'));
  }
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width: WIDTH, height: HEIGHT, viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img' },
    `<title>${escapeXml(page?.title ?? '')}</title>${parts.join('')}`,
  );
}
