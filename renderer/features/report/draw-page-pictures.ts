import type { PagePicture } from '../../../shared/ipc';
import type { Language } from '../../../shared/kernel/language';
import { boardDrawings, type ReportBoard } from '../../../shared/outline/report';
import { PICTURE_FAMILIES, pictureFontCss } from './picture-font';
import { settleFont } from './settle-font';
import { svgToPng } from './svg-to-png';

export interface PicturesInput {
  /** The boards that the document is about. */
  readonly boards: readonly ReportBoard[];
  readonly language: Language;
  /** Called after each picture. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Aborted: no further picture is drawn. */
  readonly signal?: AbortSignal;
}

/** Over 200 dots per inch across a landscape A4; a dozen boards of them would be too much to send and to mail. */
const SHARP_WIDTH_PX = 2200;
const SMALL_WIDTH_PX = 1600;
const FEW_BOARDS = 4;

/** The longest title that `export.run` takes. */
const MAX_TITLE = 2000;

/**
 * Draws every page of the boards as PNG for `export.run` (Word and Excel; a PDF draws its own). Never fails: a page
 * that can't be drawn is left out, and the document says so.
 */
export async function drawPagePictures({ boards, language, onProgress, signal }: PicturesInput): Promise<PagePicture[]> {
  const font = await pictureFontCss();
  const settled = font === '' ? null : await settleFont(font, PICTURE_FAMILIES);
  const drawings = boards.flatMap(({ group, outline, images }) => boardDrawings(outline, language, font, images).map((drawing) => ({ groupId: group.id, drawing })));
  const pictures: PagePicture[] = [];
  // One after another: a dozen large canvases at once are too much for an old laptop.
  for (const [index, { groupId, drawing }] of drawings.entries()) {
    if (signal?.aborted) break;
    const drawn = await svgToPng(drawing.svg, drawing.widthPx, drawing.heightPx, boards.length > FEW_BOARDS ? SMALL_WIDTH_PX : SHARP_WIDTH_PX);
    if (drawn) pictures.push({ groupId, pageId: drawing.pageId, title: drawing.title.slice(0, MAX_TITLE), ...drawn });
    onProgress?.(index + 1, drawings.length);
  }
  // Held on to until here; see settleFont.
  settled?.remove();
  return pictures;
}
