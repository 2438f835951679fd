import { isEqual, isShape, type TLRecord, type TLSchema, type TLStore } from 'tldraw';

export interface StoreChanges {
  readonly put: readonly TLRecord[];
  readonly remove: readonly TLRecord['id'][];
}

/** A wanted record → the stored one that was found to be equal to it: looking twice at two thousand cards is costly. */
export type KnownEqual = WeakMap<TLRecord, TLRecord>;

const isPage = (record: TLRecord): boolean => record.typeName === 'page';

function isValid(schema: TLSchema, record: TLRecord): boolean {
  try {
    schema.types[record.typeName].validate(record as never);
    return true;
  } catch {
    return false;
  }
}

/**
 * What must change in the store so that it shows `wanted`: pages and shapes only; what belongs to the session (camera,
 * selection) is left alone. `held` records are the user's at this moment (being dragged or drawn): they are not put
 * back, but they do go when they are no longer wanted, unless they are not in the document yet (`own`). A record that
 * is not valid is left out: bad data must never stop the board.
 */
export function planChanges(
  store: TLStore,
  wanted: ReadonlyMap<TLRecord['id'], TLRecord>,
  held: ReadonlySet<string>,
  own: ReadonlySet<string>,
  equal: KnownEqual,
): StoreChanges {
  const put: TLRecord[] = [];
  for (const [id, record] of wanted) {
    if (held.has(id)) continue;
    const current = store.get(id);
    if (current && (current === record || equal.get(record) === current)) continue;
    if (current && isEqual(current, record)) equal.set(record, current);
    else if (isValid(store.schema, record)) put.push(record);
  }
  const remove: TLRecord['id'][] = [];
  const hasPages = [...wanted.values()].some(isPage);
  for (const record of store.allRecords()) {
    if (wanted.has(record.id) || own.has(record.id)) continue;
    // A board without pages (nothing has arrived yet) keeps the library's empty page: it can't do without one.
    if (isShape(record) || (hasPages && isPage(record))) remove.push(record.id);
  }
  return { put, remove };
}

/** Applies the changes as somebody else's, so that they are neither undone nor sent back. */
export function applyChanges(store: TLStore, changes: StoreChanges): void {
  if (changes.put.length === 0 && changes.remove.length === 0) return;
  store.mergeRemoteChanges(() => {
    if (changes.put.length > 0) store.put([...changes.put]);
    if (changes.remove.length > 0) store.remove([...changes.remove]);
  });
}
