import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WebSocketServer } from 'ws';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { createWebrtcTransport } from './webrtc-transport';

/*
 * A leaf's signalling, with the real y-webrtc and a real socket. (Connections are tested in a real browser.)
 */
const ended: (() => void)[] = [];
afterEach(() => {
  for (const end of ended.splice(0)) end();
  vi.unstubAllGlobals();
});

const called = vi.fn();
beforeEach(() => {
  called.mockClear();
  class Connection {
    constructor() {
      called();
    }
  }
  vi.stubGlobal('RTCPeerConnection', Connection);
  vi.stubGlobal('RTCSessionDescription', class {});
  vi.stubGlobal('RTCIceCandidate', class {});
});

interface Publish {
  readonly type: string;
  readonly topic: string;
  readonly data: { readonly type: string; readonly from: string };
}

async function signalling() {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  const announced: Publish[] = [];
  server.on('connection', (socket) =>
    socket.on('message', (data) => {
      const message = JSON.parse(String(data)) as Publish;
      if (message.type === 'publish') announced.push(message);
    }),
  );
  ended.push(() => {
    for (const socket of server.clients) socket.terminate();
    server.close();
  });
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/signal?session=x`,
    announced,
    sockets: () => server.clients.size,
    say: (message: Publish) => server.clients.forEach((socket) => socket.send(JSON.stringify(message))),
  };
}

function leaf(name: string, signalUrl: string) {
  const doc = new Y.Doc();
  const awareness = new Awareness(doc);
  const transport = createWebrtcTransport({ name, doc, awareness, signalUrl, iceServers: () => [], role: 'leaf' });
  ended.push(() => {
    transport.close();
    awareness.destroy();
  });
  return transport;
}

test('a leaf announces itself and never calls: a hub that comes later is told again', async () => {
  const server = await signalling();
  leaf('board:a', server.url).open();
  await vi.waitFor(() => expect(server.announced).toHaveLength(1));
  const from = server.announced[0]?.data.from;
  server.say({ type: 'publish', topic: 'board:b', data: { type: 'announce', from: 'other room' } });
  server.say({ type: 'publish', topic: 'board:a', data: { type: 'announce', from: 'hub' } });
  await vi.waitFor(() => expect(server.announced).toHaveLength(2));
  expect(server.announced[1]).toEqual({ type: 'publish', topic: 'board:a', data: { type: 'announce', from } });
  expect(called).not.toHaveBeenCalled();
});

test('a second document on the socket is announced too; a reopened one under a new name', async () => {
  const server = await signalling();
  const a = leaf('board:a', server.url);
  a.open();
  await vi.waitFor(() => expect(server.announced).toHaveLength(1));
  leaf('board:b', server.url).open();
  await vi.waitFor(() => expect(server.announced.map(({ topic }) => topic)).toEqual(['board:a', 'board:b']));
  expect(server.sockets()).toBe(1);
  a.close();
  expect(a.state.get()).toBe('closed');
  a.open();
  await vi.waitFor(() => expect(server.announced).toHaveLength(3));
  expect(server.announced[2]?.topic).toBe('board:a');
  expect(server.announced[2]?.data.from).not.toBe(server.announced[0]?.data.from);
});

test('the last document takes the signalling socket with it', async () => {
  const server = await signalling();
  const a = leaf('board:a', server.url);
  a.open();
  await vi.waitFor(() => expect(server.sockets()).toBe(1));
  a.close();
  await vi.waitFor(() => expect(server.sockets()).toBe(0));
});

test('without WebRTC it refuses', () => {
  vi.unstubAllGlobals();
  const transport = leaf('board:c', 'ws://127.0.0.1:1/signal');
  transport.open();
  expect(transport.state.get()).toBe('refused');
});
