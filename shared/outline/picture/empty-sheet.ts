import type { Language } from '../../kernel/language';
import { emptyPage } from '../empty-page';
import { layoutPage } from '../layout';
import type { PageOutline } from '../types';
import { pagePictureSvg } from './page-picture';

/** Height by width of what lies under the head of a landscape sheet. */
const SHEET_ASPECT = 0.52;
/** A page of several frames that is taller than this takes a sheet for each. */
const TALLEST_ASPECT = 0.75;
/** Kinds that have rows to be drawn higher. */
const WITH_ROWS: readonly string[] = ['grid', 'columns', 'levels'];

/** How high rows are when they fill the sheet: on paper all room is for writing. 0 where nothing is left to give. */
function rowHeight(page: PageOutline, language: Language): number {
  const { width, height, zones } = layoutPage(page, [], language);
  const rows = page.frames.filter(({ kind }) => WITH_ROWS.includes(kind)).reduce((sum, frame) => sum + Math.max(1, frame.rows.length), 0);
  const missing = width * SHEET_ASPECT - height;
  if (rows === 0 || missing <= 0) return 0;
  const heights = new Map(zones.map(({ rect }) => [rect.y, rect.h]));
  const now = [...heights.values()].reduce((sum, each) => sum + each, 0);
  return Math.floor((now + missing) / rows);
}

/** The drawings of a page's empty sheets, to be printed and written on by hand: one, or one for each frame. */
export function emptySheetSvgs(page: PageOutline, language: Language): string[] {
  const empty = emptyPage(page);
  const whole = layoutPage(empty, [], language);
  const isTall = empty.frames.length > 1 && whole.height / whole.width > TALLEST_ASPECT;
  const sheets = isTall ? empty.frames.map((frame) => ({ ...empty, frames: [frame] })) : [empty];
  return sheets.map((sheet) => pagePictureSvg(sheet, [], { language, rowHeight: rowHeight(sheet, language) }).svg);
}
