import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Result } from '../../../shared/kernel/result';
import { API_PATHS, CHECK_PATHS, checkReportRequest, checkStartRequest, joinRequest, lookupRequest, PROTOCOL_VERSION, resumeRequest, type Refusal } from '../../../shared/protocol';
import type { CheckDesk } from '../check/check-desk';
import type { GuestDesk } from '../join/guest-desk';
import { normalizeKey } from '../join/short-code';
import { API_CALLS_PER_ADDRESS, MAX_API_BODY_BYTES, WRONG_CODES_IN_ALL, WRONG_KEYS_PER_ADDRESS } from '../limits';
import { TokenBucket, TokenBuckets } from '../token-bucket';
import { factsOf } from './request-facts';
import { readJson, sendJson, sendRefusal } from './respond';

/** Of a request's connection: the client's address and ours. */
interface Ends {
  readonly address: string;
  readonly hostAddress: string;
}

/** What every version of a request says, whatever else it looks like. */
const anyRequest = z.object({ protocol: z.number() });

/** Which workshop a call is about, and whether guests may take part in it. */
export interface Whereabouts {
  readonly workshopId: string;
  readonly open: boolean;
}

/** Guests' calls at the door of one workshop, or of all (`where` then finds it in the call). Who guesses keys is slowed down, by address and all together. */
export class GuestApi {
  readonly #desk: GuestDesk;
  readonly #check: CheckDesk;
  readonly #calls: TokenBuckets;
  readonly #wrongKeys: TokenBuckets;
  readonly #wrongCodes: TokenBucket;

  constructor(desk: GuestDesk, check: CheckDesk, now: () => number) {
    this.#desk = desk;
    this.#check = check;
    this.#calls = new TokenBuckets(API_CALLS_PER_ADDRESS, now);
    this.#wrongKeys = new TokenBuckets(WRONG_KEYS_PER_ADDRESS, now);
    this.#wrongCodes = new TokenBucket(WRONG_CODES_IN_ALL, now);
  }

  async serve(request: IncomingMessage, response: ServerResponse, path: string, where: (body: unknown) => Whereabouts | Promise<Whereabouts>): Promise<void> {
    const { address } = factsOf(request);
    if (request.method !== 'POST') return sendRefusal(response, 'BAD_MESSAGE');
    if (!this.#calls.of(address).take()) return sendRefusal(response, 'TOO_MANY');
    const body = await readJson(request, MAX_API_BODY_BYTES);
    if (!body.ok) return sendRefusal(response, body.error);
    const versioned = anyRequest.safeParse(body.value);
    if (!versioned.success) return sendRefusal(response, 'BAD_MESSAGE');
    const { protocol } = versioned.data;
    if (protocol !== PROTOCOL_VERSION) return sendRefusal(response, protocol < PROTOCOL_VERSION ? 'CLIENT_TOO_OLD' : 'CLIENT_TOO_NEW');
    const { workshopId, open } = await where(body.value);
    if (!open) return sendRefusal(response, 'WORKSHOP_CLOSED');
    const answer = await this.#answer(path, body.value, { address, hostAddress: request.socket.localAddress ?? '' }, workshopId);
    if (answer.ok) sendJson(response, 200, answer.value);
    else sendRefusal(response, answer.error);
  }

  async #answer(path: string, body: unknown, { address, hostAddress }: Ends, workshopId: string): Promise<Result<unknown, Refusal>> {
    const bad = { ok: false, error: 'BAD_MESSAGE' } as const;
    if (path === API_PATHS.lookup) {
      const { data } = lookupRequest.safeParse(body);
      return data ? this.#withKey(data.key, address, () => this.#desk.lookup(workshopId, data.key)) : bad;
    }
    if (path === API_PATHS.join) {
      const { data } = joinRequest.safeParse(body);
      return data ? this.#withKey(data.key, address, () => this.#desk.join(workshopId, data)) : bad;
    }
    if (path === API_PATHS.resume) {
      const { data } = resumeRequest.safeParse(body);
      return data ? this.#desk.resume(workshopId, data.session, data.wait) : bad;
    }
    if (path === CHECK_PATHS.start) {
      const { data } = checkStartRequest.safeParse(body);
      return data ? this.#withKey(data.key, address, () => this.#check.start(workshopId, data.key)) : bad;
    }
    if (path === CHECK_PATHS.report) {
      const { data } = checkReportRequest.safeParse(body);
      return data ? this.#withKey(data.key, address, async () => this.#check.report(workshopId, data.key, data.report, { address, hostAddress })) : bad;
    }
    return bad;
  }

  async #withKey<T>(key: string, address: string, ask: () => Promise<Result<T, Refusal>>): Promise<Result<T, Refusal>> {
    const mine = this.#wrongKeys.of(address);
    // A token is too long to be guessed; a code is refused to everybody while somebody is guessing codes.
    const isCode = normalizeKey(key).kind === 'code';
    if (isCode && (!mine.has() || !this.#wrongCodes.has())) return { ok: false, error: 'TOO_MANY' };
    const answer = await ask();
    if (!answer.ok && answer.error === 'CODE_UNKNOWN') {
      mine.take();
      if (isCode) this.#wrongCodes.take();
    }
    return answer;
  }
}
