import type { IndexKey, TLSchema, TLShape } from 'tldraw';
import type { DrawingOutline } from '../../../shared/outline';
import { isDrawingType } from './schema';
import { drawingShapeId, pageRecordId } from './shape-ids';

/**
 * Version of the stored drawings: 1 is a shape record of tldraw 3.15.6. A later canvas library reads old versions
 * through a migration of its own; one it doesn't know is left alone and not shown.
 */
const DRAWING_VERSION = 1;

interface StoredDrawing {
  readonly version: number;
  readonly record: unknown;
}

/** What the document keeps of a drawing: plain JSON, without what only this view knows. */
export function storedDrawing(shape: TLShape): StoredDrawing {
  const { parentId: _parentId, ...record } = shape;
  return { version: DRAWING_VERSION, record: JSON.parse(JSON.stringify(record)) as unknown };
}

const isStored = (data: unknown): data is StoredDrawing => typeof data === 'object' && data !== null && 'version' in data && 'record' in data;

/** Drawings lie above cards and arrows (a1–a3). */
const FIRST_INDEX = 'a4' as IndexKey;

/** The shape of a stored drawing on its page; null when it is of another version, of no drawing kind, or broken. */
export function drawingShape(schema: TLSchema, drawing: DrawingOutline, pageId: string): TLShape | null {
  const { data } = drawing;
  // An id with a slash could pass for one of our own shapes.
  if (drawing.id.includes('/') || !isStored(data) || data.version !== DRAWING_VERSION || typeof data.record !== 'object' || data.record === null) return null;
  const record = data.record as Partial<TLShape>;
  if (!isDrawingType(record.type)) return null;
  const index = typeof record.index === 'string' && record.index > FIRST_INDEX ? record.index : FIRST_INDEX;
  const candidate = { ...record, id: drawingShapeId(drawing.id), parentId: pageRecordId(pageId), index, isLocked: false, meta: {} };
  try {
    return schema.types.shape.validate(candidate) as TLShape;
  } catch {
    return null;
  }
}
