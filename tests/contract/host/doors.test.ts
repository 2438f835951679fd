import { createServer, request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CONTRACT, type Handlers } from '../../../shared/ipc';
import { createHostCore } from '../../../electron/host';
import type { Library } from '../../../electron/library';
import { PROTOCOL_VERSION, REFUSALS } from '../../../shared/protocol';
import { openControl, SocketClient } from './socket-client';
import { refusal, startHost, type TestHost } from './start-host';

let host: TestHost;
beforeEach(async () => {
  host = await startHost({ core: { inner: { serveClient: true } } });
});
afterEach(() => host.stop());

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A request as raw as Node lets us make it: the path is sent as it is. */
function get(port: number, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = httpRequest({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }));
    });
    asked.on('error', reject);
    asked.end();
  });
}

const rpc = async (name: string, key: string, input: unknown, port = host.host.inner.port): Promise<{ status: number; body: unknown }> => {
  const response = await fetch(`http://127.0.0.1:${port}/rpc/${name}`, { method: 'POST', headers: { authorization: `Bearer ${key}` }, body: JSON.stringify(input) });
  return { status: response.status, body: await response.json() };
};

/** Every call fails but those given: what carries the calls does not care what they do. */
function handlersWith(some: Partial<Handlers>): Handlers {
  const failing = Object.fromEntries(Object.keys(CONTRACT).map((name) => [name, () => Promise.reject(new Error('not here'))]));
  return { ...(failing as unknown as Handlers), ...some };
}

describe('the guests’ door', () => {
  test('serves the client with strict headers and the socket’s exact origin', async () => {
    const { status, headers, body } = await get(host.on.port, '/');
    expect(status).toBe(200);
    expect(body.toString()).toContain('<title>Polkupaja</title>');
    expect(headers['content-security-policy']).toBe(
      `default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; media-src 'self' blob:; connect-src 'self' ws://127.0.0.1:${host.on.port}; worker-src 'self'; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cache-control': 'no-cache' });
  });

  test('files with a hash in their name are kept for good, compressed, and not sent twice', async () => {
    const zipped = await get(host.on.port, '/assets/main-0a1b2c.js', { 'accept-encoding': 'gzip' });
    expect(zipped.headers).toMatchObject({ 'content-encoding': 'gzip', 'cache-control': 'public, max-age=31536000, immutable', 'content-type': 'text/javascript; charset=utf-8' });
    expect(zipped.body.length).toBeLessThan(400);
    expect(gunzipSync(zipped.body).toString()).toContain('console.log');
    const again = await get(host.on.port, '/assets/main-0a1b2c.js', { 'if-none-match': String(zipped.headers.etag) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  test('nothing outside of the client’s folder is served, by no spelling', async () => {
    await writeFile(join(host.dir, 'secret.txt'), 'salaisuus');
    await mkdir(join(host.dir, 'client', 'sub'));
    await symlink(join(host.dir, 'secret.txt'), join(host.dir, 'client', 'sub', 'link.txt'));
    for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/sub/link.txt', '/sub/../../secret.txt', '//etc/passwd', '/\0', '/%00', '/%', '/library/CURRENT']) {
      const answer = await get(host.on.port, path.replace('\0', '%00'));
      expect([path, answer.status]).toEqual([path, 404]);
      expect(answer.body.toString()).not.toContain('salaisuus');
    }
  });

  test('only names that are ours are answered, by pages and by sockets [SPEC 3.1]', async () => {
    expect((await get(host.on.port, '/', { host: 'evil.example' })).status).toBe(421);
    expect((await get(host.on.port, '/', { host: '192.168.1.77:4780' })).status).toBe(200);
    expect((await get(host.on.port, '/', { host: 'localhost:1' })).status).toBe(200);
    await expect(SocketClient.open(`${host.socketBase}/control`, { headers: { host: 'evil.example' } })).rejects.toThrow('403');
    await expect(SocketClient.open(`${host.socketBase}/control`, { headers: { origin: 'http://evil.example' } })).rejects.toThrow('403');
    const own = await SocketClient.open(`${host.socketBase}/control`, { headers: { origin: `http://127.0.0.1:${host.on.port}` } });
    own.close();
  });

  test('other methods, unknown sockets and calls of the facilitator are not for guests', async () => {
    expect((await get(host.on.port, '/', {}, 'DELETE')).status).toBe(405);
    await expect(SocketClient.open(`${host.socketBase}/other`)).rejects.toThrow('403');
    host.host.serveFacilitator({ key: 'avain', handlers: handlersWith({ 'host.interfaces': async () => [] }) });
    const response = await fetch(`${host.httpBase}/rpc/host.interfaces`, { method: 'POST', headers: { authorization: 'Bearer avain' }, body: '{}' });
    expect(response.status).toBe(403);
  });

  test('a taken port gives way to the next, and the state says that earlier links don’t lead here', async () => {
    const port = host.on.port;
    await host.host.close({ resume: true });
    await host.library.close();
    const blocker = createServer();
    await new Promise<void>((resolve) => blocker.listen(port, '0.0.0.0', resolve));
    const moved = await startHost({ dir: host.dir });
    expect(moved.on).toMatchObject({ portChanged: true });
    expect(moved.on.port).toBeGreaterThan(port);
    expect(moved.on.joinUrl).toContain(`:${moved.on.port}/#k=`);
    await moved.host.close();
    await moved.library.close();
    await new Promise((resolve) => blocker.close(resolve));
    const back = await startHost({ dir: host.dir });
    expect(back.on).toMatchObject({ port, portChanged: false });
    await back.stop();
    host = await startHost();
  });

  test('when no port can be had, hosting says so', async () => {
    const other = await host.library.create({ templateId: 'verkostopaiva', title: 'Toinen', region: '', date: '', groups: 1, language: 'sv' });
    const blocker = createServer();
    await new Promise<void>((resolve) => blocker.listen(65_535, '0.0.0.0', resolve));
    expect((blocker.address() as AddressInfo).port).toBe(65_535);
    expect(await host.host.startHosting(other ?? '', { port: 65_535 })).toEqual({ ok: false, error: 'port-unavailable' });
    await new Promise((resolve) => blocker.close(resolve));
  });

  test('a closed door gives its port up when no other is left, an open one never', async () => {
    const create = async (title: string): Promise<string> => (await host.library.create({ templateId: 'verkostopaiva', title, region: '', date: '', groups: 1, language: 'fi' })) ?? '';
    const first = await create('Ensimmäinen');
    const second = await create('Toinen');
    // No port comes after this one.
    const last = { port: 65_535 };
    expect(await host.host.startHosting(first, last)).toMatchObject({ ok: true, value: last });
    expect(await host.host.startHosting(second, last)).toEqual({ ok: false, error: 'port-unavailable' });
    await host.host.stopHosting(first);
    const answered = await fetch('http://127.0.0.1:65535/api/join', { method: 'POST', body: '{}' });
    expect(answered.status).toBeGreaterThanOrEqual(400);
    expect(await host.host.startHosting(second, last)).toMatchObject({ ok: true, value: last });
    // The first one's own is taken now.
    expect(await host.host.startHosting(first, last)).toEqual({ ok: false, error: 'port-unavailable' });
    await host.host.stopHosting(second);
    expect(await host.host.startHosting(first, last)).toMatchObject({ ok: true, value: last });
  });

  test('what was hosted when the process ended is hosted again on demand', async () => {
    await host.host.close({ resume: true });
    await host.library.close();
    const again = await startHost({ dir: host.dir });
    await again.host.stopHosting(again.workshopId);
    expect(await again.host.resumeHosting()).toEqual([]);
    await again.host.startHosting(again.workshopId);
    expect(again.host.hostedBoards.get().map(({ docName }) => docName)).toEqual(again.boards);
    await again.host.close({ resume: true });
    await again.library.close();
    const third = await startHost({ dir: host.dir });
    expect(await third.host.resumeHosting()).toEqual([third.workshopId]);
    await third.stop();
    host = await startHost();
  });

  test('who knocks while the door is being opened again waits outside or gets in, and never hears that it is closed', async () => {
    const { port } = host.on;
    await host.host.close({ resume: true });
    let knocks = 0;
    const heard = new Set<unknown>();
    const knock = async (): Promise<unknown> => {
      const body = JSON.stringify({ protocol: PROTOCOL_VERSION, key: host.token });
      const answer: unknown = await fetch(`http://127.0.0.1:${port}/api/lookup`, { method: 'POST', body }).then((response) => response.json(), () => 'nobody there');
      knocks += 1;
      heard.add(typeof answer === 'object' && answer !== null && 'refusal' in answer ? answer.refusal : typeof answer === 'string' ? answer : 'welcome');
      return answer;
    };
    // A library so slow that twenty people knock before the workshop's document is read.
    const slow = new Proxy(host.library, {
      get: (target, key) => {
        const value: unknown = Reflect.get(target, key, target);
        if (key !== 'docs') return typeof value === 'function' ? (value as () => unknown).bind(target) : value;
        const load: Library['docs']['load'] = async (name) => {
          for (const goal = knocks + 20; knocks < goal; ) await knock();
          return target.docs.load(name);
        };
        return new Proxy(target.docs, { get: (docs, name) => (name === 'load' ? load : typeof Reflect.get(docs, name, docs) === 'function' ? (Reflect.get(docs, name, docs) as () => unknown).bind(docs) : Reflect.get(docs, name, docs)) });
      },
    });
    const again = await createHostCore({ library: slow, clientDir: join(host.dir, 'client') });
    expect(await again.resumeHosting()).toEqual([host.workshopId]);
    await knock();
    expect([...heard].sort()).toEqual(['nobody there', 'welcome']);
    await again.close();
    await host.library.close();
    host = await startHost();
  });

  test('a host that closes says so to everybody', async () => {
    const aino = await host.join('Aino');
    const control = await openControl(host.socketBase, aino.session);
    await control.next(({ type }) => type === 'welcome');
    await host.host.close();
    expect(await control.closed).toEqual({ code: REFUSALS.HOST_CLOSING, reason: 'HOST_CLOSING' });
  });
});

describe('the facilitator’s door', () => {
  const key = (): string => host.host.facilitatorKey();
  beforeEach(() => {
    host.host.serveFacilitator({
      key: key(),
      handlers: handlersWith({
        'host.interfaces': async () => [{ name: 'eth0', address: '192.168.1.2' }],
        'library.open': async ({ workshopId }) => {
          const entry = await host.library.info(workshopId);
          if (!entry) return { kind: 'problem', problem: 'not-found' };
          return { kind: 'opened', workshop: { summary: { ...entry, hosted: true }, socketBase: host.host.inner.socketBase, ...host.host.facilitatorSession(workshopId), readOnly: false } };
        },
      }),
    });
  });

  test('a call with the key is answered; its 128 bits are the same after a restart', async () => {
    expect(key()).toMatch(/^[0-9a-f]{32}$/);
    expect(await rpc('host.interfaces', key(), {})).toEqual({ status: 200, body: [{ name: 'eth0', address: '192.168.1.2' }] });
  });

  test('no key, a wrong one, an unknown call, a wrong input and a failing handler are refused', async () => {
    expect((await rpc('host.interfaces', '', {})).body).toEqual(refusal('NOT_ALLOWED'));
    expect(await rpc('host.interfaces', '0'.repeat(32), {})).toEqual({ status: 403, body: refusal('NOT_ALLOWED') });
    expect((await rpc('toString', key(), {})).body).toEqual(refusal('BAD_MESSAGE'));
    expect((await rpc('library.open', key(), { workshopId: '../x' })).body).toEqual(refusal('BAD_MESSAGE'));
    expect(await rpc('library.list', key(), {})).toEqual({ status: 500, body: refusal('HOST_FAILED') });
  });

  test('keys can’t be guessed in any number', async () => {
    for (let guess = 0; guess < 10; guess += 1) await rpc('host.interfaces', `${guess}`, {});
    expect((await rpc('host.interfaces', key(), {})).body).toEqual(refusal('TOO_MANY'));
  });

  test('an opened workshop’s sockets go where its calls go', async () => {
    const { body } = await rpc('library.open', key(), { workshopId: host.workshopId });
    expect(body).toMatchObject({ workshop: { socketBase: `ws://127.0.0.1:${host.host.inner.port}` } });
    const { session } = (body as { workshop: { session: string } }).workshop;
    const control = await openControl(host.host.inner.socketBase, session);
    expect(await control.next(({ type }) => type === 'welcome')).toMatchObject({ hub: false });
    control.close();
  });

  test('a file is fetched once, under its own name', async () => {
    const path = host.host.offerDownload({ bytes: new Uint8Array([1, 2, 3]), fileName: "Verkostopäivä – Ryhmä 1 'a'.docx", contentType: 'application/octet-stream' });
    const first = await get(host.host.inner.port, path);
    expect([...first.body]).toEqual([1, 2, 3]);
    expect(first.headers['content-disposition']).toBe("attachment; filename*=UTF-8''Verkostop%C3%A4iv%C3%A4%20%E2%80%93%20Ryhm%C3%A4%201%20%27a%27.docx");
    expect((await get(host.host.inner.port, path)).status).toBe(404);
    expect((await get(host.on.port, path)).status).toBe(404);
  });
});
