import type { ShownIdentity } from '../../../shared/protocol';
import type { SignalData } from './signal-message';

/** A signalling connection, as a room sees it. */
export interface Signaller {
  readonly isHub: boolean;
  /** Whether what this connection's person writes may change the furniture of a room's board. */
  furnishes(topic: string): boolean;
  /** Connections of the same session may take over each other's peer id: the same page came back. */
  readonly owner: string;
  readonly participantId: string;
  /** `from`: whose it is, for the hub. */
  deliver(topic: string, data: SignalData, from: ShownIdentity): void;
  /** What the others know the connection's person by. */
  readonly identity: ShownIdentity;
  /** The topic was taken from the connection. */
  dropTopic(topic: string): void;
  /** To a hub: of the people in this room only these go on having data channels. */
  keepWriters(topic: string): void;
  /** To a hub: what participants may do with this room's board has changed. */
  keepLimits(topic: string): void;
}

interface Room {
  readonly signallers: Set<Signaller>;
  /** Which connection speaks for which peer id. */
  readonly peers: Map<string, Signaller>;
  /** Offers without an answer yet, as `from>to`. */
  readonly offers: Set<string>;
}

/**
 * Who hears whom, by topic. The rooms are stars: guests' announcements reach the hub only and the hub's reach the guests;
 * signals go to the one they are meant for, and one of the two is always the hub. A peer id belongs to the connection
 * that used it first. Nobody is told of a leave: WebRTC notices by itself.
 */
export class Star {
  readonly #rooms = new Map<string, Room>();
  readonly #listeners = new Set<() => void>();

  subscribe(signaller: Signaller, topic: string): void {
    const room = this.#rooms.get(topic) ?? { signallers: new Set(), peers: new Map(), offers: new Set() };
    this.#rooms.set(topic, room);
    if (room.signallers.has(signaller)) return;
    room.signallers.add(signaller);
    if (signaller.isHub) this.#tell();
  }

  unsubscribe(signaller: Signaller, topic: string): void {
    const room = this.#rooms.get(topic);
    if (!room?.signallers.delete(signaller)) return;
    for (const [peerId, holder] of room.peers) if (holder === signaller) this.#release(room, peerId);
    if (room.signallers.size === 0) this.#rooms.delete(topic);
    if (signaller.isHub) this.#tell();
  }

  leave(signaller: Signaller): void {
    for (const topic of [...this.#rooms.keys()]) this.unsubscribe(signaller, topic);
  }

  publish(signaller: Signaller, topic: string, data: SignalData): void {
    const room = this.#rooms.get(topic);
    if (!room?.signallers.has(signaller) || !this.#speaksFor(room, signaller, data.from)) return;
    if (data.type === 'announce') {
      for (const other of room.signallers) if (other.isHub !== signaller.isHub) other.deliver(topic, introduced(signaller, topic, data), signaller.identity);
      return;
    }
    const receiver = room.peers.get(data.to);
    if (!receiver || receiver.isHub === signaller.isHub || !expected(room, data)) return;
    receiver.deliver(topic, introduced(signaller, topic, data), signaller.identity);
  }

  /** Puts a person out of a room: nothing more goes through here, and the hub closes the person's channels. */
  expel(participantId: string, topic: string): void {
    const room = this.#rooms.get(topic);
    if (!room) return;
    for (const signaller of [...room.signallers]) {
      if (signaller.isHub || signaller.participantId !== participantId) continue;
      this.unsubscribe(signaller, topic);
      signaller.dropTopic(topic);
    }
    // Also when no connection of the person is left here: a channel lives on without its signalling.
    for (const signaller of room.signallers) if (signaller.isHub) signaller.keepWriters(topic);
  }

  /** Tells the room's hub what participants may do with the board from now on. */
  limit(topic: string): void {
    for (const signaller of this.#rooms.get(topic)?.signallers ?? []) if (signaller.isHub) signaller.keepLimits(topic);
  }

  /** Whether a hub is in the room. */
  hasHub(topic: string): boolean {
    return [...(this.#rooms.get(topic)?.signallers ?? [])].some(({ isHub }) => isHub);
  }

  /** Called when a hub came into a room or left one. */
  onDidChangeHub(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #speaksFor(room: Room, signaller: Signaller, peerId: string): boolean {
    const holder = room.peers.get(peerId);
    if (holder === signaller) return true;
    if (holder && holder.owner !== signaller.owner) return false;
    // One id per connection and room; the earlier one's page is gone.
    for (const [earlier, other] of room.peers) if (other === signaller) this.#release(room, earlier);
    room.peers.set(peerId, signaller);
    return true;
  }

  #release(room: Room, peerId: string): void {
    room.peers.delete(peerId);
    for (const offer of room.offers) if (offer.startsWith(`${peerId}>`) || offer.endsWith(`>${peerId}`)) room.offers.delete(offer);
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

/** The hub learns from us, and from nobody else, whose word a peer's is. */
const introduced = (signaller: Signaller, topic: string, data: SignalData): SignalData & { readonly furnish?: true } => (signaller.isHub || !signaller.furnishes(topic) ? data : { ...data, furnish: true });

/** y-webrtc throws on an answer that it did not ask for: only answers to offers that went through here pass. */
function expected(room: Room, { from, to, signal }: Extract<SignalData, { type: 'signal' }>): boolean {
  if (signal.type === 'offer') room.offers.add(`${from}>${to}`);
  return signal.type !== 'answer' || room.offers.delete(`${to}>${from}`);
}
