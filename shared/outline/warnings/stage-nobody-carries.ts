import { isEmptyText } from './checked-board';
import { lanesAmiss } from './lanes-amiss';
import type { Rule } from './types';

/**
 * A stage of support that asks who carries the child's matter forward, and nobody does. Only once the group has taken
 * the question up at some stage: before that the empty heading itself asks, and a warning at every row would only nag.
 * The reference sample, in which no stage names anybody, expects none; with the first name the other stages stand out.
 */
export const stageNobodyCarries: Rule = (board) => {
  const takenUp = new Set(
    board.outline.pages
      .flatMap((page) => page.frames)
      .filter((frame) => frame.rows.some(({ carriesForward }) => carriesForward !== null && !isEmptyText(carriesForward)))
      .flatMap((frame) => frame.rows.map(({ id }) => id)),
  );
  return lanesAmiss(board, ({ id, carriesForward }) => takenUp.has(id) && carriesForward !== null && isEmptyText(carriesForward));
};
