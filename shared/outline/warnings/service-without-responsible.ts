import { cardsAmiss, isEmptyText } from './checked-board';
import type { Rule } from './types';

export const serviceWithoutResponsible: Rule = (board) => cardsAmiss(board, 'service', (card) => isEmptyText(card.responsible));
