import type { WarningRule } from '../../templates/types';
import type { BoardOutline } from '../types';
import { checkedBoard } from './checked-board';
import { emptySeat } from './empty-seat';
import { needWithoutCarrier } from './need-without-carrier';
import { needWithoutProposal } from './need-without-proposal';
import { personUnreachable } from './person-unreachable';
import { responsibleNotAmongPeople } from './responsible-not-among-people';
import { serviceWithoutResponsible } from './service-without-responsible';
import { stageNobodyCarries } from './stage-nobody-carries';
import { transitionWithoutHandover } from './transition-without-handover';
import type { Rule, Warning } from './types';

const RULES: Readonly<Record<WarningRule, Rule>> = {
  serviceWithoutResponsible,
  responsibleNotAmongPeople,
  stageNobodyCarries,
  personUnreachable,
  transitionWithoutHandover,
  needWithoutProposal,
  needWithoutCarrier,
  emptySeat,
};

/** Several views ask about the same board. */
const known = new WeakMap<BoardOutline, Warning[]>();

/** What the board may be missing by its own rules; the dismissed ones, too, in the order of the rules and then of the board. */
export function findWarnings(outline: BoardOutline): readonly Warning[] {
  const before = known.get(outline);
  if (before) return before;
  const found = applyRules(outline);
  known.set(outline, found);
  return found;
}

function applyRules(outline: BoardOutline): Warning[] {
  const board = checkedBoard(outline);
  return outline.warningRules.flatMap((rule) =>
    RULES[rule](board).map(({ subjectId, ...finding }) => {
      const id = `${rule}:${subjectId}`;
      const dismissed = Object.hasOwn(outline.dismissed, id) ? outline.dismissed[id] : undefined;
      return { id, rule, ...finding, dismissed: dismissed ? { reason: dismissed.reason } : null };
    }),
  );
}

/** Those that still ask for something. */
export const openWarnings = (warnings: readonly Warning[]): Warning[] => warnings.filter(({ dismissed }) => dismissed === null);
