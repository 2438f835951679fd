import type { ReportPicture } from './types';

/**
 * A report as headings, tables and pictures, in reading order: what the Word document and the printable page both
 * show, so that they say the same. All words are in the report's language.
 */
export interface ReportDocument {
  readonly title: string;
  readonly facts: readonly DocFact[];
  /** Paragraphs before the first part. */
  readonly foreword: readonly string[];
  /** With what it shows, in words. */
  readonly logo: { readonly dataUrl: string; readonly alt: string } | null;
  /** Colour of headings, `#005a8c`; null for the usual one. */
  readonly accent: string | null;
  readonly parts: readonly DocPart[];
  readonly dataUse: { readonly heading: string; readonly text: string };
}

export interface DocFact {
  readonly label: string;
  readonly value: string;
}

export interface DocPart {
  readonly groupId: string;
  readonly group: string;
  /** Null in a group's own report, whose title block names the group. */
  readonly heading: string | null;
  readonly facts: readonly DocFact[];
  readonly tables: readonly DocTable[];
  readonly pictures: readonly DocPicture[];
}

export interface DocTable {
  readonly id: string;
  readonly heading: string;
  /** Needs a landscape page. */
  readonly wide: boolean;
  readonly columns: readonly { readonly label: string; /** Relative width. */ readonly share: number }[];
  /** The first cell names the row. One cell per column. */
  readonly rows: readonly (readonly DocCell[])[];
  /** Said instead of the table when there are no rows. */
  readonly empty: string;
}

/** A cell's blocks are cards; a block's lines are what is said about one. */
export type DocCell = readonly DocBlock[];
export type DocBlock = readonly DocLine[];

export interface DocLine {
  /** Said before the text; empty when the text speaks for itself. */
  readonly label: string;
  /** May hold line ends. Never empty. */
  readonly text: string;
  readonly tone: 'strong' | 'plain' | 'missing';
}

export interface DocPicture {
  readonly pageId: string;
  readonly heading: string;
  readonly alt: string;
  readonly picture: ReportPicture;
  /** Said when there is no picture. */
  readonly missing: string;
}
