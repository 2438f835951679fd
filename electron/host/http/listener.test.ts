import { once } from 'node:events';
import { afterEach, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { PING_INTERVAL_MS } from '../limits';
import { Listener } from './listener';

let listener: Listener;
afterEach(async () => {
  vi.useRealTimers();
  await listener.close('HOST_CLOSING');
});

test('who does not answer a ping until the next one is due is let go, and nobody else [SPEC 3.6]', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  listener = new Listener({ allowedHostNames: [], log: () => undefined, onRequest: async (_, response) => void response.end(), onSocket: () => undefined });
  const port = await listener.listen('127.0.0.1', 0);
  const open = async (autoPong: boolean): Promise<WebSocket> => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/control`, { autoPong });
    await once(socket, 'open');
    return socket;
  };
  const [deaf, awake] = [await open(false), await open(true)];
  const gone = once(deaf, 'close');
  for (let round = 0; round < 3; round += 1) {
    const pinged = once(awake, 'ping');
    vi.advanceTimersByTime(PING_INTERVAL_MS);
    await pinged;
    // An answer to ours comes after the server has read what went before it.
    awake.ping();
    await once(awake, 'pong');
  }
  expect(await gone).toEqual([1006, Buffer.alloc(0)]);
  expect(awake.readyState).toBe(WebSocket.OPEN);
});
