import type { Translate } from '../../../shared/i18n';
import { allCards, type BoardOutline, type CardOutline } from '../../../shared/outline';
import { cardName } from './record-model';

/** An arrow of the canvas as the record shows it: where a service leads. */
export interface Arrow {
  /** The relation's id. */
  readonly id: string;
  readonly to: string;
  readonly name: string;
}

/** The arrows that start from each card, by its id. Cards without arrows are not in it. */
export function arrowsByCard(outline: BoardOutline, t: Translate): Readonly<Record<string, readonly Arrow[]>> {
  const cards = new Map<string, CardOutline>(allCards(outline).map((card) => [card.id, card]));
  const found: Record<string, Arrow[]> = {};
  for (const relation of outline.relations) {
    const target = cards.get(relation.to);
    if (relation.type !== 'leadsTo' || !target) continue;
    (found[relation.from] ??= []).push({ id: relation.id, to: relation.to, name: cardName(target, t) });
  }
  return found;
}
