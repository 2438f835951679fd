import * as Y from 'yjs';
import type { BoardContext } from './operations';
import { boardRoots } from './schema';

type StackItem = Y.UndoManager['undoStack'][number];
type Events = ReadonlyMap<unknown, readonly Y.YEvent<Y.AbstractType<unknown>>[]>;
/** What single values were before a step, by record and key. */
type Before = Map<Y.Map<unknown>, Map<string, unknown>>;
const BEFORE = 'before';

/**
 * Remembers what a value was before one's own. Where somebody else set it at the same time and lost, Yjs takes one's
 * own away and does not find the way back over the other's: a card would be without a kind, a row without a name.
 */
class EarlierValues {
  readonly #byItem = new WeakMap<Y.Item, unknown>();

  /** Notes a step's changes; of a step that goes on, what the values were at first. */
  note(step: StackItem, events: Events): void {
    const before: Before = (step.meta.get(BEFORE) as Before | undefined) ?? new Map<Y.Map<unknown>, Map<string, unknown>>();
    step.meta.set(BEFORE, before);
    for (const event of new Set([...events.values()].flat())) {
      const { target } = event;
      if (!(target instanceof Y.Map)) continue;
      const values = before.get(target) ?? new Map<string, unknown>();
      before.set(target, values);
      for (const [key, { action, oldValue }] of event.changes.keys) {
        if (action !== 'add' && !values.has(key) && !(oldValue instanceof Y.AbstractType)) values.set(key, oldValue as unknown);
        const item = target._map.get(key);
        if (item && !item.deleted && values.has(key)) this.#byItem.set(item, values.get(key));
      }
    }
  }

  /** Called in the transaction of undo or redo, before one's own value goes: when nothing has come in its place, the earlier value does. */
  readonly giveWay = (item: Y.Item): boolean => {
    const { parent, parentSub } = item;
    if (parentSub !== null && parent instanceof Y.Map && !item.deleted && parent._map.get(parentSub) === item && this.#byItem.has(item)) {
      parent.set(parentSub, this.#byItem.get(item));
    }
    return true;
  };
}

/**
 * Undo of one's own work only: what carries the context's origin. A field that somebody else has set since stays as
 * that person left it (Yjs leaves remote map changes alone unless told otherwise).
 */
export function createUndo(ctx: BoardContext, captureTimeoutMs = 400): Y.UndoManager {
  const { pages, lanes, cards, relations, drawings, images, dismissals, charts, remarks } = boardRoots(ctx.doc);
  const earlier = new EarlierValues();
  const undo = new Y.UndoManager([pages, lanes, cards, relations, drawings, images, dismissals, charts, remarks], {
    trackedOrigins: new Set([ctx.origin]),
    captureTimeout: captureTimeoutMs,
    doc: ctx.doc,
    deleteFilter: earlier.giveWay,
  });
  undo.on('stack-item-added', ({ stackItem, changedParentTypes }) => earlier.note(stackItem, changedParentTypes as Events));
  undo.on('stack-item-updated', ({ stackItem, changedParentTypes }) => earlier.note(stackItem, changedParentTypes as Events));
  return undo;
}
