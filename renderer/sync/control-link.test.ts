import type { AddressInfo } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { WebSocketServer, type WebSocket as ServerSocket } from 'ws';
import { clientMessage, PROTOCOL_VERSION, REFUSALS, type ClientMessage, type HostMessage } from '../../shared/protocol';
import { createControlLink, type ControlLink } from './control-link';

const ended: (() => void)[] = [];
afterEach(() => ended.splice(0).forEach((end) => end()));

interface TestHost {
  readonly base: string;
  readonly said: ClientMessage[];
  readonly sockets: ServerSocket[];
  send(message: HostMessage | { type: 'news' }): void;
}

async function host(port = 0, welcome = true): Promise<TestHost & { stop(): Promise<void>; port: number }> {
  const server = new WebSocketServer({ port });
  await new Promise((resolve) => server.once('listening', resolve));
  const said: ClientMessage[] = [];
  const sockets: ServerSocket[] = [];
  server.on('connection', (socket) => {
    sockets.push(socket);
    socket.on('message', (data) => {
      const message = clientMessage.parse(JSON.parse(String(data)));
      said.push(message);
      if (message.type === 'hello' && welcome) socket.send(JSON.stringify({ type: 'welcome', participantId: 'p', hub: true, iceServers: [] }));
    });
  });
  const stop = (): Promise<void> => {
    for (const socket of server.clients) socket.terminate();
    return new Promise((resolve) => server.close(() => resolve()));
  };
  ended.push(() => void stop());
  const bound = (server.address() as AddressInfo).port;
  return { base: `ws://127.0.0.1:${bound}`, said, sockets, port: bound, stop, send: (message) => sockets.at(-1)?.send(JSON.stringify(message)) };
}

function connect(base: string): { link: ControlLink; heard: HostMessage[] } {
  const heard: HostMessage[] = [];
  const link = createControlLink(base, 'secret', (message) => heard.push(message));
  ended.push(() => link.close());
  return { link, heard };
}

test('says hello, is welcomed, sends and hears; what it does not understand it lets be [SPEC 2.2]', async () => {
  const server = await host();
  const { link, heard } = connect(server.base);
  expect(link.state.get()).toEqual({ kind: 'connecting' });
  link.send({ type: 'ping' });
  await vi.waitFor(() => expect(link.state.get()).toEqual({ kind: 'open', participantId: 'p', iceServers: [] }));
  link.send({ type: 'path', doc: 'board:a', path: 'relay' });
  server.send({ type: 'news' });
  server.sockets[0]?.send('{bad');
  server.send({ type: 'hub', hub: false });
  await vi.waitFor(() => expect(heard.map(({ type }) => type)).toEqual(['welcome', 'hub']));
  await vi.waitFor(() => expect(server.said.map(({ type }) => type)).toEqual(['hello', 'path']));
  expect(server.said[0]).toEqual({ type: 'hello', session: 'secret', protocol: PROTOCOL_VERSION });
});

test('comes back by itself when the host restarts on the same port', async () => {
  const first = await host();
  const { link } = connect(first.base);
  await vi.waitFor(() => expect(link.state.get().kind).toBe('open'));
  await first.stop();
  await vi.waitFor(() => expect(link.state.get().kind).toBe('away'));
  await host(first.port);
  await vi.waitFor(() => expect(link.state.get().kind).toBe('open'), { timeout: 10_000 });
});

test('a refusal that waiting does not mend ends it', async () => {
  const server = await host(0, false);
  const { link } = connect(server.base);
  await vi.waitFor(() => expect(server.said).toHaveLength(1));
  server.sockets[0]?.close(REFUSALS.SESSION_UNKNOWN, 'SESSION_UNKNOWN');
  await vi.waitFor(() => expect(link.state.get()).toEqual({ kind: 'refused', refusal: 'SESSION_UNKNOWN' }));
  link.probe();
  expect(server.sockets).toHaveLength(1);
});

test('a workshop that is closed is named, and asked for again until it is open', async () => {
  const server = await host();
  const { link } = connect(server.base);
  await vi.waitFor(() => expect(link.state.get().kind).toBe('open'));
  server.sockets[0]?.close(REFUSALS.WORKSHOP_CLOSED, 'WORKSHOP_CLOSED');
  await vi.waitFor(() => expect(link.state.get()).toEqual({ kind: 'refused', refusal: 'WORKSHOP_CLOSED' }));
  await vi.waitFor(() => expect(link.state.get().kind).toBe('open'), { timeout: 20_000 });
  expect(server.sockets).toHaveLength(2);
});

test('a host that is closing is waited for', async () => {
  const server = await host();
  const { link } = connect(server.base);
  await vi.waitFor(() => expect(link.state.get().kind).toBe('open'));
  server.sockets[0]?.close(REFUSALS.HOST_CLOSING, 'HOST_CLOSING');
  await vi.waitFor(() => expect(server.sockets).toHaveLength(2));
  await vi.waitFor(() => expect(link.state.get().kind).toBe('open'));
});

test('a probe without an answer means away, and a new connection is made', async () => {
  const server = await host();
  const { link } = connect(server.base);
  await vi.waitFor(() => expect(link.state.get().kind).toBe('open'));
  const states: string[] = [];
  link.state.subscribe(() => states.push(link.state.get().kind));
  link.probe();
  await vi.waitFor(() => expect(server.sockets).toHaveLength(2), { timeout: 10_000 });
  await vi.waitFor(() => expect(states).toEqual(['away', 'open']));
});
