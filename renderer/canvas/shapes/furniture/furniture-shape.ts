import { T, type RecordProps, type TLBaseShape } from 'tldraw';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface FurnitureHeader extends Box {
  readonly id: string;
  readonly axis: 'row' | 'column';
  readonly lines: string[];
  readonly transition: boolean;
  readonly look: 'lane' | 'band' | 'pill';
  readonly tint: string | null;
  /** Who carries forward; null where it is not asked. */
  readonly forward: FurnitureForward | null;
}

export interface FurnitureForward extends Box {
  readonly label: string;
  readonly lines: string[];
  readonly named: boolean;
}

/** Lines and areas under the zones; paths in pixels of the page, whose `left` and `top` are the shape's corner. */
export interface FurnitureDrawing {
  readonly left: number;
  readonly top: number;
  readonly marks: { d: string; fill: string; fillOpacity: number; stroke: string; width: number }[];
  readonly labels: { look: 'sector' | 'centre'; x: number; y: number; lines: string[] }[];
}

export interface FurnitureZone extends Box {
  readonly id: string;
  readonly name: string;
  readonly look: 'cell' | 'panel' | 'open';
  readonly hint: string[];
  readonly kinds: string[];
  readonly transition: boolean;
  readonly empty: boolean;
}

/** A frame of the template: headers and zones. Lies below everything, is locked and never selected. */
export type FurnitureShape = TLBaseShape<
  'furniture',
  {
    readonly w: number;
    readonly h: number;
    readonly frameId: string;
    readonly paper: Box;
    readonly title: (Box & { readonly lines: string[] }) | null;
    readonly drawing: FurnitureDrawing;
    readonly headers: FurnitureHeader[];
    readonly zones: FurnitureZone[];
  }
>;

const lines = T.arrayOf(T.string);
const box = { x: T.number, y: T.number, w: T.positiveNumber, h: T.positiveNumber };

export const furnitureShapeProps: RecordProps<FurnitureShape> = {
  w: T.positiveNumber,
  h: T.positiveNumber,
  frameId: T.string,
  paper: T.object(box),
  title: T.nullable(T.object({ ...box, lines })),
  drawing: T.object({
    left: T.number,
    top: T.number,
    marks: T.arrayOf(T.object({ d: T.string, fill: T.string, fillOpacity: T.number, stroke: T.string, width: T.number })),
    labels: T.arrayOf(T.object({ look: T.literalEnum('sector', 'centre'), x: T.number, y: T.number, lines })),
  }),
  headers: T.arrayOf(
    T.object({
      ...box,
      id: T.string,
      axis: T.literalEnum('row', 'column'),
      lines,
      transition: T.boolean,
      look: T.literalEnum('lane', 'band', 'pill'),
      tint: T.nullable(T.string),
      forward: T.nullable(T.object({ ...box, label: T.string, lines, named: T.boolean })),
    }),
  ),
  zones: T.arrayOf(
    T.object({
      ...box,
      id: T.string,
      name: T.string,
      look: T.literalEnum('cell', 'panel', 'open'),
      hint: lines,
      kinds: T.arrayOf(T.string),
      transition: T.boolean,
      empty: T.boolean,
    }),
  ),
};
