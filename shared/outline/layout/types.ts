import type { CardKind, FrameKind } from '../../doc';
import type { RelationOutline } from '../types';
import type { PlacedChart } from '../chart';
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

export interface Circle extends Point {
  readonly r: number;
}

/** Who carries the child's matter forward: a name, or the question while nobody is named. */
export interface ForwardLayout {
  /** What can be pressed to write the name. */
  readonly rect: Rect;
  readonly label: string;
  readonly lines: readonly string[];
  readonly named: boolean;
}

export interface HeaderLayout {
  /** The lane's id; of a band the id of its first lane with `/band` after it. */
  readonly id: string;
  readonly axis: 'row' | 'column';
  readonly rect: Rect;
  readonly lines: readonly string[];
  readonly transition: boolean;
  /** `band`: lies over the headers of several lanes · `pill`: the name of a circle. */
  readonly look: 'lane' | 'band' | 'pill';
  /** Its paper, where it is not the usual one. */
  readonly tint: string | null;
  /** Null where it is not asked. */
  readonly forward: ForwardLayout | null;
}

/** Where a zone reaches beyond its rectangle: what is dropped there belongs to it, too. Angles in radians, clockwise from the top. */
export type ZoneShape =
  | { readonly type: 'region'; readonly inside: readonly Circle[]; readonly outside: readonly Circle[] }
  | { readonly type: 'sector'; readonly centre: Point; readonly from: number; readonly to: number; readonly inner: number; readonly outer: number };

export interface ZoneLayout {
  readonly id: string;
  readonly frameId: string;
  readonly rect: Rect;
  readonly shape: ZoneShape | null;
  /** `cell`: shares its borders · `panel`: has its own · `open`: has none. */
  readonly look: 'cell' | 'panel' | 'open';
  /** Cards lie where they were put, instead of in order. */
  readonly free: boolean;
  readonly kinds: readonly CardKind[];
  /** What the zone is called when read aloud: its row and column, or the page. */
  readonly name: string;
  /** What belongs here; shown while the zone is empty. Wrapped. */
  readonly hint: readonly string[];
  readonly transition: boolean;
  /** In order. */
  readonly cardIds: readonly string[];
}

/** A drawn line or area of a frame: `d` as of an SVG path in pixels of the page, "none" for no fill or stroke. */
export interface MarkLayout {
  readonly d: string;
  readonly fill: string;
  readonly fillOpacity: number;
  readonly stroke: string;
  readonly width: number;
}

/** Centred lines of a frame's drawing. */
export interface LabelLayout {
  readonly look: 'sector' | 'centre';
  /** The middle of the lines. */
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
}

export interface FrameLayout {
  readonly id: string;
  readonly kind: FrameKind;
  /** With its title. */
  readonly rect: Rect;
  /** The paper below the title. */
  readonly paper: Rect;
  readonly title: { readonly rect: Rect; readonly lines: readonly string[] } | null;
  readonly headers: readonly HeaderLayout[];
  /** Below headers, zones and cards, in order. */
  readonly marks: readonly MarkLayout[];
  readonly labels: readonly LabelLayout[];
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

export interface ImageLayout {
  readonly id: string;
  readonly assetId: string;
  readonly alt: string;
  readonly rect: Rect;
}

export interface ChartLayout {
  readonly id: string;
  readonly rect: Rect;
  readonly chart: PlacedChart;
  /** The chart in words. */
  readonly words: string;
}

export interface PageLayout {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly frames: readonly FrameLayout[];
  readonly zones: readonly ZoneLayout[];
  readonly cards: readonly CardLayout[];
  readonly relations: readonly RelationLayout[];
  /** Above the frames, below the cards. */
  readonly images: readonly ImageLayout[];
  /** Below the frames. */
  readonly charts: readonly ChartLayout[];
}
