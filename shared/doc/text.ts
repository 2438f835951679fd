import type * as Y from 'yjs';

/** A replacement of `remove` characters (UTF-16 units) at `index` by `insert`. */
export interface TextChange {
  readonly index: number;
  readonly remove: number;
  readonly insert: string;
}

const isLowSurrogate = (text: string, index: number): boolean => {
  const unit = text.charCodeAt(index);
  return unit >= 0xdc00 && unit <= 0xdfff;
};

/**
 * The smallest single replacement that turns `before` into `after`; null when they are equal.
 * `caret` (where the caret stands in `after`) settles which of several equal letters was typed.
 * Never splits a surrogate pair: half an emoji would become U+FFFD in Yjs.
 */
export function diffText(before: string, after: string, caret: number = after.length): TextChange | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let suffix = 0;
  const maxSuffix = Math.min(shorter, Math.max(0, after.length - caret));
  while (suffix < maxSuffix && before[before.length - 1 - suffix] === after[after.length - 1 - suffix]) suffix++;
  let prefix = 0;
  while (prefix < shorter - suffix && before[prefix] === after[prefix]) prefix++;
  while (suffix < shorter - prefix && before[before.length - 1 - suffix] === after[after.length - 1 - suffix]) suffix++;
  while (prefix > 0 && (isLowSurrogate(before, prefix) || isLowSurrogate(after, prefix))) prefix--;
  while (suffix > 0 && (isLowSurrogate(before, before.length - suffix) || isLowSurrogate(after, after.length - suffix))) suffix--;
  return { index: prefix, remove: before.length - prefix - suffix, insert: after.slice(prefix, after.length - suffix) };
}

/** Applies the change inside the caller's transaction. */
export function changeText(text: Y.Text, change: TextChange): void {
  if (change.remove > 0) text.delete(change.index, change.remove);
  if (change.insert.length > 0) text.insert(change.index, change.insert);
}

/** Everything of C0 and C1 but tab and line feed, DEL, and the separators that other programs break lines at. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/**
 * Text as it may be stored: halves of characters become U+FFFD (they would on their way to others, and two replicas
 * would differ), line ends become \n, control characters go. Directions, joiners and emoji stay as they were written.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(CONTROL, '')
    .replace(/\p{Cs}/gu, '\ufffd');
}
