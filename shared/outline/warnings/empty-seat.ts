import { cardsAmiss, isEmptyText } from './checked-board';
import type { Rule } from './types';

/** A seat of a network that nobody fills. */
export const emptySeat: Rule = (board) => cardsAmiss(board, 'seat', ({ fields }) => isEmptyText(fields.filledBy));
