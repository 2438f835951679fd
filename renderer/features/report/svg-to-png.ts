import { toBase64 } from './to-base64';

export interface Drawn {
  readonly pngBase64: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

const MAX_SCALE = 2;
const TALLEST = 1.4;
/** An old phone has little memory for a canvas: try smaller ones before giving up. */
const ATTEMPTS = [1, 0.5, 0.25] as const;

/** Draws an SVG document of `widthPx` × `heightPx` as PNG, at most `maxWidthPx` wide. Null when this browser can't. */
export async function svgToPng(svg: string, widthPx: number, heightPx: number, maxWidthPx: number): Promise<Drawn | null> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image(widthPx, heightPx);
    image.src = url;
    await image.decode();
    const best = Math.min(MAX_SCALE, maxWidthPx / widthPx, (TALLEST * maxWidthPx) / heightPx);
    for (const attempt of ATTEMPTS) {
      const drawn = await draw(image, Math.max(1, Math.round(widthPx * best * attempt)), Math.max(1, Math.round(heightPx * best * attempt)));
      if (drawn) return drawn;
    }
    return null;
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(url);
  }
}

async function draw(image: HTMLImageElement, widthPx: number, heightPx: number): Promise<Drawn | null> {
  const canvas = document.createElement('canvas');
  canvas.width = widthPx;
  canvas.height = heightPx;
  const context = canvas.getContext('2d');
  if (!context) return null;
  // A transparent picture would be black in some viewers.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, widthPx, heightPx);
  context.drawImage(image, 0, 0, widthPx, heightPx);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  // Some browsers keep the memory until the canvas is collected.
  canvas.width = 0;
  canvas.height = 0;
  return blob && blob.size > 0 ? { pngBase64: await toBase64(blob), widthPx, heightPx } : null;
}
