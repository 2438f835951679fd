import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { createHubGuard, type GuardedPeer, type HubGuard } from '../../../renderer/sync/webrtc/hub-guard';
import type { SimulatedHost } from './host';
import { answerTo, Link, question, type SyncMessage } from './link';

const STEPS = ['question', 'answer', 'update'] as const;

/** y-webrtc's bytes of a message, as the real guard reads them. */
function bytesOf(message: SyncMessage): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 0);
  encoding.writeVarUint(encoder, STEPS.indexOf(message.kind));
  encoding.writeVarUint8Array(encoder, message.kind === 'question' ? message.vector : message.update);
  return encoding.toUint8Array(encoder);
}

function messageOf(bytes: Uint8Array): SyncMessage {
  const decoder = createDecoder(bytes);
  readVarUint(decoder);
  const kind = STEPS[readVarUint(decoder)] ?? 'update';
  const content = readVarUint8Array(decoder);
  return kind === 'question' ? { kind, vector: content } : { kind, update: content };
}

/** The centre of the star: guests' channels on one side, the relay on the other. */
export class SimulatedHub {
  readonly doc = new Y.Doc();
  readonly relay = new Link();
  readonly #guard: HubGuard = createHubGuard(this.doc);
  readonly #channels = new Map<Link, () => void>();

  /** `onEnd`: the host refused what this hub brought. */
  constructor(host: SimulatedHost, onEnd: () => void) {
    host.connect(this.relay, { rights: { write: true, furnish: true }, kind: 'engine' }, onEnd);
    this.relay.client = {
      receive: (message) => {
        if (message.kind === 'question') this.relay.up(answerTo(this.doc, message.vector));
        else Y.applyUpdate(this.doc, message.update, this.relay);
      },
    };
    this.relay.up(question(this.doc));
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this.relay) this.relay.up({ kind: 'update', update });
      for (const channel of this.#channels.keys()) if (channel !== origin) channel.down({ kind: 'update', update });
    });
  }

  connect(channel: Link, onLost: () => void): void {
    const peer: GuardedPeer = { furnish: false, limits: () => undefined, send: (bytes) => channel.down(messageOf(bytes)) };
    this.#channels.set(channel, onLost);
    channel.server = {
      receive: (message) => {
        const judgement = this.#guard.judge(bytesOf(message), peer);
        if (judgement === 'end') {
          this.disconnect(channel);
          onLost();
        } else if (judgement === 'pass') {
          if (message.kind === 'question') channel.down(answerTo(this.doc, message.vector));
          else Y.applyUpdate(this.doc, message.update, channel);
        }
      },
    };
    channel.down(question(this.doc));
  }

  disconnect(channel: Link): void {
    channel.close();
    this.#channels.delete(channel);
  }

  die(): void {
    this.relay.close();
    this.#guard.close();
    const lost = [...this.#channels];
    this.#channels.clear();
    for (const [channel, onLost] of lost) {
      channel.close();
      onLost();
    }
    this.doc.destroy();
  }
}
