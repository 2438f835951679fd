import type * as Y from 'yjs';
import type { CardKind } from './cards';

/** Raised with every change of the stored shape; `migrations/` holds one file per step. Only the host migrates. */
export const SCHEMA_VERSION = 2;

/**
 * How a frame arranges its zones. `grid`: rows × columns · `columns`: side by side (without lanes one zone in which
 * cards flow) · `ring`: its columns are sectors of a ring · `circles`: its columns are two or three overlapping
 * circles · `levels`: its rows lie on each other · `free`: cards lie where they were put.
 */
export const FRAME_KINDS = ['grid', 'columns', 'ring', 'circles', 'levels', 'free'] as const;
export type FrameKind = (typeof FRAME_KINDS)[number];
export type RelationType = 'leadsTo' | 'handsOverTo' | 'responsible';

/** Names of the documents that travel and are stored. */
export const boardDocName = (boardId: string): string => `board:${boardId}`;
export const workshopDocName = (workshopId: string): string => `workshop:${workshopId}`;

/*
 * Roots of `board:<id>`. Every record is a Y.Map, so that two people changing two fields both win.
 *
 * meta        schema, boardId, templateId, templateVersion, language, warnings: WarningRule[], unlocked?, removed?
 * pages       id → { title, instruction, order, notes: Y.Text }
 * frames      id → { pageId, kind: FrameKind, kinds: CardKind[], order, title?, hint?, carriesForward? }
 * lanes       id → { frameId, axis: 'row' | 'column', title, hint?, band?, order, transition: boolean, kinds?: CardKind[], deleted }
 * cards       id → { kind, text: Y.Text, place: Place, deleted, createdBy, createdAt, changed?: { by, at }, votes?, source?, alsoFrom?: CardSource[], …fields of the kind }
 * relations   id → { type: RelationType, from, to?, role?: Y.Text, deleted, createdBy }
 * drawings    id → { pageId, data: opaque tldraw record with its schema, createdBy, deleted }
 * images      id → { pageId, assetId, alt: Y.Text, spot: { x, y }, size: { w, h }, deleted, createdBy }
 * charts      id → { pageId, methodId, questionId, data: ChartData, deleted }; written by the host
 * remarks     see `remarkIdOf` → { type: 'comment' | 'reaction', cardId, text?: Y.Text, reaction?, createdBy, createdAt, deleted }
 * dismissals  warning's id → { reason, by, at, deleted }
 */
export type BoardRecord = Y.Map<unknown>;

export interface BoardRoots {
  readonly meta: Y.Map<unknown>;
  readonly pages: Y.Map<BoardRecord>;
  readonly frames: Y.Map<BoardRecord>;
  readonly lanes: Y.Map<BoardRecord>;
  readonly cards: Y.Map<BoardRecord>;
  readonly relations: Y.Map<BoardRecord>;
  readonly drawings: Y.Map<BoardRecord>;
  readonly images: Y.Map<BoardRecord>;
  readonly dismissals: Y.Map<BoardRecord>;
  readonly charts: Y.Map<BoardRecord>;
  readonly remarks: Y.Map<BoardRecord>;
}

export const BOARD_ROOT_NAMES = ['meta', 'pages', 'frames', 'lanes', 'cards', 'relations', 'drawings', 'images', 'dismissals', 'charts', 'remarks'] as const;

export function boardRoots(doc: Y.Doc): BoardRoots {
  return {
    meta: doc.getMap('meta'),
    pages: doc.getMap('pages'),
    frames: doc.getMap('frames'),
    lanes: doc.getMap('lanes'),
    cards: doc.getMap('cards'),
    relations: doc.getMap('relations'),
    drawings: doc.getMap('drawings'),
    images: doc.getMap('images'),
    dismissals: doc.getMap('dismissals'),
    charts: doc.getMap('charts'),
    remarks: doc.getMap('remarks'),
  };
}

/** The relation that says who is responsible is born with its card or row, under this id, and never replaced. */
export const responsibleRelationId = (fromId: string): string => `responsible:${fromId}`;

/** Where a card that was brought here from another group's board comes from. */
export interface CardSource {
  /** The group's name. */
  readonly group: string;
  readonly boardId: string;
  readonly cardId: string;
  /** The workshop's title, for cards of another workshop's map. */
  readonly map?: string;
}

/** Pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface NewCard {
  readonly kind: CardKind;
  readonly zone: string;
  /** Put before this card of the zone; at the end when missing. */
  readonly before?: string;
  readonly text?: string;
  /** Texts, choices, yes/no values and dates by field name. */
  readonly fields?: Readonly<Record<string, string | boolean | null>>;
  /** A role's or a person's name, for kinds that have a responsible. */
  readonly responsible?: string;
  /** In frames of the kind `free`: where its top left corner lies in the zone. */
  readonly at?: Spot;
  readonly source?: CardSource;
  /** Where the same card was found besides. */
  readonly alsoFrom?: readonly CardSource[];
}
