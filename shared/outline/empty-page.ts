import type { PageOutline } from './types';

/** A page as it is before anybody has written on it: its rows, columns and questions as they are now, and nobody's words. */
export function emptyPage(page: PageOutline): PageOutline {
  const frames = page.frames.map((frame) => ({
    ...frame,
    rows: frame.rows.map((row) => ({ ...row, carriesForward: row.carriesForward === null ? null : '' })),
    zones: frame.zones.map((zone) => ({ ...zone, cards: [] })),
  }));
  return { ...page, frames, decisions: { ...page.decisions, cards: [] }, drawings: [], images: [], charts: [], notes: '' };
}
