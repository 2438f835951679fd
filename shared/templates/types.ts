import type { CardField, CardKind } from '../doc/cards';
import type { FrameKind } from '../doc/schema';
import type { LocalizedText } from '../kernel/language';
import type { InnokylaHeading } from '../outline/innokyla/headings';

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
  /** A heading over neighbouring lanes that have the same one: an area over its sub-areas, a ladder over its stages. */
  readonly band?: LocalizedText;
}

/** Lanes that can take the place of a frame's rows or columns: another year's stages of support, say. */
export interface LanePreset {
  readonly id: string;
  readonly axis: 'row' | 'column';
  readonly name: LocalizedText;
  /** ISO date from which on these are in force; shown beside the name. */
  readonly since?: string;
  readonly lanes: readonly LaneTemplate[];
}

export interface FrameTemplate {
  readonly id: string;
  readonly kind: FrameKind;
  readonly kinds: readonly CardKind[];
  /** Shown above the frame; needed where a page has several. */
  readonly title?: LocalizedText;
  /** What belongs here, shown while it is empty; for frames without lanes. */
  readonly hint?: LocalizedText;
  readonly rows?: readonly LaneTemplate[];
  readonly columns?: readonly LaneTemplate[];
  readonly presets?: readonly LanePreset[];
  /** Ask of each row who carries the child's matter forward (kuka vastaa lapsen tilanteen eteenpäin viemisestä). */
  readonly carriesForward?: boolean;
}

export interface PageTemplate {
  readonly id: string;
  readonly title: LocalizedText;
  /** What the group is asked to do. */
  readonly instruction: LocalizedText;
  /** For the facilitator only. */
  readonly notes: LocalizedText;
  readonly frames: readonly FrameTemplate[];
}

/** A step of the workshop. */
export interface PhaseTemplate {
  readonly id: string;
  readonly title: LocalizedText;
  readonly instruction?: LocalizedText;
  readonly minutes: number;
  /** The page it works on. */
  readonly pageId?: string;
  readonly tools?: readonly PhaseTool[];
}
export const PHASE_TOOLS = ['card', 'text', 'arrow', 'pen', 'image'] as const;
export type PhaseTool = (typeof PHASE_TOOLS)[number];

export interface ExampleCard {
  /** Unique within the example; relations name it. */
  readonly id: string;
  readonly kind: CardKind;
  /** The frame, then its lanes' ids in the order of a zone's id: row, column; in overlapping circles all of them. `decisions` and a page's id for a decision. */
  readonly at: readonly string[];
  readonly text: LocalizedText;
  readonly fields?: Readonly<Record<string, LocalizedText | string | boolean>>;
  readonly responsible?: LocalizedText;
  readonly x?: number;
  readonly y?: number;
}

/** What a good result looks like: shown beside the group's own work, never mixed into it. */
export interface ExampleTemplate {
  readonly cards: readonly ExampleCard[];
  readonly relations?: readonly { readonly type: 'leadsTo' | 'handsOverTo'; readonly from: string; readonly to: string }[];
  /** By a row's id: who carries forward. */
  readonly carriesForward?: Readonly<Record<string, LocalizedText>>;
}

/** What a board of this template may be missing; each rule is a file of `shared/outline/warnings`. */
export const WARNING_RULES = [
  'serviceWithoutResponsible',
  'responsibleNotAmongPeople',
  'stageNobodyCarries',
  'personUnreachable',
  'transitionWithoutHandover',
  'needWithoutProposal',
  'needWithoutCarrier',
  'emptySeat',
] as const;
export type WarningRule = (typeof WARNING_RULES)[number];

/** A part of the report, in order. */
export type ReportPartTemplate =
  | { readonly part: 'frame'; readonly frame: string }
  | { readonly part: 'kind'; readonly kind: CardKind }
  | { readonly part: 'notes' | 'decisions' | 'pictures' };

/** Cards of a frame, of one of its lanes, of a kind; or what is known of the workshop itself. */
export type InnokylaSource =
  | {
      readonly frame?: string;
      readonly lane?: string;
      readonly kind?: CardKind;
      /** Said after the card's text. */
      readonly fields?: readonly CardField[];
      /** Only cards that have one of the fields. */
      readonly onlyFields?: boolean;
    }
  | { readonly workshop: 'place' | 'people' };

/** What goes under one of Innokylä's fixed headings. */
export interface InnokylaPart {
  readonly heading: InnokylaHeading;
  readonly from: readonly InnokylaSource[];
}

export interface Template {
  readonly id: string;
  readonly version: number;
  readonly name: LocalizedText;
  readonly description: LocalizedText;
  /** How the data is used and kept; shown to everybody and printed at the end of every document. */
  readonly dataNotice: LocalizedText;
  readonly pages: readonly PageTemplate[];
  readonly phases: readonly PhaseTemplate[];
  readonly warnings: readonly WarningRule[];
  readonly report: readonly ReportPartTemplate[];
  /** Where the result is described in Innokylä: which cards go under which heading. */
  readonly innokyla?: readonly InnokylaPart[];
  readonly example: ExampleTemplate;
}
