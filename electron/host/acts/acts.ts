import { workshopDocName } from '../../../shared/doc';
import type { Actor } from '../../../shared/facilitation';
import { createId, type RandomBytes } from '../../../shared/kernel/ids';
import { ACTS, isActName, type ActName, type ActOutcome, type ActProblem } from '../../../shared/protocol';
import type { Documents } from '../documents/documents';
import { ACT_ANSWERS_KEPT } from '../limits';
import type { Identity } from '../sessions/sessions';
import type { Workshops } from '../sessions/workshops';
import type { LogLine } from '../types';
import type { ActHandler, ActHandlers } from './types';

export interface ActsPorts {
  readonly workshops: Workshops;
  readonly documents: Documents;
  readonly handlers: ActHandlers;
  readonly random: RandomBytes;
  readonly now: () => number;
  readonly log: LogLine;
}

const refused = (error: ActProblem): ActOutcome => ({ ok: false, error });

/**
 * What participants and facilitators ask for: shape, role and workshop are checked here, in one place, before a handler
 * sees a call. The same call sent again (its answer was lost) is answered again and done once.
 */
export class Acts {
  readonly #ports: ActsPorts;
  /** Answers by asker and id, the oldest first. */
  readonly #answers = new Map<string, Promise<ActOutcome>>();

  constructor(ports: ActsPorts) {
    this.#ports = ports;
  }

  run(who: Identity, actId: string, name: string, input: unknown): Promise<ActOutcome> {
    if (who.kind === 'engine') return Promise.resolve(refused('NOT_ALLOWED'));
    const key = `${who.workshopId} ${who.participantId} ${actId}`;
    const known = this.#answers.get(key);
    if (known) return known;
    const answer = this.#run(who, actId, name, input).catch(() => {
      this.#ports.log('act-failed', { name: isActName(name) ? name : 'unknown' });
      // It may work the next time.
      this.#answers.delete(key);
      return refused('HOST_FAILED');
    });
    this.#answers.set(key, answer);
    for (const oldest of this.#answers.keys()) {
      if (this.#answers.size <= ACT_ANSWERS_KEPT) break;
      this.#answers.delete(oldest);
    }
    return answer;
  }

  async #run(who: Exclude<Identity, { kind: 'engine' }>, actId: string, name: string, input: unknown): Promise<ActOutcome> {
    if (!isActName(name)) return refused('BAD_MESSAGE');
    const parsed = ACTS[name].input.safeParse(input);
    if (!parsed.success) return refused('BAD_MESSAGE');
    const workshop = await this.#ports.workshops.read(who.workshopId);
    if (!workshop || workshop.damaged) return refused('NOT_ALLOWED');
    const member = workshop.info.members.find(({ id }) => id === who.participantId);
    if (who.kind === 'guest' && (!member || !workshop.hosted)) return refused('NOT_ALLOWED');
    const actor: Actor = { id: who.participantId, name: member?.name ?? '', role: who.kind === 'facilitator' ? 'facilitator' : (member?.role ?? 'reader'), groupId: member?.groupId ?? '' };
    if (!ACTS[name].who.includes(actor.role)) return refused('NOT_ALLOWED');
    const { documents, handlers, random, now } = this.#ports;
    const docName = workshopDocName(who.workshopId);
    // One name belongs to one handler, which the compiler can't follow through a variable.
    const handler = handlers[name] as ActHandler<ActName>;
    return handler({
      input: parsed.data as never,
      who: actor,
      workshopId: who.workshopId,
      actId,
      now: now(),
      newId: () => createId(random),
      async inDocument(work) {
        let result: { readonly value: ReturnType<typeof work> } | null = null;
        await documents.edit(docName, (doc) => (result = { value: work(doc) }));
        return (result as { readonly value: ReturnType<typeof work> } | null)!.value;
      },
    });
  }
}
