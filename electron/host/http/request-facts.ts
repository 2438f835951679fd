import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

/** What a request says about where it comes from, once it is known whose word counts. */
export interface RequestFacts {
  /** The client's address; limits count by it. */
  readonly address: string;
  readonly scheme: 'http' | 'https';
  /** The name and port under which the client reached us; empty when it named none. */
  readonly host: string;
}

/** Proxies whose `X-Forwarded-*` headers are believed. */
export interface TrustedProxies {
  includes(address: string): boolean;
}

export const NO_PROXIES: TrustedProxies = { includes: () => false };

const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');

/** Of addresses and networks (`10.0.0.0/8`, `fd00::/8`); null when one of them is neither. */
export function trustedProxies(entries: readonly string[]): TrustedProxies | null {
  const list = new BlockList();
  for (const entry of entries) {
    const [address = '', bits, ...more] = entry.split('/');
    const family = isIP(address);
    const longest = family === 4 ? 32 : 128;
    if (family === 0 || more.length > 0 || (bits !== undefined && !(/^\d{1,3}$/.test(bits) && Number(bits) <= longest))) return null;
    list.addSubnet(address, Number(bits ?? longest), family === 4 ? 'ipv4' : 'ipv6');
  }
  return {
    includes(address) {
      const family = isIP(plain(address));
      return family !== 0 && list.check(plain(address), family === 4 ? 'ipv4' : 'ipv6');
    },
  };
}

const lastOf = (header: string | string[] | undefined): string => String(header ?? '').split(',').at(-1)?.trim() ?? '';

/**
 * Each trusted proxy adds the address it was called from at the end of `X-Forwarded-For`: from the right, the first that
 * is not a trusted proxy's own is the client. What stands further left is whatever the client wrote.
 */
export function readFacts(request: IncomingMessage, proxies: TrustedProxies): RequestFacts {
  const peer = plain(request.socket.remoteAddress ?? '');
  const encrypted = 'encrypted' in request.socket && request.socket.encrypted === true;
  const direct: RequestFacts = { address: peer, scheme: encrypted ? 'https' : 'http', host: request.headers.host ?? '' };
  if (!proxies.includes(peer)) return direct;
  const hops = String(request.headers['x-forwarded-for'] ?? '').split(',').map((hop) => plain(hop.trim())).filter((hop) => isIP(hop) !== 0);
  const address = hops.reverse().find((hop) => !proxies.includes(hop)) ?? hops.at(-1) ?? peer;
  const scheme = lastOf(request.headers['x-forwarded-proto']);
  return { address, scheme: scheme === 'https' || scheme === 'http' ? scheme : direct.scheme, host: lastOf(request.headers['x-forwarded-host']) || direct.host };
}

const known = new WeakMap<IncomingMessage, RequestFacts>();

/** The listener notes the facts of each request once, before anybody else sees it. */
export const noteFacts = (request: IncomingMessage, facts: RequestFacts): void => void known.set(request, facts);

export const factsOf = (request: IncomingMessage): RequestFacts => known.get(request) ?? readFacts(request, NO_PROXIES);

/** Where the sockets of a page lead that this request fetches: `wss://polku.example.fi`. */
export function socketOrigin(request: IncomingMessage): string {
  const { scheme, host } = factsOf(request);
  return `${scheme === 'https' ? 'wss' : 'ws'}://${host}`;
}
