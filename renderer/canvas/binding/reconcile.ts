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

/** What may have to change: ids of records, or everything. */
export type Doubtful = ReadonlySet<TLRecord['id']> | 'everything';

/** Ids under which two pictures of the board have different records. A page that comes or goes puts everything in doubt. */
export function differing(before: ReadonlyMap<TLRecord['id'], TLRecord>, wanted: ReadonlyMap<TLRecord['id'], TLRecord>): Doubtful {
  const ids = new Set<TLRecord['id']>();
  let pages = false;
  const note = (record: TLRecord): void => {
    ids.add(record.id);
    if (isPage(record)) pages = true;
  };
  for (const [id, record] of wanted) if (before.get(id) !== record) note(record);
  for (const [id, record] of before) if (!wanted.has(id)) note(record);
  return pages ? 'everything' : ids;
}

/**
 * What must change in the store so that it shows `wanted`: pages and shapes only; what belongs to the session (camera,
 * selection) is left alone. Only what is `doubtful` is looked at. `held` records are the user's at this moment (being
 * dragged or drawn): they are not put back, but they do go when they are no longer wanted, unless they are not in the
 * document yet (`own`). A record that is not valid is left out: bad data must never stop the board.
 */
export function planChanges(
  store: TLStore,
  wanted: ReadonlyMap<TLRecord['id'], TLRecord>,
  doubtful: Doubtful,
  held: ReadonlySet<string>,
  own: ReadonlySet<string>,
  equal: KnownEqual,
): StoreChanges {
  const put: TLRecord[] = [];
  const remove: TLRecord['id'][] = [];
  const look = (record: TLRecord): void => {
    if (held.has(record.id)) return;
    const current = store.get(record.id);
    if (current && (current === record || equal.get(record) === current)) return;
    if (current && isEqual(current, record)) equal.set(record, current);
    else if (isValid(store.schema, record)) put.push(record);
  };
  const lookAtStored = (record: TLRecord, hasPages: boolean): void => {
    if (wanted.has(record.id) || own.has(record.id)) return;
    // A board without pages (nothing has arrived yet) keeps the library's empty page: it can't do without one.
    if (isShape(record) || (hasPages && isPage(record))) remove.push(record.id);
  };
  if (doubtful === 'everything') {
    for (const record of wanted.values()) look(record);
    const hasPages = [...wanted.values()].some(isPage);
    for (const record of store.allRecords()) lookAtStored(record, hasPages);
  } else {
    // In the order in which a whole look would find them.
    for (const id of doubtful) {
      const record = wanted.get(id);
      const stored = record ? undefined : store.get(id);
      if (record) look(record);
      else if (stored) lookAtStored(stored, true);
    }
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
