import { getRandomValues } from 'lib0/webcrypto';

/** Randomness as a port, so that tests can replay a seed. Returns `length` random bytes. */
export type RandomBytes = (length: number) => Uint8Array;

/** `crypto.getRandomValues` exists everywhere we run, also on plain http, unlike `randomUUID` and `crypto.subtle`. */
export const systemRandom: RandomBytes = (length) => getRandomValues(new Uint8Array(length)) as Uint8Array;

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';

/** An id of `length` characters from [0-9a-z]; 16 characters hold about 82 bits. */
export function createId(random: RandomBytes = systemRandom, length = 16): string {
  let id = '';
  while (id.length < length) {
    for (const byte of random(length)) {
      // 252 is the largest multiple of 36 below 256: dropping the rest keeps every character equally likely.
      if (byte < 252 && id.length < length) id += ALPHABET[byte % 36];
    }
  }
  return id;
}

/** A secret of `bytes` random bytes as lower-case hexadecimal. 16 bytes are 128 bits. */
export function createSecret(random: RandomBytes = systemRandom, bytes = 16): string {
  return Array.from(random(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
