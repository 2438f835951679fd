import { HTMLContainer, Rectangle2d, ShapeUtil } from 'tldraw';
import { ChartDrawing } from '../../../ui/chart-drawing';
import { chartShapeProps, type ChartShape } from './chart-shape';
import css from './chart.module.css';

/** A picture among the furniture: never selected, moved or edited. */
export class ChartShapeUtil extends ShapeUtil<ChartShape> {
  static override type = 'board-chart' as const;
  static override props = chartShapeProps;

  override canEdit = (): boolean => false;
  override canResize = (): boolean => false;
  override canBind = (): boolean => false;
  override canSnap = (): boolean => false;
  override hideSelectionBoundsBg = (): boolean => true;
  override hideSelectionBoundsFg = (): boolean => true;

  override getDefaultProps(): ChartShape['props'] {
    return { w: 1, h: 1, words: '', items: [] };
  }

  override getGeometry(shape: ChartShape): Rectangle2d {
    return new Rectangle2d({ width: shape.props.w, height: shape.props.h, isFilled: false });
  }

  override component(shape: ChartShape) {
    const { w, h, words, items } = shape.props;
    return (
      <HTMLContainer>
        <div className={css.chart} style={{ width: w, height: h }} data-testid="board-chart">
          <ChartDrawing chart={{ width: w, height: h, items }} words={words} />
        </div>
      </HTMLContainer>
    );
  }

  override indicator() {
    return null;
  }
}
