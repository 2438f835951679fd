import { createObservable, type Observable } from '../../shared/kernel/observable';
import { initialFacts, retryDelayMs, samePath, step, type PathCommand, type PathEvent, type PathFacts } from './path-machine';
import type { Transport } from './transport';
import type { PathState } from './types';

/** A channel that is not open by then is not waited for: the relay goes on carrying. */
export const CHANNEL_OPEN_LIMIT_MS = 5000;
/** After this long without a first state from the relay WebRTC is tried beside it. */
export const RELAY_LATE_MS = 5000;

export interface PathRunner {
  readonly path: Observable<PathState>;
  readonly synced: Observable<boolean>;
  tell(event: PathEvent): void;
  /** Exchanges states with the host anew, over the relay: what a channel's hub holds may be what is wrong. */
  resync(): void;
  close(): void;
}

/** Runs the path machine of one document: gives it time and two transports. */
export function runPath(transports: { readonly relay: Transport; readonly channel: Transport }, live: 'auto' | 'relay', rtc: boolean): PathRunner {
  let facts: PathFacts = initialFacts(live, rtc, Date.now());
  const path = createObservable<PathState>({ kind: 'connecting', since: facts.since }, samePath);
  const synced = createObservable(false);
  const timers = new Map<'channel-late' | 'retry-due' | 'relay-late', ReturnType<typeof setTimeout>>();
  const waiting: PathEvent[] = [];
  let running = false;
  let closed = false;

  const commands: Record<PathCommand, () => void> = {
    'open-relay': () => transports.relay.open(),
    'close-relay': () => transports.relay.close(),
    'open-channel': () => transports.channel.open(),
    'close-channel': () => transports.channel.close(),
  };

  /** A timer runs exactly while `wanted` holds. */
  function timer(type: 'channel-late' | 'retry-due' | 'relay-late', wanted: boolean, delayMs: () => number): void {
    if (wanted === timers.has(type)) return;
    if (wanted) {
      timers.set(type, setTimeout(() => {
        timers.delete(type);
        tell({ type });
      }, delayMs()));
    } else {
      clearTimeout(timers.get(type));
      timers.delete(type);
    }
  }

  function handle(event: PathEvent): void {
    const result = step(facts, event);
    facts = result.facts;
    for (const command of result.commands) commands[command]();
    timer('channel-late', facts.channel === 'opening', () => CHANNEL_OPEN_LIMIT_MS);
    timer('retry-due', facts.channel === 'waiting', () => retryDelayMs(facts.failures, facts.relay !== 'refused', Math.random()));
    timer('relay-late', facts.relay === 'opening' && !facts.relayLate, () => RELAY_LATE_MS);
    if (facts.relay === 'synced' || facts.channel === 'synced') synced.set(true);
    path.set(result.path);
  }

  function tell(event: PathEvent): void {
    // Commands make transports report, which must not re-enter the machine.
    waiting.push(event);
    if (running || closed) return;
    running = true;
    for (let next = waiting.shift(); next; next = waiting.shift()) handle(next);
    running = false;
  }

  const ends = [
    transports.relay.state.subscribe(() => tell({ type: 'relay', state: transports.relay.state.get() })),
    transports.channel.state.subscribe(() => tell({ type: 'channel', state: transports.channel.state.get() })),
  ];

  return {
    path,
    synced,
    tell,
    resync() {
      if (closed) return;
      if (facts.channel === 'synced') tell({ type: 'channel', state: 'lost' });
      // The machine opens it again.
      else transports.relay.close();
    },
    close() {
      closed = true;
      for (const end of ends) end();
      for (const handle of timers.values()) clearTimeout(handle);
      timers.clear();
      transports.relay.close();
      transports.channel.close();
    },
  };
}
