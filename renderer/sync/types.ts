import type * as Y from 'yjs';
import type { Awareness } from 'y-protocols/awareness';
import type { HostClock } from '../../shared/kernel/host-clock';
import type { Observable } from '../../shared/kernel/observable';
import type { ReplicaEnd, Refusal } from '../../shared/protocol';
import type { Rescued } from './drafts/rescue';
import type { RunAct } from './act-requests';

/** How a document's live edits travel at this moment. Exactly one of these holds. */
export type PathState =
  | { readonly kind: 'offline'; readonly reason: 'host-away' }
  | { readonly kind: 'offline'; readonly reason: 'refused'; readonly refusal: Refusal }
  /** `since`: milliseconds since 1970. */
  | { readonly kind: 'connecting'; readonly since: number }
  | { readonly kind: 'peer-to-peer' }
  | { readonly kind: 'relay'; readonly reason: RelayReason };

/** Why a document is on the relay: `no-channel` also while the first channel is being built. */
export type RelayReason = 'no-channel' | 'channel-lost' | 'no-hub' | 'by-choice';

/** Where this person's own work is: all of it on the host's disk, with `count` others too, or only on this device. */
export type Safety = { readonly kind: 'host' } | { readonly kind: 'others'; readonly count: number } | { readonly kind: 'here' };

/** One open document. The document can be edited from the start and in every state; edits flow when there is a way. */
export interface DocSession {
  readonly doc: Y.Doc;
  /** Whoever shows the person sets its local state; the session carries it over whichever path is used. */
  readonly awareness: Awareness;
  readonly path: Observable<PathState>;
  readonly safety: Observable<Safety>;
  /** The host's state has arrived once; stays true when the host goes away later. */
  readonly synced: Observable<boolean>;
  /**
   * The host ended this replica; it is carried nowhere any more. Close it and open the document again: it comes anew, and
   * what was not stored lies among the link's `rescued` texts.
   */
  readonly ended: Observable<ReplicaEnd | null>;
  /** Something that must not be kept was removed: the host shall forget it too, as soon as it can be reached. */
  purge(): void;
  /** Such a wish is not fulfilled yet. */
  readonly purging: Observable<boolean>;
  /** The host forgot what had been removed, whoever asked: undo must not keep it either. */
  onDidPurge(listener: () => void): () => void;
  /** The host says that the document is not this person's any more; what is not there yet stays on this device. */
  readonly denied: Observable<boolean>;
  /** Puts another replica's state into the document and sees it through as one's own. Says whether there was anything new. */
  bring(state: Uint8Array): boolean;
  /** Leaves the document and destroys `doc` and `awareness`. */
  close(): void;
}

export interface OpenDocOptions {
  /** `auto`: peer to peer when it can be had; `relay`: never tries. */
  readonly live: 'auto' | 'relay';
  /** Work that is still on this device stays there: who may only read must not see it as if it were on the board. */
  readonly keepDraftsAside?: boolean;
}

/** The connection of one person to one host, for any number of documents. */
export interface HostLink {
  /** `name`: `board:<boardId>` or `workshop:<workshopId>`. A name can be open once at a time; opening it again throws. */
  openDoc(name: string, options: OpenDocOptions): DocSession;
  /** Texts of this document that no replica carries any more, of this page and of earlier ones on this device. */
  rescued(name: string): Rescued;
  /** Why the host refused this session; then nothing is tried any more. `WORKSHOP_CLOSED` ends by itself when it is hosted again. */
  readonly refusal: Observable<Refusal | null>;
  /** The host does not answer; the link keeps trying by itself. */
  readonly hostAway: Observable<boolean>;
  /** The host's time, whatever this device's clock says. */
  readonly clock: HostClock;
  /** Asks the host to do something (`ACTS`). Sent again by itself after an interruption; done once. */
  readonly act: RunAct;
  close(): void;
}

export interface ConnectHostOptions {
  /** `ws://192.168.1.23:4780` */
  readonly socketBase: string;
  /** The seat's secret. */
  readonly session: string;
}
