import { request, type RequestOptions } from 'node:http';
import { createT } from '../../shared/i18n/every-language';
import { systemRandom } from '../../shared/kernel/ids';
import { err, ok, type Result } from '../../shared/kernel/result';
import type { RehearsalState } from '../../shared/ipc';
import type { LogLine } from '../host';
import { openMemoryLibrary, type Library } from '../library';
import type { Elsewhere } from '../region';
import { anySeed, Rehearsal } from './rehearsal';

/** A rehearsal that somebody forgot ends by itself. */
const LONGEST_MS = 3 * 3_600_000;

export interface RehearsalsPorts {
  readonly library: Pick<Library, 'info' | 'exportFile' | 'templates'>;
  readonly clientDir: string;
  readonly log: LogLine;
  /** Of tests that want the same rehearsal again. */
  readonly seed?: number;
}

interface Current {
  readonly rehearsal: Rehearsal;
  readonly of: string;
  readonly elsewhere: Elsewhere;
  readonly timer: NodeJS.Timeout;
}

/** The rehearsal of this computer: one at a time. */
export class Rehearsals {
  readonly #ports: RehearsalsPorts;
  #current: Current | null = null;
  /** Beginnings and ends happen one after the other. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(ports: RehearsalsPorts) {
    this.#ports = ports;
  }

  /** The rehearsal in whose copy this is; null when it is none. */
  of(workshopId: string): Rehearsal | null {
    return this.#current?.rehearsal.workshopId === workshopId ? this.#current.rehearsal : null;
  }

  /** Where the window's sockets about the copy go. */
  elsewhereOf(workshopId: string): Elsewhere | null {
    return this.of(workshopId) ? (this.#current?.elsewhere ?? null) : null;
  }

  state(): RehearsalState {
    const now = this.#current;
    return now ? { kind: 'on', workshopId: now.rehearsal.workshopId, of: now.of, people: now.rehearsal.people.length } : { kind: 'off' };
  }

  begin(workshopId: string): Promise<Result<RehearsalState, 'not-found' | 'failed'>> {
    return this.#inTurn(async () => {
      const { library, clientDir, log, seed = anySeed() } = this.#ports;
      const info = await library.info(workshopId);
      const file = info && (await library.exportFile(workshopId));
      if (!info || !file) return err('not-found');
      await this.#end();
      const t = createT(info.language);
      const title = t('rehearsal.title', { title: info.title });
      const copy = await openMemoryLibrary({ file, title, random: systemRandom, now: Date.now, template: (id) => library.templates.get(id) });
      const rehearsal = copy && (await Rehearsal.begin({ library: copy, clientDir, t, seed, log }));
      if (!rehearsal) return err('failed');
      const timer = setTimeout(() => void this.end(), LONGEST_MS);
      timer.unref();
      this.#current = { rehearsal, of: workshopId, elsewhere: nearby(rehearsal.host.inner.port), timer };
      log('rehearsal-began', { people: rehearsal.people.length });
      return ok(this.state());
    });
  }

  end(): Promise<void> {
    return this.#inTurn(() => this.#end());
  }

  async #end(): Promise<void> {
    const now = this.#current;
    if (!now) return;
    this.#current = null;
    clearTimeout(now.timer);
    await now.rehearsal.end();
    this.#ports.log('rehearsal-ended');
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }
}

/** The rehearsal's host, on another port of this computer. */
function nearby(port: number): Elsewhere {
  const url = new URL(`http://127.0.0.1:${port}/`);
  return { url, open: (path: string, options: RequestOptions) => request(new URL(path, url), options) };
}
