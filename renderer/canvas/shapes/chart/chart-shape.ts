import { T, type RecordProps, type TLBaseShape } from 'tldraw';
import type { ChartItem } from '../../../../shared/outline/chart';

/** A survey's chart below the frames. Locked: its place follows from the page, its content from the answers. */
export type ChartShape = TLBaseShape<
  'board-chart',
  {
    readonly w: number;
    readonly h: number;
    readonly words: string;
    readonly items: ChartItem[];
  }
>;

export const chartShapeProps: RecordProps<ChartShape> = {
  w: T.positiveNumber,
  h: T.positiveNumber,
  words: T.string,
  // Made by our own layout a moment ago.
  items: T.arrayOf(T.jsonValue) as unknown as T.Validator<ChartItem[]>,
};
