import { err, ok, type Result } from '../kernel/result';

/** What a board's image may be, by the bytes themselves. */
export const IMAGE_TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const;
export type ImageType = (typeof IMAGE_TYPES)[number];

export interface ImageFacts {
  readonly type: ImageType;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** `not-an-image`: of another kind, cut, or with something in it that a re-encoded picture does not have (EXIF, a second file). */
export type ImageProblem = 'not-an-image' | 'too-large';

/** After the browser's re-encoding no image is larger; the host refuses what is. */
export const MAX_IMAGE_BYTES = 1_536 * 1024;
export const MAX_IMAGE_SIDE_PX = 2_000;

const refused = err('not-an-image' as const);
type Size = { readonly widthPx: number; readonly heightPx: number };

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const ascii = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));

const PNG_START = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** PNG (third edition) §11, without texts, times, EXIF and animation. */
const PNG_CHUNKS = new Set(['PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'pHYs', 'sBIT', 'bKGD']);

function pngSize(bytes: Uint8Array): Size | null {
  const view = viewOf(bytes);
  if (bytes.length < 45 || ascii(bytes, 12) !== 'IHDR' || view.getUint32(8) !== 13) return null;
  let hasData = false;
  for (let at = 33; at + 12 <= bytes.length; ) {
    const name = ascii(bytes, at + 4);
    const length = view.getUint32(at);
    if (!PNG_CHUNKS.has(name)) return null;
    at += 12 + length;
    hasData ||= name === 'IDAT' && length > 0;
    // Nothing may follow the end: a second file would hide there.
    if (name === 'IEND') return hasData && length === 0 && at === bytes.length ? { widthPx: view.getUint32(16), heightPx: view.getUint32(20) } : null;
  }
  return null;
}

/** ITU T.81: quantisation, Huffman tables, restart interval, and the application segments of colour (JFIF, ICC, Adobe). */
const JPEG_SEGMENTS = new Set([0xdb, 0xc4, 0xdd, 0xe0, 0xe2, 0xee]);
/** Baseline, extended and progressive frames: the ones that browsers read. */
const JPEG_FRAMES = new Set([0xc0, 0xc1, 0xc2]);

/** Where the next marker after entropy-coded data begins; stuffed zeros and restarts belong to the data. */
function afterScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

function jpegSize(bytes: Uint8Array): Size | null {
  const view = viewOf(bytes);
  let size: Size | null = null;
  let scans = 0;
  for (let at = 2; at + 2 <= bytes.length; ) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return null;
    if (marker === 0xd9) return scans > 0 && at + 2 === bytes.length ? size : null;
    if (at + 4 > bytes.length) return null;
    const length = view.getUint16(at + 2);
    if (length < 2 || at + 2 + length > bytes.length) return null;
    if (JPEG_FRAMES.has(marker)) {
      // One frame: a second one could say another size.
      if (size !== null || length < 8) return null;
      size = { widthPx: view.getUint16(at + 7), heightPx: view.getUint16(at + 5) };
      at += 2 + length;
    } else if (marker === 0xda) {
      if (size === null) return null;
      scans += 1;
      at = afterScan(bytes, at + 2 + length);
    } else if (JPEG_SEGMENTS.has(marker)) at += 2 + length;
    else return null;
  }
  return null;
}

const uint24 = (view: DataView, at: number): number => view.getUint8(at) | (view.getUint8(at + 1) << 8) | (view.getUint8(at + 2) << 16);

/** RFC 9649, still pictures without EXIF and XMP. */
function webpSize(bytes: Uint8Array): Size | null {
  const view = viewOf(bytes);
  if (bytes.length < 30 || view.getUint32(4, true) !== bytes.length - 8) return null;
  let canvas: Size | null = null;
  let picture: Size | null = null;
  let at = 12;
  while (at + 8 <= bytes.length) {
    const name = ascii(bytes, at);
    const length = view.getUint32(at + 4, true);
    const body = at + 8;
    at = body + length + (length % 2);
    if (at > bytes.length || picture) return null;
    if (name === 'VP8X' && length === 10 && !canvas) canvas = { widthPx: uint24(view, body + 4) + 1, heightPx: uint24(view, body + 7) + 1 };
    else if (name === 'VP8 ' && length > 10 && uint24(view, body + 3) === 0x2a019d) {
      picture = { widthPx: view.getUint16(body + 6, true) & 0x3fff, heightPx: view.getUint16(body + 8, true) & 0x3fff };
    } else if (name === 'VP8L' && length > 5 && bytes[body] === 0x2f) {
      const bits = view.getUint32(body + 1, true);
      picture = { widthPx: (bits & 0x3fff) + 1, heightPx: ((bits >>> 14) & 0x3fff) + 1 };
    } else if (name !== 'ALPH' && name !== 'ICCP') return null;
  }
  if (!picture || at !== bytes.length) return null;
  return canvas && (canvas.widthPx !== picture.widthPx || canvas.heightPx !== picture.heightPx) ? null : picture;
}

function sizeOf(bytes: Uint8Array): { readonly type: ImageType; readonly size: Size | null } | null {
  if (PNG_START.every((byte, index) => bytes[index] === byte)) return { type: 'image/png', size: pngSize(bytes) };
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return { type: 'image/jpeg', size: jpegSize(bytes) };
  if (bytes.length >= 12 && ascii(bytes, 0) === 'RIFF' && ascii(bytes, 8) === 'WEBP') return { type: 'image/webp', size: webpSize(bytes) };
  return null;
}

/**
 * What an image is, read from its own bytes from the first to the last, whatever anybody says about it. Accepts only
 * what a browser's re-encoding makes: PNG, JPEG and WebP without metadata and with nothing behind the end.
 */
export function readImage(bytes: Uint8Array): Result<ImageFacts, ImageProblem> {
  if (bytes.length > MAX_IMAGE_BYTES) return err('too-large');
  const found = sizeOf(bytes);
  if (!found?.size) return refused;
  const { widthPx, heightPx } = found.size;
  if (widthPx < 1 || heightPx < 1) return refused;
  return Math.max(widthPx, heightPx) > MAX_IMAGE_SIDE_PX ? err('too-large') : ok({ type: found.type, widthPx, heightPx });
}
