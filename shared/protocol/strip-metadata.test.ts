import { describe, expect, it } from 'vitest';
import { imageFixture, pngChunk, pngOf } from '../../tests/support/image-bytes';
import { readImage } from './image-header';
import { plainImage } from './strip-metadata';

const bytes = (...parts: readonly (Uint8Array | string)[]): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part as Uint8Array))));

describe('plainImage', () => {
  it('takes EXIF and comments out of a JPEG, and changes nothing else', () => {
    const jpeg = imageFixture('photo.jpeg');
    const exif = bytes(new Uint8Array([0xff, 0xe1, 0, 14]), 'Exif\u0000\u0000GPS 60');
    const comment = bytes(new Uint8Array([0xff, 0xfe, 0, 6]), 'Oulu');
    const photo = bytes(jpeg.subarray(0, 2), exif, comment, jpeg.subarray(2));
    expect(readImage(photo).ok).toBe(false);
    expect(plainImage(photo)).toEqual(jpeg);
  });

  it('takes EXIF and texts out of a PNG', () => {
    const plain = pngOf(4, 4);
    expect(plainImage(pngOf(4, 4, 0, [pngChunk('eXIf', Buffer.from('GPS')), pngChunk('tEXt', Buffer.from('Author'))]))).toEqual(plain);
  });

  it('leaves plain pictures and broken ones as they are for the reader to judge', () => {
    for (const name of ['plain.png', 'photo.jpeg', 'lossy.webp', 'clear.webp'] as const) expect(plainImage(imageFixture(name))).toEqual(imageFixture(name));
    for (const broken of [imageFixture('photo.jpeg').slice(0, 5), imageFixture('plain.png').slice(0, 30), bytes('')]) expect(readImage(plainImage(broken)).ok).toBe(false);
  });
});
