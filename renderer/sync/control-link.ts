import type { MeasuredClock } from '../../shared/kernel/host-clock';
import { createObservable, type Observable } from '../../shared/kernel/observable';
import { hostMessage, isFinal, isResting, PROTOCOL_VERSION, refusalOfCloseCode, SOCKET_PATHS, type ClientMessage, type HostMessage, type Refusal } from '../../shared/protocol';

export type ControlState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'open'; readonly participantId: string; readonly iceServers: readonly { readonly urls: string }[] }
  | { readonly kind: 'away' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** The JSON socket to the host: who we are, acknowledgements, whether there is a hub. Reconnects by itself. */
export interface ControlLink {
  readonly state: Observable<ControlState>;
  /** Sends, or drops the message when the link is not open: whoever sends repeats after `welcome`. */
  send(message: ClientMessage): void;
  /** Doubt: asks for a sign of life now, or tries to reconnect now. */
  probe(): void;
  close(): void;
}

const PING_MS = 5000;
/** Pings in a row without any message, counted rather than timed: hidden pages have slow timers. */
const PINGS_UNTIL_DEAD = 2;
const PROBE_MS = 3000;
const FIRST_RETRY_MS = 300;
const LONGEST_RETRY_MS = 4000;
const RETRY_FACTOR = 1.6;
/** A closed workshop may open again in a minute or in a week; whoever waits sees it within some seconds. */
const RESTING_RETRY_MS = 5000;

export function createControlLink(socketBase: string, session: string, onMessage: (message: HostMessage) => void, clock?: MeasuredClock): ControlLink {
  const state = createObservable<ControlState>({ kind: 'connecting' });
  let socket: WebSocket | null = null;
  let closed = false;
  let retries = 0;
  let unanswered = 0;
  /** When the questions went that are not answered yet; answers come in their order. */
  let asked: number[] = [];
  let retry: ReturnType<typeof setTimeout> | undefined;
  let probe: ReturnType<typeof setTimeout> | undefined;
  const heartbeat = setInterval(beat, PING_MS);

  function connect(): void {
    clearTimeout(retry);
    retry = undefined;
    const opened = new WebSocket(`${socketBase}${SOCKET_PATHS.control}`);
    socket = opened;
    unanswered = 0;
    asked = [];
    opened.onopen = () => {
      asked.push(Date.now());
      opened.send(JSON.stringify({ type: 'hello', session, protocol: PROTOCOL_VERSION } satisfies ClientMessage));
    };
    opened.onmessage = (event: MessageEvent<unknown>) => {
      if (socket !== opened) return;
      unanswered = 0;
      clearTimeout(probe);
      probe = undefined;
      receive(event.data);
    };
    opened.onclose = (event) => {
      if (socket === opened) ended(refusalOfCloseCode(event.code));
    };
  }

  function receive(data: unknown): void {
    const message = hostMessage.safeParse(typeof data === 'string' ? tryParse(data) : null);
    // A newer host may say more than we know.
    if (!message.success) return;
    if (message.data.type === 'welcome' || message.data.type === 'pong') {
      const sentAt = asked.shift();
      if (sentAt !== undefined && message.data.now !== undefined) clock?.measure(sentAt, Date.now(), message.data.now);
    }
    if (message.data.type === 'welcome') {
      retries = 0;
      state.set({ kind: 'open', participantId: message.data.participantId, iceServers: message.data.iceServers });
    }
    onMessage(message.data);
  }

  function ended(refusal: Refusal | null): void {
    socket = null;
    clearTimeout(probe);
    probe = undefined;
    if (closed) return;
    if (refusal && isFinal(refusal)) {
      state.set({ kind: 'refused', refusal });
      stop();
      return;
    }
    const resting = refusal !== null && isResting(refusal);
    state.set(resting ? { kind: 'refused', refusal } : { kind: 'away' });
    const delay = resting ? RESTING_RETRY_MS : Math.min(FIRST_RETRY_MS * RETRY_FACTOR ** retries, LONGEST_RETRY_MS);
    retries += 1;
    retry = setTimeout(connect, delay * (0.75 + Math.random() / 2));
  }

  /** A dead socket can take minutes to close by itself. */
  function abandon(): void {
    const dead = socket;
    if (!dead) return;
    ended(null);
    dead.close();
  }

  function beat(): void {
    if (socket?.readyState !== WebSocket.OPEN) return;
    if (unanswered >= PINGS_UNTIL_DEAD) {
      abandon();
      return;
    }
    unanswered += 1;
    send({ type: 'ping' });
  }

  function send(message: ClientMessage): void {
    if (socket?.readyState !== WebSocket.OPEN || state.get().kind !== 'open') return;
    if (message.type === 'ping') asked.push(Date.now());
    socket.send(JSON.stringify(message));
  }

  function stop(): void {
    closed = true;
    clearInterval(heartbeat);
    clearTimeout(retry);
    clearTimeout(probe);
    socket?.close();
    socket = null;
  }

  // Browsers open one socket to a host at a time (RFC 6455 §4.1): the relay's goes first, for it brings the first state.
  retry = setTimeout(connect, 0);
  return {
    state,
    send,
    probe() {
      if (closed) return;
      if (retry !== undefined) {
        connect();
      } else if (probe === undefined) {
        send({ type: 'ping' });
        // Also for a socket that is still being opened: its attempt may have begun on a network that is gone.
        probe = setTimeout(abandon, PROBE_MS);
      }
    },
    close: stop,
  };
}

function tryParse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
