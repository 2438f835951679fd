import type { CardKind, FieldSpec } from '../doc/cards';
import type { FrameKind, RelationType } from '../doc/schema';

/** The plain model of a board that tables, reports, pictures and exporters read. No Yjs in it; structured-clonable. */
export interface CardOutline {
  readonly id: string;
  readonly kind: CardKind;
  readonly text: string;
  /** Every field of the kind; texts as strings (perhaps empty), others null when not set. */
  readonly fields: Readonly<Record<string, string | boolean | null>>;
  /** Role or person; empty when nobody is named or the kind has no responsible. */
  readonly responsible: string;
  readonly zone: string;
  readonly createdBy: string;
  readonly createdAt: number;
}

export interface LaneOutline {
  readonly id: string;
  readonly axis: 'row' | 'column';
  readonly title: string;
  readonly hint: string;
  readonly transition: boolean;
  readonly kinds: readonly CardKind[] | null;
}

export interface ZoneOutline {
  readonly id: string;
  readonly frameId: string;
  readonly row: LaneOutline | null;
  readonly column: LaneOutline | null;
  /** Kinds of card that belong here. */
  readonly kinds: readonly CardKind[];
  readonly cards: readonly CardOutline[];
}

export interface FrameOutline {
  readonly id: string;
  readonly kind: FrameKind;
  readonly rows: readonly LaneOutline[];
  readonly columns: readonly LaneOutline[];
  /** Row by row. */
  readonly zones: readonly ZoneOutline[];
}

export interface DrawingOutline {
  readonly id: string;
  readonly data: unknown;
}

export interface PageOutline {
  readonly id: string;
  readonly title: string;
  readonly instruction: string;
  readonly frames: readonly FrameOutline[];
  readonly drawings: readonly DrawingOutline[];
}

export interface RelationOutline {
  readonly id: string;
  readonly type: Exclude<RelationType, 'responsible'>;
  readonly from: string;
  readonly to: string;
}

export interface BoardOutline {
  readonly boardId: string;
  readonly templateId: string;
  readonly language: string;
  readonly schema: number;
  readonly pages: readonly PageOutline[];
  readonly relations: readonly RelationOutline[];
  /** Cards whose zone no longer exists. */
  readonly tray: readonly CardOutline[];
}

export type { CardKind, FieldSpec };
