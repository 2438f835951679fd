import { boardDocName } from '../../shared/doc';
import type { ClientMessage, HostMessage } from '../../shared/protocol';
import type { Identity } from './sessions/sessions';

export type PathKind = Extract<ClientMessage, { type: 'path' }>['path'];

/** One client's control connection. */
export interface Presence {
  readonly who: Identity;
  /** How each document travels, as the client says. */
  readonly paths: ReadonlyMap<string, PathKind>;
  send(message: HostMessage): void;
}

export interface PeopleCount {
  readonly connected: number;
  readonly peerToPeer: number;
  readonly relay: number;
}

const isLive = (path: PathKind | undefined): boolean => path === 'peer-to-peer' || path === 'relay';

/** Everybody who is connected now. A person with two devices counts once. */
export class People {
  readonly #present = new Set<Presence>();

  enter(presence: Presence): void {
    this.#present.add(presence);
  }

  leave(presence: Presence): void {
    this.#present.delete(presence);
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
