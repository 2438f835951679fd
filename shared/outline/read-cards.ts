import * as Y from 'yjs';
import { compareOrdered } from '../doc/order';
import { boardRoots, responsibleRelationId, type BoardRoots } from '../doc/schema';
import { cardOfRemark } from '../doc/operations/remarks';
import { eachTouched } from '../doc/touched';
import { readCard, readRelations } from './read-records';
import type { CardOutline, RelationOutline } from './types';

const NO_REMARKS: ReadonlySet<string> = new Set();
const RESPONSIBLE = responsibleRelationId('');

interface Entry {
  readonly id: string;
  readonly order: string;
  readonly card: CardOutline;
}

/** The visible cards of a document by the zone that the outline shows them in, each zone's sorted; and the arrows between them. */
export interface ReadCards {
  readonly zones: ReadonlyMap<string, readonly CardOutline[]>;
  /** By card. */
  readonly orders: ReadonlyMap<string, { readonly order: string }>;
  readonly relations: readonly RelationOutline[];
}

/** What was read of a document's cards, until they change: on a board of thousands one letter must not read them all. */
class KeptCards {
  readonly #roots: BoardRoots;
  readonly #entries = new Map<string, Entry>();
  /** Sorted when somebody asks for them. */
  readonly #zones = new Map<string, Entry[]>();
  readonly #shown = new Map<string, readonly CardOutline[]>();
  readonly #stale = new Set<string>();
  /** Ids of what was remarked, by card. */
  readonly #remarks = new Map<string, Set<string>>();
  #relations: readonly RelationOutline[] | null = null;
  #all = true;

  constructor(roots: BoardRoots) {
    this.#roots = roots;
  }

  /** Forgets the cards that a transaction touched; all of them when lanes or frames did, which name their zones. */
  forget(changed: Y.Transaction['changed']): void {
    const { cards, relations, lanes, frames, remarks } = this.#roots;
    eachTouched(changed, (map, key) => {
      if (map === lanes || map === frames) this.#all = true;
      else if (map === cards) this.#stale.add(key);
      else if (map === relations && key.startsWith(RESPONSIBLE)) this.#stale.add(key.slice(RESPONSIBLE.length));
      else if (map === relations) this.#relations = null;
      else if (map === remarks) this.#remark(key);
    });
  }

  read(nameOf: (zone: string) => string): ReadCards {
    const { cards } = this.#roots;
    if (this.#all) {
      for (const kept of [this.#entries, this.#zones, this.#shown]) kept.clear();
      this.#relations = null;
    }
    if (this.#all) for (const id of this.#roots.remarks.keys()) this.#remark(id);
    for (const id of this.#all ? cards.keys() : this.#stale) this.#readOne(id, nameOf);
    this.#all = false;
    this.#stale.clear();
    for (const [zone, entries] of this.#zones) if (!this.#shown.has(zone)) this.#show(zone, entries);
    return { zones: this.#shown, orders: this.#entries, relations: (this.#relations ??= readRelations(this.#roots, this.#entries)) };
  }

  #readOne(id: string, nameOf: (zone: string) => string): void {
    const before = this.#entries.get(id);
    if (before) this.#take(before);
    const record: unknown = this.#roots.cards.get(id);
    const read = record instanceof Y.Map ? readCard(id, record, this.#roots, nameOf, this.#remarks.get(id) ?? NO_REMARKS) : null;
    // An arrow is shown while both of its cards are.
    if ((before === undefined) !== (read === null)) this.#relations = null;
    if (!read) return;
    const entry = { id, ...read };
    const { zone } = entry.card;
    this.#entries.set(id, entry);
    const entries = this.#zones.get(zone);
    if (entries) entries.push(entry);
    else this.#zones.set(zone, [entry]);
    this.#shown.delete(zone);
  }

  /** Remarks are found by their card. */
  #remark(id: string): void {
    const cardId = cardOfRemark(id);
    const ids = this.#remarks.get(cardId) ?? new Set<string>();
    this.#remarks.set(cardId, ids.add(id));
    this.#stale.add(cardId);
  }

  #take(entry: Entry): void {
    const { zone } = entry.card;
    const entries = this.#zones.get(zone) ?? [];
    this.#entries.delete(entry.id);
    entries.splice(entries.indexOf(entry), 1);
    this.#shown.delete(zone);
  }

  #show(zone: string, entries: Entry[]): void {
    if (entries.length === 0) this.#zones.delete(zone);
    else this.#shown.set(zone, entries.sort(compareOrdered).map(({ card }) => card));
  }
}

const known = new WeakMap<Y.Doc, KeptCards>();

function keptOf(doc: Y.Doc): KeptCards {
  const before = known.get(doc);
  if (before) return before;
  const kept = new KeptCards(boardRoots(doc));
  known.set(doc, kept);
  doc.on('afterTransaction', (transaction: Y.Transaction) => kept.forget(transaction.changed));
  return kept;
}

/** In the midst of a change nobody has been told yet what changed: then everything is read. */
const isChanging = (doc: Y.Doc): boolean => doc._transaction !== null || doc._transactionCleanups.length > 0;

/**
 * Reads the cards. What has not changed is the same object as the last time: cards, and the lists of whole zones. The
 * maps are good until the next reading. `nameOf` gives the name that the outline uses for a stored zone.
 */
export const readCards = (doc: Y.Doc, nameOf: (zone: string) => string): ReadCards => (isChanging(doc) ? new KeptCards(boardRoots(doc)) : keptOf(doc)).read(nameOf);
