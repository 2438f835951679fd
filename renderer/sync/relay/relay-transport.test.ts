import type { AddressInfo } from 'node:net';
import { Server } from '@hocuspocus/server';
import { afterEach, expect, test, vi } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { Refusal } from '../../../shared/protocol';
import { createRelaySocket } from './relay-socket';
import { createRelayTransport } from './relay-transport';

const ended: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ended.splice(0).reverse()) await end();
});

/** A real Hocuspocus at `/relay`, as the host embeds it. */
async function relayServer(deny: (documentName: string) => boolean = () => false) {
  const server = new Server({
    port: 0,
    address: '127.0.0.1',
    quiet: true,
    async onAuthenticate({ documentName }) {
      if (deny(documentName)) throw { reason: 'NOT_ALLOWED' };
    },
  });
  await server.listen();
  ended.push(() => server.destroy());
  const text = (name: string): string | undefined => server.hocuspocus.documents.get(name)?.getText('t').toJSON();
  return { base: `ws://127.0.0.1:${(server.httpServer.address() as AddressInfo).port}`, hocuspocus: server.hocuspocus, text };
}

function link(base: string) {
  const onRefused = vi.fn<(refusal: Refusal) => void>();
  const socket = createRelaySocket({ socketBase: base, onRefused });
  ended.push(() => socket.close());
  const open = (name: string) => {
    const doc = new Y.Doc();
    const awareness = new Awareness(doc);
    const transport = createRelayTransport({ name, doc, awareness, session: 'secret', socket });
    ended.push(() => {
      transport.close();
      awareness.destroy();
    });
    const synced = () => vi.waitFor(() => expect(transport.state.get()).toBe('synced'), { timeout: 10_000 });
    return { doc, awareness, transport, synced, text: doc.getText('t') };
  };
  return { socket, onRefused, open };
}

test('documents share a socket and reach the server; closing leaves document and presence as they are', async () => {
  const server = await relayServer();
  const { open } = link(server.base);
  const a = open('board:a');
  const b = open('board:b');
  a.awareness.setLocalState({ name: 'A' });
  a.transport.open();
  b.transport.open();
  await Promise.all([a.synced(), b.synced()]);
  a.text.insert(0, 'a');
  b.text.insert(0, 'b');
  await vi.waitFor(() => expect([server.text('board:a'), server.text('board:b')]).toEqual(['a', 'b']));
  expect(server.hocuspocus.documents.get('board:a')?.awareness.getStates().get(a.doc.clientID)).toEqual({ name: 'A' });
  a.transport.close();
  expect(a.awareness.getLocalState()).toEqual({ name: 'A' });
  a.text.insert(1, '!');
  b.text.insert(1, '!');
  await vi.waitFor(() => expect(server.text('board:b')).toBe('b!'));
  a.transport.open();
  await vi.waitFor(() => expect(server.text('board:a')).toBe('a!'), { timeout: 10_000 });
});

test('closed and opened at once, also as the only one on the socket, again and again', async () => {
  const server = await relayServer();
  const { open } = link(server.base);
  const a = open('board:a');
  a.transport.open();
  await a.synced();
  for (let round = 0; round < 5; round += 1) {
    a.transport.close();
    a.text.insert(a.text.length, `${round}`);
    a.transport.open();
    if (round % 2 === 0) await a.synced();
  }
  await a.synced();
  await vi.waitFor(() => expect(server.text('board:a')).toBe('01234'));
});

test('what the server does not want is refused, and can be asked for again', async () => {
  let closed = true;
  const server = await relayServer((name) => closed && name === 'board:a');
  const { open } = link(server.base);
  const a = open('board:a');
  const b = open('board:b');
  a.transport.open();
  b.transport.open();
  await vi.waitFor(() => expect(a.transport.state.get()).toBe('refused'));
  await b.synced();
  closed = false;
  a.transport.open();
  await a.synced();
});

test('a renewed connection syncs again', async () => {
  const server = await relayServer();
  const { socket, open } = link(server.base);
  const a = open('board:a');
  a.transport.open();
  await a.synced();
  const states: string[] = [];
  a.transport.state.subscribe(() => states.push(a.transport.state.get()));
  socket.renew(Date.now() + 1);
  await vi.waitFor(() => expect(states.at(-1)).toBe('synced'), { timeout: 10_000 });
  expect(states[0]).toBe('opening');
  a.text.insert(0, 'perillä');
  await vi.waitFor(() => expect(server.text('board:a')).toBe('perillä'));
});

test('a document closed by the server on a living socket is lost, and opens again', async () => {
  const server = await relayServer();
  const { open } = link(server.base);
  const a = open('board:a');
  a.transport.open();
  await a.synced();
  server.hocuspocus.closeConnections('board:a');
  await vi.waitFor(() => expect(a.transport.state.get()).toBe('lost'), { timeout: 10_000 });
  a.text.insert(0, 'perillä');
  a.transport.open();
  await a.synced();
  await vi.waitFor(() => expect(server.text('board:a')).toBe('perillä'));
});
