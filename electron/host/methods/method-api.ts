import type { IncomingMessage, ServerResponse } from 'node:http';
import { methodAction } from '../../../shared/methods';
import { allowAppOrigin, bearerOf } from '../http/app-origin';
import { factsOf } from '../http/request-facts';
import { readJson, sendJson, sendRefusal } from '../http/respond';
import { MAX_METHOD_BODY_BYTES, METHOD_CALLS_PER_ADDRESS } from '../limits';
import type { Door, Workshops } from '../sessions/workshops';
import { TokenBuckets } from '../token-bucket';
import type { Methods } from './methods';

/** A method does not take an action as things are: understood, but not done. */
const PROBLEM_STATUS = 409;

/** Ballots, answers and the facilitator's decisions about them, as authenticated calls at both doors. */
export class MethodApi {
  readonly #workshops: Workshops;
  readonly #methods: Methods;
  readonly #calls: TokenBuckets;

  constructor(workshops: Workshops, methods: Methods, now: () => number) {
    this.#workshops = workshops;
    this.#methods = methods;
    this.#calls = new TokenBuckets(METHOD_CALLS_PER_ADDRESS, now);
  }

  async serve(request: IncomingMessage, response: ServerResponse, door: Door): Promise<void> {
    if (allowAppOrigin(request, response, door)) return;
    if (request.method !== 'POST') return sendRefusal(response, 'BAD_MESSAGE');
    if (!this.#calls.of(factsOf(request).address).take()) return sendRefusal(response, 'TOO_MANY');
    const session = bearerOf(request);
    if (session === null) return sendRefusal(response, 'SESSION_UNKNOWN');
    const who = await this.#workshops.admit(session, door);
    if (!who.ok) return sendRefusal(response, who.error);
    const body = await readJson(request, MAX_METHOD_BODY_BYTES);
    if (!body.ok) return sendRefusal(response, body.error);
    const action = methodAction.safeParse(body.value);
    if (!action.success) return sendRefusal(response, 'BAD_MESSAGE');
    const outcome = await this.#methods.act(who.value, action.data);
    if (outcome.ok) sendJson(response, 200, outcome.value);
    else if ('refusal' in outcome.error) sendRefusal(response, outcome.error.refusal);
    else sendJson(response, PROBLEM_STATUS, outcome.error);
  }
}
