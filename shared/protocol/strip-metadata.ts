/*
 * Some browsers' canvases add an EXIF segment of their own (Safari does). It says nothing of the picture's origin, but
 * the host refuses every kind of metadata; so it is taken out before sending. What is not as expected stays as it is:
 * the host's own reading decides.
 */

const PNG_KEPT = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'pHYs', 'sBIT', 'bKGD']);

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function plainPng(bytes: Uint8Array, view: DataView): Uint8Array<ArrayBuffer> {
  const parts = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    if (PNG_KEPT.has(String.fromCharCode(...bytes.subarray(at + 4, at + 8)))) parts.push(bytes.subarray(at, end));
    at = end;
  }
  return joined(parts);
}

/** Application segments that say nothing of colour, and comments. */
const isJpegMetadata = (marker: number): boolean => marker === 0xfe || (marker >= 0xe0 && marker <= 0xef && ![0xe0, 0xe2, 0xee].includes(marker));

function plainJpeg(bytes: Uint8Array, view: DataView): Uint8Array<ArrayBuffer> {
  const parts = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    // From here on is the picture.
    if (marker === 0xda) break;
    const end = at + 2 + view.getUint16(at + 2);
    if (!isJpegMetadata(marker)) parts.push(bytes.subarray(at, end));
    at = end;
  }
  return joined([...parts, bytes.subarray(at)]);
}

/** The same picture without metadata. */
export function plainImage(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes[0] === 0x89 && bytes[1] === 0x50) return plainPng(bytes, view);
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return plainJpeg(bytes, view);
  return bytes;
}
