import { WebSocket, type ClientOptions } from 'ws';
import { PROTOCOL_VERSION, SOCKET_PATHS } from '../../../shared/protocol';

export interface Closed {
  readonly code: number;
  readonly reason: string;
}

type Message = Readonly<Record<string, unknown>> & { readonly type: string };

/** A raw JSON socket that remembers what it heard. */
export class SocketClient {
  readonly socket: WebSocket;
  readonly heard: Message[] = [];
  readonly closed: Promise<Closed>;
  #waiters: (() => void)[] = [];

  constructor(url: string, options: ClientOptions = {}) {
    this.socket = new WebSocket(url, options);
    this.socket.on('message', (data) => {
      this.heard.push(JSON.parse(String(data)) as Message);
      this.#wake();
    });
    this.socket.on('error', () => undefined);
    this.closed = new Promise((resolve) => {
      this.socket.on('close', (code, reason) => {
        resolve({ code, reason: reason.toString() });
        this.#wake();
      });
    });
  }

  static async open(url: string, options: ClientOptions = {}): Promise<SocketClient> {
    const client = new SocketClient(url, options);
    await new Promise<void>((resolve, reject) => {
      client.socket.once('open', resolve);
      client.socket.once('error', reject);
    });
    return client;
  }

  send(message: unknown): void {
    this.socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  /** The first message, heard already or still to come, of which `matches` holds. Fails when the socket closes first. */
  async next(matches: (message: Message) => boolean): Promise<Message> {
    for (;;) {
      const found = this.heard.find(matches);
      if (found) return found;
      if (this.socket.readyState >= WebSocket.CLOSING) throw new Error(`closed before it was heard: ${JSON.stringify(this.heard)}`);
      await new Promise<void>((resolve) => this.#waiters.push(resolve));
    }
  }

  /** Everything sent before is answered by now: the server works on messages in their order. */
  async roundTrip(): Promise<void> {
    const before = this.heard.filter(({ type }) => type === 'pong').length;
    this.send({ type: 'ping' });
    await this.next(() => this.heard.filter(({ type }) => type === 'pong').length > before);
  }

  close(): void {
    this.socket.close();
  }

  #wake(): void {
    const waiters = this.#waiters;
    this.#waiters = [];
    for (const waiter of waiters) waiter();
  }
}

/** A control connection after its `welcome`. */
export async function openControl(socketBase: string, session: string, protocol = PROTOCOL_VERSION): Promise<SocketClient> {
  const client = await SocketClient.open(socketBase + SOCKET_PATHS.control);
  client.send({ type: 'hello', session, protocol });
  return client;
}

export const openSignal = (socketBase: string, session: string): Promise<SocketClient> => SocketClient.open(`${socketBase}${SOCKET_PATHS.signal}?session=${session}`);
