import { T, type RecordProps, type TLBaseShape } from 'tldraw';

/** An arrow between two cards. Its curve is computed by the layout, never dragged. */
export type RelationShape = TLBaseShape<
  'relation',
  {
    readonly relationId: string;
    readonly from: string;
    readonly to: string;
    /** Start, two controls and end of a cubic curve: x and y of each, relative to the shape. */
    readonly curve: number[];
  }
>;

export const relationShapeProps: RecordProps<RelationShape> = {
  relationId: T.string,
  from: T.string,
  to: T.string,
  curve: T.arrayOf(T.number).check((curve) => {
    if (curve.length !== 8) throw new Error('A cubic curve has four points.');
  }),
};
