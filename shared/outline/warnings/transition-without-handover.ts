import { lanesAmiss } from './lanes-amiss';
import type { Rule } from './types';

/** A change-over of the child's path with no handover in any of its cells. */
export const transitionWithoutHandover: Rule = (board) =>
  lanesAmiss(board, (lane, zones) => lane.transition && !zones.some((zone) => zone.cards.some(({ kind }) => kind === 'handover')));
