import * as Y from 'yjs';
import { BOARD_ROOT_NAMES } from '../schema';
import type { ForeignFault } from './verdict';

/** A whole board travels in one update after a restart from a backup; more is an attack or a mistake. */
export const MAX_FOREIGN_UPDATE_BYTES = 32 * 1024 * 1024;
/** A client's clock counts the characters that it ever wrote. Beyond this it was never counted, only claimed. */
const MAX_CLOCK = 2 ** 31;

type Decoded = ReturnType<typeof Y.decodeUpdate>;
type Struct = Decoded['structs'][number];

const ROOTS: ReadonlySet<string> = new Set(BOARD_ROOT_NAMES);
/** Plain objects are made of a record's keys: these would not be keys there. */
const NO_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** The update's parts, if they are such as boards are made of. Nothing is applied. */
export function readForeign(update: Uint8Array): Decoded | ForeignFault {
  if (update.length > MAX_FOREIGN_UPDATE_BYTES) return 'too-large';
  let decoded: Decoded;
  try {
    decoded = Y.decodeUpdate(update);
  } catch {
    return 'malformed';
  }
  for (const struct of decoded.structs) {
    const fault = faultOf(struct);
    if (fault) return fault;
  }
  for (const ranges of decoded.ds.clients.values()) {
    for (const { clock, len } of ranges) if (clock + len > MAX_CLOCK) return 'malformed';
  }
  return decoded;
}

function faultOf(struct: Struct): ForeignFault | null {
  if (struct.id.clock + struct.length > MAX_CLOCK) return 'malformed';
  if (!(struct instanceof Y.Item)) return null;
  const parent: unknown = struct.parent;
  // Decoded from an update, a parent is the name of a root until the item is integrated.
  if (typeof parent === 'string' && !ROOTS.has(parent)) return 'unknown-root';
  if (struct.parentSub !== null && NO_KEYS.has(struct.parentSub)) return 'schema';
  return isBoardContent(struct.content) ? null : 'schema';
}

/** Maps, texts, plain values, and what is left of deleted ones. No documents in documents, formats, embedded things or XML. */
function isBoardContent(content: Y.Item['content']): boolean {
  if (content instanceof Y.ContentType) return content.type.constructor === Y.Map || content.type.constructor === Y.Text;
  return content instanceof Y.ContentString || content instanceof Y.ContentAny || content instanceof Y.ContentJSON || content instanceof Y.ContentDeleted;
}

/** Whether the update begins, for some client, after a hole. */
export function hasGap(store: Y.Doc['store'], structs: readonly Struct[]): boolean {
  const ends = new Map<number, number>();
  for (const struct of structs) {
    const { client, clock } = struct.id;
    if (struct instanceof Y.Skip) continue;
    if (clock > (ends.get(client) ?? Y.getState(store, client))) return true;
    ends.set(client, Math.max(ends.get(client) ?? Y.getState(store, client), clock + struct.length));
  }
  return false;
}

/** Whether the update says something else about what the replica knows already: two replicas write under one client id. */
export function contradicts(store: Y.Doc['store'], structs: readonly Struct[]): boolean {
  return structs.some((struct) => {
    if (!(struct instanceof Y.Item) || struct.id.clock >= Y.getState(store, struct.id.client)) return false;
    const known = Y.getItem(store, struct.id) as Y.Item | Y.GC;
    return known instanceof Y.Item && !agrees(known, struct);
  });
}

/** Compares what both say of the first position that they share. Deleted content says nothing any more. */
function agrees(known: Y.Item, told: Y.Item): boolean {
  const offset = told.id.clock - known.id.clock;
  if (known.content instanceof Y.ContentDeleted || told.content instanceof Y.ContentDeleted) return true;
  if (known.content.constructor !== told.content.constructor) return false;
  if (known.content instanceof Y.ContentString && told.content instanceof Y.ContentString) {
    const length = Math.min(known.length - offset, told.length);
    return known.content.str.slice(offset, offset + length) === told.content.str.slice(0, length);
  }
  if (offset === 0 && told.parentSub !== null && known.parentSub !== told.parentSub) return false;
  if (known.content instanceof Y.ContentType) return true;
  return JSON.stringify(known.content.getContent()[offset]) === JSON.stringify(told.content.getContent()[0]);
}

/** Whether everything new lies where boards have it: characters in texts, values and types under keys. */
export function liesRight(store: Y.Doc['store'], structs: readonly Struct[]): boolean {
  return structs.every((struct) => {
    if (!(struct instanceof Y.Item) || Y.getState(store, struct.id.client) <= struct.id.clock) return true;
    const placed = Y.getItem(store, struct.id) as Y.Item | Y.GC;
    if (!(placed instanceof Y.Item) || placed.deleted) return true;
    return (placed.content instanceof Y.ContentString) === (placed.parentSub === null);
  });
}
