import { MAX_IMAGE_SIDE_PX } from '../../../shared/protocol';
import type { ImageOutline } from '../../../shared/outline';

export interface Size {
  readonly w: number;
  readonly h: number;
}

/** How large an image lies on the page when it is new. */
const NEW_LONGEST_PX = 360;
const GAP_PX = 32;
/** Images without a place of their own lie in rows of at least this width. */
const MIN_ROW_PX = 1_200;

/** The size with its longest side at most `longest`; never larger than it is. */
export function fitted({ w, h }: Size, longest = MAX_IMAGE_SIDE_PX): Size {
  const scale = Math.min(1, longest / Math.max(w, h, 1));
  return { w: Math.max(1, Math.round(w * scale)), h: Math.max(1, Math.round(h * scale)) };
}

/** The size of a new image on the page; small enough to work beside, large enough to take hold of. */
export function sizeOnPage(size: Size): Size {
  const { w, h } = fitted(size, NEW_LONGEST_PX);
  return { w: Math.max(24, w), h: Math.max(24, h) };
}

/**
 * A free spot below everything on the page, in rows: so many images at once never lie on cards or on each other.
 * `page` is the size of the page's frames.
 */
export function freeSpot(page: Size, images: readonly Pick<ImageOutline, 'x' | 'y' | 'w' | 'h'>[], size: Size): { readonly x: number; readonly y: number } {
  const top = page.h + GAP_PX;
  const below = images.filter(({ y, h }) => y + h > top - GAP_PX);
  const width = Math.max(page.w, MIN_ROW_PX);
  let row = top;
  for (;;) {
    const inRow = below.filter(({ y, h }) => y < row + size.h && y + h > row);
    const x = inRow.reduce((right, image) => Math.max(right, image.x + image.w + GAP_PX), 0);
    if (inRow.length === 0 || x + size.w <= width) return { x, y: row };
    row = Math.max(...inRow.map(({ y, h }) => y + h)) + GAP_PX;
  }
}
