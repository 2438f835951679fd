import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { fingerprintOfHash, shortFingerprint } from './fingerprint';

test('a fingerprint in a link is the same 32 bytes, and is read back', () => {
  for (const seed of ['', 'a', 'b', 'polku']) {
    const bytes = createHash('sha256').update(seed).digest();
    const long = (bytes.toString('hex').toUpperCase().match(/../g) ?? []).join(':');
    expect(shortFingerprint(long)).toBe(bytes.toString('base64url'));
    expect(fingerprintOfHash(`#k=0123&f=${shortFingerprint(long)}`)).toBe(bytes.toString('base64url'));
  }
});

test.each([['#k=0123', null], ['', null], ['#k=0123&f=', 'bad'], ['#f=AB:CD', 'bad'], [`#f=${'A'.repeat(44)}`, 'bad']])('%j says %j', (hash, expected) => {
  expect(fingerprintOfHash(hash)).toBe(expected);
});

test.each(['', 'AB:CD', 'not one'])('%j is none', (long) => expect(shortFingerprint(long)).toBe(''));
