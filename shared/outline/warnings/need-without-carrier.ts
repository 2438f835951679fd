import { cardsAmiss, isEmptyText } from './checked-board';
import type { Rule } from './types';

/** A development need that nobody takes forward. */
export const needWithoutCarrier: Rule = (board) => cardsAmiss(board, 'need', ({ fields }) => isEmptyText(fields.takesForward));
