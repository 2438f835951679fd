import type * as Y from 'yjs';
import type { GuestPage } from '../support/sync/guest-page';
import type { Network, Strike } from './faults';

/** Somebody's page, wherever it runs. */
export interface StageGuest {
  readonly name: string;
  /** Asks the page. Waits for as long as it sleeps. */
  call<M extends keyof GuestPage>(method: M, ...args: Parameters<GuestPage[M]>): Promise<Awaited<ReturnType<GuestPage[M]>>>;
  /** Opens the workshop in a new page by the code of now, with the board of the old one as a file. */
  moveAlong(): Promise<void>;
}

/** A host, a network and three people. */
export interface Stage {
  /** There are data channels here, now. */
  readonly channels: () => boolean;
  readonly board: string;
  /** In the other room: the network and the devices that are struck. */
  readonly struck: readonly StageGuest[];
  readonly others: readonly StageGuest[];
  strike(strike: Strike): Promise<void>;
  /** Puts it right again, as far as it can be. Resolves to whether pages have to go to another address. */
  mend(strike: Strike): Promise<'stay' | 'move'>;
  /** The host's replica now. */
  hostDoc(): Promise<Y.Doc>;
  /** What lies on the disk of a host that is dead. */
  diskDoc(): Promise<Y.Doc>;
  close(): Promise<void>;
}

export type OpenStage = (network: Network) => Promise<Stage>;
