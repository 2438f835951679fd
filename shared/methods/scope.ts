import { z } from 'zod';
import { CARD_KINDS, isCardKind, type CardKind } from '../doc/cards';
import type { BoardOutline, CardOutline } from '../outline';

const id = z.string().min(1).max(64).regex(/^[0-9a-z]+$/);
const cardKind = z.enum(Object.keys(CARD_KINDS).filter(isCardKind) as [CardKind, ...CardKind[]]);

/** Which cards a method is about, on which groups' boards. */
export const methodScope = z.object({
  /** Empty: every group. */
  groupIds: z.array(id).max(60),
  pageId: z.string().min(1).max(128),
  /** Null: the whole page. */
  zone: z.string().max(512).nullable(),
  /** Empty: every kind that there is. */
  kinds: z.array(cardKind).max(20),
});
export type MethodScope = z.infer<typeof methodScope>;

export const isForGroup = ({ groupIds }: Pick<MethodScope, 'groupIds'>, groupId: string): boolean => groupIds.length === 0 || groupIds.includes(groupId);

/** The cards of a board that a scope is about, in reading order; cards without a word are none. */
export function cardsInScope(outline: BoardOutline, { pageId, zone, kinds }: MethodScope): CardOutline[] {
  const page = outline.pages.find((one) => one.id === pageId);
  const cards = (page?.frames ?? []).flatMap((frame) => frame.zones).filter((one) => zone === null || one.id === zone).flatMap((one) => one.cards);
  return cards.filter((card) => (kinds.length === 0 || kinds.includes(card.kind)) && card.text.trim() !== '');
}
