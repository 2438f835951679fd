import { REFUSALS } from '../../shared/protocol';
import type { SocketClient } from '../contract/host/socket-client';

/** What a socket may be closed with: our named reasons, and what the WebSocket library says of broken frames. */
const LIBRARY_CODES = [1000, 1001, 1002, 1003, 1005, 1007, 1008, 1009, 4205];
const NAMED = new Map<number, string>(Object.entries(REFUSALS).map(([name, code]) => [code, name]));

const PATIENCE_MS = 20_000;

/** The watchdog: whatever is not over in time names its input. */
export async function inTime<T>(work: Promise<T>, input: string | Uint8Array): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`hangs on ${describe(input)}`)), PATIENCE_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

export const describe = (input: string | Uint8Array): string => (typeof input === 'string' ? JSON.stringify(input.slice(0, 400)) : `hex ${Buffer.from(input).toString('hex').slice(0, 800)}`);

/** Checks a close, and says it in a word. */
export function nameOfClose(code: number, reason: string, input: string | Uint8Array): string {
  const name = NAMED.get(code);
  if (name !== undefined && (reason === name || reason === '')) return name;
  if (LIBRARY_CODES.includes(code)) return String(code);
  throw new Error(`closed with ${code} "${reason}" on ${describe(input)}`);
}

/** A JSON socket that is sent one hostile input after the other, and made anew when it was closed. */
export class JsonVictim {
  #client: SocketClient | null = null;
  readonly #open: () => Promise<SocketClient>;

  constructor(open: () => Promise<SocketClient>) {
    this.#open = open;
  }

  /** `passed`, or the name of the close. */
  async hit(input: string | Uint8Array): Promise<string> {
    const client = (this.#client ??= await this.#open());
    client.heard.length = 0;
    client.socket.send(input);
    const outcome = await inTime(Promise.race([client.roundTrip().then(() => null, () => client.closed), client.closed]), input);
    if (outcome === null) return 'passed';
    this.#client = null;
    return nameOfClose(outcome.code, outcome.reason, input);
  }

  close(): void {
    this.#client?.close();
  }
}
