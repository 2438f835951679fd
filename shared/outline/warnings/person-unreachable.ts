import { cardsAmiss, isEmptyText } from './checked-board';
import type { Rule } from './types';

/** A key person with neither phone nor e-mail. */
export const personUnreachable: Rule = (board) => cardsAmiss(board, 'person', ({ fields }) => isEmptyText(fields.phone) && isEmptyText(fields.email));
