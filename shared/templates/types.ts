import type { CardKind } from '../doc/cards';
import type { FrameKind } from '../doc/schema';
import type { LocalizedText } from '../kernel/language';

export interface LaneTemplate {
  /** Unique within the template. */
  readonly id: string;
  readonly title: LocalizedText;
  /** What belongs here, shown while it is empty. */
  readonly hint?: LocalizedText;
  /** A change-over of the child's path: handovers belong here. */
  readonly transition?: boolean;
  /** Narrows the frame's kinds for this lane. */
  readonly kinds?: readonly CardKind[];
}

export interface FrameTemplate {
  readonly id: string;
  readonly kind: FrameKind;
  readonly kinds: readonly CardKind[];
  readonly rows?: readonly LaneTemplate[];
  readonly columns?: readonly LaneTemplate[];
}

export interface PageTemplate {
  readonly id: string;
  readonly title: LocalizedText;
  /** What the group is asked to do. */
  readonly instruction: LocalizedText;
  readonly frames: readonly FrameTemplate[];
}

export interface Template {
  readonly id: string;
  readonly version: number;
  readonly name: LocalizedText;
  readonly description: LocalizedText;
  /** How the data is used and kept; shown to everybody and printed at the end of every document. */
  readonly dataNotice: LocalizedText;
  readonly pages: readonly PageTemplate[];
}
