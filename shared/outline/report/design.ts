import { CARD_KINDS, isCardKind, type CardKind } from '../../doc/cards';

/** What somebody chose for a document beyond its content. Plain data; part of the report. */
export interface ReportDesign {
  /** Which sections in which order; null: all of them, as the template orders them. What isn't named is left out. */
  readonly sections: readonly SectionId[] | null;
  /** Said before the first part; empty when there is none. */
  readonly foreword: string;
  readonly organisation: string;
  /** Colour of headings, `#005a8c`; null for the usual one. */
  readonly accent: string | null;
  /** A PNG or JPEG as data URL. */
  readonly logo: string | null;
}

export type SectionId = 'paths' | 'notes' | 'pictures' | `kind:${CardKind}`;
export const SECTION_IDS: readonly SectionId[] = ['paths', ...Object.keys(CARD_KINDS).filter(isCardKind).map((kind) => `kind:${kind}` as const), 'notes', 'pictures'];

export const PLAIN_DESIGN: ReportDesign = { sections: null, foreword: '', organisation: '', accent: null, logo: null };

/** The parts that the design names, in its order; all of them when it names none. Later ones of the same id keep together. */
export function arranged<T>(parts: readonly (readonly [SectionId, T])[], { sections }: ReportDesign): T[] {
  if (sections === null) return parts.map(([, part]) => part);
  return [...new Set(sections)].flatMap((section) => parts.filter(([id]) => id === section).map(([, part]) => part));
}
