import { isEmptyText } from './checked-board';
import { lanesAmiss } from './lanes-amiss';
import type { Rule } from './types';

/** A stage of support that asks who carries the child's matter forward, and nobody does. */
export const stageNobodyCarries: Rule = (board) => lanesAmiss(board, ({ carriesForward }) => carriesForward !== null && isEmptyText(carriesForward));
