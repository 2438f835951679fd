import { workshopDocName } from '../../../shared/doc';
import { err, ok, type Result } from '../../../shared/kernel/result';
import { removeMethod, type ActionName, type MethodAction, type MethodAnswer, type MethodProblem } from '../../../shared/methods';
import { dayIsOver, surveysAtEnd } from '../../../shared/methods/end-of-day';
import type { Refusal } from '../../../shared/protocol';
import type { Identity } from '../sessions/sessions';
import type { Workshops } from '../sessions/workshops';
import { actorOf, type Actor } from './actor';
import { findMethod, type MethodPorts } from './method-ports';
import { SilentDesk } from './silent-desk';
import { SurveyDesk } from './survey-desk';
import { VoteDesk } from './vote-desk';

export type MethodOutcome = Result<MethodAnswer, { readonly refusal: Refusal } | { readonly problem: MethodProblem }>;

/** What only the facilitator may do; everything else is for participants. */
const LEADING: ReadonlySet<ActionName> = new Set<ActionName>(['vote.open', 'vote.close', 'method.remove', 'survey.save', 'survey.open', 'survey.close', 'survey.named', 'survey.chart', 'silent.open', 'silent.reveal', 'silent.place']);

const WORKSHOP_PREFIX = workshopDocName('');

/** Votes, surveys and silent rounds of all workshops. The actions of one workshop are done one after the other. */
export class Methods {
  readonly #workshops: Workshops;
  readonly #ports: MethodPorts;
  readonly #votes: VoteDesk;
  readonly #surveys: SurveyDesk;
  readonly #silent: SilentDesk;
  readonly #turns = new Map<string, Promise<unknown>>();

  constructor(workshops: Workshops, ports: MethodPorts) {
    this.#workshops = workshops;
    this.#ports = ports;
    this.#votes = new VoteDesk(ports);
    this.#surveys = new SurveyDesk(ports);
    ports.documents.onDidChange((docName) => this.#onDocument(docName));
    this.#silent = new SilentDesk(ports);
  }

  async act(who: Identity, action: MethodAction): Promise<MethodOutcome> {
    if (who.kind === 'engine') return refused('NOT_ALLOWED');
    const turn = (this.#turns.get(who.workshopId) ?? Promise.resolve()).then(() => this.#ports.inTurn(who.workshopId, () => this.#act(who, action)));
    this.#turns.set(who.workshopId, turn.catch(() => undefined));
    return turn;
  }

  /** What waits for the end of the day opens when the day ends, whoever ends it. */
  #onDocument(docName: string): void {
    if (!docName.startsWith(WORKSHOP_PREFIX)) return;
    const doc = this.#ports.documents.live(docName);
    if (!doc || !dayIsOver(doc) || surveysAtEnd(doc).length === 0) return;
    const workshopId = docName.slice(WORKSHOP_PREFIX.length);
    const turn = (this.#turns.get(workshopId) ?? Promise.resolve()).then(() => this.#ports.inTurn(workshopId, async () => {
      const workshop = await this.#workshops.read(workshopId);
      // Looked at anew: the turn before may have opened them.
      const waiting = workshop && !workshop.damaged ? surveysAtEnd(this.#ports.documents.live(docName) ?? doc) : [];
      if (workshop) await this.#surveys.openAtEnd({ workshop: workshop.info, member: null, isFacilitator: true }, waiting);
    }));
    this.#turns.set(workshopId, turn.catch(() => undefined));
  }

  async #act(who: Exclude<Identity, { kind: 'engine' }>, action: MethodAction): Promise<MethodOutcome> {
    const workshop = await this.#workshops.read(who.workshopId);
    const actor = workshop && actorOf(who, workshop);
    if (!actor) return refused('REMOVED');
    if (LEADING.has(action.action) && !actor.isFacilitator) return refused('NOT_ALLOWED');
    // A reader may look and do nothing else, by whatever door.
    if (actor.member?.role === 'reader' || workshop.damaged) return refused('NOT_ALLOWED');
    const answer = await this.#do(actor, action);
    return answer.ok ? answer : err({ problem: answer.error });
  }

  async #do(actor: Actor, action: MethodAction): Promise<Result<MethodAnswer, MethodProblem>> {
    switch (action.action) {
      case 'vote.open':
        return this.#votes.open(actor, action.wish);
      case 'vote.mine':
        return this.#votes.mine(actor, action.id);
      case 'vote.set':
        return this.#votes.set(actor, action.id, action.cardId, action.votes);
      case 'vote.close': {
        const vote = await findMethod(this.#ports, actor.workshop.id, action.id);
        return vote?.kind === 'vote' ? this.#votes.close(actor, vote) : err('not-found');
      }
      case 'survey.save':
        return this.#surveys.save(actor, action.id, action.wish);
      case 'survey.open':
        return this.#surveys.open(actor, action.id);
      case 'survey.close':
        return this.#surveys.close(actor, action.id);
      case 'survey.named':
        return this.#surveys.named(actor, action.id);
      case 'survey.chart':
        return this.#surveys.chart(actor, action);
      case 'survey.mine':
        return this.#surveys.mine(actor, action.id, action.ballot);
      case 'survey.answer':
        return this.#surveys.answer(actor, action);
      case 'silent.open':
        return this.#silent.open(actor, action.wish);
      case 'silent.count':
        return this.#silent.count(actor, action.id, action.count);
      case 'silent.reveal':
        return this.#silent.reveal(actor, action.id);
      case 'silent.deliver':
        return this.#silent.deliver(actor, action.id, action.cards);
      case 'silent.place':
        return this.#silent.place(actor, action.id);
      case 'method.remove':
        return this.#remove(actor, action.id);
    }
  }

  async #remove({ workshop }: Actor, id: string): Promise<Result<MethodAnswer, MethodProblem>> {
    await this.#ports.documents.edit(workshopDocName(workshop.id), (doc) => removeMethod(doc, id));
    await this.#ports.boxes.remove(workshop.id, id);
    return ok({ kind: 'done' });
  }
}

const refused = (refusal: Refusal): MethodOutcome => err({ refusal });
