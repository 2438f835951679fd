import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { describe, expect, test } from 'vitest';
import { SCHEMA_VERSION } from '../../../shared/doc';
import { MAX_PARTS, MAX_PART_BYTES } from './limits';
import { POLKU_FORMAT_VERSION } from './manifest';
import { readPolku } from './read-polku';
import { sha256, writePolku, type PolkuContent } from './write-polku';

const content: PolkuContent = {
  title: 'Verkostopäivä',
  workshop: { id: 'w1', state: new Uint8Array([1, 2, 3]) },
  boards: [
    { id: 'b1', state: new Uint8Array(5_000).fill(7) },
    { id: 'b2', state: new Uint8Array(0) },
  ],
  images: [{ bytes: new Uint8Array([9, 8, 7]), boards: ['b1', 'b2'] }],
  boxes: [{ id: 'v1', text: 'sealed' }],
};
const file = writePolku(content, 1_000);
const damaged = { ok: false, error: 'file-damaged' };

function rewrite(change: (parts: Record<string, Uint8Array>) => void): Uint8Array {
  const parts = unzipSync(file);
  change(parts);
  return zipSync(parts as Zippable);
}

function withManifest(change: (manifest: Record<string, unknown>) => void): Uint8Array {
  return rewrite((parts) => {
    const manifest = JSON.parse(strFromU8(parts['manifest.json'] ?? new Uint8Array())) as Record<string, unknown>;
    change(manifest);
    const bytes = strToU8(JSON.stringify(manifest));
    parts['manifest.json'] = bytes;
    parts['manifest.sha256'] = strToU8(sha256(bytes));
  });
}

/** Where the central directory tells a part's unpacked size. */
function lieAboutSize(zip: Uint8Array, size: number): Uint8Array {
  const lying = new Uint8Array(zip);
  const view = new DataView(lying.buffer);
  for (let at = 0; at < lying.length - 4; at += 1) {
    if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, size, true);
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return lying;
}

describe('.polku file', () => {
  test('comes back as it was written', () => {
    expect(readPolku(file)).toEqual({ ok: true, value: content });
  });

  test('a file cut anywhere is damaged', () => {
    for (let length = 0; length < file.length; length += 7) expect(readPolku(file.slice(0, length))).toEqual(damaged);
  });

  test('any single changed byte is harmless or found, never read as something else', () => {
    for (let at = 0; at < file.length; at += 1) {
      const changed = new Uint8Array(file);
      changed[at] = (changed[at] ?? 0) ^ 0x10;
      const read = readPolku(changed);
      // A damaged image is left out; everything else is whole or refused.
      if (read.ok) expect([at, read.value]).toEqual([at, { ...content, images: read.value.images.length === 0 ? [] : content.images }]);
    }
  });

  test('a newer format or schema is named as newer', () => {
    for (const change of [{ formatVersion: POLKU_FORMAT_VERSION + 1 }, { schemaVersion: SCHEMA_VERSION + 1 }]) {
      // Whatever else a newer version looks like.
      const newer = withManifest((manifest) => Object.assign(manifest, change, { workshop: 'elsewhere' }));
      expect(readPolku(newer)).toEqual({ ok: false, error: 'file-newer' });
    }
  });

  test.each([
    ['no zip', strToU8('not a zip at all')],
    ['another program’s zip', zipSync({ 'manifest.json': strToU8('{"format":"other"}') })],
    ['a manifest that is no JSON', zipSync({ 'manifest.json': strToU8('{bad') })],
    ['a manifest without its checksum', rewrite((parts) => delete parts['manifest.sha256'])],
    ['a missing part', rewrite((parts) => delete parts['docs/board-b1.yjs'])],
    ['a wrong checksum', rewrite((parts) => (parts['docs/board-b1.yjs'] = new Uint8Array(5_000)))],
    ['an id that is a path', withManifest((manifest) => Object.assign(manifest.workshop as object, { id: '../w1' }))],
    ['a part that is a path', withManifest((manifest) => Object.assign(manifest.workshop as object, { path: '../../etc/passwd' }))],
    ['a name that leads out', rewrite((parts) => (parts['../evil.yjs'] = new Uint8Array(1)))],
    ['an absolute name', rewrite((parts) => (parts['/etc/evil.yjs'] = new Uint8Array(1)))],
    ['a name with a backslash', rewrite((parts) => (parts['docs\\..\\evil.yjs'] = new Uint8Array(1)))],
    ['too many parts', rewrite((parts) => Array.from({ length: MAX_PARTS }, (_, index) => (parts[`docs/x${index}.yjs`] = new Uint8Array(1))))],
  ])('%s is damaged', (_, bytes) => {
    expect(readPolku(bytes)).toEqual(damaged);
  });

  test('a bomb is refused before it is unpacked', () => {
    const huge = new Uint8Array(MAX_PART_BYTES + 1);
    const bomb = zipSync({ 'manifest.json': [strToU8('{}'), {}], 'docs/bomb.yjs': [huge, { level: 9 }] });
    expect(bomb.length).toBeLessThan(1_000_000);
    const before = process.memoryUsage().arrayBuffers;
    expect(readPolku(bomb)).toEqual(damaged);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(MAX_PART_BYTES / 2);
  });

  test('a bomb that lies about its size gets no more room than it said', () => {
    const state = new Uint8Array(8_000_000);
    const lying = lieAboutSize(zipSync({ 'docs/bomb.yjs': [state, { level: 9 }] }), 100);
    const before = process.memoryUsage().arrayBuffers;
    expect(readPolku(lying)).toEqual(damaged);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(2_000_000);
  });

  test('without ballots and answers it is a file that an older program reads', () => {
    const versionOf = (bytes: Uint8Array): unknown => (JSON.parse(strFromU8(unzipSync(bytes)['manifest.json'] ?? new Uint8Array())) as { formatVersion: unknown }).formatVersion;
    expect([versionOf(writePolku({ ...content, boxes: [] }, 0)), versionOf(file)]).toEqual([2, 3]);
  });

  test('the checksum is SHA-256', () => {
    expect(sha256(strToU8('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
