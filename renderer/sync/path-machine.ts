import type { Refusal } from '../../shared/protocol';
import type { TransportState } from './transport';
import type { PathState, RelayReason } from './types';

/*
 * The rules of a document's path, without time or sockets. `step` takes one event and answers with what to do; whoever
 * runs the machine does it and reports what comes of it as further events.
 *
 *  P1  The relay comes first: it is the fastest way to the first state.
 *  P2  WebRTC is tried once the relay is synced, refuses, or is late.
 *  P3  When the hub's channel is synced the relay is left: one live path at a time.
 *  P4  No open channel within the limit: stay on the relay, try again later, each time later.
 *  P5  Channel lost: the relay at once; WebRTC is tried again later.
 *  P6  Without a hub, without WebRTC or by choice: the relay, and nothing is waited for.
 *  P7  Host away: no new tries at WebRTC; what stands is kept as long as it lives.
 *  P8  Refused by the host: everything ends. Readmitted (a closed workshop was opened again): as at the beginning.
 *  P9  A channel stands while the host does not answer: in doubt until it shows a sign of life, and called `connecting`.
 */
export interface PathFacts {
  /** The caller may have WebRTC tried, and the browser has it. */
  readonly live: 'auto' | 'relay';
  readonly rtc: boolean;
  readonly control: 'connecting' | 'open' | 'away';
  /** Null until the host has said. */
  readonly hub: boolean | null;
  readonly refusal: Refusal | null;
  readonly relay: 'closed' | 'opening' | 'open' | 'synced' | 'refused';
  /** The relay has not let us in in time. How long a large state then takes is the network's affair. */
  readonly relayLate: boolean;
  /** `waiting`: for the next try. */
  readonly channel: 'closed' | 'opening' | 'open' | 'synced' | 'waiting';
  /** Tries at WebRTC that failed since the last success. */
  readonly failures: number;
  /** The last channel worked once. */
  readonly channelLost: boolean;
  /** The control socket went while the channel stood, and the channel has not shown a sign of life since. */
  readonly channelDoubt: boolean;
  /** Milliseconds since 1970. */
  readonly since: number;
}

export type PathEvent =
  | { readonly type: 'control-open'; readonly hub: boolean }
  | { readonly type: 'control-away' }
  | { readonly type: 'hub'; readonly hub: boolean }
  | { readonly type: 'refused'; readonly refusal: Refusal }
  | { readonly type: 'readmitted' }
  /** The channel answered when it was asked. */
  | { readonly type: 'channel-alive' }
  | { readonly type: 'relay'; readonly state: TransportState }
  | { readonly type: 'relay-late' }
  | { readonly type: 'channel'; readonly state: TransportState }
  /** The time for a channel to open is over. */
  | { readonly type: 'channel-late' }
  | { readonly type: 'retry-due' }
  /** Something woke us (network back, page shown again): don't wait any longer. */
  | { readonly type: 'woke' };

export type PathCommand = 'open-relay' | 'close-relay' | 'open-channel' | 'close-channel';

export function initialFacts(live: 'auto' | 'relay', rtc: boolean, now: number): PathFacts {
  return { live, rtc, control: 'connecting', hub: null, refusal: null, relay: 'closed', relayLate: false, channel: 'closed', failures: 0, channelLost: false, channelDoubt: false, since: now };
}

const isUp = (transport: PathFacts['channel' | 'relay']): boolean => transport === 'opening' || transport === 'open' || transport === 'synced';

function learn(facts: PathFacts, event: PathEvent): PathFacts {
  switch (event.type) {
    case 'control-open':
      // A host that came back may answer differently: what was refused or waiting is asked again.
      return { ...withHub(facts, event.hub), control: 'open', channelDoubt: false, relay: facts.relay === 'refused' && facts.control === 'away' ? 'closed' : facts.relay };
    case 'control-away':
      return { ...facts, control: 'away', channelDoubt: facts.channelDoubt || facts.control !== 'away' };
    case 'hub':
      return withHub(facts, event.hub);
    case 'refused':
      return { ...facts, refusal: event.refusal };
    case 'readmitted':
      return { ...facts, refusal: null, relay: facts.relay === 'refused' ? 'closed' : facts.relay };
    case 'channel-alive':
      return { ...facts, channelDoubt: false };
    case 'relay':
      return withRelay(facts, event.state);
    case 'relay-late':
      return facts.relay === 'opening' ? { ...facts, relayLate: true } : facts;
    case 'channel':
      return withChannel(facts, event.state);
    case 'channel-late':
      return facts.channel === 'opening' ? { ...facts, channel: 'waiting', failures: facts.failures + 1 } : facts;
    case 'retry-due':
    case 'woke':
      return facts.channel === 'waiting' ? { ...facts, channel: 'closed' } : facts;
  }
}

function withHub(facts: PathFacts, hub: boolean): PathFacts {
  if (!hub) return { ...facts, hub };
  return { ...facts, hub, failures: 0, channel: facts.channel === 'waiting' ? 'closed' : facts.channel };
}

function withRelay(facts: PathFacts, state: TransportState): PathFacts {
  // Late news of a relay that was closed meanwhile.
  if (facts.relay === 'closed') return facts;
  const relay = state === 'lost' ? 'closed' : state;
  return { ...facts, relay, relayLate: relay === 'open' || relay === 'synced' ? false : facts.relayLate };
}

function withChannel(facts: PathFacts, state: TransportState): PathFacts {
  if (!isUp(facts.channel)) return facts;
  if (state === 'lost' || state === 'refused' || state === 'closed') {
    return { ...facts, channel: 'waiting', failures: facts.failures + 1, channelLost: facts.channelLost || facts.channel === 'synced' };
  }
  if (state === 'synced') return { ...facts, channel: 'synced', failures: 0, channelLost: false };
  return { ...facts, channel: state };
}

/** P1, P3, P8 */
const wantsRelay = (facts: PathFacts): boolean => !facts.refusal && facts.relay !== 'refused' && facts.channel !== 'synced';

/** P2, P6, P7, P8 */
function wantsChannel(facts: PathFacts): boolean {
  if (facts.refusal || facts.live === 'relay' || !facts.rtc || facts.hub !== true || facts.channel === 'waiting') return false;
  if (isUp(facts.channel)) return true;
  return facts.control === 'open' && (facts.relay === 'synced' || facts.relay === 'refused' || facts.relayLate);
}

export interface Step {
  readonly facts: PathFacts;
  readonly path: PathState;
  /** In this order; a new path is opened before the old one is closed. */
  readonly commands: readonly PathCommand[];
}

export function step(before: PathFacts, event: PathEvent): Step {
  let facts = learn(before, event);
  const opening: PathCommand[] = [];
  const closing: PathCommand[] = [];
  if (isUp(before.channel) && !wantsChannel(facts)) {
    const channel = facts.channel === 'waiting' ? 'waiting' : 'closed';
    facts = { ...facts, channel, channelLost: facts.channelLost || before.channel === 'synced' };
    closing.push('close-channel');
  }
  if (facts.relay === 'closed' && wantsRelay(facts)) {
    facts = { ...facts, relay: 'opening' };
    opening.push('open-relay');
  }
  if (facts.channel === 'closed' && wantsChannel(facts)) {
    facts = { ...facts, channel: 'opening' };
    opening.push('open-channel');
  }
  if (isUp(facts.relay) && !wantsRelay(facts)) {
    facts = { ...facts, relay: 'closed', relayLate: false };
    closing.push('close-relay');
  }
  return { facts, path: pathOf(facts), commands: [...opening, ...closing] };
}

function relayReason(facts: PathFacts): RelayReason {
  if (facts.live === 'relay') return 'by-choice';
  if (facts.hub === false) return 'no-hub';
  return facts.channelLost ? 'channel-lost' : 'no-channel';
}

export function pathOf(facts: PathFacts): PathState {
  if (facts.refusal) return { kind: 'offline', reason: 'refused', refusal: facts.refusal };
  if (facts.channel === 'synced') return facts.channelDoubt ? { kind: 'connecting', since: facts.since } : { kind: 'peer-to-peer' };
  if (facts.relay === 'synced') return { kind: 'relay', reason: relayReason(facts) };
  if (facts.control === 'away') return { kind: 'offline', reason: 'host-away' };
  return { kind: 'connecting', since: facts.since };
}

export const samePath = (a: PathState, b: PathState): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Until the next try at WebRTC, in milliseconds: soon after a lost channel, then each time later. */
export function retryDelayMs(failures: number, relayUsable: boolean, jitter: number): number {
  const longest = relayUsable ? 60_000 : 5_000;
  return Math.min(1000 * 2 ** Math.max(0, failures - 1), longest) * (0.75 + jitter / 2);
}
