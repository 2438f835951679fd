import type { Language } from '../../kernel/language';
import { layoutPage } from '../layout';
import type { FrameOutline, LaneOutline, PageOutline, RelationOutline } from '../types';

export interface PictureSheet {
  /** The page's title; for a part of it also the rows. */
  readonly title: string;
  readonly page: PageOutline;
  readonly whole: boolean;
}

/** Height by width of a landscape A4 page's room for a picture, and what is still legible when it is squeezed into it. */
const LANDSCAPE = 0.6;
const LEGIBLE = 0.85;

/**
 * How a page is pictured in documents: whole, and when a grid is so tall that its text would be too small on a
 * landscape page, once more in bands of rows, each under the columns' headings.
 */
export function pictureSheets(page: PageOutline, relations: readonly RelationOutline[], language: Language): PictureSheet[] {
  const whole: PictureSheet = { title: page.title, page, whole: true };
  const [frame] = page.frames;
  if (!frame || page.frames.length > 1 || frame.kind !== 'grid' || frame.rows.length < 2) return [whole];
  const shape = (part: PageOutline): number => {
    const { width, height } = layoutPage(part, relations, language);
    return height / Math.max(width, 1);
  };
  if (shape(page) <= LEGIBLE) return [whole];

  const bands: LaneOutline[][] = [];
  for (const row of frame.rows.filter((lane) => hasCards(frame, lane))) {
    const last = bands.at(-1);
    if (last && shape(withRows(page, frame, [...last, row])) <= LANDSCAPE) last.push(row);
    else bands.push([row]);
  }
  if (bands.length < 2) return [whole];
  return [whole, ...bands.map((rows) => ({ title: `${page.title} – ${rows.map((row) => row.title).join(', ')}`, page: withRows(page, frame, rows), whole: false }))];
}

const hasCards = (frame: FrameOutline, row: LaneOutline): boolean => frame.zones.some((zone) => zone.row?.id === row.id && zone.cards.length > 0);

function withRows(page: PageOutline, frame: FrameOutline, rows: readonly LaneOutline[]): PageOutline {
  const ids = new Set(rows.map((row) => row.id));
  // Images lie where they were put on the whole page; its parts leave them out.
  return { ...page, images: [], charts: [], frames: [{ ...frame, rows, zones: frame.zones.filter((zone) => zone.row !== null && ids.has(zone.row.id)) }] };
}
