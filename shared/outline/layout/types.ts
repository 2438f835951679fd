import type { CardKind, FrameKind } from '../../doc';
import type { RelationOutline } from '../types';
import type { CardFace } from './card-face';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Pixels; the page's top left corner is 0, 0. */
export interface Rect extends Point {
  readonly w: number;
  readonly h: number;
}

export interface HeaderLayout {
  /** The lane's id. */
  readonly id: string;
  readonly axis: 'row' | 'column';
  readonly rect: Rect;
  readonly lines: readonly string[];
  readonly transition: boolean;
}

export interface ZoneLayout {
  readonly id: string;
  readonly frameId: string;
  readonly rect: Rect;
  readonly kinds: readonly CardKind[];
  /** What the zone is called when read aloud: its row and column, or the page. */
  readonly name: string;
  /** What belongs here; shown while the zone is empty. Wrapped. */
  readonly hint: readonly string[];
  readonly transition: boolean;
  /** In order. */
  readonly cardIds: readonly string[];
}

export interface FrameLayout {
  readonly id: string;
  readonly kind: FrameKind;
  readonly rect: Rect;
  readonly headers: readonly HeaderLayout[];
}

export interface CardLayout {
  readonly id: string;
  readonly zone: string;
  readonly rect: Rect;
  readonly face: CardFace;
}

export interface RelationLayout {
  readonly id: string;
  readonly type: RelationOutline['type'];
  readonly from: string;
  readonly to: string;
  /** A cubic curve: start, two controls, end. The head stands at the end. */
  readonly points: readonly [Point, Point, Point, Point];
}

export interface PageLayout {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly frames: readonly FrameLayout[];
  readonly zones: readonly ZoneLayout[];
  readonly cards: readonly CardLayout[];
  readonly relations: readonly RelationLayout[];
}
