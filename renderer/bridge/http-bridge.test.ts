import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { failureOf } from './bridge-error';
import { createHttpBridge } from './http-bridge';

interface Seen {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly authorization: string | undefined;
  readonly body: string;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}

describe('the bridge over HTTP', () => {
  let server: Server;
  let baseUrl: string;
  let seen: Seen[];
  let answer: { status: number; body: string };

  beforeEach(async () => {
    seen = [];
    answer = { status: 200, body: '{}' };
    server = createServer((request, response) => {
      void bodyOf(request).then((body) => {
        seen.push({ method: request.method, url: request.url, authorization: request.headers.authorization, body });
        response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });

  afterEach(async () => {
    await new Promise((resolve) => server.close(resolve));
  });

  const call = () => createHttpBridge({ baseUrl, key: '5ecret' }).call('library.rename', { workshopId: 'abc', title: 'Äidit & isät' });
  const failure = (): Promise<string> => call().then(() => 'no failure', failureOf);

  test('posts the input with the key and gives the answer back', async () => {
    answer.body = JSON.stringify({ kind: 'done', workshopId: 'abc' });
    expect(await call()).toEqual({ kind: 'done', workshopId: 'abc' });
    expect(seen).toEqual([{ method: 'POST', url: '/rpc/library.rename', authorization: 'Bearer 5ecret', body: '{"workshopId":"abc","title":"Äidit & isät"}' }]);
  });

  test('a problem is a value, not an exception', async () => {
    answer.body = JSON.stringify({ kind: 'problem', problem: 'not-found' });
    expect(await call()).toEqual({ kind: 'problem', problem: 'not-found' });
  });

  test('a wrong key is told apart from a failing host', async () => {
    answer.status = 401;
    expect(await failure()).toBe('key-refused');
    answer.status = 500;
    expect(await failure()).toBe('failed');
  });

  test('an answer that is not of the contract is a failure', async () => {
    answer.body = '{"kind":"surprise"}';
    expect(await failure()).toBe('failed');
    answer.body = '<html>';
    expect(await failure()).toBe('failed');
  });

  test('nobody there', async () => {
    await new Promise((resolve) => server.close(resolve));
    expect(await failure()).toBe('host-away');
    server.listen(0);
  });
});
