import { addCard, addCards, boardDocName, cardText, editText, placeCard, workshopDocName, type BoardContext } from '../../shared/doc';
import { boardLimitsOf, readFacilitation } from '../../shared/facilitation';
import { createId, createSecret, type RandomBytes } from '../../shared/kernel/ids';
import { METHODS_PATH, readMethods, type MethodAction, type SilentCard, type SilentInfo } from '../../shared/methods';
import { buildOutline } from '../../shared/outline';
import { API_PATHS, PROTOCOL_VERSION, readWorkshop, seat, type Seat } from '../../shared/protocol';
import { nextDeed, type Deed, type Random, type Seen } from '../../shared/rehearsal';
import { openActLine, type ActLine } from './act-line';
import { openRelayedDoc, type RelayedDoc } from './relayed-doc';

export interface PersonPorts {
  /** Of the rehearsal's own guests' door. */
  readonly httpBase: string;
  readonly token: string;
  /** What she writes on cards. */
  readonly sentences: readonly string[];
  readonly isSimulated: (name: string) => boolean;
  readonly random: Random;
  readonly bytes: RandomBytes;
  readonly now: () => number;
}

/** Writes so many words at a time. */
const WORDS_AT_ONCE = 2;

async function post(url: string, body: object, session?: string): Promise<unknown> {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...(session !== undefined && { authorization: `Bearer ${session}` }) }, body: JSON.stringify(body) });
  const answer: unknown = await response.json();
  return response.ok ? answer : null;
}

/**
 * Somebody who takes part as guests do: by the guests' door, with a seat, a control socket and the relay, and with
 * nothing that a guest has not. What she does is `nextDeed`'s; this is how it is done.
 */
export class SimulatedPerson {
  readonly name: string;
  readonly #seat: Seat;
  readonly #line: ActLine;
  readonly #workshop: RelayedDoc;
  readonly #ports: PersonPorts;
  #board: RelayedDoc;
  /** The rest of a sentence that she is writing. */
  #unwritten: { readonly cardId: string; readonly words: string[] } | null = null;
  readonly #done = new Map<string, number>();
  readonly #silent = new Map<string, SilentCard[]>();
  readonly #origin = {};
  #hasLeft = false;

  private constructor(mine: Seat, line: ActLine, workshop: RelayedDoc, board: RelayedDoc, ports: PersonPorts) {
    this.name = mine.name;
    this.#seat = mine;
    this.#line = line;
    this.#workshop = workshop;
    this.#board = board;
    this.#ports = ports;
    this.#showMyself();
    void line.ended.then(() => this.leave());
  }

  /** Comes in by the guests' door. Rejects when the host does not let her in. */
  static async join(name: string, groupId: string, ports: PersonPorts): Promise<SimulatedPerson> {
    const mine = seat.parse(await post(ports.httpBase + API_PATHS.join, { protocol: PROTOCOL_VERSION, key: ports.token, name, groupId }));
    const socketBase = ports.httpBase.replace(/^http/, 'ws');
    const line = await openActLine(socketBase, mine.session);
    const workshop = await openRelayedDoc(socketBase, workshopDocName(mine.workshopId), mine.session);
    const board = await openRelayedDoc(socketBase, boardDocName(mine.group.boardId), mine.session);
    return new SimulatedPerson(mine, line, workshop, board, ports);
  }

  get id(): string {
    return this.#seat.participantId;
  }

  /** What she sees: the workshop's document and her board's. */
  get replicas(): readonly Pick<RelayedDoc, 'name' | 'doc'>[] {
    return [this.#workshop, this.#board];
  }

  /** Resolves when she has been sent out, or the host is gone. */
  get ended(): Promise<void> {
    return this.#line.ended;
  }

  /** Does one thing; resolves to what, when the host has it. */
  async step(): Promise<Deed['kind'] | 'type'> {
    if (this.#hasLeft) return 'rest';
    const { members, groups } = readWorkshop(this.#workshop.doc, this.#seat.workshopId);
    const me = members.find(({ id }) => id === this.id);
    const group = groups.find(({ id }) => id === me?.groupId);
    if (!group) return 'rest';
    await this.#goTo(boardDocName(group.boardId));
    const limits = boardLimitsOf(this.#workshop.doc, group.id);
    if (this.#unwritten && limits === null) {
      this.#type(this.#unwritten);
      await Promise.race([this.#board.sent(), this.ended]);
      return 'type';
    }
    this.#unwritten = null;
    const course = readFacilitation(this.#workshop.doc);
    const stage = course.stages[group.id];
    if (!stage) return 'rest';
    this.#board.show('place', { pageId: course.announcements.find(({ place }) => place != null)?.place?.pageId ?? stage.phase?.pageId ?? null });
    const simulated = members.filter((one) => one.groupId === group.id && this.#ports.isSimulated(one.name)).map(({ id }) => id);
    const seen: Seen = {
      id: this.id,
      groupId: group.id,
      group: simulated.sort(),
      outline: buildOutline(this.#board.doc),
      stage,
      limits,
      hasHandUp: course.hands.some(({ memberId }) => memberId === this.id),
      methods: course.closing === null ? readMethods(this.#workshop.doc) : readMethods(this.#workshop.doc).filter(({ kind }) => kind === 'survey'),
      done: this.#done,
    };
    const deed = nextDeed(seen, this.#ports.random);
    await this.#do(deed);
    await Promise.race([this.#board.sent(), this.ended]);
    return deed.kind;
  }

  leave(): void {
    if (this.#hasLeft) return;
    this.#hasLeft = true;
    this.#board.close();
    this.#workshop.close();
    this.#line.close();
  }

  async #do(deed: Deed): Promise<void> {
    const ctx = this.#context();
    switch (deed.kind) {
      case 'rest':
        return;
      case 'write':
        this.#unwritten = { cardId: addCard(ctx, { kind: deed.cardKind, zone: deed.zone }), words: this.#sentence().split(' ') };
        return this.#type(this.#unwritten);
      case 'move':
        placeCard(ctx, deed.cardId, deed.zone);
        return;
      case 'office':
        return void (await this.#line.act('office.set', { office: deed.office, memberId: this.id }));
      case 'help':
        return void (await this.#line.act('help.set', { on: deed.on }));
      case 'ready':
        return void (await this.#line.act('ready.set', { on: true }));
      case 'hand':
        return void (await this.#line.act('hand.set', { on: deed.on }));
      case 'agree-break':
        return void (await this.#line.act('break.agree', {}));
      case 'vote':
        return this.#note(deed.methodId, await this.#method({ action: 'vote.set', id: deed.methodId, cardId: deed.cardId, votes: 1 }));
      case 'answer':
        // Tried once: a survey that takes no answer takes none the next time.
        await this.#method({ action: 'survey.answer', id: deed.survey.id, ballot: createSecret(this.#ports.bytes), answers: deed.answers, by: 'self' });
        return this.#note(deed.survey.id, true);
      case 'silent-write':
        return this.#writeSilently(deed.methodId);
      case 'silent-show':
        return this.#showSilent(deed.round);
    }
  }

  /** The card stays with her; the host hears how many there are. */
  async #writeSilently(methodId: string): Promise<void> {
    const cards = [...(this.#silent.get(methodId) ?? []), { id: createId(this.#ports.bytes), text: this.#sentence() }];
    this.#silent.set(methodId, cards);
    this.#note(methodId, true);
    await this.#method({ action: 'silent.count', id: methodId, count: cards.length });
  }

  async #showSilent(round: SilentInfo): Promise<void> {
    const cards = this.#silent.get(round.id) ?? [];
    this.#silent.delete(round.id);
    this.#done.delete(round.id);
    if (cards.length === 0) return;
    if (round.anonymous) return void (await this.#method({ action: 'silent.deliver', id: round.id, cards }));
    const ids = cards.map(({ id }) => id);
    const ctx = this.#context();
    addCards({ ...ctx, newId: () => ids.shift() ?? ctx.newId() }, round.zone, cards.map(({ text }) => ({ kind: round.cardKind, text })));
  }

  #type(unwritten: { readonly cardId: string; readonly words: string[] }): void {
    const ctx = this.#context();
    const text = cardText(ctx.doc, unwritten.cardId, 'text');
    const words = unwritten.words.splice(0, WORDS_AT_ONCE);
    if (text) editText(ctx, text, { index: text.length, remove: 0, insert: `${text.length > 0 ? ' ' : ''}${words.join(' ')}` });
    if (unwritten.words.length === 0 || !text) this.#unwritten = null;
  }

  /** Somebody may have moved her to another group. */
  async #goTo(docName: string): Promise<void> {
    if (this.#board.name === docName) return;
    const there = await openRelayedDoc(this.#ports.httpBase.replace(/^http/, 'ws'), docName, this.#seat.session);
    this.#board.close();
    this.#board = there;
    this.#unwritten = null;
    this.#showMyself();
  }

  #showMyself(): void {
    this.#board.show('user', { id: this.id, name: this.name, colour: this.#seat.colour });
    this.#line.tellPath(this.#board.name);
  }

  #note(methodId: string, done: boolean): void {
    if (done) this.#done.set(methodId, (this.#done.get(methodId) ?? 0) + 1);
  }

  async #method(action: MethodAction): Promise<boolean> {
    return (await post(this.#ports.httpBase + METHODS_PATH, action, this.#seat.session)) !== null;
  }

  #sentence(): string {
    const { sentences, random } = this.#ports;
    return sentences[Math.floor(random() * sentences.length)] ?? '';
  }

  #context(): BoardContext {
    return { doc: this.#board.doc, origin: this.#origin, author: this.id, now: this.#ports.now, newId: () => createId(this.#ports.bytes) };
  }
}
