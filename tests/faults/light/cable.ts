import { createServer, Socket, type AddressInfo, type Server } from 'node:net';
import type { Random } from '../../fuzz/board/random';
import type { Network } from '../faults';

/** What a network packet carries. */
const SEGMENT_BYTES = 1_400;
/** A sender's shortest wait before it sends a lost packet again (RFC 6298, as Linux has it). */
const SHORTEST_TIMEOUT_MS = 200;

interface Way {
  readonly from: Socket;
  readonly to: Socket;
  readonly waiting: { readonly at: number; readonly bytes: Buffer | null }[];
  timer: NodeJS.Timeout | undefined;
  /** When the last of what waits is there: TCP delivers in order. */
  busyUntil: number;
}

/**
 * A network cable for TCP in user space: what is sent in at `port` comes out at `target`, later, with pauses as lost
 * packets cause them, or not at all while it is cut. Connections don't notice a cut; what was under way stays under way.
 */
export class Cable {
  #network: Network = {};
  readonly #random: Random;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #ways = new Set<Way>();
  readonly #target: () => number;
  #dials: (() => void)[] = [];

  private constructor(target: () => number, random: Random) {
    this.#target = target;
    this.#random = random;
    this.#server = createServer({ allowHalfOpen: true }, (inside) => this.#connect(inside));
  }

  static async open(target: () => number, random: Random): Promise<Cable> {
    const cable = new Cable(target, random);
    await new Promise<void>((resolve) => cable.#server.listen(0, '127.0.0.1', resolve));
    return cable;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  set(network: Network): void {
    this.#network = network;
    for (const way of this.#ways) this.#flow(way);
    if (network.cut) return;
    for (const dial of this.#dials.splice(0)) dial();
  }

  /** Nobody answers here any more; what stands is dead without a word. */
  async unplug(): Promise<void> {
    this.set({ cut: true });
    await new Promise<void>((resolve) => {
      this.#server.close(() => resolve());
      for (const socket of this.#sockets) socket.destroy();
    });
  }

  #connect(inside: Socket): void {
    const outside = new Socket({ allowHalfOpen: true });
    this.#carry(inside, outside);
    this.#carry(outside, inside);
    const dial = (): void => {
      if (!inside.destroyed) outside.connect(this.#target(), '127.0.0.1');
    };
    if (this.#network.cut) this.#dials.push(dial);
    else dial();
  }

  #carry(from: Socket, to: Socket): void {
    const way: Way = { from, to, waiting: [], timer: undefined, busyUntil: 0 };
    this.#sockets.add(from);
    this.#ways.add(way);
    from.on('data', (bytes: Buffer) => this.#take(way, bytes));
    from.on('end', () => this.#take(way, null));
    from.on('error', () => to.destroy());
    from.on('close', (hadError) => {
      this.#sockets.delete(from);
      this.#ways.delete(way);
      if (hadError) to.destroy();
    });
  }

  #take(way: Way, bytes: Buffer | null): void {
    const { delayMs = 0, lossPercent = 0 } = this.#network;
    let pause = 0;
    for (let at = 0; bytes && at < bytes.length; at += SEGMENT_BYTES) {
      // Lost once, lost again: each time it is noticed later.
      for (let timeout = SHORTEST_TIMEOUT_MS + 2 * delayMs; this.#random.chance(lossPercent / 100); timeout *= 2) pause += timeout;
    }
    way.busyUntil = Math.max(way.busyUntil, Date.now() + delayMs + pause);
    way.waiting.push({ at: way.busyUntil, bytes });
    this.#flow(way);
  }

  #flow(way: Way): void {
    clearTimeout(way.timer);
    if (this.#network.cut) return;
    for (let next = way.waiting[0]; next && next.at <= Date.now(); next = way.waiting[0]) {
      way.waiting.shift();
      if (next.bytes) way.to.write(next.bytes);
      else way.to.end();
    }
    const next = way.waiting[0];
    if (next) way.timer = setTimeout(() => this.#flow(way), next.at - Date.now());
  }
}
