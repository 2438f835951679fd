import { z } from 'zod';
import { boardDocName, setVotes } from '../../../shared/doc';
import { createId } from '../../../shared/kernel/ids';
import { err, ok, type Result } from '../../../shared/kernel/result';
import { ballot, cardsInScope, countVotes, isForGroup, withVotes, type Ballot, type MethodAnswer, type MethodProblem, type VoteInfo, type VoteResult, type VoteWish } from '../../../shared/methods';
import type { Actor } from './actor';
import { participantOf } from './actor';
import { hostContext, outlineOf } from './boards';
import { findMethod, storeCount, storeMethod, type MethodPorts } from './method-ports';

/** Who gave which votes: only while a vote is open. Closing it leaves sums. */
const voteBox = z.object({ ballots: z.record(z.string(), ballot) });
type VoteBox = z.infer<typeof voteBox>;

type Answer = Promise<Result<MethodAnswer, MethodProblem>>;

/** Dot votes. The caller sees to it that one action of a workshop is done after the other. */
export class VoteDesk {
  readonly #ports: MethodPorts;

  constructor(ports: MethodPorts) {
    this.#ports = ports;
  }

  async open({ workshop }: Actor, wish: VoteWish): Answer {
    const id = createId(this.#ports.random);
    await storeMethod(this.#ports, workshop.id, { ...wish, kind: 'vote', id, createdAt: this.#ports.now(), state: 'open', results: [] });
    return ok({ kind: 'made', id });
  }

  /** One's own votes, for a page that was opened anew or a second device. */
  async mine(actor: Actor, id: string): Answer {
    const found = await this.#openVote(actor, id);
    if (!found.ok) return found;
    const box = await this.#box(actor.workshop.id, id);
    return box.ok ? ok({ kind: 'ballot', ballot: box.value.ballots[found.value.memberId] ?? {} }) : box;
  }

  /** Stores the votes on one card before it answers. */
  async set(actor: Actor, id: string, cardId: string, votes: number): Answer {
    const found = await this.#openVote(actor, id);
    if (!found.ok) return found;
    const { vote, memberId, boardId } = found.value;
    const box = await this.#box(actor.workshop.id, id);
    if (!box.ok) return box;
    const votable = new Set(cardsInScope(await outlineOf(this.#ports.documents, boardId), vote).map((card) => card.id));
    const changed = withVotes(box.value.ballots[memberId] ?? {}, cardId, votes, vote, votable);
    if (!changed.ok) return changed;
    const stored = await this.#store(actor.workshop.id, id, { ballots: withBallot(box.value.ballots, memberId, changed.value) });
    return stored.ok ? ok({ kind: 'ballot', ballot: changed.value }) : stored;
  }

  /**
   * Counts, writes the sums on the cards, says the results to everybody and forgets who gave which. What a crash
   * interrupts is done again by closing again.
   */
  async close({ workshop }: Actor, vote: VoteInfo): Answer {
    if (vote.state === 'closed') return ok({ kind: 'done' });
    const box = await this.#box(workshop.id, vote.id);
    if (!box.ok) return box;
    const ballots = Object.values(box.value.ballots);
    const results: VoteResult[] = [];
    for (const group of workshop.groups.filter(({ id }) => isForGroup(vote, id))) {
      const cards = cardsInScope(await outlineOf(this.#ports.documents, group.boardId), vote);
      const result = countVotes(ballots, group.id, cards);
      const sums = new Map(result.cards.map(({ cardId, votes }) => [cardId, votes]));
      await this.#ports.documents.edit(boardDocName(group.boardId), (doc) => {
        const ctx = hostContext(doc, this.#ports.random, this.#ports.now);
        for (const { id } of cards) setVotes(ctx, id, sums.get(id) ?? 0);
      });
      results.push(result);
    }
    await storeMethod(this.#ports, workshop.id, { ...vote, state: 'closed', results });
    await this.#ports.boxes.remove(workshop.id, vote.id);
    return ok({ kind: 'done' });
  }

  async #openVote(actor: Actor, id: string): Promise<Result<{ vote: VoteInfo; memberId: string; boardId: string }, MethodProblem>> {
    const vote = await findMethod(this.#ports, actor.workshop.id, id);
    const member = participantOf(actor);
    const group = actor.workshop.groups.find((one) => one.id === member?.groupId);
    if (vote?.kind !== 'vote') return err('not-found');
    if (!member || !group || !isForGroup(vote, group.id)) return err('not-yours');
    return vote.state === 'open' ? ok({ vote, memberId: member.id, boardId: group.boardId }) : err('closed');
  }

  /** A damaged box is not written over: what is in it may be saved by hand. */
  async #box(workshopId: string, id: string): Promise<Result<VoteBox, MethodProblem>> {
    const read = voteBox.safeParse(await this.#ports.boxes.read(workshopId, id));
    if (read.success) return ok(read.data);
    return (await this.#ports.boxes.isDamaged(workshopId, id)) ? err('failed') : ok({ ballots: {} });
  }

  async #store(workshopId: string, id: string, box: VoteBox): Promise<Result<null, MethodProblem>> {
    const written = await this.#ports.boxes.write(workshopId, id, box);
    if (!written.ok) return written;
    await storeCount(this.#ports, workshopId, id, Object.keys(box.ballots).length);
    return ok(null);
  }
}

/** Sorted by person, so that the file says nothing of who came when; an empty ballot is none. */
function withBallot(ballots: VoteBox['ballots'], memberId: string, own: Ballot): VoteBox['ballots'] {
  const others = Object.entries(ballots).filter(([id]) => id !== memberId);
  const all = Object.keys(own).length === 0 ? others : [...others, [memberId, own] as const];
  return Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
}
