import type { Warning } from '../../../shared/outline';

/** The rules that each card has open warnings of, by the card's id. */
export function warnedCards(open: readonly Warning[]): ReadonlyMap<string, readonly Warning[]> {
  const byCard = new Map<string, Warning[]>();
  for (const warning of open) {
    if (warning.cardId === null) continue;
    const own = byCard.get(warning.cardId);
    if (own) own.push(warning);
    else byCard.set(warning.cardId, [warning]);
  }
  return byCard;
}
