import { crc32 } from 'node:zlib';
import { inflateSync, strFromU8 } from 'fflate';
import { MAX_PARTS, MAX_PART_BYTES, MAX_UNPACKED_BYTES } from './limits';
import { PART_NAME } from './manifest';

/*
 * A zip part by part, by the headers that stand before each (APPNOTE 4.3.7), without the directory at its end: what a
 * download that broke off or a bad sector left whole.
 */
const SIGNATURE = [0x50, 0x4b, 0x03, 0x04] as const;
const HEAD_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;

/** The parts whose own checksum is right, by name; the first of a name counts. Never throws, and never unpacks more than the limits. */
export function wholeParts(bytes: Uint8Array): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  let total = 0;
  for (let at = next(bytes, 0); at !== -1 && found.size < MAX_PARTS; at = next(bytes, at + SIGNATURE.length)) {
    const part = partAt(bytes, at, MAX_UNPACKED_BYTES - total);
    if (!part || found.has(part.name)) continue;
    found.set(part.name, part.bytes);
    total += part.bytes.length;
  }
  return found;
}

function next(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(SIGNATURE[0], from); at !== -1; at = bytes.indexOf(SIGNATURE[0], at + 1)) {
    if (SIGNATURE.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return -1;
}

function partAt(bytes: Uint8Array, at: number, room: number): { readonly name: string; readonly bytes: Uint8Array } | null {
  if (at + HEAD_BYTES > bytes.length) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, HEAD_BYTES);
  const [method, sum, packed, size] = [view.getUint16(8, true), view.getUint32(14, true), view.getUint32(18, true), view.getUint32(22, true)];
  const nameEnd = at + HEAD_BYTES + view.getUint16(26, true);
  const start = nameEnd + view.getUint16(28, true);
  if (start + packed > bytes.length || size > MAX_PART_BYTES || size > room) return null;
  const name = strFromU8(bytes.subarray(at + HEAD_BYTES, nameEnd), true);
  if (!PART_NAME.test(name)) return null;
  const data = bytes.subarray(start, start + packed);
  try {
    const unpacked = method === STORED ? data : method === DEFLATED ? inflateSync(data, { out: new Uint8Array(size) }) : null;
    return unpacked && unpacked.length === size && crc32(unpacked) === sum ? { name, bytes: unpacked } : null;
  } catch {
    return null;
  }
}
