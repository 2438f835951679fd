import { boardDocName } from '../../shared/doc';
import type { ClientMessage, HostMessage, Refusal } from '../../shared/protocol';
import type { Identity } from './sessions/sessions';

export type PathKind = Extract<ClientMessage, { type: 'path' }>['path'];

/** One client's control connection. */
export interface Presence {
  readonly who: Identity;
  /** How each document travels, as the client says. */
  readonly paths: ReadonlyMap<string, PathKind>;
  /** Since when work is known of that is not on the disk yet; null when there is none. */
  readonly behindSince: number | null;
  send(message: HostMessage): void;
  /** What may be opened has changed: what was found out before counts no more. */
  forgetAccess(): void;
  end(refusal: Refusal): void;
}

export interface AboutPerson {
  readonly devices: number;
  readonly path: PathKind | null;
  readonly behindSince: number | null;
  readonly lastSeen: number | null;
  /** When a replica of hers was last found to differ, and mended. */
  readonly repairedAt: number | null;
}

/** The better one of a person's devices is what the facilitator sees. */
const PATHS: readonly PathKind[] = ['peer-to-peer', 'relay', 'connecting', 'offline'];

export interface PeopleCount {
  readonly connected: number;
  readonly peerToPeer: number;
  readonly relay: number;
}

const isLive = (path: PathKind | undefined): boolean => path === 'peer-to-peer' || path === 'relay';

/** Everybody who is connected now. A person with two devices counts once. */
export class People {
  readonly #present = new Set<Presence>();
  readonly #lastSeen = new Map<string, number>();
  /** Work of people who went away before the host had it: since when. */
  readonly #leftBehind = new Map<string, number>();
  readonly #repaired = new Map<string, number>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  enter(presence: Presence): void {
    this.#present.add(presence);
    this.#lastSeen.set(presence.who.participantId, this.#now());
    // They say again what is missing.
    this.#leftBehind.delete(presence.who.participantId);
  }

  leave(presence: Presence): void {
    if (!this.#present.delete(presence)) return;
    const { participantId } = presence.who;
    this.#lastSeen.set(participantId, this.#now());
    if (presence.behindSince !== null) this.#leftBehind.set(participantId, presence.behindSince);
  }

  of(participantId: string): Presence[] {
    return [...this.#present].filter(({ who }) => who.participantId === participantId);
  }

  /** `board`: the document of the person's group; null for who has none. */
  about(participantId: string, board: string | null): AboutPerson {
    const mine = this.of(participantId);
    const paths = new Set(mine.flatMap(({ paths: open }) => [...open].filter(([name]) => (board === null ? name.startsWith(boardDocName('')) : name === board)).map(([, path]) => path)));
    const behind = [...mine.map(({ behindSince }) => behindSince), this.#leftBehind.get(participantId) ?? null].filter((since) => since !== null);
    return {
      devices: mine.length,
      path: PATHS.find((path) => paths.has(path)) ?? null,
      behindSince: behind.length > 0 ? Math.min(...behind) : null,
      repairedAt: this.#repaired.get(participantId) ?? null,
      lastSeen: mine.length > 0 ? this.#now() : (this.#lastSeen.get(participantId) ?? null),
    };
  }

  noteRepair(participantId: string): void {
    this.#repaired.set(participantId, this.#now());
  }

  anybodyAt(docName: string): boolean {
    return [...this.#present].some(({ paths }) => paths.has(docName));
  }

  /** Tells everybody who has the document open. */
  tell(docName: string, message: HostMessage): void {
    for (const presence of this.#present) if (presence.paths.has(docName)) presence.send(message);
  }

  /** People other than `me` who have the document open now. */
  others(me: Presence, docName: string): number {
    const ids = new Set<string>();
    for (const { who, paths } of this.#present) {
      if (who.kind !== 'engine' && who.participantId !== me.who.participantId && isLive(paths.get(docName))) ids.add(who.participantId);
    }
    return ids.size;
  }

  /** Everybody who is connected, of all workshops; the engine is nobody. */
  countAll(): number {
    return new Set([...this.#present].filter(({ who }) => who.kind !== 'engine').map(({ who }) => who.participantId)).size;
  }

  /** Who of a workshop's guests is connected, and how their boards travel; null while that is not known. */
  present(workshopId: string): ReadonlyMap<string, PathKind | null> {
    const best = new Map<string, PathKind | null>();
    for (const { who, paths } of this.#present) {
      if (who.kind !== 'guest' || who.workshopId !== workshopId) continue;
      const board = [...paths].filter(([name]) => name.startsWith(boardDocName(''))).map(([, path]) => path);
      const path = board.find((one) => one === 'peer-to-peer') ?? board.find((one) => one === 'relay') ?? best.get(who.participantId) ?? null;
      if (best.get(who.participantId) !== 'peer-to-peer') best.set(who.participantId, path);
    }
    return best;
  }

  /** Guests of a workshop, and how their boards travel. */
  count(workshopId: string): PeopleCount {
    const paths = [...this.present(workshopId).values()];
    return {
      connected: paths.length,
      peerToPeer: paths.filter((path) => path === 'peer-to-peer').length,
      relay: paths.filter((path) => path === 'relay').length,
    };
  }
}
