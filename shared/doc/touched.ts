import type * as Y from 'yjs';

/**
 * Tells every map and key under which a transaction changed something, at whatever depth: a letter typed in a card's
 * text tells the card's record with the text's key, and the root of the cards with the card's id.
 */
export function eachTouched(changed: Y.Transaction['changed'], tell: (map: unknown, key: string) => void): void {
  for (const [type, keys] of changed) {
    for (const key of keys) if (key !== null) tell(type, key);
    // From a text or a record up to its root: there its key is the record's id.
    for (let at: Y.AbstractType<unknown> | null = type as Y.AbstractType<unknown>; at?._item; at = at.parent as Y.AbstractType<unknown> | null) {
      if (at._item.parentSub !== null) tell(at.parent, at._item.parentSub);
    }
  }
}

/** Changes that are in the document while those who listen to it have perhaps not been told yet. */
export const untold = (doc: Y.Doc): readonly Y.Transaction['changed'][] => doc._transactionCleanups.map(({ changed }) => changed);
