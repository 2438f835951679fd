import * as Y from 'yjs';
import { cleaned, REMOVED } from '../personal-ids';
import { boardRoots, responsibleRelationId, type BoardRoots } from '../schema';

/**
 * What the phase lets participants do with a board. `own` and `add`: the cards of others stay as they are (that one's own
 * cards of an earlier phase do, in `add`, is up to the interface: their times are their writers' word). `read`: nothing
 * changes. Pages in `frozen` do not change either.
 */
export interface BoardLimits {
  readonly mode: 'free' | 'own' | 'add' | 'read';
  readonly frozen: readonly string[];
  /** Zones into which silent rounds were revealed: everybody's page brings her own cards there, whatever the mode is. */
  readonly reveals: readonly string[];
}

type Root = keyof BoardRoots;
type Plain = Readonly<Record<string, unknown>>;

/** Told by the way, not content: who changed a card last. */
const NOTED: ReadonlySet<string> = new Set(['changed']);

/** A record as far as it says something: an empty text is as good as none. Null: there is no record. */
function saying(value: unknown): Plain | null {
  if (!(value instanceof Y.Map)) return null;
  const entries = Object.entries((value as Y.Map<unknown>).toJSON()).filter(([key, field]) => !NOTED.has(key) && field !== '');
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

interface Change {
  readonly root: Root;
  readonly id: string;
  readonly before: Plain | null;
  readonly after: Plain | null;
}

/** What a transaction came to: what was changed and taken back in it is no change, and neither is a removed identity code. */
function changesOf(transaction: Y.Transaction, source: Y.Doc): Change[] {
  const touched = new Map<Root, Set<string>>();
  const roots = Object.entries(boardRoots(transaction.doc)) as [Root, Y.Map<unknown>][];
  const names = new Map<unknown, Root>(roots.map(([name, type]) => [type, name]));
  for (const [changed, keys] of transaction.changed as unknown as Map<Y.AbstractType<unknown>, Set<string | null>>) {
    let at: Y.AbstractType<unknown> = changed;
    let id: string | null = null;
    for (let item = at._item; item; item = at._item) {
      id = item.parentSub;
      at = item.parent as Y.AbstractType<unknown>;
    }
    const root = names.get(at);
    if (root === undefined) continue;
    const ids = touched.get(root) ?? new Set<string>();
    touched.set(root, ids);
    for (const key of id === null ? keys : [id]) if (key !== null) ids.add(key);
  }
  const changes: Change[] = [];
  for (const [root, ids] of touched) {
    const [was, is] = [source.getMap(root), transaction.doc.getMap(root)];
    for (const id of ids) {
      if (root === 'meta') {
        if (id !== REMOVED && was.get(id) !== is.get(id)) changes.push({ root, id, before: null, after: null });
        continue;
      }
      const change: Change = { root, id, before: saying(was.get(id)), after: saying(is.get(id)) };
      const [before, after] = [JSON.stringify(change.before), JSON.stringify(change.after)];
      if (before !== after && JSON.stringify(cleaned(change.before)) !== after) changes.push(change);
    }
  }
  return changes;
}

const authorOf = (doc: Y.Doc, cardId: string): unknown => saying(boardRoots(doc).cards.get(cardId))?.createdBy;
const zoneOf = (card: Plain | null): string => String((card?.place as { readonly zone?: unknown } | undefined)?.zone ?? '');

function pageOfFrame(doc: Y.Doc, frameId: unknown): unknown {
  return saying(boardRoots(doc).frames.get(String(frameId)))?.pageId;
}

/** The pages that a record lies on, before and after. */
function pagesOf(source: Y.Doc, doc: Y.Doc, { root, id, before, after }: Change): unknown[] {
  if (root === 'pages') return [id];
  return [before, after].flatMap((record) => {
    if (!record) return [];
    if (root === 'cards') return [pageOfFrame(doc, zoneOf(record).split('/')[0])];
    if (root === 'lanes') return [pageOfFrame(doc, record.frameId)];
    if (root !== 'relations' && root !== 'remarks') return [record.pageId];
    const from = String(root === 'remarks' ? record.cardId : record.from);
    const lane = saying(boardRoots(doc).lanes.get(from));
    if (lane) return [pageOfFrame(doc, lane.frameId)];
    return [source, doc].map((where) => pageOfFrame(doc, zoneOf(saying(boardRoots(where).cards.get(from))).split('/')[0]));
  });
}

/** A card that a silent round brings (made hidden, then shown), or the responsible that is born with it. */
function isRevealed(doc: Y.Doc, { reveals }: BoardLimits, me: string, { root, before, after }: Change): boolean {
  const isShown = before?.deleted === true && JSON.stringify({ ...before, deleted: false }) === JSON.stringify(after);
  if ((before !== null && !isShown) || after === null) return false;
  const card = root === 'cards' ? after : root === 'relations' ? saying(boardRoots(doc).cards.get(String(after.from))) : null;
  return card?.createdBy === me && reveals.includes(zoneOf(card));
}

function isAnothersCard(source: Y.Doc, me: string, { root, id, before, after }: Change): boolean {
  if (root === 'cards') return before !== null && before.createdBy !== me;
  const from = String((before ?? after)?.from ?? '');
  if (root !== 'relations' || id !== responsibleRelationId(from)) return false;
  // Born empty when a card becomes one of another kind: nothing is said by it yet.
  if (before === null && after?.role === undefined) return false;
  const author = authorOf(source, from);
  return author !== undefined && author !== me;
}

/**
 * Whether a foreign transaction did something to the board that none of the limits let this person do. `source` is the
 * board as it was; there may be two limits for a moment, when a phase has just begun and words are on their way.
 */
export function breaksLimits(transaction: Y.Transaction, source: Y.Doc, limits: readonly BoardLimits[], me: string): boolean {
  const changes = changesOf(transaction, source);
  const { doc } = transaction;
  const isAllowed = (limit: BoardLimits, change: Change): boolean => {
    if (isRevealed(doc, limit, me, change)) return true;
    if (limit.mode === 'read') return false;
    if (limit.frozen.length > 0 && pagesOf(source, doc, change).some((pageId) => limit.frozen.includes(String(pageId)))) return false;
    return limit.mode === 'free' || !isAnothersCard(source, me, change);
  };
  return limits.length > 0 && !limits.some((limit) => changes.every((change) => isAllowed(limit, change)));
}
