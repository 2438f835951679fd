import type { Language } from '../../kernel/language';
import { pagePictureSvg, type PagePictureOptions } from '../picture';
import type { BoardOutline } from '../types';
import { pictureSheets } from './picture-sheets';

export interface PageDrawing {
  readonly pageId: string;
  readonly title: string;
  readonly svg: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

/**
 * The pictures of a board's pages as SVG, in the order in which documents show them. `fontFaceCss` as in
 * `pagePictureSvg`, and so are `images`. Cards that lost their zone are drawn below the first page.
 */
export function boardDrawings(outline: BoardOutline, language: Language, fontFaceCss?: string, images: NonNullable<PagePictureOptions['images']> = {}): PageDrawing[] {
  return outline.pages.flatMap((page, index) =>
    pictureSheets(page, outline.relations, language).map((sheet) => {
      const tray = index === 0 && sheet.whole ? outline.tray : [];
      const picture = pagePictureSvg(sheet.page, outline.relations, { language, tray, images, ...(fontFaceCss === undefined ? {} : { fontFaceCss }) });
      return { pageId: page.id, title: sheet.title, ...picture };
    }),
  );
}
