import { copyFile, writeFile } from 'node:fs/promises';
import { createServer, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { connect, type PeerCertificate } from 'node:tls';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { buildHost } from '../host/host-process';
import { SocketClient } from '../host/socket-client';
import { tempDir } from '../host/start-host';
import { freePort, runHost, startRegion, type RegionProcess } from './region-process';
import { selfSigned } from './self-signed';

let script: string;
const running: RegionProcess[] = [];
beforeAll(async () => {
  script = await buildHost();
}, 120_000);
afterEach(async () => {
  for (const region of running.splice(0)) {
    region.kill('SIGKILL');
    await region.ended;
  }
});

const certificateAt = (port: number): Promise<PeerCertificate> =>
  new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false }, () => {
      resolve(socket.getPeerCertificate());
      socket.end();
    });
    socket.on('error', reject);
  });

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

function ask(url: string, { method = 'GET', headers = {}, body = '' } = {}): Promise<Answer> {
  const make = url.startsWith('https') ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const request = make(url, { method, headers, rejectUnauthorized: false } as object, (response) => {
      let text = '';
      response.on('data', (chunk) => (text += String(chunk)));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
    });
    request.on('error', reject);
    request.end(body);
  });
}

describe('TLS by the server itself', () => {
  test('pages name their secure sockets; a renewed certificate is taken without a restart, half of one is not', async () => {
    const dir = await tempDir();
    const first = await selfSigned(dir, 'first');
    const region = await startRegion(script, dir, { scheme: 'https', env: { POLKUPAJA_TLS_CERT: first.cert, POLKUPAJA_TLS_KEY: first.key } });
    running.push(region);
    const page = await ask(`${region.base}/`);
    expect(page.status).toBe(200);
    expect(page.headers['content-security-policy']).toContain(`connect-src 'self' wss://localhost:${region.port};`);
    const socket = await SocketClient.open(`wss://localhost:${region.port}/control`, { rejectUnauthorized: false, origin: region.base });
    expect((await certificateAt(region.port)).subject.CN).toBe('first');

    const second = await selfSigned(dir, 'second');
    await copyFile(second.cert, first.cert);
    region.kill('SIGHUP');
    await vi.waitFor(() => expect(region.log()).toContain('"certificate-refused"'), { timeout: 20_000 });
    expect((await certificateAt(region.port)).subject.CN).toBe('first');
    await copyFile(second.key, first.key);
    region.kill('SIGHUP');
    await vi.waitFor(async () => expect((await certificateAt(region.port)).subject.CN).toBe('second'), { timeout: 20_000 });
    expect(socket.socket.readyState).toBe(socket.socket.OPEN);
    socket.close();
  });
});

describe('behind a reverse proxy', () => {
  /** Speaks for `https://polku.example.fi` and passes plain requests on, as nginx does. */
  async function proxyTo(port: number): Promise<{ readonly base: string; close(): void }> {
    const server = createServer((request, response) => {
      const headers = { ...request.headers, host: `127.0.0.1:${port}`, 'x-forwarded-for': `203.0.113.7`, 'x-forwarded-proto': 'https', 'x-forwarded-host': 'polku.example.fi' };
      const passed = httpRequest({ port, host: '127.0.0.1', path: request.url, method: request.method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      request.pipe(passed);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => void server.close() };
  }

  test('links, pages and limits follow what the trusted proxy says', async () => {
    const region = await startRegion(script, await tempDir(), { env: { POLKUPAJA_PUBLIC_URL: 'https://polku.example.fi/', POLKUPAJA_TRUSTED_PROXIES: '127.0.0.1' } });
    running.push(region);
    const proxy = await proxyTo(region.port);
    const page = await ask(`${proxy.base}/`);
    expect(page.headers['content-security-policy']).toContain(`connect-src 'self' wss://polku.example.fi;`);
    // The proxy's clients have buckets of their own: one who guesses doesn't lock the others out.
    const guess = (forwardedFor: string): Promise<Answer> => ask(`http://127.0.0.1:${region.port}/rpc/library.list`, { method: 'POST', headers: { authorization: 'Bearer pk-wrong', 'x-forwarded-for': forwardedFor }, body: '{}' });
    while ((await guess('198.51.100.1')).status !== 429);
    expect((await guess('198.51.100.2')).status).toBe(403);
    const socket = await SocketClient.open(`ws://127.0.0.1:${region.port}/control`, { headers: { origin: 'https://polku.example.fi' } });
    socket.close();
    proxy.close();
  });

  test('nobody else’s word counts', async () => {
    const region = await startRegion(script, await tempDir(), { env: { POLKUPAJA_PUBLIC_URL: 'https://polku.example.fi/' } });
    running.push(region);
    expect((await ask(`http://127.0.0.1:${region.port}/`, { headers: { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'evil.example' } })).headers['content-security-policy']).toContain(`connect-src 'self' ws://127.0.0.1:${region.port};`);
  });
});

describe('a configuration', () => {
  test('comes from a file, and the environment has the last word', async () => {
    const dir = await tempDir();
    const port = await freePort();
    await writeFile(join(dir, 'polkupaja.json'), `{\n  // the region's own\n  "publicUrl": "http://localhost:1/",\n  "address": "127.0.0.1",\n  "dataDir": "data",\n  "port": ${port},\n}`);
    const { code, stdout } = await runHost(script, ['keys', 'add', 'Aino', '--config', join(dir, 'polkupaja.json')]);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/pk-[0-9a-f]{32}/)]);
    const region = await startRegion(script, join(dir, 'data'), { env: { POLKUPAJA_CONFIG: join(dir, 'polkupaja.json') } });
    running.push(region);
    expect(region.port).not.toBe(port);
    expect(await fetch(`${region.base}/rpc/library.list`, { method: 'POST', headers: { authorization: `Bearer ${/pk-[0-9a-f]{32}/.exec(stdout)?.[0]}` }, body: '{}' }).then((answer) => answer.json())).toEqual([]);
  }, 60_000);

  test.each([
    ['a missing address', { POLKUPAJA_DATA_DIR: '/tmp/x', POLKUPAJA_CONFIG: 'no-such-file.json' }, 'The configuration file can’t be read'],
    ['an address with a path', { POLKUPAJA_PUBLIC_URL: 'https://polku.example.fi/polku', POLKUPAJA_DATA_DIR: '/tmp/x' }, 'publicUrl is not valid'],
    ['no folder', { POLKUPAJA_PUBLIC_URL: 'https://polku.example.fi/' }, 'dataDir is missing. Give it in the file or in the environment variable POLKUPAJA_DATA_DIR'],
    ['a port in words', { POLKUPAJA_PUBLIC_URL: 'https://polku.example.fi/', POLKUPAJA_DATA_DIR: '/tmp/x', POLKUPAJA_PORT: 'https' }, 'port is not valid'],
    ['half of TLS', { POLKUPAJA_PUBLIC_URL: 'https://polku.example.fi/', POLKUPAJA_DATA_DIR: '/tmp/x', POLKUPAJA_TLS_CERT: '/tmp/x.crt' }, 'both tlsCert and tlsKey'],
    ['no certificate there', { POLKUPAJA_PUBLIC_URL: 'https://polku.example.fi/', POLKUPAJA_DATA_DIR: '/tmp/x', POLKUPAJA_TLS_CERT: '/tmp/x.crt', POLKUPAJA_TLS_KEY: '/tmp/x.key' }, 'can’t be read'],
    ['a proxy that is no address', { POLKUPAJA_PUBLIC_URL: 'https://polku.example.fi/', POLKUPAJA_DATA_DIR: '/tmp/x', POLKUPAJA_TRUSTED_PROXIES: '10.0.0.0/64' }, 'trustedProxies.0 is not valid'],
  ])('%s is said in words', async (_, env, words) => {
    const { code, stderr } = await runHost(script, [], env);
    expect([code, stderr]).toEqual([1, expect.stringContaining(words)]);
  });

  test('unknown keys and bad JSON are named', async () => {
    const dir = await tempDir();
    const file = join(dir, 'polkupaja.json');
    await writeFile(file, '{ "publicUrl": "https://polku.example.fi/", "dataDir": ".", "prot": 1 }');
    expect((await runHost(script, ['--config', file])).stderr).toContain('Unknown setting: prot');
    await writeFile(file, '{\n "publicUrl": \n}');
    expect((await runHost(script, ['--config', file])).stderr).toContain('line 3');
    expect((await runHost(script, ['serve'])).code).toBe(2);
  });
});
