import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { MAX_CONTROL_BYTES, SOCKET_PATHS, type Refusal } from '../../../shared/protocol';
import { MAX_RELAY_FRAME_BYTES, MAX_SIGNAL_BYTES, MAX_SOCKETS_PER_ADDRESS, MAX_SOCKETS_PER_LISTENER, PING_INTERVAL_MS } from '../limits';
import { refuse } from '../sockets/close';
import type { LogLine } from '../types';
import { isOurHost, isOurOrigin } from './host-header';
import { sendEmpty, sendRefusal } from './respond';

export type SocketKind = keyof typeof SOCKET_PATHS;

export interface ListenerOptions {
  readonly allowedHostNames: readonly string[];
  readonly log: LogLine;
  readonly onRequest: (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>;
  readonly onSocket: (kind: SocketKind, socket: WebSocket, request: IncomingMessage, url: URL) => void;
}

/** The frame limit of the library closes with a bare 1009; above our own limits, so that ours can be named. */
const MAX_PAYLOAD: Readonly<Record<SocketKind, number>> = { control: 4 * MAX_CONTROL_BYTES, signal: 4 * MAX_SIGNAL_BYTES, relay: MAX_RELAY_FRAME_BYTES };

const kindOf = (path: string): SocketKind | null => (Object.keys(SOCKET_PATHS) as SocketKind[]).find((kind) => SOCKET_PATHS[kind] === path) ?? null;

/** One HTTP port with its sockets. Knows nothing of workshops. */
export class Listener {
  readonly #options: ListenerOptions;
  readonly #server: Server;
  readonly #sockets: Readonly<Record<SocketKind, WebSocketServer>>;
  readonly #alive = new WeakSet<WebSocket>();
  readonly #perAddress = new Map<string, number>();
  #pinging: NodeJS.Timeout | undefined;

  constructor(options: ListenerOptions) {
    this.#options = options;
    const server = (kind: SocketKind): WebSocketServer => new WebSocketServer({ noServer: true, maxPayload: MAX_PAYLOAD[kind], perMessageDeflate: false });
    this.#sockets = { control: server('control'), signal: server('signal'), relay: server('relay') };
    this.#server = createServer({ requestTimeout: 60_000, headersTimeout: 10_000, keepAliveTimeout: 5_000 }, (request, response) => this.#request(request, response));
    this.#server.maxConnections = 2 * MAX_SOCKETS_PER_LISTENER;
    this.#server.on('upgrade', (request, socket, head) => this.#upgrade(request, socket, head));
  }

  /** Resolves to the port; rejects with the system's error (`EADDRINUSE`, `EACCES`). */
  listen(host: string, port: number): Promise<number> {
    return new Promise((resolve, reject) => {
      const onError = (error: Error): void => {
        this.#server.off('listening', onListening);
        reject(error);
      };
      const onListening = (): void => {
        this.#server.off('error', onError);
        this.#server.on('error', () => this.#options.log('listener-error'));
        this.#pinging = setInterval(() => this.#ping(), PING_INTERVAL_MS);
        resolve((this.#server.address() as AddressInfo).port);
      };
      this.#server.once('error', onError);
      this.#server.once('listening', onListening);
      this.#server.listen({ host, port });
    });
  }

  /** Ends all sockets with a named reason. */
  refuseAll(refusal: Refusal): void {
    for (const socket of this.#all()) refuse(socket, refusal);
  }

  /** Ends everything; resolves when the port is free again. */
  async close(refusal: Refusal): Promise<void> {
    clearInterval(this.#pinging);
    this.refuseAll(refusal);
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.#server.closeIdleConnections();
    // Who does not answer the closing frame has had its chance.
    const force = setTimeout(() => {
      for (const socket of this.#all()) socket.terminate();
      this.#server.closeAllConnections();
    }, 1_000);
    await closed;
    clearTimeout(force);
  }

  #all(): WebSocket[] {
    return Object.values(this.#sockets).flatMap((server) => [...server.clients]);
  }

  #request(request: IncomingMessage, response: ServerResponse): void {
    if (!isOurHost(request.headers.host, this.#options.allowedHostNames)) return sendEmpty(response, 421);
    const path = (request.url ?? '/').split(/[?#]/, 1)[0] ?? '/';
    this.#options.onRequest(request, response, path).catch(() => {
      this.#options.log('request-failed');
      if (!response.headersSent) sendRefusal(response, 'HOST_FAILED');
      else response.destroy();
    });
  }

  #upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    // Without a listener a reset connection would end the process.
    stream.on('error', () => stream.destroy());
    const { host, origin } = request.headers;
    const url = URL.canParse(request.url ?? '', 'http://host') ? new URL(request.url ?? '', 'http://host') : null;
    const kind = url && kindOf(url.pathname);
    if (!url || !kind || !isOurHost(host, this.#options.allowedHostNames) || !isOurOrigin(origin, host)) {
      stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    this.#sockets[kind].handleUpgrade(request, stream, head, (socket) => this.#accept(kind, socket, request, url));
  }

  #accept(kind: SocketKind, socket: WebSocket, request: IncomingMessage, url: URL): void {
    const address = request.socket.remoteAddress ?? '';
    const mine = (this.#perAddress.get(address) ?? 0) + 1;
    this.#perAddress.set(address, mine);
    this.#alive.add(socket);
    socket.on('pong', () => this.#alive.add(socket));
    socket.on('error', () => this.#options.log('socket-error', { kind }));
    socket.on('close', () => {
      const left = (this.#perAddress.get(address) ?? 1) - 1;
      if (left > 0) this.#perAddress.set(address, left);
      else this.#perAddress.delete(address);
    });
    if (this.#all().length > MAX_SOCKETS_PER_LISTENER || mine > MAX_SOCKETS_PER_ADDRESS) return refuse(socket, 'TOO_MANY');
    this.#options.onSocket(kind, socket, request, url);
  }

  #ping(): void {
    for (const socket of this.#all()) {
      if (!this.#alive.delete(socket)) socket.terminate();
      else if (socket.readyState === socket.OPEN) socket.ping();
    }
  }
}
