import type { Language } from '../../kernel/language';
import { arrowHead, curvePath, layoutPage, layoutWords, PAPER, type PageLayout, type Rect } from '../layout';
import type { CardOutline, PageOutline, RelationOutline } from '../types';
import { chartPicture } from './chart-picture';
import { cardPicture } from './card-picture';
import { changeMark, type CardMarks } from './change-mark';
import { readDrawings } from './drawing-data';
import { drawingPicture } from './drawing-picture';
import { framePicture, imagePicture, type ImageData } from './frame-picture';
import { element, escapeXml, rectangle } from './svg-markup';

export interface PagePictureOptions {
  readonly language: Language;
  /** Cards without a zone, drawn below the page. */
  readonly tray?: readonly CardOutline[];
  /** `@font-face` rules with the font embedded, for pictures that are drawn where page fonts don't reach. */
  readonly fontFaceCss?: string;
  /** Pixels that each row has at least; see `layoutPage`. */
  readonly rowHeight?: number;
  /** What became of cards, said on each by sign and word. */
  readonly marks?: CardMarks;
  /** The page's images, to be drawn instead of boxes with their words. */
  readonly images?: ImageData;
}

export interface PagePicture {
  readonly svg: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

const MARGIN = 16;
const FONT = "'Atkinson Hyperlegible Next Variable', 'Atkinson Hyperlegible Next', Arial, 'DejaVu Sans', sans-serif";

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

function boundsOf(rects: readonly Rect[]): Rect {
  const [x, y] = [Math.min(...rects.map((rect) => rect.x)), Math.min(...rects.map((rect) => rect.y))];
  return { x, y, w: Math.max(...rects.map((rect) => rect.x + rect.w)) - x, h: Math.max(...rects.map((rect) => rect.y + rect.h)) - y };
}

/** How far beside the page drawings still belong to its picture: one stroke in the far distance must not make it a dot. */
const BESIDE = 2000;

function nearTo({ width, height }: PageLayout, rect: Rect): Rect {
  const between = (value: number, high: number): number => Math.min(Math.max(value, -BESIDE), high + BESIDE);
  const [x, y] = [between(rect.x, width), between(rect.y, height)];
  return { x, y, w: between(rect.x + rect.w, width) - x, h: between(rect.y + rect.h, height) - y };
}

/**
 * A page as an SVG document: paper colours, legible in black and white, no script, no reference to anything outside.
 * Sizes in pixels at 100 %.
 */
export function pagePictureSvg(page: PageOutline, relations: readonly RelationOutline[], options: PagePictureOptions): PagePicture {
  const layout = layoutPage(page, relations, options.language, options.tray, options.rowHeight);
  const drawings = readDrawings(page.drawings);
  const bounds = boundsOf([{ x: 0, y: 0, w: Math.max(layout.width, 1), h: Math.max(layout.height, 1) }, ...layout.images.map((image) => nearTo(layout, image.rect)), ...drawings.map((drawing) => nearTo(layout, drawing.bounds))]);
  const left = Math.floor(bounds.x - MARGIN);
  const top = Math.floor(bounds.y - MARGIN);
  const widthPx = Math.ceil(bounds.x + bounds.w + MARGIN) - left;
  const heightPx = Math.ceil(bounds.y + bounds.h + MARGIN) - top;
  // Nothing may end the style element early; a closing tag has no business in CSS.
  const style = options.fontFaceCss ? `<style>${options.fontFaceCss.replace(/[<>&]/g, '')}</style>` : '';
  const word = layoutWords(options.language).image;
  const body = [
    ...layout.frames.map((frame) => framePicture(frame, layout)),
    ...layout.charts.map(chartPicture),
    ...layout.images.map((image) => imagePicture(image, word, options.images ?? {})),
    ...layout.cards.map(cardPicture),
    ...(options.marks ? layout.cards.map((card) => changeMark(card, options.marks)) : []),
    relationsMarkup(layout),
    ...drawings.map(drawingPicture),
  ].join('');
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: widthPx,
      height: heightPx,
      viewBox: `${left} ${top} ${widthPx} ${heightPx}`,
      'font-family': FONT,
      role: 'img',
    },
    `<title>${escapeXml(page.title)}</title>${style}${rectangle({ x: left, y: top, w: widthPx, h: heightPx }, { fill: PAPER.paper })}${element('g', { style: 'font-kerning:none' }, body || '<g/>')}`,
  );
  return { svg, widthPx, heightPx };
}
