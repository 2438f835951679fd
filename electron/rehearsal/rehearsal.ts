import type { WorkshopSummary } from '../../shared/ipc';
import type { Translate } from '../../shared/i18n/every-language';
import { createId, systemRandom, type RandomBytes } from '../../shared/kernel/ids';
import { seededRandom } from '../../shared/kernel/seeded-random';
import { simulatedPerGroup, type Random } from '../../shared/rehearsal';
import { createHostCore, type HostCore, type LogLine } from '../host';
import type { MemoryLibrary } from '../library';
import { SENTENCE_KEYS } from './sentences';
import { SimulatedPerson } from './simulated-person';

/** Between two things that a simulated person does. */
const PAUSE_MS = { shortest: 1_500, longest: 6_000 } as const;

export interface RehearsalOptions {
  readonly library: MemoryLibrary;
  readonly clientDir: string;
  /** In the workshop's language: what the simulated people are called, and what they write. */
  readonly t: Translate;
  readonly seed: number;
  /** False: nobody does anything by herself (tests call `step`). */
  readonly runs?: boolean;
  readonly now?: () => number;
  readonly bytes?: RandomBytes;
  readonly log?: LogLine;
}

/**
 * One rehearsal: a host of its own in this process, over a library in memory, whose guests' door is open to this
 * computer only, with people who are simulated. Nothing of it is anywhere when it has ended, however it ends.
 */
export class Rehearsal {
  readonly host: HostCore;
  readonly workshopId: string;
  readonly people: readonly SimulatedPerson[];
  readonly #library: MemoryLibrary;
  readonly #timers = new Set<NodeJS.Timeout>();
  #ended = false;

  private constructor(host: HostCore, library: MemoryLibrary, people: readonly SimulatedPerson[]) {
    this.host = host;
    this.#library = library;
    this.workshopId = library.workshopId;
    this.people = people;
  }

  /** Null when it can't begin: no port is free, or the workshop has no group. */
  static async begin({ library, clientDir, t, seed, runs = true, now = Date.now, bytes = systemRandom, log = () => undefined }: RehearsalOptions): Promise<Rehearsal | null> {
    const { workshopId } = library;
    const host = await createHostCore({ library, clientDir, log, now, random: bytes, firstGuestPort: 0, guestsFrom: 'this-computer' });
    const started = await host.startHosting(workshopId);
    const groups = (await library.info(workshopId))?.groups ?? [];
    if (!started.ok || groups.length === 0) {
      await host.close();
      return null;
    }
    const random = seededRandom(seed);
    const ports = {
      httpBase: `http://127.0.0.1:${started.value.port}`,
      token: new URL(started.value.joinUrl).hash.replace('#k=', ''),
      sentences: SENTENCE_KEYS.map((key) => t(key)),
      isSimulated: isSimulatedName(t),
      random,
      bytes,
      now,
    };
    const people: SimulatedPerson[] = [];
    try {
      for (const [index, count] of simulatedPerGroup(groups.length).entries()) {
        for (let place = 0; place < count; place += 1) people.push(await SimulatedPerson.join(t('rehearsal.person', { number: people.length + 1 }), groups[index]?.id ?? '', ports));
      }
    } catch {
      for (const person of people) person.leave();
      await host.close();
      return null;
    }
    const rehearsal = new Rehearsal(host, library, people);
    if (runs) for (const person of people) rehearsal.#run(person, seededRandom(seed + rehearsal.people.indexOf(person) + 1), log);
    return rehearsal;
  }

  /** As the list of workshops would show it, if it were in one. */
  async summary(): Promise<WorkshopSummary | null> {
    const info = await this.#library.info(this.workshopId);
    if (!info) return null;
    const { thumbnailStale: _, ...summary } = info;
    return { ...summary, hosted: true };
  }

  async end(): Promise<void> {
    this.#ended = true;
    for (const timer of this.#timers) clearTimeout(timer);
    for (const person of this.people) person.leave();
    await this.host.close();
  }

  #run(person: SimulatedPerson, pauses: Random, log: LogLine): void {
    let hasLeft = false;
    const next = (): void => {
      if (this.#ended || hasLeft) return;
      const timer = setTimeout(() => {
        this.#timers.delete(timer);
        // One who can't do what she wanted (moved, sent out, in between) looks round anew the next time.
        person.step().then(next, () => {
          log('simulated-person-failed');
          next();
        });
      }, PAUSE_MS.shortest + pauses() * (PAUSE_MS.longest - PAUSE_MS.shortest));
      this.#timers.add(timer);
    };
    // Sent out by the facilitator: she does not come back.
    void person.ended.then(() => {
      hasLeft = true;
    });
    next();
  }
}

/** By the name that the rehearsal gave: “Harjoitus 7”. */
function isSimulatedName(t: Translate): (name: string) => boolean {
  const [before = '', after = ''] = t('rehearsal.person', { number: '\u0000' }).split('\u0000');
  return (name) => name.startsWith(before) && name.endsWith(after) && /^\d+$/.test(name.slice(before.length, name.length - after.length));
}

/** A seed for a rehearsal that nobody has to play again. */
export const anySeed = (random: RandomBytes = systemRandom): number => Number.parseInt(createId(random, 6), 36) >>> 0;
