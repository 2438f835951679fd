import type { Observable } from '../../shared/kernel/observable';

/**
 * How far a transport has come.
 * - `closed`   not asked to carry anything
 * - `opening`  looking for the host; keeps trying by itself
 * - `open`     a connection stands, the first exchange of states is under way
 * - `synced`   the host's state has arrived, edits flow
 * - `lost`     a connection stood and is gone; `close()` and `open()` again
 * - `refused`  the host does not want this document on this transport
 */
export type TransportState = 'closed' | 'opening' | 'open' | 'synced' | 'lost' | 'refused';

/**
 * Something that carries one document (and its awareness) between this client and the host.
 * A transport never decides when it is used: the path state machine does.
 */
export interface Transport {
  readonly state: Observable<TransportState>;
  /** Begins to carry. Nothing happens when it was open already. */
  open(): void;
  /** Ends at once and leaves the document and everybody's awareness as they are. Can be opened again. */
  close(): void;
  /** Doubt (the machine slept, another socket died): a connection that does not answer soon is `lost`, one that does says so. */
  probe(onAlive?: () => void): void;
}
