import { CubicBezier2d, ShapeUtil, SVGContainer, useValue, Vec, type TLShapePartial } from 'tldraw';
import { arrowHead, curvePath, PAPER, type Point, type RelationLayout } from '../../../../shared/outline/layout';
import { relationShapeProps, type RelationShape } from './relation-shape';

export function curvePoints(curve: readonly number[]): RelationLayout['points'] {
  const at = (index: number): Point => ({ x: curve[index * 2] ?? 0, y: curve[index * 2 + 1] ?? 0 });
  return [at(0), at(1), at(2), at(3)];
}

/** Arrows follow their cards: they are selected and deleted, never moved. */
export class RelationShapeUtil extends ShapeUtil<RelationShape> {
  static override type = 'relation' as const;
  static override props = relationShapeProps;

  override canEdit = (): boolean => false;
  override canResize = (): boolean => false;
  override canBind = (): boolean => false;
  override canSnap = (): boolean => false;
  override hideResizeHandles = (): boolean => true;
  override hideRotateHandle = (): boolean => true;
  override hideSelectionBoundsBg = (): boolean => true;
  override hideSelectionBoundsFg = (): boolean => true;

  override getDefaultProps(): RelationShape['props'] {
    return { relationId: '', from: '', to: '', curve: [0, 0, 1, 0, 2, 0, 3, 0] };
  }

  override getGeometry(shape: RelationShape): CubicBezier2d {
    const [start, cp1, cp2, end] = curvePoints(shape.props.curve);
    return new CubicBezier2d({ start: Vec.From(start), cp1: Vec.From(cp1), cp2: Vec.From(cp2), end: Vec.From(end) });
  }

  override onTranslate = (initial: RelationShape): TLShapePartial<RelationShape> => ({ id: initial.id, type: 'relation', x: initial.x, y: initial.y });

  override component(shape: RelationShape) {
    return <RelationComponent shape={shape} util={this} />;
  }

  override indicator(shape: RelationShape) {
    return <path d={curvePath(curvePoints(shape.props.curve))} fill="none" />;
  }
}

function RelationComponent({ shape, util }: { readonly shape: RelationShape; readonly util: RelationShapeUtil }) {
  const { editor } = util;
  const isSelected = useValue('selected', () => editor.getSelectedShapeIds().includes(shape.id), [editor, shape.id]);
  const points = curvePoints(shape.props.curve);
  const colour = isSelected ? '#0B6BCB' : PAPER.relation;
  return (
    <SVGContainer data-testid="relation" data-relation-id={shape.props.relationId} data-from={shape.props.from} data-to={shape.props.to}>
      <path d={curvePath(points)} fill="none" stroke={PAPER.paper} strokeWidth={6} opacity={0.8} />
      <path d={curvePath(points)} fill="none" stroke={colour} strokeWidth={isSelected ? 3.5 : 2.2} />
      <polygon points={arrowHead(points).map(({ x, y }) => `${x},${y}`).join(' ')} fill={colour} />
    </SVGContainer>
  );
}
