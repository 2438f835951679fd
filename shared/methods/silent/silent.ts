import { z } from 'zod';
import { CARD_KINDS, isCardKind, type CardKind } from '../../doc/cards';

/** Of one person in one round, and how long one card may be. */
export const MAX_SILENT_CARDS = 100;
export const MAX_SILENT_TEXT = 2_000;

/** What a facilitator decides about a silent round: everybody writes for themselves, and all cards appear at once. */
export const silentWish = z.object({
  title: z.string().trim().min(1).max(200),
  /** Empty: every group. */
  groupIds: z.array(z.string().max(64)).max(60),
  pageId: z.string().min(1).max(128),
  /** Where the cards come to lie. */
  zone: z.string().min(1).max(512),
  cardKind: z.enum(Object.keys(CARD_KINDS).filter(isCardKind) as [CardKind, ...CardKind[]]),
  /** The host puts the cards on the board, shuffled, without a writer. */
  anonymous: z.boolean(),
});
export type SilentWish = z.infer<typeof silentWish>;

/** `closed`: the cards are, or are being, shown. */
export const silentInfo = silentWish.extend({
  id: z.string(),
  kind: z.literal('silent'),
  createdAt: z.number(),
  state: z.enum(['open', 'closed']),
});
export type SilentInfo = z.infer<typeof silentInfo>;

/** A card that is still on its writer's device only. */
export const silentCard = z.object({
  /** Becomes the card's id where its writer puts it on the board; so that twice is once. */
  id: z.string().regex(/^[0-9a-z]{16}$/),
  text: z.string().max(MAX_SILENT_TEXT),
});
export type SilentCard = z.infer<typeof silentCard>;

export const writtenCards = (cards: readonly SilentCard[]): SilentCard[] => cards.filter(({ text }) => text.trim() !== '');
