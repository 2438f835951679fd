import type { PictureFormat } from '../../../shared/ipc';
import type { Language } from '../../../shared/kernel/language';
import type { PageOutline } from '../../../shared/outline';
import type { ContactChoice } from '../../../shared/outline/contacts';
import { boardDrawings, chooseBoards, type ReportBoard } from '../../../shared/outline/report';
import { PICTURE_FAMILIES, pictureFontCss } from './picture-font';
import { settleFont } from './settle-font';
import { svgToPng } from './svg-to-png';
import { toBase64 } from './to-base64';

interface OnePicture {
  readonly board: ReportBoard;
  readonly language: Language;
  readonly pageId: string;
  /** Of a row or column: only it; null: the whole page. */
  readonly laneId: string | null;
  readonly format: PictureFormat;
  readonly contacts: ContactChoice;
}

/** Sharp on a poster of A2. */
const WIDTH_PX = 4_000;

/** A page's picture with its fonts in it, as base64. Null when there is no such page, or this browser can't draw it. */
export async function drawOnePicture({ board, language, pageId, laneId, format, contacts }: OnePicture): Promise<{ readonly title: string; readonly base64: string } | null> {
  const [chosen] = chooseBoards([board], { contacts, pageId, language });
  const page = chosen?.outline.pages[0];
  if (!chosen || !page) return null;
  const pages = [laneId === null ? page : onlyLane(page, laneId)];
  const font = await pictureFontCss();
  const settled = font === '' ? null : await settleFont(font, PICTURE_FAMILIES);
  try {
    // The first is the whole; parts of tall pages are for paper.
    const [drawing] = boardDrawings({ ...chosen.outline, pages, tray: [] }, language, font, chosen.images);
    if (!drawing) return null;
    const { svg, widthPx, heightPx, title } = drawing;
    if (format === 'svg') return { title, base64: await toBase64(new Blob([svg])) };
    const png = await svgToPng(svg, widthPx, heightPx, WIDTH_PX);
    return png && { title, base64: png.pngBase64 };
  } finally {
    settled?.remove();
  }
}

/** The page with one row or column of its frames; what lies freely on the page belongs to none. */
function onlyLane(page: PageOutline, laneId: string): PageOutline {
  const frames = page.frames.flatMap((frame) => {
    const lane = [...frame.rows, ...frame.columns].find(({ id }) => id === laneId);
    if (!lane) return [];
    const zones = frame.zones.filter((zone) => (lane.axis === 'row' ? zone.row : zone.column)?.id === laneId);
    return [{ ...frame, ...(lane.axis === 'row' ? { rows: [lane] } : { columns: [lane] }), zones }];
  });
  const title = [...new Set([page.title, ...frames.flatMap(({ rows, columns }) => [...rows, ...columns].filter(({ id }) => id === laneId).map((lane) => lane.title))])].join(' – ');
  return { ...page, title, frames, images: [], charts: [], drawings: [] };
}
