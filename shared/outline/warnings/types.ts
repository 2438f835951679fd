import type { WarningRule } from '../../templates/types';
import type { BoardOutline, CardOutline } from '../types';

/** Something the board may be missing. One for each subject: a card, a row or column, a person's or role's name. */
export interface Warning {
  /** `<rule>:<subject's id>`; stays the same while the cause does. */
  readonly id: string;
  readonly rule: WarningRule;
  readonly pageId: string;
  /** Where to go to mend it. */
  readonly zoneId: string | null;
  readonly cardId: string | null;
  readonly laneId: string | null;
  /** What it is about, in the group's own words: the card's text, the lane's title, the name. Perhaps empty. */
  readonly subject: string;
  readonly dismissed: { readonly reason: string } | null;
}

/** A warning as a rule finds it. */
export type Finding = Pick<Warning, 'pageId' | 'zoneId' | 'cardId' | 'laneId' | 'subject'> & { readonly subjectId: string };

export interface PlacedCard {
  readonly card: CardOutline;
  readonly pageId: string;
  /** Null in the tray. */
  readonly zoneId: string | null;
}

/** The board as the rules read it. */
export interface CheckedBoard {
  readonly outline: BoardOutline;
  /** Every card that somebody has written something in. */
  readonly cards: readonly PlacedCard[];
}

export type Rule = (board: CheckedBoard) => readonly Finding[];
