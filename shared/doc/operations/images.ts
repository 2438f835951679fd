import * as Y from 'yjs';
import { boardRoots, type Spot } from '../schema';
import { cleanText } from '../text';
import { bear, record, recordOf, setDeleted, type BoardContext } from './context';
import { writeText } from './texts';

export interface ImageSize {
  readonly w: number;
  readonly h: number;
}

export interface NewImage extends Spot, ImageSize {
  /** The image's name beside the document. */
  readonly assetId: string;
  /** What it shows, in words. */
  readonly alt?: string;
}

/** Larger covers every page there is; smaller can't be seen or taken hold of. */
const [SMALLEST_PX, LARGEST_PX] = [8, 20_000];
const isSpot = ({ x, y }: Spot): boolean => Number.isFinite(x) && Number.isFinite(y);
const isSize = ({ w, h }: ImageSize): boolean => [w, h].every((length) => length >= SMALLEST_PX && length <= LARGEST_PX);

/** Puts an image on a page, in the page's pixels. Null when there is no such page or the numbers make no picture. */
export function addImage(ctx: BoardContext, pageId: string, image: NewImage): string | null {
  const { images, pages } = boardRoots(ctx.doc);
  if (!pages.has(pageId) || image.assetId === '' || !isSpot(image) || !isSize(image)) return null;
  const id = ctx.newId();
  const { x, y, w, h, assetId } = image;
  bear(
    ctx,
    () => images.set(id, record({ pageId, assetId, alt: new Y.Text(cleanText(image.alt ?? '')), spot: { x, y }, size: { w, h }, createdBy: ctx.author, deleted: true })),
    () => images.get(id)?.set('deleted', false),
  );
  return id;
}

export function moveImage(ctx: BoardContext, id: string, { x, y }: Spot): boolean {
  const image = recordOf(boardRoots(ctx.doc).images, id);
  if (!image || !isSpot({ x, y })) return false;
  ctx.doc.transact(() => image.set('spot', { x, y }), ctx.origin);
  return true;
}

/** Resizes an image; with `at` also moves its corner, in the same step. */
export function resizeImage(ctx: BoardContext, id: string, { w, h }: ImageSize, at?: Spot): boolean {
  const image = recordOf(boardRoots(ctx.doc).images, id);
  if (!image || !isSize({ w, h }) || (at && !isSpot(at))) return false;
  ctx.doc.transact(() => {
    image.set('size', { w, h });
    if (at) image.set('spot', { x: at.x, y: at.y });
  }, ctx.origin);
  return true;
}

export function removeImage(ctx: BoardContext, id: string): boolean {
  return setDeleted(ctx, recordOf(boardRoots(ctx.doc).images, id), true);
}

/** Puts a removed image back. */
export function restoreImage(ctx: BoardContext, id: string): boolean {
  return setDeleted(ctx, recordOf(boardRoots(ctx.doc).images, id), false);
}

/** Says in words what an image shows. */
export function setImageAlt(ctx: BoardContext, id: string, alt: string): boolean {
  const text = recordOf(boardRoots(ctx.doc).images, id)?.get('alt');
  if (!(text instanceof Y.Text)) return false;
  writeText(ctx, text, alt);
  return true;
}
