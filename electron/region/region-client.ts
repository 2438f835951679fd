import type { z } from 'zod';
import { request as plainRequest, type Agent, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { SCHEMA_VERSION } from '../../shared/doc';
import { CONTRACT, type CallInput, type CallName, type CallOutput, type RegionProblem } from '../../shared/ipc';
import { err, ok, type Result } from '../../shared/kernel/result';
import { PROTOCOL_VERSION } from '../../shared/protocol';
import { REGION_VERSION_PATH, regionBoxes, regionBoxesPath, regionVersion, regionWorkshopPath } from '../../shared/protocol/region';
import { agentFor, isCertificateError } from './pinned-agent';
import type { RegionServerRecord } from './region-records';

const ANSWER_TIMEOUT_MS = 20_000;
/** A workshop's file over a slow line. */
const UPLOAD_TIMEOUT_MS = 10 * 60_000;
const MAX_ANSWER_BYTES = 64 * 1024 * 1024;

interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

/** Why a server said no, by the refusals of its calls. */
const PROBLEM_OF: Readonly<Record<string, RegionProblem>> = {
  NOT_ALLOWED: 'key-refused',
  CLIENT_TOO_OLD: 'server-newer',
  CLIENT_TOO_NEW: 'server-older',
  OWNED: 'owned',
  FULL: 'full',
  TOO_LARGE: 'too-large',
  FILE_NEWER: 'server-older',
  HOST_CLOSING: 'closing',
  TOO_MANY: 'closing',
};

/** One region server, as one facilitator reaches it. */
export class RegionClient {
  readonly url: URL;
  readonly agent: Agent;
  readonly #key: string;

  constructor({ url, key, fingerprint }: RegionServerRecord) {
    this.url = new URL(url);
    this.#key = key;
    this.agent = agentFor(this.url, fingerprint);
  }

  /** Whether a Polkupaja is there that speaks as we do, and knows the key. */
  async check(): Promise<Result<null, RegionProblem>> {
    const answer = await this.#ask('GET', REGION_VERSION_PATH);
    if (!answer.ok) return answer;
    const version = regionVersion.safeParse(jsonOf(answer.value.body));
    if (answer.value.status !== 200 || !version.success) return err('not-polkupaja');
    const { protocol, schema } = version.data;
    if (protocol > PROTOCOL_VERSION || schema > SCHEMA_VERSION) return err('server-newer');
    if (protocol < PROTOCOL_VERSION || schema < SCHEMA_VERSION) return err('server-older');
    const known = await this.call('settings.get', {});
    return known.ok ? ok(null) : known;
  }

  async call<N extends CallName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>, RegionProblem>> {
    const answer = await this.#ask('POST', `/rpc/${name}`, { 'content-type': 'application/json' }, Buffer.from(JSON.stringify(input)));
    if (!answer.ok) return answer;
    if (answer.value.status !== 200) return err(problemOf(answer.value));
    const output = CONTRACT[name].output.safeParse(jsonOf(answer.value.body));
    return output.success ? ok(output.data as CallOutput<N>) : err('failed');
  }

  /** Opens the workshop of a `.polku` file there, or brings what is new in it. */
  async put(workshopId: string, file: Uint8Array): Promise<Result<null, RegionProblem>> {
    const answer = await this.#ask('PUT', regionWorkshopPath(workshopId), { 'x-polkupaja-protocol': String(PROTOCOL_VERSION) }, Buffer.from(file), UPLOAD_TIMEOUT_MS);
    if (!answer.ok) return answer;
    return answer.value.status === 200 ? ok(null) : err(problemOf(answer.value));
  }

  /** Ballots and answers of an own workshop there. */
  async boxes(workshopId: string): Promise<Result<z.infer<typeof regionBoxes>['boxes'], RegionProblem>> {
    const answer = await this.#ask('GET', regionBoxesPath(workshopId));
    if (!answer.ok) return answer;
    const read = regionBoxes.safeParse(jsonOf(answer.value.body));
    return answer.value.status === 200 && read.success ? ok(read.data.boxes) : err(problemOf(answer.value));
  }

  /** With a workshop's session instead of the key. Null when it isn't there or nobody answers. */
  async fetch(path: string, session: string): Promise<Uint8Array | null> {
    const answer = await this.#ask('GET', path, { authorization: `Bearer ${session}` });
    return answer.ok && answer.value.status === 200 ? answer.value.body : null;
  }

  /** A request that somebody else carries on, e.g. for a socket. */
  open(path: string, options: RequestOptions): ReturnType<typeof plainRequest> {
    return (this.url.protocol === 'https:' ? tlsRequest : plainRequest)(new URL(path, this.url), { ...options, agent: this.agent });
  }

  close(): void {
    this.agent.destroy();
  }

  #ask(method: string, path: string, headers: Readonly<Record<string, string>> = {}, body?: Buffer, timeoutMs = ANSWER_TIMEOUT_MS): Promise<Result<Answer, RegionProblem>> {
    return new Promise((resolve) => {
      const length = body ? { 'content-length': String(body.length) } : {};
      const request = this.open(path, { method, headers: { authorization: `Bearer ${this.#key}`, ...length, ...headers }, timeout: timeoutMs });
      request.on('timeout', () => request.destroy());
      request.on('error', (error) => resolve(err(isCertificateError(error) ? 'certificate' : 'unreachable')));
      request.on('response', (response: IncomingMessage) => {
        const chunks: Buffer[] = [];
        let bytes = 0;
        response.on('data', (chunk: Buffer) => {
          bytes += chunk.length;
          if (bytes > MAX_ANSWER_BYTES) request.destroy();
          else chunks.push(chunk);
        });
        response.on('end', () => resolve(ok({ status: response.statusCode ?? 0, body: Buffer.concat(chunks) })));
        response.on('error', () => resolve(err('unreachable')));
      });
      request.end(body);
    });
  }
}

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

function problemOf({ status, body }: Answer): RegionProblem {
  const json = jsonOf(body);
  const refusal = typeof json === 'object' && json !== null && 'refusal' in json ? String(json.refusal) : '';
  // A gateway in between says 502 or 504 when the server behind it is away.
  return PROBLEM_OF[refusal] ?? (status === 502 || status === 503 || status === 504 ? 'unreachable' : 'failed');
}
