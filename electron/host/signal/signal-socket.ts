import type { WebSocket } from 'ws';
import { boardDocName } from '../../../shared/doc';
import { checkTopic, type ShownIdentity } from '../../../shared/protocol';
import { MAX_SIGNAL_BYTES, MAX_TOPICS_PER_ENGINE, MAX_TOPICS_PER_GUEST, SIGNAL_RATE } from '../limits';
import type { BoardModes } from '../rights/board-modes';
import type { Identity } from '../sessions/sessions';
import { foreignRights } from '../sessions/access';
import type { Door, Workshops } from '../sessions/workshops';
import { jsonOf, refuse } from '../sockets/close';
import { TokenBucket } from '../token-bucket';
import { signalMessage, type SignalData, type SignalMessage } from './signal-message';
import type { Signaller, Star } from './star';

export interface SignalPorts {
  readonly workshops: Workshops;
  readonly star: Star;
  readonly modes: BoardModes;
  readonly now: () => number;
}

/** Serves one `/signal?session=…` socket until it closes. */
export function serveSignal(socket: WebSocket, door: Door, session: string, ports: SignalPorts): void {
  const bucket = new TokenBucket(SIGNAL_RATE, ports.now);
  let seat: SignalSeat | null = null;
  let work: Promise<void> = ports.workshops.admit(session, door).then(async (admitted) => {
    if (!admitted.ok) return refuse(socket, admitted.error);
    const { participantId } = admitted.value;
    seat = new SignalSeat(socket, session, admitted.value, { participantId, ...(await ports.workshops.appearance(admitted.value)) }, ports);
  });
  work = work.catch(() => refuse(socket, 'HOST_FAILED'));

  socket.on('message', (data, isBinary) => {
    if (socket.readyState !== socket.OPEN) return;
    if (!seat?.isHub && !bucket.take()) return refuse(socket, 'TOO_MANY');
    if (Buffer.isBuffer(data) && data.length > MAX_SIGNAL_BYTES) return refuse(socket, 'TOO_LARGE');
    const parsed = signalMessage.safeParse(jsonOf(data, isBinary));
    if (!parsed.success) return refuse(socket, 'BAD_MESSAGE');
    work = work.then(() => seat?.receive(parsed.data)).catch(() => refuse(socket, 'HOST_FAILED'));
  });
  socket.on('close', () => void work.finally(() => seat?.leave()));
}

class SignalSeat implements Signaller {
  readonly isHub: boolean;
  readonly owner: string;
  readonly participantId: string;
  readonly identity: ShownIdentity;
  readonly #socket: WebSocket;
  readonly #who: Identity;
  readonly #ports: SignalPorts;
  readonly #topics = new Set<string>();
  readonly #furnished = new Set<string>();

  constructor(socket: WebSocket, session: string, who: Identity, identity: ShownIdentity, ports: SignalPorts) {
    this.#socket = socket;
    this.#who = who;
    this.#ports = ports;
    this.owner = session;
    this.participantId = who.participantId;
    this.identity = identity;
    this.isHub = who.kind === 'engine';
  }

  furnishes(topic: string): boolean {
    return this.#furnished.has(topic);
  }

  deliver(topic: string, data: SignalData, from: ShownIdentity): void {
    this.#send({ type: 'publish', topic, data, ...(this.isHub && { who: from }) });
  }

  dropTopic(topic: string): void {
    this.#topics.delete(topic);
  }

  keepWriters(topic: string): void {
    void this.#ports.workshops.writersOf(topic).then(
      (participantIds) => this.#send({ type: 'writers', topic, participantIds }),
      () => refuse(this.#socket, 'HOST_FAILED'),
    );
  }

  keepLimits(topic: string): void {
    this.#send({ type: 'limits', topic, limits: this.#ports.modes.of(topic) });
  }

  async receive(message: SignalMessage): Promise<void> {
    switch (message.type) {
      case 'ping':
        return this.#send({ type: 'pong' });
      case 'subscribe':
        for (const topic of message.topics) await this.#subscribe(topic);
        return;
      case 'unsubscribe':
        for (const topic of message.topics) {
          this.#topics.delete(topic);
          this.#ports.star.unsubscribe(this, topic);
        }
        return;
      case 'publish':
        return this.#ports.star.publish(this, message.topic, message.data);
    }
  }

  leave(): void {
    this.#ports.star.leave(this);
  }

  /** A room that is not theirs stays silent for them; y-webrtc would only come back if it were hung up on. */
  async #subscribe(topic: string): Promise<void> {
    const most = this.isHub ? MAX_TOPICS_PER_ENGINE : MAX_TOPICS_PER_GUEST;
    if (this.#topics.has(topic) || this.#topics.size >= most || !(await this.#mayJoin(topic))) return;
    this.#topics.add(topic);
    this.#ports.star.subscribe(this, topic);
    // Its connections are older than this socket where the socket was lost meanwhile.
    if (!this.isHub || !topic.startsWith(boardDocName(''))) return;
    this.keepWriters(topic);
    this.keepLimits(topic);
  }

  async #mayJoin(topic: string): Promise<boolean> {
    if (this.#who.kind === 'checker') return topic === checkTopic(this.#who.workshopId);
    if (this.isHub && topic.startsWith(checkTopic(''))) return true;
    // A room's peers all write: readers have no place in it.
    const workshop = topic.startsWith(boardDocName('')) ? await this.#ports.workshops.ofDocument(topic) : null;
    if (!workshop || this.#ports.workshops.accessIn(workshop, this.#who, topic) !== 'write') return false;
    if (foreignRights(this.#who, workshop, topic)?.furnish) this.#furnished.add(topic);
    return true;
  }

  #send(message: unknown): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(JSON.stringify(message));
  }
}
