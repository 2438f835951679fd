import { T, type RecordProps, type TLBaseShape } from 'tldraw';

/** An image of the board. Its bytes lie beside the document; the shape knows only their name. */
export type ImageShape = TLBaseShape<
  'board-image',
  {
    readonly w: number;
    readonly h: number;
    readonly imageId: string;
    readonly assetId: string;
    readonly alt: string;
  }
>;

export const imageShapeProps: RecordProps<ImageShape> = {
  w: T.positiveNumber,
  h: T.positiveNumber,
  imageId: T.string,
  assetId: T.string,
  alt: T.string,
};
