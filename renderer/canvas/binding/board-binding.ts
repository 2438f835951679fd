import { atom, RESET_VALUE, type TLRecord, type TLShape, type TLShapeId, type TLStore } from 'tldraw';
import type { Language } from '../../../shared/kernel/language';
import type { BoardOutline } from '../../../shared/outline';
import type { PageLayout } from '../../../shared/outline/layout';
import { createRecordBuilder, type BoardRecords } from './board-records';
import { applyChanges, differing, planChanges, type Doubtful, type KnownEqual } from './reconcile';

/**
 * Keeps a store of the canvas library equal to the document's outline. One way only: what people do on the canvas
 * becomes operations on the document elsewhere, and comes back through here. Runs without a page, too.
 */
export class BoardBinding {
  readonly store: TLStore;
  private readonly build: (outline: BoardOutline) => BoardRecords;
  /** Reactive: what shows the layout is told when it changes. */
  private readonly current = atom<BoardRecords>('board records', { records: new Map(), layouts: new Map() });
  private readonly equal: KnownEqual = new WeakMap();
  /** Shapes in somebody's hand at this moment: not put back while they are. */
  private readonly held = new Set<TLShapeId>();
  /** Drawings that this person makes and that are not in the document yet. */
  private readonly own = new Set<TLShapeId>();

  /** What the store was last brought to, and where its history stood then: the rest need not be looked at again. */
  private shown: BoardRecords['records'] | null = null;
  private seenEpoch = -1;
  private wasHeld: readonly TLShapeId[] = [];

  constructor(store: TLStore, language: Language) {
    this.store = store;
    this.build = createRecordBuilder(store.schema, language);
  }

  /** Brings the store to the outline. Cheap when little has changed. */
  sync(outline: BoardOutline): void {
    this.current.set(this.build(outline));
    this.refresh();
  }

  /** Puts everything that nobody holds back where the document says. */
  refresh(): void {
    const { records } = this.current.get();
    const doubtful = this.doubtful(records);
    // What is applied now is looked at once more the next time: the library may have made something else of it.
    this.seenEpoch = this.store.history.lastChangedEpoch;
    this.shown = records;
    this.wasHeld = [...this.held];
    applyChanges(this.store, planChanges(this.store, records, doubtful, this.held, this.own, this.equal));
    // A card that somebody else deleted was taken out of the hand: were it held for ever, it could not come back.
    for (const id of this.held) if (!records.has(id) && !this.own.has(id)) this.held.delete(id);
  }

  /** What has changed in the document or, by whoever's hand, in the store since the last time; and what was held then. */
  private doubtful(records: BoardRecords['records']): Doubtful {
    const diffs = this.store.history.getDiffSince(this.seenEpoch);
    const changed = this.shown && diffs !== RESET_VALUE ? differing(this.shown, records) : 'everything';
    if (changed === 'everything' || diffs === RESET_VALUE) return 'everything';
    const ids = new Set<TLRecord['id']>([...changed, ...this.wasHeld]);
    for (const { added, updated, removed } of diffs) for (const part of [added, updated, removed]) for (const id of Object.keys(part)) ids.add(id as TLRecord['id']);
    return ids;
  }

  layout(pageId: string): PageLayout | null {
    return this.current.get().layouts.get(pageId) ?? null;
  }

  hold(id: TLShapeId): void {
    this.held.add(id);
  }

  release(id: TLShapeId): void {
    this.held.delete(id);
  }

  /** Lets a drawing live although the document doesn't have it yet. */
  adopt(shape: TLShape): void {
    this.own.add(shape.id);
    this.held.add(shape.id);
  }

  /** The drawing has been stored (or given up): from now on the document decides. */
  settle(id: TLShapeId): void {
    this.own.delete(id);
    this.held.delete(id);
  }
}
