import type { PagePicture } from '../../shared/ipc/contract';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

export const isPng = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, index) => bytes[index] === byte);

/** A picture's bytes; null when there is none or it is no PNG, which would make the document one that Word calls damaged. */
export function pngBytes(picture: PagePicture | null): Uint8Array | null {
  if (!picture || !(picture.widthPx > 0) || !(picture.heightPx > 0)) return null;
  const bytes = new Uint8Array(Buffer.from(picture.pngBase64, 'base64'));
  return isPng(bytes) ? bytes : null;
}

/** The largest size of the picture's shape within the given one. Any unit; both alike. */
export function fitInto(picture: Pick<PagePicture, 'widthPx' | 'heightPx'>, maxWidth: number, maxHeight: number): { readonly width: number; readonly height: number } {
  const scale = Math.min(maxWidth / picture.widthPx, maxHeight / picture.heightPx);
  return { width: Math.max(1, Math.floor(picture.widthPx * scale)), height: Math.max(1, Math.floor(picture.heightPx * scale)) };
}
