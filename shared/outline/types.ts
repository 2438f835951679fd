import type { CardKind, FieldSpec } from '../doc/cards';
import type { Reaction } from '../doc/operations/remarks';
import type { CardSource, FrameKind, RelationType } from '../doc/schema';
import type { ChartData } from './chart';
import type { WarningRule } from '../templates/types';

/** The plain model of a board that tables, reports, pictures and exporters read. No Yjs in it; structured-clonable. */
export interface CardOutline {
  readonly id: string;
  readonly kind: CardKind;
  readonly text: string;
  /** Every field of the kind; texts as strings (perhaps empty), others null when not set. */
  readonly fields: Readonly<Record<string, string | boolean | null>>;
  /** Role or person; empty when nobody is named or the kind has no responsible. */
  readonly responsible: string;
  /** In the tray: the zone where the card was, which may come back. */
  readonly zone: string;
  /** Where the card's top left corner lies in its zone, in pixels; only meant in frames of the kind `free`. */
  readonly x: number | null;
  readonly y: number | null;
  readonly createdBy: string;
  /** Milliseconds since 1970, as the writer's clock had it. */
  readonly createdAt: number;
  /** Who touched the card last, and when; exact to half a minute. The maker, when nobody has since. */
  readonly changedBy: string;
  readonly changedAt: number;
  readonly votes: number;
  /** Where a card that came from another group's board comes from. */
  readonly source: CardSource | null;
  /** Where it comes from besides: cards of several maps that were found to be the same. */
  readonly alsoFrom?: readonly CardSource[];
  /** Comments and reactions, the oldest first; absent where nobody has said anything. */
  readonly remarks?: readonly RemarkOutline[];
}

export type RemarkOutline = { readonly id: string; readonly createdBy: string; readonly createdAt: number } & ({ readonly type: 'comment'; readonly text: string } | { readonly type: 'reaction'; readonly reaction: Reaction });

export interface LaneOutline {
  readonly id: string;
  readonly axis: 'row' | 'column';
  readonly title: string;
  readonly hint: string;
  /** The heading over neighbouring lanes that have the same one; empty when there is none. */
  readonly band: string;
  readonly transition: boolean;
  readonly kinds: readonly CardKind[] | null;
  /** Who carries the child's matter forward, typed in the text `responsible` of the lane's id; null: it is not asked. */
  readonly carriesForward: string | null;
}

export interface ZoneOutline {
  readonly id: string;
  readonly frameId: string;
  readonly row: LaneOutline | null;
  /** In overlapping circles the first of them. */
  readonly column: LaneOutline | null;
  /** Every lane that makes the zone: row and column, or the circles that overlap here. */
  readonly lanes: readonly LaneOutline[];
  /** Kinds of card that belong here. */
  readonly kinds: readonly CardKind[];
  readonly cards: readonly CardOutline[];
}

export interface FrameOutline {
  readonly id: string;
  readonly kind: FrameKind;
  readonly title: string;
  /** What belongs here; for frames without lanes. */
  readonly hint: string;
  readonly rows: readonly LaneOutline[];
  readonly columns: readonly LaneOutline[];
  /** See `zonesOf` for the order. */
  readonly zones: readonly ZoneOutline[];
}

export interface DrawingOutline {
  readonly id: string;
  readonly data: unknown;
}

export interface ImageOutline {
  readonly id: string;
  /** Name of the image beside the document. */
  readonly assetId: string;
  /** What the picture shows, in words; perhaps empty. */
  readonly alt: string;
  /** Pixels of the page. */
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** A survey's question as a chart; see `ChartData`. */
export interface ChartOutline {
  readonly id: string;
  readonly methodId: string;
  readonly questionId: string;
  readonly data: ChartData;
}

export interface PageOutline {
  readonly id: string;
  readonly title: string;
  readonly instruction: string;
  /** The group's free notes on the page. */
  readonly notes: string;
  readonly frames: readonly FrameOutline[];
  /** What was decided on this page; its id is `decisions/<page>`. */
  readonly decisions: ZoneOutline;
  readonly drawings: readonly DrawingOutline[];
  readonly images: readonly ImageOutline[];
  readonly charts: readonly ChartOutline[];
}

export interface RelationOutline {
  readonly id: string;
  readonly type: Exclude<RelationType, 'responsible'>;
  readonly from: string;
  readonly to: string;
}

export interface DismissalOutline {
  readonly reason: string;
  readonly by: string;
  readonly at: number;
}

export interface BoardOutline {
  readonly boardId: string;
  readonly templateId: string;
  readonly language: string;
  readonly schema: number;
  /** The template's furniture may be moved and edited by everybody. */
  readonly unlocked: boolean;
  readonly warningRules: readonly WarningRule[];
  /** By the warning's id. */
  readonly dismissed: Readonly<Record<string, DismissalOutline>>;
  readonly pages: readonly PageOutline[];
  readonly relations: readonly RelationOutline[];
  /** Cards whose zone no longer exists. */
  readonly tray: readonly CardOutline[];
}

export type { CardKind, FieldSpec };
