import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type * as Y from 'yjs';
import { WebSocket } from 'ws';
import { MAX_SOCKETS_PER_ADDRESS } from '../../electron/host/limits';
import { boardRoots } from '../../shared/doc';
import { REFUSALS } from '../../shared/protocol';
import { openRelay } from '../contract/host/relay-client';
import { openControl, openSignal, SocketClient } from '../contract/host/socket-client';
import { openTarget, type Target } from './target';

/* Attacks with names, each by itself against a real host; and what mutated input once found. */
let target: Target;
const open: { close(): void }[] = [];
beforeEach(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  target = await openTarget();
});
afterEach(async () => {
  for (const one of open.splice(0)) one.close();
  await target.close();
  vi.restoreAllMocks();
});
const keep = <T extends { close(): void }>(one: T): T => {
  open.push(one);
  return one;
};

/** A raw connection that has been upgraded to a WebSocket. */
async function upgraded(path: string): Promise<Socket> {
  const socket = connect(target.host.on.port, '127.0.0.1');
  keep({ close: () => socket.destroy() });
  socket.on('error', () => undefined);
  socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${target.host.on.port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\nSec-WebSocket-Version: 13\r\n\r\n`);
  const answer = await new Promise<string>((resolve) => socket.once('data', (data) => resolve(String(data))));
  expect(answer).toMatch(/^HTTP\/1\.1 101/);
  return socket;
}

test('a frame that declares 2^62 bytes [SPEC 3.5]', async () => {
  for (const path of ['/control', '/relay', `/signal?session=${target.attacker.session}`]) {
    const socket = await upgraded(path);
    const closed = new Promise<void>((resolve) => socket.on('close', () => resolve()));
    socket.write(Uint8Array.of(0x82, 0xff, 0x40, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4));
    await closed;
  }
  await target.bystanderGoesOn();
  await target.unharmed();
});

test('a thousand sockets of one address: those over the limit are refused by name [SPEC 3.3]', async () => {
  const sockets = Array.from({ length: 1_000 }, () => {
    const socket = new WebSocket(`${target.host.socketBase}/control`);
    keep({ close: () => socket.terminate() });
    socket.on('error', () => undefined);
    return new Promise<number>((resolve) => {
      socket.on('close', (code) => resolve(code));
      socket.on('open', () => setTimeout(() => resolve(0), 3_000));
    });
  });
  const codes = await Promise.all(sockets);
  expect(codes.filter((code) => code === REFUSALS.TOO_MANY).length).toBeGreaterThanOrEqual(1_000 - MAX_SOCKETS_PER_ADDRESS);
  await target.bystanderGoesOn();
  await target.unharmed();
}, 60_000);

test('a million topics, and topics within the bounds of size', async () => {
  const topics = Array.from({ length: 1_000_000 }, (_, index) => `board:${index}`);
  const flood = keep(await openSignal(target.host.socketBase, target.attacker.session));
  flood.send({ type: 'subscribe', topics });
  expect([1009, REFUSALS.TOO_LARGE]).toContain((await flood.closed).code);
  const many = keep(await openSignal(target.host.socketBase, target.attacker.session));
  many.send({ type: 'subscribe', topics: topics.slice(0, 500) });
  await many.roundTrip();
  await target.bystanderGoesOn();
  await target.unharmed();
});

test('everything deleted, by a reader and by a participant [SPEC 6.5, 6.8]', async () => {
  for (const { session } of [target.reader, target.attacker]) {
    const client = keep(openRelay(target.host.socketBase, target.board, session));
    await client.synced;
    client.doc.transact(() => Object.values(boardRoots(client.doc)).forEach((root: Y.Map<unknown>) => root.clear()));
    expect(await client.ended).toBe('CHANGE_REFUSED');
  }
  await target.bystanderGoesOn();
  await target.unharmed();
});

test('a hundred requests whose heads never end, and somebody who does not read [SPEC 3.6]', async () => {
  for (let index = 0; index < 100; index += 1) {
    const socket = connect(target.host.on.port, '127.0.0.1');
    keep({ close: () => socket.destroy() });
    socket.on('error', () => undefined);
    socket.write('GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ');
  }
  const deaf = await upgraded('/relay');
  deaf.pause();
  await target.bystanderGoesOn();
  await target.unharmed();
});

test('a session of a workshop that was closed, and one that never was [SPEC 1.6, 1.9]', async () => {
  const never = keep(await openControl(target.host.socketBase, 'e.00000000000000000000000000000000'));
  expect(await never.closed).toEqual({ code: REFUSALS.SESSION_UNKNOWN, reason: 'SESSION_UNKNOWN' });
  await target.host.host.stopHosting(target.host.workshopId);
  const late = keep(new SocketClient(`${target.host.socketBase}/control`));
  expect(await late.closed).toEqual({ code: REFUSALS.WORKSHOP_CLOSED, reason: 'WORKSHOP_CLOSED' });
});
