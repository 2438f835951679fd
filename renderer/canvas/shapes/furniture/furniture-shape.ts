import { T, type RecordProps, type TLBaseShape } from 'tldraw';

interface Box {
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
}

export interface FurnitureZone extends Box {
  readonly id: string;
  readonly name: string;
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
    readonly headers: FurnitureHeader[];
    readonly zones: FurnitureZone[];
  }
>;

const box = { x: T.number, y: T.number, w: T.positiveNumber, h: T.positiveNumber };

export const furnitureShapeProps: RecordProps<FurnitureShape> = {
  w: T.positiveNumber,
  h: T.positiveNumber,
  frameId: T.string,
  headers: T.arrayOf(T.object({ ...box, id: T.string, axis: T.literalEnum('row', 'column'), lines: T.arrayOf(T.string), transition: T.boolean })),
  zones: T.arrayOf(
    T.object({
      ...box,
      id: T.string,
      name: T.string,
      hint: T.arrayOf(T.string),
      kinds: T.arrayOf(T.string),
      transition: T.boolean,
      empty: T.boolean,
    }),
  ),
};
