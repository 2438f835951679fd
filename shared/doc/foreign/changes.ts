import * as Y from 'yjs';
import { cleaned, REMOVED } from '../personal-ids';
import { BOARD_ROOT_NAMES, type BoardRoots } from '../schema';
import { isBoardRecord, MADE_BY_SEVERAL } from './records';
import type { ForeignFault, ForeignRights } from './verdict';

type Root = keyof BoardRoots;
type Type = Y.AbstractType<unknown>;

/** Undo takes these away whole: nobody types together in them. */
const REMOVABLE: ReadonlySet<string> = new Set<Root>(['drawings', 'charts']);
const FURNITURE: ReadonlySet<string> = new Set<Root>(['meta', 'pages', 'frames', 'lanes']);

/** What is wrong with a transaction that a foreign update caused in the shadow replica; null when nothing is. */
export function faultOfChanges(transaction: Y.Transaction, rights: ForeignRights): ForeignFault | null {
  const { doc } = transaction;
  const names = new Map<unknown, string>([...doc.share].map(([name, type]) => [type, name]));
  const unlocked = rights.furnish || doc.getMap('meta').get('unlocked') === true;
  for (const name of names.values()) if (!isRoot(name)) return 'unknown-root';
  for (const [changed, keys] of transaction.changed as unknown as Map<Type, Set<string | null>>) {
    // A type that this transaction made and somebody else's replaced at once.
    if (changed._item?.deleted) continue;
    if (!rights.write) return 'read-only';
    const way = wayTo(changed, names);
    if (way === null) return 'schema';
    const fault = faultOfChange(transaction, way, changed, keys, way.root === 'meta' ? rights.furnish : unlocked);
    if (fault) return fault;
  }
  return null;
}

const isRoot = (name: string): name is Root => (BOARD_ROOT_NAMES as readonly string[]).includes(name);

interface Way {
  readonly root: Root;
  /** Keys from the root down to the changed type: none for the root itself, a record's id, a field of it. */
  readonly keys: readonly string[];
  readonly record: unknown;
}

function wayTo(type: Type, names: ReadonlyMap<unknown, string>): Way | null {
  const keys: string[] = [];
  let at: Type = type;
  let record: unknown = null;
  for (let item = at._item; item; item = at._item) {
    if (item.parentSub === null || keys.length >= 2) return null;
    keys.unshift(item.parentSub);
    record = at;
    at = item.parent as Type;
  }
  const root = names.get(at) ?? '';
  return isRoot(root) ? { root, keys, record } : null;
}

function faultOfChange(transaction: Y.Transaction, { root, keys: path, record }: Way, type: Type, keys: ReadonlySet<string | null>, unlocked: boolean): ForeignFault | null {
  const isText = path.length === 2;
  if (isText !== type instanceof Y.Text) return 'schema';
  // A group writes the notes of its pages whoever owns the furniture.
  const isOpen = unlocked || !FURNITURE.has(root) || (isText && root === 'pages' && path[1] === 'notes');
  if (!isOpen && [...keys].some((key) => !isRemovalOfCode(root, path, type, key))) return 'furniture';
  for (const key of keys) {
    // Texts have content and no keys, everything else has keys and no content.
    if ((key === null) !== isText) return 'schema';
    if (key !== null && isLost(transaction, root, type, key, path.length)) return 'record-removed';
    const gone = REMOVABLE.has(root) && type._map.get(key ?? '')?.deleted;
    if (path.length === 0 && root !== 'meta' && !gone && !isBoardRecord(root, (type as Y.Map<unknown>).get(key ?? ''))) return 'schema';
  }
  return path.length === 0 || root === 'meta' || isBoardRecord(root, record) ? null : 'schema';
}

/** Whoever finds a personal identity code may take it out, wherever it stands, and says on the board that it was. */
function isRemovalOfCode(root: Root, path: readonly string[], type: Type, key: string | null): boolean {
  if (root === 'meta') return path.length === 0 && key === REMOVED && typeof (type as Y.Map<unknown>).get(REMOVED) === 'string';
  const now = path.length === 1 && key !== null ? type._map.get(key) : undefined;
  if (!now || now.deleted || !now.left) return false;
  const [before, after] = [now.left, now].map(({ content }): unknown => content.getContent().at(-1));
  const clean = cleaned(before);
  return clean !== before && JSON.stringify(clean) === JSON.stringify(after);
}

/** Whether a record or a text that was there is not any more. Two people who made the same one at once are no loss. */
function isLost(transaction: Y.Transaction, root: Root, type: Type, key: string, depth: number): boolean {
  const now = type._map.get(key);
  if (!now || (depth === 0 && REMOVABLE.has(root))) return false;
  const wasThere = (item: Y.Item): boolean => item.id.clock < (transaction.beforeState.get(item.id.client) ?? 0);
  if (now.deleted) {
    if (wasThere(now)) return transaction.deleteSet.clients.has(now.id.client) && holdsType(now);
    // It comes with its own end, and what it held is forgotten: whose it was can't be told, and nobody of us removes so.
    return depth === 0 && root !== 'meta';
  }
  if (wasThere(now)) return false;
  // One update may hold several steps, of which the last alone would look harmless.
  for (let item = now; item.left && !wasThere(item); item = item.left) {
    const before = item.left;
    const followed = item.origin?.client === before.id.client && item.origin.clock === before.lastId.clock;
    if (wasThere(before)) {
      const lost = transactionDeleted(transaction, before) && holdsType(before);
      if (lost && (followed || (depth === 0 && !MADE_BY_SEVERAL.has(root)))) return true;
    } else if (followed && before.deleted && before.id.client !== item.id.client && holdsType(now)) {
      // Somebody else's that we had not seen yet. What it held may be forgotten by now.
      return true;
    }
  }
  return false;
}

const holdsType = (item: Y.Item): boolean => item.content instanceof Y.ContentType;

function transactionDeleted({ deleteSet }: Y.Transaction, { id }: Y.Item): boolean {
  return deleteSet.clients.get(id.client)?.some(({ clock, len }) => clock <= id.clock && id.clock < clock + len) ?? false;
}
