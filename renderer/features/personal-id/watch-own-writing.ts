import * as Y from 'yjs';
import { findPersonalIds, hasPersonalId } from '../../../shared/kernel/personal-id';

export interface OwnWriting {
  /** This person has just written a code. */
  readonly onFound: () => void;
  /** The codes that this person wrote are gone, by hand or otherwise. */
  readonly onGone: () => void;
}

/** Date and century sign: as long as they stand, somebody is only typing on. */
const startOf = (text: string): string | null => {
  const [first] = findPersonalIds(text);
  return first ? text.slice(first.start, first.start + 7) : null;
};

function valueHasId(value: unknown): boolean {
  if (typeof value === 'string') return hasPersonalId(value);
  if (value instanceof Y.Text) return hasPersonalId(value.toString());
  if (value instanceof Y.Map) return [...(value as Y.Map<unknown>).values()].some(valueHasId);
  return typeof value === 'object' && value !== null && !ArrayBuffer.isView(value) && !(value instanceof Y.AbstractType) && hasPersonalId(JSON.stringify(value));
}

/**
 * Watches what this person writes, in whatever way it gets into the document: typed, pasted, made of lines, drawn.
 * What others write is theirs to be told of. Returns what ends the watch.
 */
export function watchOwnWriting(doc: Y.Doc, { onFound, onGone }: OwnWriting): () => void {
  /** Texts with a code of this person's, and how it begins. */
  const found = new Map<Y.Text, string>();

  function lookAtText(text: Y.Text): boolean {
    const words = text.toString();
    const start = startOf(words);
    if (start !== null) {
      const isNew = found.get(text) !== start;
      found.set(text, start);
      return isNew;
    }
    const before = found.get(text);
    if (before === undefined || words.includes(before)) return false;
    found.delete(text);
    if (found.size === 0) onGone();
    return false;
  }

  const onTransaction = (transaction: Y.Transaction): void => {
    if (!transaction.local) return;
    let isFound = false;
    for (const [type, keys] of transaction.changed as Map<Y.AbstractType<unknown>, Set<string | null>>) {
      if (type instanceof Y.Text) isFound = lookAtText(type) || isFound;
      else if (type instanceof Y.Map) {
        for (const key of keys) {
          const value: unknown = key === null ? null : (type as Y.Map<unknown>).get(key);
          if (!valueHasId(value)) continue;
          isFound = true;
          const texts = value instanceof Y.Map ? [...(value as Y.Map<unknown>).values()] : [value];
          for (const text of texts) if (text instanceof Y.Text) lookAtText(text);
        }
      }
    }
    if (isFound) onFound();
  };
  doc.on('afterTransaction', onTransaction);
  return () => doc.off('afterTransaction', onTransaction);
}
