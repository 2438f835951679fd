import type { WebSocket } from 'ws';
import { clientMessage, MAX_CONTROL_BYTES, PROTOCOL_VERSION, type ClientMessage, type HostMessage, type IceServer, type Refusal } from '../../../shared/protocol';
import type { Acts } from '../acts';
import type { Checker, Ledger } from '../acknowledge/ledger';
import type { Documents } from '../documents/documents';
import type { Digests } from '../digests/digests';
import { ACT_RATE, CONTROL_RATE, DIGEST_RATE, HELLO_TIMEOUT_MS, PURGE_RATE, REPAIR_RATE } from '../limits';
import type { PathKind, People, Presence } from '../people';
import type { Identity } from '../sessions/sessions';
import type { Door, Workshops } from '../sessions/workshops';
import { TokenBucket } from '../token-bucket';
import type { LogLine } from '../types';
import { jsonOf, refuse } from './close';

export interface ControlPorts {
  readonly workshops: Workshops;
  readonly documents: Documents;
  readonly ledger: Ledger;
  readonly acts: Acts;
  readonly people: People;
  readonly digests: Digests;
  readonly log: LogLine;
  /** Whether a hub is in this person's rooms, and news about it. */
  readonly hub: { present(who: Identity): Promise<boolean>; onDidChange(listener: () => void): () => void };
  readonly iceServers: readonly IceServer[];
  readonly now: () => number;
}

/** A slow network is no reason to give up for good: a plain code, after which clients come back. */
const LATE = 1008;

type Message<T extends ClientMessage['type']> = Extract<ClientMessage, { type: T }>;

/** The protocol number of a `hello`, also of one that otherwise is not ours to understand. */
function protocolOf(json: unknown): number | null {
  return typeof json === 'object' && json !== null && 'type' in json && json.type === 'hello' && 'protocol' in json && typeof json.protocol === 'number' ? json.protocol : null;
}

/** Serves one `/control` socket until it closes. */
export function serveControl(socket: WebSocket, door: Door, ports: ControlPorts): void {
  const bucket = new TokenBucket(CONTROL_RATE, ports.now);
  let seat: ControlSeat | null = null;
  /** Messages are worked on one after the other, so that a check never overtakes the hello. */
  let work: Promise<void> = Promise.resolve();
  const helloTimer = setTimeout(() => socket.close(LATE, 'no hello'), HELLO_TIMEOUT_MS);

  socket.on('message', (data, isBinary) => {
    if (socket.readyState !== socket.OPEN) return;
    if (!bucket.take()) return refuse(socket, 'TOO_MANY');
    if (Buffer.isBuffer(data) && data.length > MAX_CONTROL_BYTES) return refuse(socket, 'TOO_LARGE');
    const json = jsonOf(data, isBinary);
    work = work.then(() => receive(json)).catch(() => refuse(socket, 'HOST_FAILED'));
  });
  socket.on('close', () => {
    clearTimeout(helloTimer);
    void work.finally(() => seat?.leave());
  });

  async function receive(json: unknown): Promise<void> {
    if (socket.readyState !== socket.OPEN) return;
    const protocol = protocolOf(json);
    if (protocol !== null && protocol !== PROTOCOL_VERSION) return refuse(socket, protocol < PROTOCOL_VERSION ? 'CLIENT_TOO_OLD' : 'CLIENT_TOO_NEW');
    const parsed = clientMessage.safeParse(json);
    if (!parsed.success) return refuse(socket, 'BAD_MESSAGE');
    const message = parsed.data;
    if (message.type === 'hello') {
      if (seat) return refuse(socket, 'BAD_MESSAGE');
      const admitted = await ports.workshops.admit(message.session, door);
      if (!admitted.ok) return refuse(socket, admitted.error);
      clearTimeout(helloTimer);
      seat = new ControlSeat(socket, admitted.value, ports);
      return seat.welcome();
    }
    if (!seat) return refuse(socket, 'BAD_MESSAGE');
    return seat.receive(message);
  }
}

/** A control connection whose owner is known. */
class ControlSeat implements Checker, Presence {
  readonly who: Identity;
  readonly paths = new Map<string, PathKind>();
  readonly #socket: WebSocket;
  readonly #ports: ControlPorts;
  readonly #held = new Map<string, () => void>();
  readonly #endHubNews: () => void;
  readonly #purges: TokenBucket;
  readonly #acts: TokenBucket;
  readonly #digests: TokenBucket;
  readonly #repairs: TokenBucket;
  /** By document: the number of the latest check that is not answered by `stored`, and when the first of them came. */
  readonly #unstored = new Map<string, { readonly n: number; readonly since: number }>();
  #hub = false;

  constructor(socket: WebSocket, who: Identity, ports: ControlPorts) {
    this.#socket = socket;
    this.who = who;
    this.#ports = ports;
    this.#purges = new TokenBucket(PURGE_RATE, ports.now);
    this.#acts = new TokenBucket(ACT_RATE, ports.now);
    this.#digests = new TokenBucket(DIGEST_RATE, ports.now);
    this.#repairs = new TokenBucket(REPAIR_RATE, ports.now);
    ports.people.enter(this);
    // What can't be read now (the library is closing, its disk is in trouble) is asked again by whoever comes back.
    this.#endHubNews = ports.hub.onDidChange(() => void this.#tellHub().catch(() => refuse(socket, 'HOST_FAILED')));
  }

  async welcome(): Promise<void> {
    this.#hub = await this.#ports.hub.present(this.who);
    this.send({ type: 'welcome', participantId: this.who.participantId, hub: this.#hub, iceServers: [...this.#ports.iceServers], now: this.#ports.now() });
  }

  async receive(message: Exclude<ClientMessage, Message<'hello'>>): Promise<void> {
    switch (message.type) {
      case 'ping':
        return this.send({ type: 'pong', now: this.#ports.now() });
      case 'path':
        if (await this.#mayOpen(message.doc)) this.paths.set(message.doc, message.path);
        else this.paths.delete(message.doc);
        return;
      case 'check':
        return this.#check(message);
      case 'digest':
        if (this.#digests.take() && (await this.#mayOpen(message.doc))) this.#ports.digests.ask(message.doc, this);
        return;
      case 'repaired':
        return this.#repaired(message);
      case 'purge':
        return this.#purge(message.doc);
      case 'act':
        return this.#act(message);
    }
  }

  get behindSince(): number | null {
    const since = [...this.#unstored.values()].map((one) => one.since);
    return since.length > 0 ? Math.min(...since) : null;
  }

  forgetAccess(): void {
    for (const docName of this.#held.keys()) void this.#mayOpenNow(docName).catch(() => refuse(this.#socket, 'HOST_FAILED'));
  }

  end(refusal: Refusal): void {
    refuse(this.#socket, refusal);
  }

  send(message: HostMessage): void {
    if (message.type === 'stored' && this.#unstored.get(message.doc)?.n === message.n) this.#unstored.delete(message.doc);
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(JSON.stringify(message));
  }

  others(docName: string): number {
    return this.#ports.people.others(this, docName);
  }

  leave(): void {
    this.#endHubNews();
    this.#ports.people.leave(this);
    this.#ports.ledger.leave(this);
    for (const release of this.#held.values()) release();
    this.#held.clear();
  }

  async #check(check: Message<'check'>): Promise<void> {
    if (!(await this.#mayOpen(check.doc))) return;
    if (!this.#held.has(check.doc)) {
      const { release } = await this.#ports.documents.hold(check.doc);
      this.#held.set(check.doc, release);
    }
    this.#unstored.set(check.doc, { n: check.n, since: this.#unstored.get(check.doc)?.since ?? this.#ports.now() });
    this.#ports.ledger.check(this, check);
  }

  async #repaired({ doc, cause, how }: Message<'repaired'>): Promise<void> {
    if (!this.#repairs.take() || !(await this.#mayOpen(doc))) return;
    this.#ports.log('replica-repaired', { cause, how, kind: this.who.kind });
    this.#ports.people.noteRepair(this.who.participantId);
  }

  async #purge(docName: string): Promise<void> {
    const access = await this.#ports.workshops.access(this.who, docName);
    if (access === null) return refuse(this.#socket, 'NOT_ALLOWED');
    if (access !== 'write' || !this.#purges.take()) return;
    // Not waited for: pings and checks go on meanwhile. What fails is asked again.
    void this.#ports.documents.purge(docName).then(
      (done) => {
        if (!done) return;
        if (!this.paths.has(docName)) this.send({ type: 'purged', doc: docName });
        this.#ports.people.tell(docName, { type: 'purged', doc: docName });
      },
      () => undefined,
    );
  }

  /** Not waited for: the answer comes when the disk has it, pings and checks go on meanwhile. */
  #act({ id, name, input }: Message<'act'>): void {
    if (!this.#acts.take()) return this.send({ type: 'acted', id, outcome: { ok: false, error: 'TOO_MANY' } });
    void this.#ports.acts.run(this.who, id, name, input).then((outcome) => this.send({ type: 'acted', id, outcome }));
  }

  async #mayOpen(docName: string): Promise<boolean> {
    return this.#held.has(docName) || this.#mayOpenNow(docName);
  }

  /** Another board of the own workshop may have been the person's a moment ago: no reason to end the connection. */
  async #mayOpenNow(docName: string): Promise<boolean> {
    if ((await this.#ports.workshops.access(this.who, docName)) !== null) return true;
    // The engine may have spoken of a board whose hosting has just ended.
    if (this.who.kind !== 'engine' && !this.#ports.workshops.isOf(this.who, docName)) {
      refuse(this.#socket, 'NOT_ALLOWED');
      return false;
    }
    this.#held.get(docName)?.();
    this.#held.delete(docName);
    this.#unstored.delete(docName);
    this.paths.delete(docName);
    this.#ports.ledger.forget(this, docName);
    this.send({ type: 'denied', doc: docName });
    return false;
  }

  async #tellHub(): Promise<void> {
    const hub = await this.#ports.hub.present(this.who);
    if (hub === this.#hub) return;
    this.#hub = hub;
    this.send({ type: 'hub', hub });
  }
}
