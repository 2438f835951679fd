import * as Y from 'yjs';
import { numberOfKey } from './keys';
import { sealRecord, unsealRecord } from './sealed-record';

const HEAD_BYTES = 8;

/** A document's whole state, made of all updates with a sequence number below `upTo`. */
export interface Snapshot {
  readonly generation: number;
  readonly upTo: number;
  readonly state: Uint8Array;
}

/** The record of a snapshot: [upTo, 8 bytes little-endian][state], sealed. */
export function sealSnapshot(key: string, upTo: number, state: Uint8Array): Uint8Array {
  const payload = new Uint8Array(HEAD_BYTES + state.length);
  new DataView(payload.buffer).setBigUint64(0, BigInt(upTo), true);
  payload.set(state, HEAD_BYTES);
  return sealRecord(key, payload);
}

export function openSnapshot(key: string, record: Uint8Array): Snapshot | null {
  const payload = unsealRecord(key, record);
  if (!payload || payload.length < HEAD_BYTES) return null;
  const upTo = Number(new DataView(payload.buffer, payload.byteOffset, HEAD_BYTES).getBigUint64(0, true));
  return { generation: numberOfKey(key), upTo, state: payload.subarray(HEAD_BYTES) };
}

/** A replica of the updates; null when one can't be applied. Garbage collection is on, so deleted text is really gone. */
export function replicaOf(updates: readonly Uint8Array[]): Y.Doc | null {
  const doc = new Y.Doc();
  try {
    doc.transact(() => {
      for (const update of updates) Y.applyUpdate(doc, update);
    });
    return doc;
  } catch {
    doc.destroy();
    return null;
  }
}

/** Whether two replicas hold the same insertions and the same deletions. */
export const sameState = (a: Y.Doc, b: Y.Doc): boolean => Y.equalSnapshots(Y.snapshot(a), Y.snapshot(b));
