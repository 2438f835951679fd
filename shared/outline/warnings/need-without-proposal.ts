import { cardsAmiss, isEmptyText } from './checked-board';
import type { Rule } from './types';

export const needWithoutProposal: Rule = (board) => cardsAmiss(board, 'need', ({ fields }) => isEmptyText(fields.proposal));
