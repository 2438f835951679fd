import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCertificate } from './read-certificate';

/* Certificates as an IT department hands them out, made by Debian's openssl. */
const run = promisify(execFile);
let dir: string;
const at = (name: string): string => join(dir, name);
const openssl = (...words: string[]) => run('openssl', words);
const files = (...names: string[]): Promise<Buffer[]> => Promise.all(names.map((name) => readFile(at(name))));
const read = async (...names: string[]) => readCertificate(await files(...names));

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'polkupaja-certificates-'));
  const ec = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  await openssl('req', '-x509', ...ec, '-keyout', at('ca.key'), '-out', at('ca.crt'), '-days', '30', '-subj', '/O=Kunta/CN=Kunnan myöntäjä', '-utf8');
  await openssl('req', '-x509', ...ec, '-keyout', at('room.key'), '-out', at('room.crt'), '-days', '30', '-subj', '/CN=room', '-addext', 'subjectAltName=DNS:tyopaja.kunta.fi,DNS:*.kunta.fi,IP:127.0.0.1', '-addext', 'basicConstraints=critical,CA:FALSE', '-CA', at('ca.crt'), '-CAkey', at('ca.key'));
  await openssl('req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', at('other.key'), '-out', at('other.crt'), '-days', '30', '-subj', '/CN=other');
  await openssl('pkey', '-in', at('room.key'), '-aes256', '-passout', 'pass:salasana', '-out', at('locked.key'));
  await openssl('pkcs12', '-export', '-inkey', at('room.key'), '-in', at('room.crt'), '-passout', 'pass:', '-out', at('room.pfx'));
  await openssl('x509', '-in', at('room.crt'), '-outform', 'DER', '-out', at('room.cer'));
}, 60_000);
afterAll(() => rm(dir, { recursive: true, force: true }));

describe('a certificate and its key', () => {
  test('say whom they are good for, who vouches and until when', async () => {
    const certificate = await read('room.crt', 'room.key');
    expect(certificate).toMatchObject({ ok: true, value: { names: ['tyopaja.kunta.fi', '*.kunta.fi'], addresses: ['127.0.0.1'], issuer: 'Kunnan myöntäjä', selfIssued: false, fingerprint: expect.stringMatching(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/) } });
    if (!certificate.ok) return;
    expect(['tyopaja.kunta.fi', 'muu.kunta.fi', '127.0.0.1', 'kunta.fi', 'tyopaja.naapuri.fi', '127.0.0.2', '*.kunta.fi', 'a b.kunta.fi', ''].map((host) => certificate.value.covers(host))).toEqual([true, true, true, false, false, false, false, false, false]);
    expect(certificate.value.validUntil - certificate.value.validFrom).toBe(30 * 24 * 60 * 60 * 1000);
  });

  test('are found in any order, with those above them, and in the form in which Windows saves them; the own one stands first', async () => {
    const plain = await read('room.crt', 'room.key');
    for (const names of [['room.key', 'room.crt'], ['ca.crt', 'room.key', 'room.crt'], ['room.cer', 'room.key']]) {
      const found = await read(...names);
      expect(found.ok && plain.ok && found.value.fingerprint === plain.value.fingerprint).toBe(true);
      expect(found.ok && plain.ok && found.value.files.cert.toString().startsWith(plain.value.files.cert.toString())).toBe(true);
    }
    expect(await read('other.crt', 'other.key')).toMatchObject({ ok: true, value: { selfIssued: true, names: [] } });
  });

  test.each([
    ['not-a-pair', ['room.crt', 'other.key']],
    ['no-key', ['room.crt']],
    ['no-certificate', ['room.key']],
    ['key-locked', ['room.crt', 'locked.key']],
    ['pkcs12', ['room.pfx']],
  ])('%s', async (problem, names) => {
    expect(await read(...names)).toEqual({ ok: false, error: problem });
  });

  test.each([['nothing at all', ''], ['a text', 'hei'], ['half a certificate', '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----']])('%s is none', (_, text) => {
    expect(readCertificate([Buffer.from(text)])).toEqual({ ok: false, error: 'no-certificate' });
  });
});
