import type { Language } from '../../kernel/language';
import type { FrameOutline } from '../types';
import type { CardLayout, FrameLayout, HeaderLayout, LabelLayout, MarkLayout, Point, Rect, ZoneLayout } from './types';

/** What is laid out, and from which corner. */
export interface FrameInput {
  readonly frame: FrameOutline;
  readonly origin: Point;
  readonly pageTitle: string;
  readonly language: Language;
  /** Pixels that a row of zones has at least: columns begin with room that invites to write. */
  readonly zoneHeight: number;
  /** A strip below the page's frames is as wide as they are; null: as wide as it needs to be. */
  readonly stripWidth: number | null;
}

/** What one kind of frame makes of it. `paper` begins at the origin. */
export interface FrameParts {
  readonly paper: Rect;
  readonly headers: readonly HeaderLayout[];
  readonly zones: readonly ZoneLayout[];
  readonly cards: readonly CardLayout[];
  readonly marks?: readonly MarkLayout[];
  readonly labels?: readonly LabelLayout[];
}

export interface PlacedFrame {
  readonly frame: FrameLayout;
  readonly zones: readonly ZoneLayout[];
  readonly cards: readonly CardLayout[];
}
