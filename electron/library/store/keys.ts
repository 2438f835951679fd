/*
 * Keys of the store. Parts are divided by `!`, which sorts before everything that names are made of.
 *
 * f!                     format of the library
 * w!<workshop>           the workshop's record
 * c!<workshop>           when one of its documents changed last
 * t!<workshop>           thumbnail
 * s!<doc>!<generation>   snapshot of a document up to an update
 * u!<doc>!<sequence>     one update
 * i!<board>!<sha-256>    an image of a board; its bytes are in the folder `images`
 * v!<doc>!<number>       a version of a document: when, why
 * y!<doc>!<number>       its state
 * r!<namespace>!<key>    small records of the host
 */
const SEQUENCE_DIGITS = 12;
const GENERATION_DIGITS = 6;

const padded = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');
const lastPart = (key: string): string => key.slice(key.lastIndexOf('!') + 1);

export interface KeyRange {
  readonly gte: string;
  readonly lt: string;
}

/** All keys that start with `prefix`, which ends with `!`; `"` is the character after `!`. */
export const rangeOf = (prefix: string): KeyRange => ({ gte: prefix, lt: `${prefix.slice(0, -1)}"` });

export const FORMAT_KEY = 'f!';
export const workshopKey = (id: string): string => `w!${id}`;
export const changedKey = (id: string): string => `c!${id}`;
export const thumbnailKey = (id: string): string => `t!${id}`;
export const updateKey = (doc: string, sequence: number): string => `u!${doc}!${padded(sequence, SEQUENCE_DIGITS)}`;
export const snapshotKey = (doc: string, generation: number): string => `s!${doc}!${padded(generation, GENERATION_DIGITS)}`;
export const versionKey = (doc: string, number: number): string => `v!${doc}!${padded(number, GENERATION_DIGITS)}`;
export const versionStateKey = (doc: string, number: number): string => `y!${doc}!${padded(number, GENERATION_DIGITS)}`;
export const versionsOf = (doc: string): KeyRange => rangeOf(`v!${doc}!`);
export const versionStatesOf = (doc: string): KeyRange => rangeOf(`y!${doc}!`);
export const recordKey = (namespace: string, key: string): string => `r!${namespace}!${key}`;
export const imageKey = (board: string, assetId: string): string => `i!${board}!${assetId}`;
export const IMAGES: KeyRange = rangeOf('i!');
export const updatesOf = (doc: string): KeyRange => rangeOf(`u!${doc}!`);
export const snapshotsOf = (doc: string): KeyRange => rangeOf(`s!${doc}!`);
export const recordsOf = (namespace: string): KeyRange => rangeOf(`r!${namespace}!`);

/** The sequence or generation at the end of a key; NaN when it is none. */
export const numberOfKey = (key: string): number => parseInt(lastPart(key), 16);
export const nameOfKey = lastPart;
