import { err, ok, type Result } from '../../../shared/kernel/result';
import { MAX_IMAGE_BYTES, plainImage, readImage, type ImageFacts } from '../../../shared/protocol';
import { fitted, type Size } from './sizes';

export type EncodeProblem = 'unreadable' | 'heic' | 'too-large';

export interface EncodedImage {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly facts: ImageFacts;
}

/** Above this a phone runs out of memory before the picture is drawn. */
const MAX_SOURCE_BYTES = 60 * 1024 * 1024;
const MAX_SOURCE_PIXELS = 120_000_000;
/** A drawing without a size of its own (SVG). */
const NO_SIZE: Size = { w: 1_000, h: 750 };
/** A screenshot stays sharp as PNG up to here; beyond, it is a photograph. */
const MAX_PNG_BYTES = 600 * 1024;
const QUALITIES = [0.85, 0.75, 0.6];
const SHRINKS = [1, 0.75, 0.5];

const isPhoto = (file: Blob): boolean => /jpe?g|hei[cf]|avif/.test(file.type);
const isHeic = (file: Blob & { readonly name?: string }): boolean => /hei[cf]/.test(file.type) || /\.hei[cf]$/i.test(file.name ?? '');

/** An <img> turns the picture as the camera meant, draws SVG without its scripts and links, and knows every format the browser knows. */
async function load(url: string): Promise<HTMLImageElement | null> {
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
    return image;
  } catch {
    return null;
  }
}

const toBlob = (canvas: HTMLCanvasElement, type: string, quality?: number): Promise<Blob | null> => new Promise((resolve) => canvas.toBlob(resolve, type, quality));

async function plain(blob: Blob | null): Promise<EncodedImage | null> {
  if (!blob || blob.size > 2 * MAX_IMAGE_BYTES) return null;
  const bytes = plainImage(new Uint8Array(await blob.arrayBuffer()));
  const facts = readImage(bytes);
  return facts.ok ? { bytes, facts: facts.value } : null;
}

function draw(image: HTMLImageElement, { w, h }: Size, paper: string | null): HTMLCanvasElement | null {
  const canvas = document.createElement('canvas');
  canvas.width = w;
  canvas.height = h;
  const context = canvas.getContext('2d');
  if (!context) return null;
  if (paper) {
    context.fillStyle = paper;
    context.fillRect(0, 0, w, h);
  }
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, w, h);
  return canvas;
}

/** The first encoding that is small enough; photographs as JPEG, other pictures sharp and with their transparency if that fits. */
async function encode(image: HTMLImageElement, size: Size, photo: boolean): Promise<EncodedImage | null> {
  for (const shrink of SHRINKS) {
    const smaller = fitted(size, Math.max(size.w, size.h) * shrink);
    if (!photo) {
      const canvas = draw(image, smaller, null);
      const png = canvas && (await plain(await toBlob(canvas, 'image/png')));
      if (png && png.bytes.length <= MAX_PNG_BYTES) return png;
      // A browser that can't write WebP gives a PNG instead; whatever is small enough is good.
      const webp = canvas && (await plain(await toBlob(canvas, 'image/webp', QUALITIES[0])));
      if (webp) return webp;
    }
    const canvas = draw(image, smaller, '#ffffff');
    for (const quality of QUALITIES) {
      const jpeg = canvas && (await plain(await toBlob(canvas, 'image/jpeg', quality)));
      if (jpeg) return jpeg;
    }
  }
  return null;
}

/**
 * Draws a file anew as a picture of bounded size: what a camera wrote beside it (place, time, device) is not in the
 * result, and whatever else the file was, it is a plain picture now.
 */
export async function encodeImage(file: Blob & { readonly name?: string }): Promise<Result<EncodedImage, EncodeProblem>> {
  if (file.size > MAX_SOURCE_BYTES) return err('too-large');
  const url = URL.createObjectURL(file);
  try {
    const image = await load(url);
    if (!image) return err(isHeic(file) ? 'heic' : 'unreadable');
    const own = { w: image.naturalWidth, h: image.naturalHeight };
    if (own.w * own.h > MAX_SOURCE_PIXELS) return err('too-large');
    const encoded = await encode(image, fitted(own.w > 0 && own.h > 0 ? own : NO_SIZE), isPhoto(file));
    return encoded ? ok(encoded) : err('unreadable');
  } catch {
    // A canvas that may not be read (an SVG with foreign content), or no memory left.
    return err('unreadable');
  } finally {
    URL.revokeObjectURL(url);
  }
}
