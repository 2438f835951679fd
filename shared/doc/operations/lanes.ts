import type * as Y from 'yjs';
import { generateNKeysBetween } from 'fractional-indexing';
import type { CardKind } from '../cards';
import { compareOrdered, orderFor, type Ordered } from '../order';
import { boardRoots, responsibleRelationId, type BoardRecord } from '../schema';
import { cleanText } from '../text';
import { responsibleRecord } from './cards';
import { assign, bear, CREATION, record, recordOf, setDeleted, type BoardContext } from './context';
import { entriesOf } from './entries';

export type LaneAxis = 'row' | 'column';

/** A row or column as a group or a preset wants it, in one language. */
export interface NewLane {
  readonly title: string;
  readonly hint?: string;
  readonly band?: string;
  readonly transition?: boolean;
  /** Narrows the frame's kinds. */
  readonly kinds?: readonly CardKind[];
}

/** A lane of a preset. `id` as in the template or whole (`<frame>.<lane>`); one that the frame has, now or once, is that lane. */
export interface PresetLane extends NewLane {
  readonly id: string;
}

/** More than three circles can't all overlap in the plane. */
const MOST_CIRCLES = 3;

const laneOf = (ctx: BoardContext, id: string): BoardRecord | undefined => recordOf(boardRoots(ctx.doc).lanes, id);

function lanesIn(doc: Y.Doc, frameId: unknown, axis: unknown, deleted = false): Ordered[] {
  return entriesOf(boardRoots(doc).lanes)
    .filter(([, lane]) => lane.get('frameId') === frameId && lane.get('axis') === axis && (lane.get('deleted') === true) === deleted)
    .map(([id, lane]) => ({ id, order: String(lane.get('order') ?? '') }))
    .sort(compareOrdered);
}

/** The stored form, hidden at first. */
export function laneRecord(frameId: string, axis: LaneAxis, lane: NewLane, order: string): BoardRecord {
  const { title, hint, band, transition, kinds } = lane;
  const text = (value: string | undefined): string | undefined => (value ? cleanText(value) : undefined);
  return record({ frameId, axis, title: cleanText(title), hint: text(hint), band: text(band), transition: transition ?? false, kinds: kinds && [...kinds], order, deleted: true });
}

/** A row of a frame that asks who carries the matter forward is born with the text for it. To be called in a transaction. */
export function bearLane(doc: Y.Doc, id: string, lane: BoardRecord, createdBy: string, carriesForward = ''): void {
  const { lanes, frames, relations } = boardRoots(doc);
  lanes.set(id, lane);
  const asks = recordOf(frames, String(lane.get('frameId')))?.get('carriesForward') === true;
  if (asks && lane.get('axis') === 'row') relations.set(responsibleRelationId(id), responsibleRecord(id, carriesForward, createdBy));
}

/** Adds a row or column before another, or at the end. Null when there is no such frame, or it has its three circles. */
export function addLane(ctx: BoardContext, frameId: string, axis: LaneAxis, lane: NewLane, before?: string): string | null {
  const { frames, lanes } = boardRoots(ctx.doc);
  const frame = recordOf(frames, frameId);
  const siblings = lanesIn(ctx.doc, frameId, axis);
  if (!frame || (frame.get('kind') === 'circles' && siblings.length >= MOST_CIRCLES)) return null;
  const id = `${frameId}.${ctx.newId()}`;
  bear(
    ctx,
    () => bearLane(ctx.doc, id, laneRecord(frameId, axis, lane, orderFor(siblings, before)), ctx.author),
    () => lanes.get(id)?.set('deleted', false),
  );
  return id;
}

function setLane(ctx: BoardContext, id: string, key: string, value: unknown): boolean {
  const lane = laneOf(ctx, id);
  if (!lane) return false;
  if ((lane.get(key) ?? '') !== value) ctx.doc.transact(() => lane.set(key, value), ctx.origin);
  return true;
}

export const renameLane = (ctx: BoardContext, id: string, title: string): boolean => setLane(ctx, id, 'title', cleanText(title));

/** Sets the heading over neighbouring lanes; empty takes it away. */
export const setLaneBand = (ctx: BoardContext, id: string, band: string): boolean => setLane(ctx, id, 'band', cleanText(band));

/** Takes a row or column away. Its cards keep their place and lie in the tray until they are moved or it is back. */
export function removeLane(ctx: BoardContext, id: string): boolean {
  return setDeleted(ctx, laneOf(ctx, id), true);
}

export function restoreLane(ctx: BoardContext, id: string): boolean {
  return setDeleted(ctx, laneOf(ctx, id), false);
}

/** Moves a row or column before another of the same kind, or to the end. */
export function moveLane(ctx: BoardContext, id: string, before?: string): boolean {
  const lane = laneOf(ctx, id);
  if (!lane) return false;
  const siblings = lanesIn(ctx.doc, lane.get('frameId'), lane.get('axis'));
  const index = siblings.findIndex((sibling) => sibling.id === id);
  if (before === id || (index >= 0 && siblings[index + 1]?.id === before)) return true;
  const order = orderFor(siblings.filter((sibling) => sibling.id !== id), before);
  ctx.doc.transact(() => lane.set('order', order), ctx.origin);
  return true;
}

/**
 * Gives a frame other rows or columns, those of a preset. Lanes that are in both stay, with their cards; the cards of
 * the others lie in the tray until they are moved or the lane is back. One step of undo.
 */
export function replaceLanes(ctx: BoardContext, frameId: string, axis: LaneAxis, wanted: readonly PresetLane[]): boolean {
  const { frames, lanes } = boardRoots(ctx.doc);
  if (!recordOf(frames, frameId)) return false;
  const orders = generateNKeysBetween(null, null, wanted.length);
  const whole = (id: string): string => (id.startsWith(`${frameId}.`) ? id : `${frameId}.${id}`);
  const byId = new Map(wanted.map((lane, index) => [whole(lane.id), { lane, order: orders[index] ?? '' }]));
  const missing = [...byId].filter(([id]) => !recordOf(lanes, id));
  if (missing.length > 0) {
    ctx.doc.transact(() => {
      for (const [id, { lane, order }] of missing) bearLane(ctx.doc, id, laneRecord(frameId, axis, lane, order), ctx.author);
    }, CREATION);
  }
  ctx.doc.transact(() => {
    for (const { id } of lanesIn(ctx.doc, frameId, axis)) if (!byId.has(id)) lanes.get(id)?.set('deleted', true);
    for (const [id, { lane, order }] of byId) {
      const stored = recordOf(lanes, id);
      // An id that another frame has taken, or the other axis: not ours to turn round.
      if (stored?.get('frameId') !== frameId || stored.get('axis') !== axis) continue;
      for (const [key, value] of laneRecordValues(lane)) assign(stored, key, value);
      assign(stored, 'order', order);
      assign(stored, 'deleted', false);
    }
  }, ctx.origin);
  return true;
}

function laneRecordValues({ title, hint, band, transition, kinds }: NewLane): [string, unknown][] {
  return [
    ['title', cleanText(title)],
    ['hint', hint ? cleanText(hint) : undefined],
    ['band', band ? cleanText(band) : undefined],
    ['transition', transition ?? false],
    ['kinds', kinds && [...kinds]],
  ];
}

export interface RemovedLane {
  readonly id: string;
  readonly frameId: string;
  readonly axis: LaneAxis;
  readonly title: string;
}

/** The rows and columns that were taken away and can be put back. */
export function removedLanes(doc: Y.Doc): RemovedLane[] {
  return entriesOf(boardRoots(doc).lanes).flatMap(([id, lane]) => {
    const axis = lane.get('axis');
    if (lane.get('deleted') !== true || (axis !== 'row' && axis !== 'column')) return [];
    return [{ id, frameId: String(lane.get('frameId')), axis, title: String(lane.get('title') ?? '') }];
  });
}
