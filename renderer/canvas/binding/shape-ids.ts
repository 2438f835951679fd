import { createShapeId, PageRecordType, type TLPageId, type TLShapeId } from 'tldraw';

export const pageRecordId = (pageId: string): TLPageId => PageRecordType.createId(pageId);
export const cardShapeId = (cardId: string): TLShapeId => createShapeId(`card/${cardId}`);
export const relationShapeId = (relationId: string): TLShapeId => createShapeId(`relation/${relationId}`);
export const imageShapeId = (imageId: string): TLShapeId => createShapeId(`image/${imageId}`);
export const chartShapeId = (chartId: string): TLShapeId => createShapeId(`chart/${chartId}`);
export const furnitureShapeId = (pageId: string, frameId: string): TLShapeId => createShapeId(`furniture/${pageId}/${frameId}`);
/** A drawing's id is the library's own (it has no slash, unlike ours). */
export const drawingShapeId = (drawingId: string): TLShapeId => createShapeId(drawingId);
export const drawingIdOf = (shapeId: string): string => shapeId.slice('shape:'.length);

const after = (id: string, prefix: string): string | null => (id.startsWith(prefix) ? id.slice(prefix.length) : null);

/** The card that a shape shows; null for other shapes. */
export const cardIdOf = (shapeId: string): string | null => after(shapeId, 'shape:card/');
export const relationIdOf = (shapeId: string): string | null => after(shapeId, 'shape:relation/');
export const imageIdOf = (shapeId: string): string | null => after(shapeId, 'shape:image/');
export const pageIdOf = (recordId: string): string => recordId.slice('page:'.length);
