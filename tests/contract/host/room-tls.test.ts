import { copyFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { X509Certificate } from 'node:crypto';
import { request } from 'node:https';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { RoomCertificate } from '../../../electron/certificate';
import type { HostingOn } from '../../../electron/host';
import { PROTOCOL_VERSION, shortFingerprint, type Seat } from '../../../shared/protocol';
import { selfSigned } from '../region/self-signed';
import { SocketClient } from './socket-client';
import { startHost, type TestHost } from './start-host';

/* A room's host with a certificate [SPEC 3.8]: real files by openssl, a real host, clients that verify. */
let host: TestHost;
let certificate: RoomCertificate;
let clock: number;
let first: { cert: string; key: string };

beforeEach(async () => {
  // A certificate is good from the second in which it was made.
  clock = Date.now() + 60_000;
  host = await startHost({ core: { now: () => clock } });
  first = await selfSigned(host.dir, 'first');
  certificate = new RoomCertificate({ host: host.host, records: host.library.records, log: () => undefined, now: () => clock, lookEveryMs: 20 });
});
afterEach(async () => {
  certificate.close();
  await host.stop();
});

const fingerprintOf = (file: string): string => shortFingerprint(new X509Certificate(readFileSync(file)).fingerprint256);

async function shareAgain(): Promise<HostingOn> {
  await host.host.stopHosting(host.workshopId);
  const started = await host.host.startHosting(host.workshopId, { address: '127.0.0.1' });
  if (!started.ok) throw new Error(started.error);
  return started.value;
}

/** By TLS, believing in one certificate only. */
function post(on: HostingOn, path: string, body: object, caFile: string, hostHeader = 'localhost'): Promise<{ status: number; body: unknown }> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: on.port, path, method: 'POST', ca: readFileSync(caFile), servername: 'localhost', headers: { host: `${hostHeader}:${on.port}` }, agent: false }, (response) => {
      let text = '';
      response.on('data', (chunk) => (text += String(chunk)));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text === '' ? null : JSON.parse(text) }));
    });
    asked.on('error', reject);
    asked.end(JSON.stringify({ protocol: PROTOCOL_VERSION, ...body }));
  });
}

describe('a room’s host with a certificate', () => {
  test('sharing that goes on stays as it is; begun again, the same port speaks TLS, links carry the fingerprint, and guests work by it', async () => {
    const aino = await host.join('Aino');
    expect(await certificate.use([first.cert, first.key])).toBeNull();
    expect(host.host.hostingState(host.workshopId)).toMatchObject({ joinUrl: host.on.joinUrl });
    expect((await host.post('/api/resume', { protocol: PROTOCOL_VERSION, session: aino.session })).status).toBe(200);

    const on = await shareAgain();
    expect(on.port).toBe(host.on.port);
    expect(on.joinUrl).toBe(`https://localhost:${on.port}/#k=${host.token}&f=${fingerprintOf(first.cert)}`);
    expect(on.shortUrl).toBe(`https://localhost:${on.port}/`);
    const links = await host.host.people.createLink(host.workshopId, 'reader', clock + 60_000);
    for (const { url } of links.kind === 'state' ? links.state.links : []) expect(url).toContain(`&f=${fingerprintOf(first.cert)}`);

    const seat = (await post(on, '/api/join', { key: host.token, name: 'Bertta', groupId: host.groups[0] }, first.cert)).body as Seat;
    const control = await SocketClient.open(`wss://localhost:${on.port}/control`, { ca: readFileSync(first.cert), origin: `https://localhost:${on.port}` });
    control.send({ type: 'hello', session: seat.session, protocol: PROTOCOL_VERSION });
    await control.next(({ type }) => type === 'welcome');
    control.close();
    expect((await post(on, '/api/lookup', { key: host.token }, first.cert, 'evil.example')).status).toBe(421);
    await expect(host.post('/api/lookup', { protocol: PROTOCOL_VERSION, key: host.token })).rejects.toThrow();
  });

  test('a renewed certificate is taken by new connections while who is in goes on; half of a pair is not; links say the new one', async () => {
    await certificate.use([first.cert, first.key]);
    const on = await shareAgain();
    const inside = await SocketClient.open(`wss://localhost:${on.port}/control`, { ca: readFileSync(first.cert), origin: `https://localhost:${on.port}` });
    const old = join(host.dir, 'old.crt');
    await copyFile(first.cert, old);
    const second = await selfSigned(host.dir, 'second');
    await copyFile(second.cert, first.cert);
    await vi.waitFor(() => expect(certificate.state()).toMatchObject({ problem: 'not-a-pair' }), { timeout: 20_000 });
    expect((await post(on, '/api/lookup', { key: host.token }, old)).status).toBe(200);
    await copyFile(second.key, first.key);
    await vi.waitFor(() => expect(certificate.state()).toMatchObject({ problem: null }), { timeout: 20_000 });
    expect((await post(on, '/api/lookup', { key: host.token }, second.cert)).status).toBe(200);
    await expect(post(on, '/api/lookup', { key: host.token }, old)).rejects.toThrow();
    expect(inside.socket.readyState).toBe(inside.socket.OPEN);
    expect(host.host.hostingState(host.workshopId)).toMatchObject({ joinUrl: expect.stringContaining(`&f=${fingerprintOf(second.cert)}`) });
    inside.close();
  });

  test('what can’t be used changes nothing; one that runs out or goes missing stops sharing from being started, and says so', async () => {
    const other = await selfSigned(host.dir, 'other');
    expect(await certificate.use([first.cert, other.key])).toBe('not-a-pair');
    expect(await certificate.use([first.cert, join(host.dir, 'missing.key')])).toBe('unreadable');
    expect(certificate.state()).toEqual({ kind: 'none' });
    expect((await shareAgain()).joinUrl).toBe(host.on.joinUrl);

    expect(await certificate.use([first.cert, first.key])).toBeNull();
    expect(await certificate.setName('naapuri.fi')).toBe('name');
    await host.host.stopHosting(host.workshopId);
    clock += 31 * 24 * 60 * 60 * 1000;
    expect(certificate.state()).toMatchObject({ kind: 'set', problem: 'expired' });
    expect(await host.host.startHosting(host.workshopId)).toEqual({ ok: false, error: 'certificate' });
    expect(await certificate.use([first.cert, first.key])).toBe('expired');
    await certificate.forget();
    expect((await host.host.startHosting(host.workshopId)).ok).toBe(true);
  });

  test('is remembered, and in force before anything is hosted again', async () => {
    await certificate.use([first.cert, first.key]);
    await shareAgain();
    await host.host.close({ resume: true });
    certificate.close();
    await host.library.close();
    host = await startHost({ dir: host.dir });
    const again = new RoomCertificate({ host: host.host, records: host.library.records, log: () => undefined });
    await again.load();
    expect(again.state()).toMatchObject({ kind: 'set', name: 'localhost', problem: null });
    expect((await shareAgain()).joinUrl).toContain(`&f=${fingerprintOf(first.cert)}`);
    again.close();
  });
});
