import type { z } from 'zod';
import { err, ok, type Result } from '../../shared/kernel/result';
import { API_PATHS, joinAnswer, lookupAnswer, PROTOCOL_VERSION, refused, seat, type joinRequest, type LookupAnswer, type Refusal, type Seat, type WaitingSeat } from '../../shared/protocol';

/** `HOST_AWAY`: nobody answered, or something that is not this host did. Trying again may help. */
export type HostCallError = Refusal | 'HOST_AWAY';

const ANSWER_TIMEOUT_MS = 10_000;

async function post<T>(baseUrl: string, path: string, body: object, answer: z.ZodType<T>): Promise<Result<T, HostCallError>> {
  try {
    const response = await fetch(new URL(path, baseUrl), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ protocol: PROTOCOL_VERSION, ...body }),
      signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS),
    });
    const json: unknown = await response.json();
    if (response.ok) return ok(answer.parse(json));
    const refusal = refused.safeParse(json);
    return err(refusal.success ? refusal.data.refusal : 'HOST_AWAY');
  } catch {
    return err('HOST_AWAY');
  }
}

/** What a join token or a short code leads to. `baseUrl`: `http://192.168.1.23:4780/`. */
export const lookup = (baseUrl: string, key: string): Promise<Result<LookupAnswer, HostCallError>> =>
  post(baseUrl, API_PATHS.lookup, { key }, lookupAnswer);

/** Takes a seat in a group, or a place in the waiting room. */
export const join = (baseUrl: string, request: Omit<z.input<typeof joinRequest>, 'protocol'>): Promise<Result<Seat | WaitingSeat, HostCallError>> =>
  post(baseUrl, API_PATHS.join, request, joinAnswer);

export interface ResumeOptions {
  /** Of the link that led here now, if one did. */
  readonly key?: string | null;
  /** In the waiting room the answer comes when there is news. */
  readonly wait?: boolean;
}

/** The seat of a session kept on this device. */
export const resume = (baseUrl: string, session: string, { key = null, wait = false }: ResumeOptions = {}): Promise<Result<Seat, HostCallError>> =>
  post(baseUrl, API_PATHS.resume, { session, ...(key !== null && { key }), ...(wait && { wait }) }, seat);
