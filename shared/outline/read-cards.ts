import type * as Y from 'yjs';
import { boardRoots, responsibleRelationId, type BoardRecord, type BoardRoots } from '../doc/schema';
import { readCard, type ReadCard } from './read-records';

interface Kept {
  readonly record: BoardRecord;
  readonly read: ReadCard | null;
}

/** What was read of a document's cards, until they change: on a board of thousands one letter must not read them all. */
const known = new WeakMap<Y.Doc, Map<string, Kept>>();

const RESPONSIBLE = responsibleRelationId('');

/** Forgets the cards that a transaction touched; all of them when lanes or frames did, which name their zones. */
function forget(kept: Map<string, Kept>, roots: BoardRoots, changed: Y.Transaction['changed']): void {
  const touched = (root: unknown, key: string | null): void => {
    if (root === roots.lanes || root === roots.frames) kept.clear();
    else if (key === null) return;
    else if (root === roots.cards) kept.delete(key);
    else if (root === roots.relations && key.startsWith(RESPONSIBLE)) kept.delete(key.slice(RESPONSIBLE.length));
  };
  for (const [type, keys] of changed) {
    for (const key of keys) touched(type, key);
    // From a text or a record up to its root: there its key is the card's id.
    for (let at: Y.AbstractType<unknown> | null = type as Y.AbstractType<unknown>; at?._item; at = at.parent) touched(at.parent, at._item.parentSub);
  }
}

function keptOf(doc: Y.Doc): Map<string, Kept> {
  const before = known.get(doc);
  if (before) return before;
  const kept = new Map<string, Kept>();
  known.set(doc, kept);
  const roots = boardRoots(doc);
  doc.on('afterTransaction', (transaction: Y.Transaction) => forget(kept, roots, transaction.changed));
  return kept;
}

/** In the midst of a change nobody has been told yet what changed: then everything is read. */
const isChanging = (doc: Y.Doc): boolean => doc._transaction !== null || doc._transactionCleanups.length > 0;

/** Reads cards as `readCard`; a card that has not changed is the same object as the last time. */
export function cardReader(doc: Y.Doc, roots: BoardRoots, nameOf: (zone: string) => string): (id: string, record: BoardRecord) => ReadCard | null {
  if (isChanging(doc)) return (id, record) => readCard(id, record, roots, nameOf);
  const kept = keptOf(doc);
  return (id, record) => {
    const before = kept.get(id);
    if (before?.record === record) return before.read;
    const read = readCard(id, record, roots, nameOf);
    kept.set(id, { record, read });
    return read;
  };
}
