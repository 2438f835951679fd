import type { Language } from '../../kernel/language';
import { arrowHead, curvePath, HEADER, layoutPage, PAPER, TEXT, ZONE, type PageLayout } from '../layout';
import type { CardOutline, PageOutline, RelationOutline } from '../types';
import { cardPicture } from './card-picture';
import { element, escapeXml, rectangle, textLines } from './svg-markup';

export interface PagePictureOptions {
  readonly language: Language;
  /** Cards without a zone, drawn below the page. */
  readonly tray?: readonly CardOutline[];
  /** `@font-face` rules with the font embedded, for pictures that are drawn where page fonts don't reach. */
  readonly fontFaceCss?: string;
}

export interface PagePicture {
  readonly svg: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

const MARGIN = 16;
const FONT = "'Atkinson Hyperlegible Next Variable', 'Atkinson Hyperlegible Next', Arial, 'DejaVu Sans', sans-serif";

function furniture(layout: PageLayout): string {
  const parts: string[] = [];
  for (const zone of layout.zones) {
    parts.push(rectangle(zone.rect, { fill: zone.transition ? PAPER.transition : PAPER.paper, stroke: PAPER.line, 'stroke-width': 1 }));
    if (zone.cardIds.length === 0) {
      parts.push(textLines(zone.hint, zone.rect.x + ZONE.padding + 8, zone.rect.y + ZONE.padding + 8, { style: TEXT.hint, colour: PAPER.muted }));
    }
  }
  for (const frame of layout.frames) {
    for (const header of frame.headers) {
      parts.push(rectangle(header.rect, { fill: header.transition ? PAPER.transitionHeader : PAPER.header, stroke: PAPER.line, 'stroke-width': 1 }));
      parts.push(textLines(header.lines, header.rect.x + HEADER.padding, header.rect.y + HEADER.padding, { style: TEXT.header, colour: PAPER.ink }));
    }
    parts.push(rectangle(frame.rect, { fill: 'none', stroke: PAPER.muted, 'stroke-width': 1.5, rx: 4 }));
  }
  return parts.join('');
}

const relationsMarkup = (layout: PageLayout): string =>
  layout.relations
    .map(({ points }) => {
      const head = arrowHead(points).map(({ x, y }) => `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`).join(' ');
      return (
        // A pale seam keeps the line apart from text that it crosses.
        element('path', { d: curvePath(points), fill: 'none', stroke: PAPER.paper, 'stroke-width': 5, opacity: 0.8 }) +
        element('path', { d: curvePath(points), fill: 'none', stroke: PAPER.relation, 'stroke-width': 2 }) +
        element('polygon', { points: head, fill: PAPER.relation })
      );
    })
    .join('');

/**
 * A page as an SVG document: paper colours, legible in black and white, no script, no reference to anything outside.
 * Sizes in pixels at 100 %.
 */
export function pagePictureSvg(page: PageOutline, relations: readonly RelationOutline[], options: PagePictureOptions): PagePicture {
  const layout = layoutPage(page, relations, options.language, options.tray);
  const widthPx = Math.ceil(Math.max(layout.width, 1) + 2 * MARGIN);
  const heightPx = Math.ceil(Math.max(layout.height, 1) + 2 * MARGIN);
  // Nothing may end the style element early; a closing tag has no business in CSS.
  const style = options.fontFaceCss ? `<style>${options.fontFaceCss.replace(/[<>&]/g, '')}</style>` : '';
  const body = furniture(layout) + layout.cards.map(cardPicture).join('') + relationsMarkup(layout);
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: widthPx,
      height: heightPx,
      viewBox: `${-MARGIN} ${-MARGIN} ${widthPx} ${heightPx}`,
      'font-family': FONT,
      role: 'img',
    },
    `<title>${escapeXml(page.title)}</title>${style}${rectangle({ x: -MARGIN, y: -MARGIN, w: widthPx, h: heightPx }, { fill: PAPER.paper })}${element('g', { style: 'font-kerning:none' }, body || '<g/>')}`,
  );
  return { svg, widthPx, heightPx };
}
