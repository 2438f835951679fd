import { createReassembler, framesOf, MAX_MESSAGE_BYTES, PING_FRAME, PONG_FRAME } from './frames';

/**
 * What the browser may hold unsent. Bursts overrun the computers' socket buffers and then wait for a second each: on
 * loopback 20 MB took 5–7 s with 1 MiB, 3–5 s with 256 KiB and 2–3 s with 128 KiB; 64 KiB was no better.
 */
export const HIGH_WATER_BYTES = 128 * 1024;
export const LOW_WATER_BYTES = 32 * 1024;
/** What may wait for a slow peer. Beyond that the channel ends and the relay catches the peer up from the document. */
export const MAX_QUEUED_BYTES = 128 * 1024 * 1024;
export const HEARTBEAT_MS = 2000;
/** Unanswered heartbeats in a row, counted rather than timed: a browser slows the timers of a hidden page. */
export const HEARTBEATS_UNTIL_DEAD = 5;
export const PROBE_MS = 2500;

/** What becomes of a whole message: handled; let go, as if it had not been sent; the channel ends; or what is left of it is handled. */
export type Judgement = 'pass' | 'drop' | 'end' | Uint8Array<ArrayBuffer>;

/**
 * A data channel with messages of any size, back-pressure and a heartbeat. It has exactly the face that simple-peer
 * uses of an `RTCDataChannel`. Anything malformed from the other side ends the channel.
 */
export class FramedChannel {
  onopen: (() => void) | null = null;
  onclose: (() => void) | null = null;
  onerror: ((event: Event) => void) | null = null;
  onmessage: ((event: { readonly data: ArrayBuffer }) => void) | null = null;
  onbufferedamountlow: (() => void) | null = null;
  /** Set by simple-peer; how much we really let pile up is decided here. */
  bufferedAmountLowThreshold = LOW_WATER_BYTES;
  binaryType: BinaryType = 'arraybuffer';

  readonly #native: RTCDataChannel;
  readonly #judge: (message: Uint8Array) => Judgement;
  readonly #reassembler = createReassembler();
  readonly #queue: Uint8Array[] = [];
  #queuedBytes = 0;
  #frames: Generator<Uint8Array<ArrayBuffer>> | null = null;
  #heartbeat: ReturnType<typeof setInterval> | undefined;
  #probe: ReturnType<typeof setTimeout> | undefined;
  #onAlive: (() => void) | null = null;
  #unanswered = 0;
  #bufferedAtBeat = 0;
  #ended = false;

  constructor(native: RTCDataChannel, judge: (message: Uint8Array) => Judgement = () => 'pass') {
    this.#native = native;
    this.#judge = judge;
    native.binaryType = 'arraybuffer';
    native.bufferedAmountLowThreshold = LOW_WATER_BYTES;
    native.onopen = () => {
      this.#heartbeat = setInterval(() => this.#beat(), HEARTBEAT_MS);
      this.onopen?.();
    };
    native.onclose = () => this.#end();
    native.onerror = (event) => this.onerror?.(event);
    native.onbufferedamountlow = () => this.#pump();
    native.onmessage = (event: MessageEvent<unknown>) => this.#receive(event.data);
  }

  get label(): string {
    return this.#native.label;
  }

  get readyState(): RTCDataChannelState {
    return this.#ended ? 'closed' : this.#native.readyState;
  }

  get bufferedAmount(): number {
    return this.#native.bufferedAmount + this.#queuedBytes;
  }

  /** Queues one whole message. Throws when the channel is not open, as a plain channel does. */
  send(data: unknown): void {
    if (this.readyState !== 'open') throw new DOMException('The data channel is not open', 'InvalidStateError');
    const message = data instanceof ArrayBuffer ? new Uint8Array(data) : data instanceof Uint8Array ? data : null;
    if (!message || message.length === 0) throw new TypeError('A message is a non-empty byte array');
    if (message.length > MAX_MESSAGE_BYTES || this.#queuedBytes + message.length > MAX_QUEUED_BYTES) {
      this.#fail();
      return;
    }
    this.#queue.push(message);
    this.#queuedBytes += message.length;
    this.#pump();
  }

  close(): void {
    this.#native.close();
  }

  /** Ends the channel unless the other side shows a sign of life within `PROBE_MS`; `onAlive` is told of one. */
  probe(onAlive?: () => void): void {
    if (this.readyState !== 'open') return;
    this.#onAlive = onAlive ?? this.#onAlive;
    if (this.#probe !== undefined) return;
    this.#sendNow(PING_FRAME);
    this.#probe = setTimeout(() => this.#fail(), PROBE_MS);
  }

  #pump(): void {
    while (this.readyState === 'open' && this.#native.bufferedAmount < HIGH_WATER_BYTES) {
      const message = this.#queue[0];
      if (!message) break;
      this.#frames ??= framesOf(message);
      const next = this.#frames.next();
      if (next.done) {
        this.#queue.shift();
        this.#queuedBytes -= message.length;
        this.#frames = null;
      } else if (!this.#sendNow(next.value)) {
        return;
      }
    }
    if (this.#queue.length === 0) this.onbufferedamountlow?.();
  }

  #sendNow(frame: Uint8Array<ArrayBuffer>): boolean {
    try {
      this.#native.send(frame);
      return true;
    } catch {
      this.#fail();
      return false;
    }
  }

  #receive(data: unknown): void {
    if (this.#ended) return;
    this.#alive();
    const received = data instanceof ArrayBuffer ? this.#reassembler.push(new Uint8Array(data)) : null;
    if (!received || received.kind === 'malformed') {
      this.#fail();
    } else if (received.kind === 'ping') {
      this.#sendNow(PONG_FRAME);
    } else if (received.kind === 'message') {
      this.#hand(received.bytes);
    }
  }

  #hand(message: Uint8Array<ArrayBuffer>): void {
    const judgement = this.#judge(message);
    if (judgement === 'end') this.#fail();
    if (judgement === 'end' || judgement === 'drop') return;
    try {
      this.onmessage?.({ data: (judgement === 'pass' ? message : judgement).buffer });
    } catch {
      // The protocol above could not make sense of it.
      this.#fail();
    }
  }

  #alive(): void {
    this.#unanswered = 0;
    clearTimeout(this.#probe);
    this.#probe = undefined;
    this.#onAlive?.();
    this.#onAlive = null;
  }

  #beat(): void {
    // A shrinking send buffer is a sign of life too: on a slow network our ping waits behind megabytes of our own.
    const buffered = this.#native.bufferedAmount;
    if (buffered < this.#bufferedAtBeat) this.#unanswered = 0;
    this.#bufferedAtBeat = buffered;
    if (this.#unanswered >= HEARTBEATS_UNTIL_DEAD) {
      this.#fail();
      return;
    }
    this.#unanswered += 1;
    this.#sendNow(PING_FRAME);
  }

  /** Closing can hang for long when the other side is gone; whoever uses the channel hears at once. */
  #fail(): void {
    try {
      this.#native.close();
    } catch {
      // It was closed already.
    }
    this.#end();
  }

  #end(): void {
    if (this.#ended) return;
    this.#ended = true;
    clearInterval(this.#heartbeat);
    clearTimeout(this.#probe);
    this.#queue.length = 0;
    this.#queuedBytes = 0;
    this.#frames = null;
    this.onclose?.();
  }
}
