import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer, type Server as TlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { MAX_CONTROL_BYTES, SOCKET_PATHS, type Refusal } from '../../../shared/protocol';
import { MAX_RELAY_FRAME_BYTES, MAX_SIGNAL_BYTES, MAX_SOCKETS_PER_ADDRESS, MAX_SOCKETS_PER_LISTENER, PING_INTERVAL_MS } from '../limits';
import { refuse } from '../sockets/close';
import type { LogLine } from '../types';
import { isOurHost, isOurOrigin } from './host-header';
import { factsOf, NO_PROXIES, noteFacts, readFacts, type TrustedProxies } from './request-facts';
import { sendEmpty, sendRefusal } from './respond';

export type SocketKind = keyof typeof SOCKET_PATHS;

/** Certificate chain and key, both PEM. */
export interface TlsFiles {
  readonly cert: Buffer;
  readonly key: Buffer;
}

/** Takes requests and upgrades of some paths before the listener looks at them; says whether it did. */
export interface Diversion {
  request(request: IncomingMessage, response: ServerResponse, path: string): boolean;
  upgrade(request: IncomingMessage, stream: Duplex, head: Buffer, path: string): boolean;
}

export interface ListenerOptions {
  readonly allowedHostNames: readonly string[];
  /** Speaks TLS when given. */
  readonly tls?: TlsFiles | undefined;
  /** Whose `X-Forwarded-*` headers are believed; nobody's by default. */
  readonly proxies?: TrustedProxies | undefined;
  /** Origins of our own pages that the `Host` header of a request does not tell, e.g. the public address behind a proxy. */
  readonly ownOrigins?: readonly string[] | undefined;
  readonly maxSockets?: number | undefined;
  readonly maxSocketsPerAddress?: number | undefined;
  readonly diversion?: Diversion | undefined;
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
  readonly #server: Server | TlsServer;
  readonly #sockets: Readonly<Record<SocketKind, WebSocketServer>>;
  readonly #alive = new WeakSet<WebSocket>();
  readonly #perAddress = new Map<string, number>();
  #pinging: NodeJS.Timeout | undefined;

  constructor(options: ListenerOptions) {
    this.#options = options;
    const server = (kind: SocketKind): WebSocketServer => new WebSocketServer({ noServer: true, maxPayload: MAX_PAYLOAD[kind], perMessageDeflate: false });
    this.#sockets = { control: server('control'), signal: server('signal'), relay: server('relay') };
    const timeouts = { requestTimeout: 60_000, headersTimeout: 10_000, keepAliveTimeout: 5_000 };
    const onRequest = (request: IncomingMessage, response: ServerResponse): void => this.#request(request, response);
    this.#server = options.tls ? createTlsServer({ ...timeouts, ...options.tls, minVersion: 'TLSv1.2', handshakeTimeout: 10_000 }, onRequest) : createServer(timeouts, onRequest);
    this.#server.maxConnections = 2 * this.#maxSockets;
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

  /** New connections meet the new certificate; those that are open go on. Throws when the files don't fit together. */
  renewTls(tls: TlsFiles): void {
    if ('setSecureContext' in this.#server) this.#server.setSecureContext({ ...tls, minVersion: 'TLSv1.2' });
  }

  /** Open sockets of each kind. */
  counts(): Readonly<Record<SocketKind, number>> {
    return { control: this.#sockets.control.clients.size, signal: this.#sockets.signal.clients.size, relay: this.#sockets.relay.clients.size };
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

  get #maxSockets(): number {
    return this.#options.maxSockets ?? MAX_SOCKETS_PER_LISTENER;
  }

  #all(): WebSocket[] {
    return Object.values(this.#sockets).flatMap((server) => [...server.clients]);
  }

  #request(request: IncomingMessage, response: ServerResponse): void {
    noteFacts(request, readFacts(request, this.#options.proxies ?? NO_PROXIES));
    if (!isOurHost(factsOf(request).host, this.#options.allowedHostNames)) return sendEmpty(response, 421);
    const path = (request.url ?? '/').split(/[?#]/, 1)[0] ?? '/';
    if (this.#options.diversion?.request(request, response, path)) return;
    this.#options.onRequest(request, response, path).catch(() => {
      this.#options.log('request-failed');
      if (!response.headersSent) sendRefusal(response, 'HOST_FAILED');
      else response.destroy();
    });
  }

  #upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    // Without a listener a reset connection would end the process.
    stream.on('error', () => stream.destroy());
    noteFacts(request, readFacts(request, this.#options.proxies ?? NO_PROXIES));
    const { host } = factsOf(request);
    const { origin } = request.headers;
    const ours = isOurHost(host, this.#options.allowedHostNames) && (isOurOrigin(origin, host) || (this.#options.ownOrigins ?? []).includes(origin ?? ''));
    const url = URL.canParse(request.url ?? '', 'http://host') ? new URL(request.url ?? '', 'http://host') : null;
    const kind = url && kindOf(url.pathname);
    if (ours && url && this.#options.diversion?.upgrade(request, stream, head, url.pathname)) return;
    if (!ours || !url || !kind) {
      stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    this.#sockets[kind].handleUpgrade(request, stream, head, (socket) => this.#accept(kind, socket, request, url));
  }

  #accept(kind: SocketKind, socket: WebSocket, request: IncomingMessage, url: URL): void {
    const { address } = factsOf(request);
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
    if (this.#all().length > this.#maxSockets || mine > (this.#options.maxSocketsPerAddress ?? MAX_SOCKETS_PER_ADDRESS)) return refuse(socket, 'TOO_MANY');
    this.#options.onSocket(kind, socket, request, url);
  }

  #ping(): void {
    for (const socket of this.#all()) {
      if (!this.#alive.delete(socket)) socket.terminate();
      else if (socket.readyState === socket.OPEN) socket.ping();
    }
  }
}
