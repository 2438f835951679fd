/** What of a board is on the screen: the canvas, the record, or both beside each other. */
export type BoardView = 'canvas' | 'record' | 'both';

/** Beside each other needs room for both, in px of the window's width. */
export const BOTH_MIN_WIDTH_PX = 900;

/** What is shown for what was chosen: `null` when nothing was. A phone begins with the record and never shows both. */
export function shownView(chosen: BoardView | null, isWide: boolean): BoardView {
  if (chosen === null) return isWide ? 'canvas' : 'record';
  return chosen === 'both' && !isWide ? 'record' : chosen;
}
