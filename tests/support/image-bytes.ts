import { readFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';

/** What a browser's canvas made: `plain.png`, `photo.jpeg`, `lossy.webp` of 64 × 48 and `clear.webp` (with alpha) of 90 × 40 pixels. */
export const imageFixture = (name: 'plain.png' | 'photo.jpeg' | 'lossy.webp' | 'clear.webp'): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(new URL(`../fixtures/images/${name}`, import.meta.url)));

export function pngChunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A real PNG of one grey; `seed` makes different ones of the same size, `chunks` go before the data. */
export function pngOf(widthPx: number, heightPx: number, seed = 0, chunks: readonly Uint8Array[] = []): Uint8Array<ArrayBuffer> {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(widthPx, 0);
  head.writeUInt32BE(heightPx, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((widthPx + 1) * heightPx);
  rows.writeUInt32BE(seed, Math.min(1, rows.length - 4));
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return new Uint8Array(Buffer.concat([start, pngChunk('IHDR', head), ...chunks, pngChunk('IDAT', deflateSync(rows)), pngChunk('IEND', Buffer.alloc(0))]));
}
