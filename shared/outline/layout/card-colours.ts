import type { CardKind } from '../../doc';

export interface CardColours {
  /** The paper. */
  readonly tint: string;
  /** The edge, the icon and the kind's word; at least 6.6 : 1 on the paper. */
  readonly tone: string;
}

/** The board is light paper in every theme, so these are the same everywhere. */
export const CARD_COLOURS: Readonly<Record<CardKind, CardColours>> = {
  service: { tint: '#E3F0FA', tone: '#0F4C75' },
  handover: { tint: '#E6F4F1', tone: '#0E5A50' },
  practice: { tint: '#E8F5E6', tone: '#245C22' },
  need: { tint: '#FDEBDD', tone: '#83420A' },
  person: { tint: '#F1EAFB', tone: '#54318A' },
  seat: { tint: '#F1EAFB', tone: '#54318A' },
  body: { tint: '#E9EEF2', tone: '#34495A' },
  event: { tint: '#E6F4F1', tone: '#0E5A50' },
  goal: { tint: '#FFF6D6', tone: '#6B5200' },
  idea: { tint: '#FDE9F1', tone: '#8A1F55' },
  trial: { tint: '#E9EEF2', tone: '#34495A' },
  agreement: { tint: '#E4ECFF', tone: '#26418F' },
  decision: { tint: '#E8F5E6', tone: '#245C22' },
  question: { tint: '#F7EEE6', tone: '#6A4526' },
  note: { tint: '#F7EEE6', tone: '#6A4526' },
};

export const PAPER = {
  page: '#F5F7F8',
  paper: '#FFFFFF',
  ink: '#14212B',
  muted: '#4A5A66',
  line: '#C3CCD3',
  header: '#E9EEF2',
  band: '#34495A',
  bandInk: '#FFFFFF',
  transition: '#FBF7EC',
  transitionHeader: '#F3EAD0',
  relation: '#2B3F4F',
} as const;

/** Papers of the year clock's sectors and their headings, a quarter of the ring each. Told apart by their names, not by these. */
export const SEASONS = ['#DCEBF7', '#E1F1DF', '#FDF2CC', '#FBE6D6'] as const;

/** Overlapping circles: their line, and very thin their paper. */
export const CIRCLE_COLOURS = ['#0F4C75', '#83420A', '#245C22', '#54318A', '#8A1F55'] as const;
