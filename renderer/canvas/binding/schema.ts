import { createTLSchema, createTLStore, defaultShapeSchemas, type TLSchema, type TLStore } from 'tldraw';
import { cardShapeProps } from '../shapes/card/card-shape';
import { chartShapeProps } from '../shapes/chart/chart-shape';
import { furnitureShapeProps } from '../shapes/furniture/furniture-shape';
import { imageShapeProps } from '../shapes/image/image-shape';
import { relationShapeProps } from '../shapes/relation/relation-shape';

/** The library's own shapes that people may draw; everything else on the board is ours. */
export const DRAWING_TYPES = ['draw', 'text'] as const;
export type DrawingType = (typeof DRAWING_TYPES)[number];

export const isDrawingType = (type: unknown): type is DrawingType => DRAWING_TYPES.some((known) => known === type);

export function createBoardSchema(): TLSchema {
  const { draw, text, group } = defaultShapeSchemas;
  return createTLSchema({
    shapes: {
      card: { props: cardShapeProps },
      relation: { props: relationShapeProps },
      furniture: { props: furnitureShapeProps },
      'board-image': { props: imageShapeProps },
      'board-chart': { props: chartShapeProps },
      draw,
      text,
      // The library insists on knowing groups; nobody can make one here.
      group,
    },
    bindings: {},
  });
}

/** A store of the canvas library for one board. It lives as long as the view and is never saved. */
export const createBoardStore = (): TLStore => createTLStore({ schema: createBoardSchema() });
