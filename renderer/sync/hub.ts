import * as Y from 'yjs';
import { Awareness } from 'y-protocols/awareness';
import { answerChecks } from './check/answer-checks';
import { createControlLink, type ControlLink } from './control-link';
import { watchDivergence, type DivergenceWatch } from './divergence';
import { signalUrl } from './doc-session';
import { createRelaySocket, type RelaySocket } from './relay/relay-socket';
import { createRelayTransport } from './relay/relay-transport';
import { createWebrtcTransport } from './webrtc/webrtc-transport';

export interface HubOptions {
  /** The host's inner listener, `ws://127.0.0.1:43121`. */
  readonly socketBase: string;
  /** The engine's session. */
  readonly session: string;
}

export interface HubReport {
  /** Boards that are ready for guests: their state is here and the signalling server knows us. */
  readonly boards: number;
  /** Open data channels, all boards together. */
  readonly channels: number;
}

/**
 * The centre of the star. For every hosted board one document stands both in the WebRTC room, where all guests are its
 * leaves, and on the relay over loopback, so that what travels by WebRTC reaches the disk, whatever the facilitator
 * looks at, and guests on either path see each other.
 */
export interface Hub {
  /** Joins boards that are new in the list and leaves those that are no longer there. */
  setBoards(boardIds: readonly string[]): void;
  /** Answers the readiness checks of these workshops. */
  setChecks(workshopIds: readonly string[]): void;
  report(): HubReport;
  close(): void;
}

interface HubBoard {
  readonly divergence: DivergenceWatch;
  ready(): boolean;
  channels(): number;
  close(): void;
}

const REOPEN_AFTER_MS = 500;

function joinBoard(name: string, { socketBase, session }: HubOptions, socket: RelaySocket, iceServers: () => readonly { readonly urls: string }[], onEnded: () => void, control: Pick<ControlLink, 'send'>): HubBoard {
  const doc = new Y.Doc();
  const awareness = new Awareness(doc);
  // The hub is nobody.
  awareness.setLocalState(null);
  const relay = createRelayTransport({ name, doc, awareness, session, socket, onEnded });
  const room = createWebrtcTransport({ name, doc, awareness, signalUrl: signalUrl(socketBase, session), iceServers, role: 'hub' });
  // Guests by WebRTC do not notice when we stop reaching the disk, so the relay is opened again until it stands.
  let again: ReturnType<typeof setTimeout> | undefined;
  const stopWatching = relay.state.subscribe(() => {
    const now = relay.state.get();
    clearTimeout(again);
    if (now === 'lost' || now === 'refused') again = setTimeout(() => relay.open(), REOPEN_AFTER_MS);
  });
  relay.open();
  room.open();
  // What the hub holds, all guests on channels get.
  const divergence = watchDivergence({
    doc,
    standing: () => (relay.state.get() === 'synced' ? 'settled' : 'away'),
    ask: () => control.send({ type: 'digest', doc: name }),
    resync() {
      relay.close();
      relay.open();
    },
    rebuild: onEnded,
    onRepaired: (cause, how) => control.send({ type: 'repaired', doc: name, cause, how }),
  });
  return {
    divergence,
    ready: () => relay.state.get() === 'synced' && room.announced(),
    channels: () => room.channels(),
    close() {
      divergence.close();
      stopWatching();
      clearTimeout(again);
      room.close();
      relay.close();
      awareness.destroy();
      doc.destroy();
    },
  };
}

export function createHub(options: HubOptions): Hub {
  const boards = new Map<string, HubBoard>();
  const socket = createRelaySocket({ socketBase: options.socketBase, onRefused: () => undefined });
  const checks = answerChecks(signalUrl(options.socketBase, options.session), () => servers);
  let lostAt = 0;
  let servers: readonly { readonly urls: string }[] = [];
  const control = createControlLink(options.socketBase, options.session, (message) => {
    if (message.type === 'digest') boards.get(message.doc.slice('board:'.length))?.divergence.onDigest(message);
    if (message.type !== 'welcome') return;
    servers = message.iceServers;
    for (const id of boards.keys()) sayOpen(id);
    if (lostAt > 0) socket.renew(lostAt);
    lostAt = 0;
  });
  control.state.subscribe(() => {
    if (control.state.get().kind === 'away') lostAt ||= Date.now();
  });

  /** So that the host tells us what it tells everybody who has the board open. */
  const sayOpen = (id: string): void => control.send({ type: 'path', doc: `board:${id}`, path: 'relay' });

  function join(id: string): void {
    // What went past our own door and not past the host's: the guests' channels end, and on the relay the host sees whose it is.
    const board = joinBoard(`board:${id}`, options, socket, () => servers, () => setTimeout(again, REOPEN_AFTER_MS), control);
    const again = (): void => {
      if (boards.get(id) !== board) return;
      board.close();
      join(id);
    };
    boards.set(id, board);
    sayOpen(id);
  }

  return {
    setBoards(boardIds) {
      for (const [id, board] of boards) {
        if (boardIds.includes(id)) continue;
        boards.delete(id);
        board.close();
      }
      for (const id of boardIds) if (!boards.has(id)) join(id);
    },
    setChecks: (workshopIds) => checks.set(workshopIds),
    report() {
      let ready = 0;
      let channels = 0;
      for (const board of boards.values()) {
        if (board.ready()) ready += 1;
        channels += board.channels();
      }
      return { boards: ready, channels };
    },
    close() {
      for (const board of boards.values()) board.close();
      boards.clear();
      checks.close();
      control.close();
      socket.close();
    },
  };
}
