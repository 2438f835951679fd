import * as Y from 'yjs';
import type { Random } from '../board/random';

/** What two ends of a connection say to each other: y-protocols' sync, by name. */
export type SyncMessage =
  | { readonly kind: 'question'; readonly vector: Uint8Array }
  | { readonly kind: 'answer'; readonly update: Uint8Array }
  | { readonly kind: 'update'; readonly update: Uint8Array };

export interface End {
  receive(message: SyncMessage): void;
}

/** A connection that delays everything, and now and then reorders, doubles or drops: worse than TCP and SCTP ever are. */
export class Link {
  readonly #toServer: SyncMessage[] = [];
  readonly #toClient: SyncMessage[] = [];
  open = true;
  server: End | null = null;
  client: End | null = null;

  up(message: SyncMessage): void {
    if (this.open) this.#toServer.push(message);
  }

  down(message: SyncMessage): void {
    if (this.open) this.#toClient.push(message);
  }

  get waiting(): number {
    return this.#toServer.length + this.#toClient.length;
  }

  /** Hands some message over. `rough`: the network misbehaves. */
  step(random: Random, rough: boolean): void {
    const upwards = this.#toClient.length === 0 || (this.#toServer.length > 0 && random.chance(0.5));
    const queue = upwards ? this.#toServer : this.#toClient;
    if (queue.length === 0) return;
    const at = rough && random.chance(0.15) ? random.below(queue.length) : 0;
    const [message] = queue.splice(at, 1);
    if (!message) return;
    // Only live updates get lost: who loses a question or an answer has lost the connection.
    if (rough && message.kind === 'update' && random.chance(0.04)) return;
    if (rough && random.chance(0.06)) queue.push(message);
    const end = upwards ? this.server : this.client;
    if (this.open) end?.receive(message);
  }

  close(): void {
    this.open = false;
    this.#toServer.length = 0;
    this.#toClient.length = 0;
  }
}

export const question = (doc: Y.Doc): SyncMessage => ({ kind: 'question', vector: Y.encodeStateVector(doc) });
export const answerTo = (doc: Y.Doc, vector: Uint8Array): SyncMessage => ({ kind: 'answer', update: Y.encodeStateAsUpdate(doc, vector) });
