import type { IncomingMessage, ServerResponse } from 'node:http';
import { CO_FACILITATOR_CALLS, CO_FACILITATOR_READS, CONTRACT, createDispatch, type CallName, type Dispatch, type Handlers } from '../../../shared/ipc';
import { API_CALLS_PER_ADDRESS, MAX_API_BODY_BYTES } from '../limits';
import type { Identity } from '../sessions/sessions';
import type { Door, Workshops } from '../sessions/workshops';
import { TokenBuckets } from '../token-bucket';
import type { LogLine } from '../types';
import { RPC_PATH } from './facilitator-api';
import { factsOf, socketOrigin } from './request-facts';
import { readJson, sendJson, sendRefusal } from './respond';

export interface SharedCallsPorts {
  readonly workshops: Workshops;
  readonly log: LogLine;
  readonly now: () => number;
}

const has = (list: readonly CallName[], name: string): name is CallName => list.some((one) => one === name);

/** Facilitators' calls at the guests' door: a few, by guests whose seat is a facilitator's, about their own workshop. */
export class SharedCalls {
  readonly #ports: SharedCallsPorts;
  readonly #calls: TokenBuckets;
  #dispatch: Dispatch | null = null;

  constructor(ports: SharedCallsPorts) {
    this.#ports = ports;
    this.#calls = new TokenBuckets(API_CALLS_PER_ADDRESS, ports.now);
  }

  serveFor(handlers: Handlers): void {
    this.#dispatch = createDispatch(handlers, (name, failure) => this.#ports.log(failure, { call: name }));
  }

  /** Whether a call comes with a guest's session: at a door where facilitators' keys come too. */
  async isGuests(request: IncomingMessage): Promise<boolean> {
    return this.#ports.workshops.isGuests(sessionOf(request));
  }

  async serve(request: IncomingMessage, response: ServerResponse, path: string, door: Door): Promise<void> {
    const name = path.slice(RPC_PATH.length);
    if (!this.#calls.of(factsOf(request).address).take()) return sendRefusal(response, 'TOO_MANY');
    const ofWorkshop = has(CO_FACILITATOR_CALLS, name);
    if (!this.#dispatch || request.method !== 'POST' || (!ofWorkshop && !has(CO_FACILITATOR_READS, name))) return sendRefusal(response, 'NOT_ALLOWED');
    const session = sessionOf(request);
    const admitted = await this.#ports.workshops.admit(session, door);
    if (!admitted.ok) return sendRefusal(response, admitted.error);
    if (!(await this.#ports.workshops.isFacilitator(admitted.value))) return sendRefusal(response, 'NOT_ALLOWED');
    const body = await readJson(request, MAX_API_BODY_BYTES);
    if (!body.ok) return sendRefusal(response, body.error);
    const input = CONTRACT[name].input.safeParse(body.value);
    if (!input.success) return sendRefusal(response, 'BAD_MESSAGE');
    if (ofWorkshop && workshopIn(input.data) !== workshopOf(admitted.value)) return sendRefusal(response, 'NOT_ALLOWED');
    const reply = await this.#dispatch(name, body.value);
    if (!reply.ok) return sendRefusal(response, reply.error === 'bad-input' ? 'BAD_MESSAGE' : 'HOST_FAILED');
    sendJson(response, 200, name === 'library.open' ? asOwn(reply.value, session, admitted.value, socketOrigin(request)) : reply.value);
  }
}

const sessionOf = (request: IncomingMessage): string => /^Bearer (\S{1,128})$/.exec(request.headers.authorization ?? '')?.[1] ?? '';

const workshopIn = (input: unknown): unknown => (typeof input === 'object' && input !== null && 'workshopId' in input ? input.workshopId : null);
const workshopOf = (who: Identity): string | null => (who.kind === 'engine' ? null : who.workshopId);

/** The workshop opens with the caller's own seat: the host's own session never leaves its machine. */
function asOwn(answer: unknown, session: string, { participantId }: Identity, socketBase: string): unknown {
  const opened = answer as { kind?: unknown; workshop?: object };
  return opened.kind === 'opened' ? { ...opened, workshop: { ...opened.workshop, session, participantId, socketBase } } : answer;
}
