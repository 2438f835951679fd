import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FramedChannel, HEARTBEAT_MS, HEARTBEATS_UNTIL_DEAD, HIGH_WATER_BYTES, MAX_QUEUED_BYTES, PROBE_MS } from './framed-channel';
import { MAX_MESSAGE_BYTES, PONG_FRAME } from './frames';

/** The browser's end of a channel, with a network that takes bytes only when told to. */
class Wire {
  readyState: RTCDataChannelState = 'connecting';
  bufferedAmount = 0;
  label = 'wire';
  binaryType = 'blob';
  bufferedAmountLowThreshold = 0;
  onopen: (() => void) | null = null;
  onclose: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onbufferedamountlow: (() => void) | null = null;
  sent: Uint8Array[] = [];
  peak = 0;
  send(frame: Uint8Array): void {
    this.sent.push(frame.slice());
    this.bufferedAmount += frame.length;
    this.peak = Math.max(this.peak, this.bufferedAmount);
  }
  close(): void {
    this.readyState = 'closing';
  }
  open(): void {
    this.readyState = 'open';
    this.onopen?.();
  }
  /** The network takes everything that is buffered. */
  drain(): void {
    this.bufferedAmount = 0;
    this.onbufferedamountlow?.();
  }
}

function connect(): { wire: Wire; channel: FramedChannel; closed: () => number } {
  const wire = new Wire();
  const channel = new FramedChannel(wire as unknown as RTCDataChannel);
  const onclose = vi.fn();
  channel.onclose = onclose;
  wire.open();
  return { wire, channel, closed: () => onclose.mock.calls.length };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('waits for the network and delivers everything in order', () => {
  const { wire, channel } = connect();
  const messages = [new Uint8Array(5_000_000).fill(1), new Uint8Array(3).fill(2), new Uint8Array(100_000).fill(3)];
  for (const message of messages) channel.send(message);
  expect(wire.sent.length).toBeLessThan(100);
  let rounds = 0;
  while (wire.bufferedAmount > 0 && rounds++ < 1000) wire.drain();
  expect(wire.peak).toBeLessThanOrEqual(HIGH_WATER_BYTES + 16 * 1024);
  expect(channel.bufferedAmount).toBe(0);

  const far = connect();
  const received: Uint8Array[] = [];
  far.channel.onmessage = ({ data }) => received.push(new Uint8Array(data));
  for (const frame of wire.sent) far.wire.onmessage?.({ data: frame.buffer });
  expect(received.map((message) => [message.length, message[0]])).toEqual([[5_000_000, 1], [3, 2], [100_000, 3]]);
});

test('throws before it is open, as a plain channel does', () => {
  const channel = new FramedChannel(new Wire() as unknown as RTCDataChannel);
  expect(() => channel.send(new Uint8Array(1))).toThrow('not open');
});

test.each<[string, (channel: FramedChannel, wire: Wire) => void]>([
  ['malformed frames', (_channel, wire) => wire.onmessage?.({ data: Uint8Array.of(1, 2, 3).buffer })],
  ['text', (_channel, wire) => wire.onmessage?.({ data: 'hei' })],
  ['a message over the cap', (channel) => channel.send(new Uint8Array(MAX_MESSAGE_BYTES + 1))],
  ['a queue over the cap', (channel) => {
    for (let queued = 0; queued <= MAX_QUEUED_BYTES && channel.readyState === 'open'; queued += MAX_MESSAGE_BYTES) channel.send(new Uint8Array(MAX_MESSAGE_BYTES));
  }],
  ['a message that the protocol above chokes on', (channel, wire) => {
    channel.onmessage = () => {
      throw new SyntaxError('{bad');
    };
    wire.onmessage?.({ data: Uint8Array.of(0, 0, 0, 0, 1, 7).buffer });
  }],
])('%s end the channel at once', (_name, act) => {
  const { wire, channel, closed } = connect();
  act(channel, wire);
  expect(closed()).toBe(1);
  expect(channel.readyState).toBe('closed');
  wire.onclose?.();
  expect(closed()).toBe(1);
});

test('a silent peer is dead after some heartbeats, an answering one is not [SPEC 5.3]', () => {
  const dead = connect();
  vi.advanceTimersByTime(HEARTBEAT_MS * HEARTBEATS_UNTIL_DEAD);
  expect(dead.closed()).toBe(0);
  vi.advanceTimersByTime(HEARTBEAT_MS);
  expect(dead.closed()).toBe(1);

  const alive = connect();
  for (let beat = 0; beat < 50; beat += 1) {
    vi.advanceTimersByTime(HEARTBEAT_MS);
    if (beat % 3 === 0) alive.wire.onmessage?.({ data: PONG_FRAME.slice().buffer });
  }
  expect(alive.closed()).toBe(0);
});

test('a slow network is not a dead one', () => {
  const { wire, channel, closed } = connect();
  channel.send(new Uint8Array(900_000));
  for (let beat = 0; beat < 40; beat += 1) {
    wire.bufferedAmount -= 2_000;
    vi.advanceTimersByTime(HEARTBEAT_MS);
  }
  expect(closed()).toBe(0);
});

test('a probe ends a channel that does not answer, and answers the probe of others', () => {
  const mute = connect();
  mute.channel.probe();
  vi.advanceTimersByTime(PROBE_MS);
  expect(mute.closed()).toBe(1);

  const a = connect();
  const b = connect();
  a.channel.probe();
  b.wire.onmessage?.({ data: a.wire.sent.at(-1)?.slice().buffer });
  a.wire.onmessage?.({ data: b.wire.sent.at(-1)?.slice().buffer });
  vi.advanceTimersByTime(PROBE_MS);
  expect(a.closed()).toBe(0);
});

test('drops, changes or ends on a message as it is judged, and only that', () => {
  const { wire, channel } = connect();
  channel.send(new Uint8Array([7, 7, 7]));
  channel.send(new Uint8Array([8, 8]));
  const far = new Wire();
  const guarded = new FramedChannel(far as unknown as RTCDataChannel, (message) => (message[0] === 7 ? 'drop' : message[0] === 9 ? 'end' : message[0] === 8 ? new Uint8Array([18]) : 'pass'));
  const received: number[] = [];
  const onclose = vi.fn();
  guarded.onmessage = ({ data }) => received.push(new Uint8Array(data)[0] ?? -1);
  guarded.onclose = onclose;
  far.open();
  for (const frame of wire.sent) far.onmessage?.({ data: frame.slice().buffer });
  expect(received).toEqual([18]);
  expect(onclose).not.toHaveBeenCalled();
  wire.sent.length = 0;
  channel.send(new Uint8Array([9]));
  for (const frame of wire.sent) far.onmessage?.({ data: frame.slice().buffer });
  expect(received).toEqual([18]);
  expect(onclose).toHaveBeenCalledOnce();
});
