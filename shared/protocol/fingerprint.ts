/*
 * Fingerprints of certificates: SHA-256, 32 bytes. `AB:CD:…` where people compare them, base64url (43 signs) in a link's
 * hash (`#k=<token>&f=<fingerprint>`), which no server gets to see.
 */
const LONG = /^([0-9A-F]{2}:){31}[0-9A-F]{2}$/i;
const SHORT = /^[A-Za-z0-9_-]{43}$/;
const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** `AB:CD:…` as it stands in a link; empty for what is no fingerprint. */
export function shortFingerprint(long: string): string {
  if (!LONG.test(long)) return '';
  const bits = long.split(':').map((byte) => parseInt(byte, 16).toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,6}/g) ?? []).map((six) => SIGNS[parseInt(six.padEnd(6, '0'), 2)] ?? '').join('');
}

/** The fingerprint in a link's hash. Null when there is none; `bad` when it is not one. */
export function fingerprintOfHash(hash: string): string | 'bad' | null {
  const given = /(?:^#?|&)f=([^&]*)/.exec(hash)?.[1];
  return given === undefined ? null : SHORT.test(given) ? given : 'bad';
}
