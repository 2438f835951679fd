import type { BoardOutline, PageOutline } from './types';

/** How far a page is: in a grid the cells that have something in them, elsewhere cards alone. */
export interface PageProgress {
  readonly pageId: string;
  readonly title: string;
  readonly cards: number;
  /** Cells with a card, and cells in all; null where a page has no grid. */
  readonly cells: { readonly filled: number; readonly all: number } | null;
}

const isWritten = ({ text, fields }: PageOutline['frames'][number]['zones'][number]['cards'][number]): boolean => text.trim() !== '' || Object.values(fields).some((value) => typeof value === 'string' && value.trim() !== '');

export function progressOfPage(page: PageOutline): PageProgress {
  let cards = 0;
  let filled = 0;
  let all = 0;
  for (const frame of page.frames) {
    for (const zone of frame.zones) {
      const written = zone.cards.filter(isWritten).length;
      cards += written;
      if (frame.kind !== 'grid') continue;
      all += 1;
      if (written > 0) filled += 1;
    }
  }
  return { pageId: page.id, title: page.title, cards, cells: all > 0 ? { filled, all } : null };
}

export const progressOf = ({ pages }: Pick<BoardOutline, 'pages'>): readonly PageProgress[] => pages.map(progressOfPage);

/** When a card was last written, as the writers' clocks had it; 0 when there is none. */
export function lastChangeOf({ pages }: Pick<BoardOutline, 'pages'>): number {
  let last = 0;
  for (const page of pages) for (const frame of page.frames) for (const zone of frame.zones) for (const card of zone.cards) last = Math.max(last, card.changedAt);
  return last;
}
