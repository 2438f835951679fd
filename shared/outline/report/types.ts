import type { CardKind } from '../../doc/cards';
import type { PagePicture } from '../../ipc/contract';
import type { Language } from '../../kernel/language';
import type { ReportDesign } from './design';

/**
 * What every document of a group or of a whole workshop is made from. Plain data: structured-clonable, and JSON
 * there and back changes nothing. Texts are safe for XML (see `safeText`).
 */
export interface ReportModel {
  readonly format: 1;
  /** The language of headings and labels. */
  readonly language: Language;
  /** `group`: one part, without a heading of its own. */
  readonly scope: 'group' | 'workshop';
  /** The workshop's title. */
  readonly title: string;
  readonly region: string;
  /** ISO date or empty. */
  readonly date: string;
  /** One part per group, in the workshop's order. */
  readonly parts: readonly ReportPart[];
  readonly dataNotice: string;
  readonly design: ReportDesign;
  /** What votes and surveys found. */
  readonly results: readonly ReportResult[];
}

/** One vote or one question of a survey as a table, in the report's language. */
export interface ReportResult {
  readonly id: string;
  readonly title: string;
  /** Said under the title: how many answered and the like. */
  readonly facts: readonly string[];
  readonly columns: readonly { readonly label: string; /** Relative width. */ readonly share: number }[];
  readonly rows: readonly (readonly string[])[];
}

export interface ReportPart {
  readonly groupId: string;
  readonly group: string;
  /** Names of those who wrote cards, sorted. */
  readonly recordedBy: readonly string[];
  /** Kinds that belong on this board or are there; each has its section, also when it is empty. */
  readonly kinds: readonly CardKind[];
  readonly paths: readonly ReportPath[];
  /** What was noted freely on each page; pages without notes are left out. */
  readonly notes: readonly { readonly page: string; readonly text: string }[];
  /** Every card with something in it, in reading order. */
  readonly entries: readonly ReportEntry[];
  readonly pages: readonly ReportPage[];
}

/** One grid: of a service path the child's way in columns and the stages of support in rows. */
export interface ReportPath {
  /** The page's title, with the frame's where it has one. */
  readonly pageTitle: string;
  /** Services belong in it. */
  readonly isServicePath: boolean;
  readonly columns: readonly { readonly id: string; readonly title: string; readonly transition: boolean }[];
  readonly rows: readonly ReportRow[];
}

export interface ReportRow {
  readonly id: string;
  readonly title: string;
  /** Who carries the child's matter forward; null where that is not asked. */
  readonly carriesForward: string | null;
  /** One per column. */
  readonly cells: readonly ReportCell[];
}

export interface ReportCell {
  readonly entries: readonly ReportEntry[];
}

export interface ReportEntry {
  readonly id: string;
  readonly kind: CardKind;
  /** Never empty: a card that has fields but no text is called by its kind ("Nimetön palvelu"). */
  readonly text: string;
  /** As in the outline: texts, options by their code name, yes/no, ISO dates; null when not set. */
  readonly fields: Readonly<Record<string, string | boolean | null>>;
  readonly responsible: string;
  /** Texts of the cards that arrows from this one lead to. */
  readonly leadsTo: readonly string[];
  /** For a person: the services whose responsible is this person's name or title. */
  readonly responsibleFor: readonly string[];
  /** As many votes as the card got in the last vote on it. */
  readonly votes: number;
  readonly place: ReportPlace;
  /** The zone's id: frame, then lanes; empty for a card that lost its place. */
  readonly zone: string;
}

/** Titles of where a card lies; empty where there is none. */
export interface ReportPlace {
  readonly page: string;
  readonly row: string;
  readonly column: string;
  /** In a cell of a `ReportPath`. */
  readonly inPath: boolean;
}

export interface ReportPage {
  readonly pageId: string;
  readonly title: string;
  /** What its images show, of those that say it. */
  readonly imageWords: readonly string[];
  /** The whole page first, then, when it is too tall to be read so, its parts. Never empty. */
  readonly pictures: readonly ReportPicture[];
}

export interface ReportPicture {
  /** The page's title; for a part of it also the rows. */
  readonly title: string;
  /** For Word and Excel. Null when nobody drew it. */
  readonly png: PagePicture | null;
  /** For the printable page, when it was asked for. */
  readonly drawing: { readonly svg: string; readonly widthPx: number; readonly heightPx: number } | null;
}
