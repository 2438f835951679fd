import { z } from 'zod';
import { err, ok, type Result } from '../../kernel/result';
import type { CardOutline } from '../../outline';
import type { VoteResult, VoteWish } from './vote';

/** One person's votes: how many on which card. Cards without votes are not in it. */
export const ballot = z.record(z.string(), z.number().int().positive());
export type Ballot = z.infer<typeof ballot>;

export type BallotProblem = 'no-votes-left' | 'too-many-on-card' | 'no-such-card';

type Limits = Pick<VoteWish, 'votesPerPerson' | 'votesPerCard'>;

/** Votes given to cards that can still be voted on: votes on a card that went into the bin come back to their giver. */
export const votesGiven = (given: Ballot, votable: ReadonlySet<string>): number => sumOf(onVotable(given, votable));

/**
 * Puts `votes` on a card instead of what was there, so that the same wish twice (a repeated call, two tabs) changes
 * nothing. Votes can always be taken back, also from a card that is gone.
 */
export function withVotes(given: Ballot, cardId: string, votes: number, limits: Limits, votable: ReadonlySet<string>): Result<Ballot, BallotProblem> {
  const { [cardId]: before = 0, ...others } = given;
  if (votes === 0) return ok(others);
  if (!votable.has(cardId)) return err('no-such-card');
  if (votes > before && votes > limits.votesPerCard) return err('too-many-on-card');
  if (votes > before && votesGiven(others, votable) + votes > limits.votesPerPerson) return err('no-votes-left');
  // Spent elsewhere, votes on a card in the bin are gone from it for good: taken out again it must not bring them back.
  const kept = votes > before && sumOf(others) + votes > limits.votesPerPerson ? onVotable(others, votable) : others;
  return ok({ ...kept, [cardId]: votes });
}

const sumOf = (given: Ballot): number => Object.values(given).reduce((sum, votes) => sum + votes, 0);
const onVotable = (given: Ballot, votable: ReadonlySet<string>): Ballot => Object.fromEntries(Object.entries(given).filter(([cardId]) => votable.has(cardId)));

/** Counts the votes on one board. Cards keep their reading order where they have as many votes. */
export function countVotes(ballots: Iterable<Ballot>, groupId: string, cards: readonly CardOutline[]): VoteResult {
  const sums = new Map<string, number>();
  const known = new Set(cards.map(({ id }) => id));
  let voters = 0;
  for (const given of ballots) {
    let counts = false;
    for (const [cardId, votes] of Object.entries(given)) {
      if (!known.has(cardId)) continue;
      sums.set(cardId, (sums.get(cardId) ?? 0) + votes);
      counts = true;
    }
    if (counts) voters += 1;
  }
  const counted = cards.flatMap(({ id, text }) => {
    const votes = sums.get(id);
    return votes === undefined ? [] : [{ cardId: id, text, votes }];
  });
  return { groupId, voters, cards: counted.sort((a, b) => b.votes - a.votes) };
}
