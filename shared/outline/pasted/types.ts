import type { CardField } from '../../doc/cards';

/** What was pasted, row by row; every row as wide as the widest. */
export interface PastedRows {
  readonly rows: readonly (readonly string[])[];
  /** Rows beyond `MAX_ROWS`, which are left out. */
  readonly leftOut: number;
}

/**
 * Where a column goes: a field of the card, who is responsible, the card's own text (several columns go there one under
 * the other, with their heading if they have one), or nowhere.
 */
export type ColumnTarget = 'text' | 'append' | 'responsible' | 'skip' | CardField;
