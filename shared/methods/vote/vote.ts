import { z } from 'zod';
import { methodScope } from '../scope';

export const MOST_VOTES_PER_PERSON = 50;

const votes = z.number().int().min(1).max(MOST_VOTES_PER_PERSON);

/** What a facilitator decides about a vote. */
export const voteWish = methodScope.extend({
  title: z.string().trim().min(1).max(200),
  votesPerPerson: votes,
  /** How many of one person's votes one card may get. */
  votesPerCard: votes,
});
export type VoteWish = z.infer<typeof voteWish>;

/** How many votes each card of a board got, most first; cards without votes are left out. */
export const voteResult = z.object({
  groupId: z.string(),
  /** People whose votes count here. */
  voters: z.number().int().nonnegative(),
  cards: z.array(z.object({ cardId: z.string(), text: z.string(), votes: z.number().int().positive() })),
});
export type VoteResult = z.infer<typeof voteResult>;

/** A dot vote as everybody sees it. While it is open nobody sees how the votes lie. */
export const voteInfo = voteWish.extend({
  id: z.string(),
  kind: z.literal('vote'),
  createdAt: z.number(),
  state: z.enum(['open', 'closed']),
  /** One per board; empty while it is open. */
  results: z.array(voteResult),
});
export type VoteInfo = z.infer<typeof voteInfo>;
