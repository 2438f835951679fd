import { z } from 'zod';
import { addCards, boardDocName } from '../../../shared/doc';
import { createId } from '../../../shared/kernel/ids';
import { err, ok, type Result } from '../../../shared/kernel/result';
import { isForGroup, MAX_SILENT_TEXT, shuffled, writtenCards, type MethodAnswer, type MethodProblem, type SilentCard, type SilentInfo, type SilentWish } from '../../../shared/methods';
import { participantOf, type Actor } from './actor';
import { hostContext } from './boards';
import { findMethod, storeCount, storeMethod, type MethodPorts } from './method-ports';

/**
 * Cards of an anonymous round that came and are not on the board yet, by an id that only their device knows, and the ids
 * of those that are: sent once more they make no second card. On the board they have other ids.
 */
const silentBox = z.object({ placed: z.array(z.string()).default([]), cards: z.record(z.string(), z.object({ boardId: z.string(), text: z.string().max(MAX_SILENT_TEXT) })) });
type SilentBox = z.infer<typeof silentBox>;

type Answer = Promise<Result<MethodAnswer, MethodProblem>>;

/** Of whom cards are still to come. In memory only, as with answers: on the disk it would say whose came when. */
interface Awaited {
  readonly counts: Map<string, number>;
  readonly delivered: Set<string>;
}

/**
 * Silent rounds. Until the facilitator shows the cards, the host knows how many there are and nothing else. In a round
 * with names each writer then puts her own on the board. In an anonymous one they come here, and go on the board all at
 * once, shuffled, under the host's hand.
 */
export class SilentDesk {
  readonly #ports: MethodPorts;
  readonly #awaited = new Map<string, Awaited>();

  constructor(ports: MethodPorts) {
    this.#ports = ports;
  }

  async open({ workshop }: Actor, wish: SilentWish): Answer {
    const id = createId(this.#ports.random);
    await storeMethod(this.#ports, workshop.id, { ...wish, kind: 'silent', id, createdAt: this.#ports.now(), state: 'open' });
    return ok({ kind: 'made', id });
  }

  async count(actor: Actor, id: string, count: number): Answer {
    const found = await this.#round(actor, id);
    if (!found.ok) return found;
    const { round, memberId } = found.value;
    const awaited = this.#of(id);
    if (round.state !== 'open') return ok({ kind: 'done' });
    awaited.counts.set(memberId, count);
    await storeCount(this.#ports, actor.workshop.id, id, [...awaited.counts.values()].reduce((sum, one) => sum + one, 0));
    return ok({ kind: 'done' });
  }

  async reveal({ workshop }: Actor, id: string): Answer {
    const round = await findMethod(this.#ports, workshop.id, id);
    if (round?.kind !== 'silent') return err('not-found');
    if (round.state === 'open') await storeMethod(this.#ports, workshop.id, { ...round, state: 'closed' });
    return ok({ kind: 'done' });
  }

  /** Takes somebody's anonymous cards; when they were the last that are waited for, all go on the board. */
  async deliver(actor: Actor, id: string, cards: readonly SilentCard[]): Answer {
    const found = await this.#round(actor, id);
    if (!found.ok) return found;
    const { round, memberId, boardId } = found.value;
    // Before the reveal nothing is taken: what is not here can't be seen by anybody.
    if (!round.anonymous || round.state !== 'closed') return err('closed');
    const box = await this.#box(actor.workshop.id, id);
    if (!box.ok) return box;
    const known = new Set(box.value.placed);
    const added = writtenCards(cards).filter((card) => !known.has(card.id)).map((card) => [card.id, { boardId, text: card.text.trim() }] as const);
    const next = sorted({ ...box.value, cards: { ...box.value.cards, ...Object.fromEntries(added) } });
    const stored = await this.#ports.boxes.write(actor.workshop.id, id, next);
    if (!stored.ok) return stored;
    const awaited = this.#of(id);
    awaited.delivered.add(memberId);
    await storeCount(this.#ports, actor.workshop.id, id, Object.keys(next.cards).length);
    const missing = [...awaited.counts].filter(([person, count]) => count > 0 && !awaited.delivered.has(person));
    // Late cards wait for the facilitator: alone on the board they would say whose they are.
    if (awaited.counts.size > 0 && missing.length === 0) await this.#place(actor, round, next);
    return ok({ kind: 'done' });
  }

  /** Puts on the board what has come, without waiting for the others. */
  async place(actor: Actor, id: string): Answer {
    const round = await findMethod(this.#ports, actor.workshop.id, id);
    if (round?.kind !== 'silent' || round.state !== 'closed') return err('not-found');
    const box = await this.#box(actor.workshop.id, id);
    if (!box.ok) return box;
    await this.#place(actor, round, box.value);
    return ok({ kind: 'done' });
  }

  async #place({ workshop }: Actor, round: SilentInfo, box: SilentBox): Promise<void> {
    const cards = Object.values(box.cards);
    for (const { boardId } of workshop.groups) {
      const own = shuffled(cards.filter((card) => card.boardId === boardId), this.#ports.random);
      if (own.length === 0) continue;
      const at = this.#ports.now();
      await this.#ports.documents.edit(boardDocName(boardId), (doc) => {
        addCards(hostContext(doc, this.#ports.random, () => at), round.zone, own.map(({ text }) => ({ kind: round.cardKind, text })));
      });
    }
    await this.#ports.boxes.write(workshop.id, round.id, sorted({ placed: [...box.placed, ...Object.keys(box.cards)], cards: {} }));
    await storeCount(this.#ports, workshop.id, round.id, 0);
    this.#awaited.delete(round.id);
  }

  #of(id: string): Awaited {
    const known = this.#awaited.get(id) ?? { counts: new Map<string, number>(), delivered: new Set<string>() };
    this.#awaited.set(id, known);
    return known;
  }

  async #round(actor: Actor, id: string): Promise<Result<{ round: SilentInfo; memberId: string; boardId: string }, MethodProblem>> {
    const round = await findMethod(this.#ports, actor.workshop.id, id);
    const member = participantOf(actor);
    const group = actor.workshop.groups.find((one) => one.id === member?.groupId);
    if (round?.kind !== 'silent') return err('not-found');
    return member && group && isForGroup(round, group.id) ? ok({ round, memberId: member.id, boardId: group.boardId }) : err('not-yours');
  }

  async #box(workshopId: string, id: string): Promise<Result<SilentBox, MethodProblem>> {
    const read = silentBox.safeParse(await this.#ports.boxes.read(workshopId, id));
    if (read.success) return ok(read.data);
    return (await this.#ports.boxes.isDamaged(workshopId, id)) ? err('failed') : ok({ placed: [], cards: {} });
  }
}

const sorted = ({ placed, cards }: SilentBox): SilentBox => ({ placed: [...placed].sort(), cards: Object.fromEntries(Object.entries(cards).sort(([a], [b]) => (a < b ? -1 : 1))) });
