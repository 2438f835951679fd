import type { IncomingMessage, ServerResponse } from 'node:http';
import { CONTRACT, type CallName, type Handlers } from '../../../shared/ipc';
import { MAX_RPC_BODY_BYTES, WRONG_KEYS_PER_ADDRESS } from '../limits';
import { TokenBuckets } from '../token-bucket';
import type { FacilitatorDesk, LogLine } from '../types';
import { factsOf, socketOrigin } from './request-facts';
import { readJson, sendJson, sendRefusal } from './respond';

export const RPC_PATH = '/rpc/';

const isCall = (name: string): name is CallName => Object.hasOwn(CONTRACT, name);

async function run<N extends CallName>(handlers: Handlers, name: N, input: unknown): Promise<{ ok: true; value: unknown } | { ok: false }> {
  const parsed = CONTRACT[name].input.safeParse(input);
  if (!parsed.success) return { ok: false };
  return { ok: true, value: await handlers[name](parsed.data as Parameters<Handlers[N]>[0]) };
}

/** The contract's calls over HTTP, for a browser that holds the facilitator's key. */
export class FacilitatorApi {
  readonly #log: LogLine;
  readonly #wrongKeys: TokenBuckets;
  #desk: FacilitatorDesk | null = null;

  constructor(log: LogLine, now: () => number) {
    this.#log = log;
    this.#wrongKeys = new TokenBuckets(WRONG_KEYS_PER_ADDRESS, now);
  }

  serveFor(desk: FacilitatorDesk): void {
    this.#desk = desk;
  }

  async serve(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const name = path.slice(RPC_PATH.length);
    const { address } = factsOf(request);
    if (!this.#desk || request.method !== 'POST' || !isCall(name)) return sendRefusal(response, 'BAD_MESSAGE');
    if (!this.#wrongKeys.of(address).has()) return sendRefusal(response, 'TOO_MANY');
    const key = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const handlers = await this.#desk.handlersOf(key);
    if (!handlers) {
      this.#wrongKeys.of(address).take();
      return sendRefusal(response, 'NOT_ALLOWED');
    }
    const body = await readJson(request, MAX_RPC_BODY_BYTES);
    if (!body.ok) return sendRefusal(response, body.error);
    try {
      const answer = await run(handlers, name, body.value);
      if (answer.ok) sendJson(response, 200, withOwnSockets(answer.value, socketOrigin(request)));
      else sendRefusal(response, 'BAD_MESSAGE');
    } catch {
      this.#log('call-failed', { name });
      sendRefusal(response, 'HOST_FAILED');
    }
  }
}

/** This browser may know us by another address than we do: its sockets go where its calls go; a rehearsal's under a path. */
function withOwnSockets(answer: unknown, origin: string): unknown {
  const opened = answer as { kind?: unknown; workshop?: { socketBase?: unknown } } | null;
  if (opened?.kind !== 'opened' || typeof opened.workshop?.socketBase !== 'string') return answer;
  const { pathname } = new URL(opened.workshop.socketBase);
  return { ...opened, workshop: { ...opened.workshop, socketBase: pathname === '/' ? origin : origin + pathname } };
}
