import type { TextStyle } from './text-metrics';

/** Every measure of a page, in pixels at 100 %. */
export const CARD = {
  width: 220,
  edge: 4,
  paddingLeft: 10,
  paddingRight: 10,
  paddingTop: 8,
  paddingBottom: 10,
  /** Height of the row with the kind's icon and word. */
  kindRow: 20,
  kindIcon: 15,
  iconGap: 6,
  textGap: 4,
  detailsGap: 6,
  detailGap: 3,
  detailIcon: 13,
  gap: 10,
} as const;

/** `columnHeight`: of columns that have a page for themselves; `sharedHeight`: of several frames on a page. */
export const ZONE = { padding: 10, minHeight: 96, columnHeight: 340, sharedHeight: 180, hintGap: 6, hintInset: 8, adders: 36 } as const;

export const HEADER = { columnWidth: 208, padding: 12, minHeight: 48, bandHeight: 40, forwardGap: 8 } as const;

/** A frame's title above its paper. */
export const TITLE = { gap: 10 } as const;

/** Bands that lie on each other. */
export const LEVEL = { gap: 16 } as const;

/** The year clock. The ring lies in the middle of its panels. */
export const RING = { abreast: 2, gap: 28, minDiameter: 620, maxDiameter: 820, margin: 40, hole: 0.5, dot: 5, padding: 24 } as const;

/** Overlapping circles. Their size grows in steps, so that not every card moves everything. */
export const CIRCLES = { step: 40, minRadius: 240, padding: 28, abreast: 6, titleGap: 8 } as const;

/** Cards that lie where they were put. Farther than `farthest` nothing is drawn. */
export const FREE = { minWidth: 1400, minHeight: 640, farthest: 8000, nudge: 8 } as const;

export const PAGE_GAP = 40;

/** Cards beside each other in frames that are not grids, shared by their columns. */
export const CARDS_ABREAST = 6;

export const TEXT = {
  kind: { weight: 'bold', size: 14, lineHeight: 20 },
  card: { weight: 'regular', size: 16, lineHeight: 22 },
  detail: { weight: 'regular', size: 14, lineHeight: 19 },
  header: { weight: 'bold', size: 18, lineHeight: 24 },
  hint: { weight: 'regular', size: 15, lineHeight: 21 },
  band: { weight: 'bold', size: 16, lineHeight: 22 },
  title: { weight: 'bold', size: 22, lineHeight: 30 },
  forward: { weight: 'regular', size: 14, lineHeight: 19 },
  forwardLabel: { weight: 'bold', size: 14, lineHeight: 19 },
} as const satisfies Readonly<Record<string, TextStyle>>;

/** Pixels of a card in which its own text lies. */
export const CARD_TEXT_WIDTH = CARD.width - CARD.edge - CARD.paddingLeft - CARD.paddingRight;
export const DETAIL_TEXT_WIDTH = CARD_TEXT_WIDTH - CARD.detailIcon - CARD.iconGap;
