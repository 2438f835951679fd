import { crc32 } from 'node:zlib';

/*
 * Everything in the store is sealed: [format 1][CRC-32 of key and payload, 4 bytes little-endian][payload].
 * The key is part of the sum, so a record that ended up under another key is found too.
 */
const FORMAT = 1;
const HEAD_BYTES = 5;
const utf8 = new TextEncoder();

const sumOf = (key: string, payload: Uint8Array): number => crc32(payload, crc32(utf8.encode(key)));

export function sealRecord(key: string, payload: Uint8Array): Uint8Array {
  const record = new Uint8Array(HEAD_BYTES + payload.length);
  record[0] = FORMAT;
  new DataView(record.buffer).setUint32(1, sumOf(key, payload), true);
  record.set(payload, HEAD_BYTES);
  return record;
}

/** The payload, or null when the record was changed, cut or moved since it was sealed. */
export function unsealRecord(key: string, record: Uint8Array): Uint8Array | null {
  if (record.length < HEAD_BYTES || record[0] !== FORMAT) return null;
  const payload = record.subarray(HEAD_BYTES);
  const sum = new DataView(record.buffer, record.byteOffset, record.byteLength).getUint32(1, true);
  return sum === sumOf(key, payload) ? payload : null;
}

export const sealJson = (key: string, value: unknown): Uint8Array => sealRecord(key, utf8.encode(JSON.stringify(value)));

/** The value, or undefined when the record is damaged. */
export function unsealJson(key: string, record: Uint8Array): unknown {
  const payload = unsealRecord(key, record);
  if (!payload) return undefined;
  try {
    return JSON.parse(new TextDecoder().decode(payload));
  } catch {
    return undefined;
  }
}
