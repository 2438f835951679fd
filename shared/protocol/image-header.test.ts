import { describe, expect, it } from 'vitest';
import { imageFixture, pngChunk, pngOf } from '../../tests/support/image-bytes';
import { MAX_IMAGE_BYTES, readImage } from './image-header';

const bytes = (...parts: readonly (Uint8Array | string)[]): Uint8Array => new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part as Uint8Array))));
const no = { ok: false, error: 'not-an-image' };

describe('readImage', () => {
  it('reads kind and size of what a browser’s canvas makes', () => {
    const facts = (['plain.png', 'photo.jpeg', 'lossy.webp', 'clear.webp'] as const).map((name) => readImage(imageFixture(name)));
    expect(facts).toEqual([
      { ok: true, value: { type: 'image/png', widthPx: 64, heightPx: 48 } },
      { ok: true, value: { type: 'image/jpeg', widthPx: 64, heightPx: 48 } },
      { ok: true, value: { type: 'image/webp', widthPx: 64, heightPx: 48 } },
      { ok: true, value: { type: 'image/webp', widthPx: 90, heightPx: 40 } },
    ]);
  });

  it('refuses every other kind, whatever it is called', () => {
    const others = ['', 'GIF89a' + 'x'.repeat(60), '<svg xmlns="http://www.w3.org/2000/svg"/>', '<!doctype html><script>1</script>', 'BM' + 'x'.repeat(60), '\u0000\u0000\u0000\u0018ftypheic' + 'x'.repeat(60), 'RIFF\u0000\u0000\u0000\u0000WAVE' + 'x'.repeat(60)];
    for (const other of others) expect(readImage(bytes(other))).toEqual(no);
  });

  it('refuses a picture with anything behind its end, and one that was cut anywhere', () => {
    for (const name of ['plain.png', 'photo.jpeg', 'lossy.webp', 'clear.webp'] as const) {
      const whole = imageFixture(name);
      expect(readImage(bytes(whole, 'PK\u0003\u0004'))).toEqual(no);
      expect(readImage(bytes(whole, '<script>alert(1)</script>'))).toEqual(no);
      for (let length = 0; length < whole.length; length += 1) expect(readImage(whole.subarray(0, length))).toEqual(no);
    }
  });

  it('refuses where a place could be told or something hidden: EXIF, texts, comments', () => {
    const jpeg = imageFixture('photo.jpeg');
    const segment = (marker: number, text: string): Uint8Array => bytes(new Uint8Array([0xff, marker, 0, text.length + 2]), text);
    const withSegment = (marker: number, text: string): Uint8Array => bytes(jpeg.subarray(0, 2), segment(marker, text), jpeg.subarray(2));
    expect(readImage(withSegment(0xe1, 'Exif\u0000\u0000MM'))).toEqual(no);
    expect(readImage(withSegment(0xfe, '<script>'))).toEqual(no);
    expect(readImage(withSegment(0xe2, 'ICC_PROFILE\u0000')).ok).toBe(true);
    for (const name of ['eXIf', 'tEXt', 'iTXt', 'zTXt', 'tIME', 'acTL', 'quAr']) expect(readImage(pngOf(4, 4, 0, [pngChunk(name, Buffer.from('x'))]))).toEqual(no);
    expect(readImage(pngOf(4, 4, 0, [pngChunk('gAMA', Buffer.alloc(4))])).ok).toBe(true);
    const webp = imageFixture('lossy.webp');
    const exif = bytes(webp, 'EXIF\u0004\u0000\u0000\u0000GPS!');
    new DataView(exif.buffer).setUint32(4, exif.length - 8, true);
    expect(readImage(exif)).toEqual(no);
  });

  it('believes no size but the picture’s own, and only one', () => {
    expect(readImage(pngOf(2_001, 1))).toEqual({ ok: false, error: 'too-large' });
    expect(readImage(pngOf(2_000, 1)).ok).toBe(true);
    const nothing = imageFixture('plain.png');
    new DataView(nothing.buffer).setUint32(16, 0);
    expect(readImage(nothing)).toEqual(no);
    const huge = imageFixture('plain.png');
    new DataView(huge.buffer).setUint32(16, 0xffffffff);
    expect(readImage(huge)).toEqual({ ok: false, error: 'too-large' });
    const jpeg = imageFixture('photo.jpeg');
    const at = jpeg.findIndex((byte, index) => byte === 0xff && (jpeg[index + 1] === 0xc0 || jpeg[index + 1] === 0xc2));
    const frame = jpeg.subarray(at, at + 2 + new DataView(jpeg.buffer).getUint16(at + 2));
    expect(readImage(bytes(jpeg.subarray(0, at), frame, jpeg.subarray(at)))).toEqual(no);
    const webp = imageFixture('clear.webp');
    expect(String.fromCharCode(...webp.subarray(12, 16))).toBe('VP8X');
    webp[24] = 5;
    expect(readImage(webp)).toEqual(no);
  });

  it('refuses what is too large before it looks', () => {
    expect(readImage(new Uint8Array(MAX_IMAGE_BYTES + 1))).toEqual({ ok: false, error: 'too-large' });
  });

  it('survives any bytes', () => {
    let seed = 20_261_124;
    const next = (): number => (seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff);
    for (let run = 0; run < 4_000; run += 1) {
      const name = (['plain.png', 'photo.jpeg', 'lossy.webp', 'clear.webp'] as const)[run % 4] ?? 'plain.png';
      const changed = imageFixture(name);
      for (let change = 0; change < 4; change += 1) changed[next() % Math.min(changed.length, 80)] = next() % 256;
      expect(() => readImage(changed), `run ${run}`).not.toThrow();
    }
  });
});
