import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import { NO_PROXIES, readFacts, trustedProxies } from './request-facts';

const request = (remoteAddress: string, headers: Readonly<Record<string, string>>, encrypted = false): IncomingMessage => ({ socket: { remoteAddress, encrypted }, headers }) as unknown as IncomingMessage;
const proxies = trustedProxies(['10.0.0.0/8', '127.0.0.1', 'fd00::/8']) ?? NO_PROXIES;
const address = (remote: string, forwarded: string): string => readFacts(request(remote, { 'x-forwarded-for': forwarded }), proxies).address;

describe('where a request comes from', () => {
  test.each([
    ['one proxy', '10.1.2.3', '203.0.113.9', '203.0.113.9'],
    ['what the client wrote itself does not count', '10.1.2.3', '1.1.1.1, 203.0.113.9', '203.0.113.9'],
    ['two proxies', '127.0.0.1', '203.0.113.9, 10.0.0.7', '203.0.113.9'],
    ['everything is ours', '127.0.0.1', '10.0.0.9, 10.0.0.7', '10.0.0.9'],
    ['nonsense', '127.0.0.1', 'unknown, <script>', '127.0.0.1'],
    ['no header', '127.0.0.1', '', '127.0.0.1'],
    ['a stranger is not believed', '203.0.113.9', '192.0.2.1', '203.0.113.9'],
    ['an address in its IPv6 clothes', '::ffff:10.1.2.3', '203.0.113.9', '203.0.113.9'],
    ['IPv6', 'fd00::1', '2001:db8::7', '2001:db8::7'],
  ])('%s', (_, remote, forwarded, expected) => {
    expect(address(remote, forwarded)).toBe(expected);
  });

  test('scheme and host are the trusted proxy’s word, else what the socket is', () => {
    const headers = { host: 'inside:8080', 'x-forwarded-proto': 'https', 'x-forwarded-host': 'polku.example.fi' };
    expect(readFacts(request('10.0.0.1', headers), proxies)).toMatchObject({ scheme: 'https', host: 'polku.example.fi' });
    expect(readFacts(request('203.0.113.9', headers), proxies)).toMatchObject({ scheme: 'http', host: 'inside:8080' });
    expect(readFacts(request('203.0.113.9', headers, true), NO_PROXIES)).toMatchObject({ scheme: 'https' });
    expect(readFacts(request('10.0.0.1', { 'x-forwarded-proto': 'javascript' }), proxies)).toMatchObject({ scheme: 'http', host: '' });
  });

  test.each([['10.0.0.0/33'], ['localhost'], ['10.0.0.1/8/9'], ['']])('%j is no address of a proxy', (entry) => {
    expect(trustedProxies([entry])).toBeNull();
  });
});
