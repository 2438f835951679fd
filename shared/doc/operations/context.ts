import * as Y from 'yjs';
import { boardRoots, type BoardRecord } from '../schema';

/** Who writes, into which replica, with which clock and ids. One per open board. */
export interface BoardContext {
  readonly doc: Y.Doc;
  /** Transaction origin of this writer; undo takes back what carries it, and nothing else. */
  readonly origin: object;
  /** The participant's id. */
  readonly author: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: () => string;
}

/**
 * Origin of the part of an operation that undo leaves alone: a card is created "deleted" under this origin and
 * shown under the writer's own, so undoing it puts the card into the bin instead of erasing what others typed in it.
 */
export const CREATION = Object.freeze({ polkupaja: 'creation' });

/** Origin of what is noted by the way: who changed a card last, votes that the host counted. Nobody's undo takes it back. */
export const NOTING = Object.freeze({ polkupaja: 'noting' });

/** A record with these values; undefined ones are left out. */
export function record(values: Readonly<Record<string, unknown>>): BoardRecord {
  const map: BoardRecord = new Y.Map();
  for (const [key, value] of Object.entries(values)) if (value !== undefined) map.set(key, value);
  return map;
}

/** The record under a key, if it is one: a foreign client may have put anything there. */
export function recordOf(root: Y.Map<BoardRecord>, id: string): BoardRecord | undefined {
  const found: unknown = root.get(id);
  return found instanceof Y.Map ? (found as BoardRecord) : undefined;
}

/** Creates records hidden, outside undo (see `CREATION`); `show` then makes them visible inside it. */
export function bear(ctx: BoardContext, create: () => void, show: () => void): void {
  ctx.doc.transact(create, CREATION);
  ctx.doc.transact(show, ctx.origin);
}

/** Writes a value where it differs: writing it again would cost an undo step and could overwrite somebody's change. */
export function assign(map: BoardRecord, key: string, value: unknown): void {
  if (JSON.stringify(map.get(key)) === JSON.stringify(value)) return;
  if (value === undefined) map.delete(key);
  else map.set(key, value);
}

/** Sets the flag of a record; false when there is no record. */
export function setDeleted(ctx: BoardContext, found: BoardRecord | undefined, deleted: boolean): boolean {
  if (!found) return false;
  if (found.get('deleted') !== deleted) ctx.doc.transact(() => found.set('deleted', deleted), ctx.origin);
  return true;
}

/** How exactly it is known who changed a card last. Every key press would cost a record of its own. */
const CHANGED_EVERY_MS = 30_000;
const written = new WeakMap<Y.Doc, Map<string, number>>();

/** Notes on a card that this writer changed it, at most once in 30 s. */
export function noteChange(ctx: BoardContext, cardId: string): void {
  const card = recordOf(boardRoots(ctx.doc).cards, cardId);
  if (!card) return;
  const now = ctx.now();
  const own = written.get(ctx.doc) ?? new Map<string, number>();
  written.set(ctx.doc, own);
  const changed = card.get('changed');
  const at = typeof changed === 'object' && changed !== null && 'at' in changed && typeof changed.at === 'number' ? changed.at : null;
  // Two clocks: another's note may lie in what is the future here, and this writer's own is not asked of the other's clock.
  const recent = (when: number | null | undefined): boolean => typeof when === 'number' && Math.abs(now - when) < CHANGED_EVERY_MS;
  if (recent(at) || recent(own.get(cardId))) return;
  own.set(cardId, now);
  ctx.doc.transact(() => card.set('changed', { by: ctx.author, at: now }), NOTING);
}
