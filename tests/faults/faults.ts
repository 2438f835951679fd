/*
 * What can happen to a workshop's network, host and devices, as data; `play.ts` plays one on a stage. Two people are in
 * another room (their network is the one that breaks), one is on the host's own. All write before, during and after.
 */

/** How the other room's network is. Percentages and delays are of each packet, one way. */
export interface Network {
  readonly udp?: 'blocked';
  /** Nothing passes, either way; connections are not told. */
  readonly cut?: true;
  /** Nobody can begin a connection to the host's computer. */
  readonly inbound?: 'blocked';
  readonly lossPercent?: number;
  readonly delayMs?: number;
}

export type Strike =
  | { readonly what: 'network'; readonly is: Network }
  /** SIGKILL, in the middle of writing; started again on the same computer. */
  | { readonly what: 'host dies' }
  /** The same host at another address: nobody answers at the old one any more. */
  | { readonly what: 'host moves' }
  /** The device of the other room stops dead (SIGSTOP of everything) and goes on. */
  | { readonly what: 'device sleeps' }
  /** The page is frozen as browsers freeze hidden ones, and its network is gone, until the host has given it up. */
  | { readonly what: 'page freezes' }
  /** Another network interface: other address, old connections dead without a word. */
  | { readonly what: 'network changes' };

export interface Fault {
  readonly id: string;
  /** In the other room from the beginning. */
  readonly network: Network;
  readonly strike: Strike | null;
  /** How long it lasts; the short form's is only to be seen by both sides. */
  readonly lastsMs: { readonly short: number; readonly long: number };
  /** Writes while it lasts: whoever is struck, the others, or both. */
  readonly writes: readonly ('struck' | 'others')[];
  /** What the path of a struck page is called meanwhile; null where it does not run. */
  readonly meanwhile: 'offline' | 'relay' | 'peer-to-peer' | null;
  /** By which way it travels in the end, where there are data channels at all. */
  readonly after: 'relay' | 'peer-to-peer';
}

const BOTH = ['struck', 'others'] as const;

export const FAULTS: readonly Fault[] = [
  { id: 'UDP blocked', network: { udp: 'blocked' }, strike: null, lastsMs: { short: 1_000, long: 15_000 }, writes: BOTH, meanwhile: 'relay', after: 'relay' },
  { id: 'UDP blocked in mid-session', network: {}, strike: { what: 'network', is: { udp: 'blocked' } }, lastsMs: { short: 1_000, long: 30_000 }, writes: BOTH, meanwhile: 'relay', after: 'peer-to-peer' },
  { id: '5 % loss, 200 ms delay', network: { lossPercent: 5, delayMs: 200 }, strike: null, lastsMs: { short: 4_000, long: 60_000 }, writes: BOTH, meanwhile: null, after: 'peer-to-peer' },
  { id: 'partition', network: {}, strike: { what: 'network', is: { cut: true } }, lastsMs: { short: 3_000, long: 60_000 }, writes: BOTH, meanwhile: 'offline', after: 'peer-to-peer' },
  { id: 'host killed', network: {}, strike: { what: 'host dies' }, lastsMs: { short: 500, long: 10_000 }, writes: BOTH, meanwhile: 'offline', after: 'peer-to-peer' },
  { id: 'host at another address', network: {}, strike: { what: 'host moves' }, lastsMs: { short: 500, long: 10_000 }, writes: BOTH, meanwhile: 'offline', after: 'peer-to-peer' },
  { id: 'device asleep', network: {}, strike: { what: 'device sleeps' }, lastsMs: { short: 3_000, long: 60_000 }, writes: ['others'], meanwhile: null, after: 'peer-to-peer' },
  { id: 'phone in a pocket', network: {}, strike: { what: 'page freezes' }, lastsMs: { short: 3_000, long: 90_000 }, writes: ['others'], meanwhile: null, after: 'peer-to-peer' },
  { id: 'other network', network: {}, strike: { what: 'network changes' }, lastsMs: { short: 0, long: 0 }, writes: BOTH, meanwhile: null, after: 'peer-to-peer' },
  { id: 'no inbound connections: the region takes over', network: {}, strike: { what: 'network', is: { inbound: 'blocked' } }, lastsMs: { short: 1_000, long: 10_000 }, writes: BOTH, meanwhile: 'offline', after: 'relay' },
];
