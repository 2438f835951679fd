import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { METHODS_PATH } from '../../shared/methods';
import { ASSETS_PATH, SOCKET_PATHS } from '../../shared/protocol';
import type { RegionClient } from './region-client';

/*
 * The window's way to a host elsewhere: a page of the app may open sockets to this computer only (its policy names that
 * one origin), so they go to the inner listener under `/region/<workshop>/…`, and from there to a region server over
 * TLS, whose certificate is checked here, or to the host of a rehearsal. What is passed on carries a session of that
 * host; without one nothing opens.
 */
const PATH = /^\/region\/([0-9a-z]{1,64})(\/.*)$/;
const APP_ORIGIN = 'app://polkupaja';

export const passedOnPath = (workshopId: string): string => `/region/${workshopId}`;

/** A host that is not this one. */
export type Elsewhere = Pick<RegionClient, 'url' | 'open'>;

/** `clientOf`: the host of a workshop; null for one that isn't hosted anywhere else. */
export function createRegionDoor(clientOf: (workshopId: string) => Elsewhere | null) {
  const target = (path: string, allowed: (rest: string) => boolean): { readonly client: Elsewhere; readonly path: string } | null => {
    const [, workshopId = '', rest = ''] = PATH.exec(path) ?? [];
    const client = workshopId === '' ? null : clientOf(workshopId);
    return client && allowed(rest) ? { client, path: rest } : null;
  };
  const isSocket = (rest: string): boolean => Object.values<string>(SOCKET_PATHS).includes(rest);

  return {
    request(request: IncomingMessage, response: ServerResponse, path: string): boolean {
      if (!PATH.test(path)) return false;
      if (request.headers.origin === APP_ORIGIN) response.setHeader('Access-Control-Allow-Origin', APP_ORIGIN);
      if (request.method === 'OPTIONS') {
        response.writeHead(204, { 'Access-Control-Allow-Methods': 'GET, POST', 'Access-Control-Allow-Headers': 'authorization, content-type', 'Access-Control-Max-Age': '600' }).end();
        return true;
      }
      const to = target(path, (rest) => rest.startsWith(ASSETS_PATH) || rest === METHODS_PATH);
      if (!to) {
        response.writeHead(404).end();
        return true;
      }
      const passed = to.client.open(to.path, { method: request.method ?? 'GET', headers: headersFor(request, to.client) });
      passed.on('response', (answer) => {
        const { 'access-control-allow-origin': _origin, ...headers } = answer.headers;
        response.writeHead(answer.statusCode ?? 502, headers);
        answer.pipe(response);
      });
      passed.on('error', () => (response.headersSent ? response.destroy() : response.writeHead(502).end()));
      request.pipe(passed);
      return true;
    },
    upgrade(request: IncomingMessage, stream: Duplex, head: Buffer, path: string): boolean {
      if (!PATH.test(path)) return false;
      const to = target(path, isSocket);
      if (!to) {
        stream.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
        return true;
      }
      const query = request.url?.split('?')[1];
      const passed = to.client.open(query === undefined ? to.path : `${to.path}?${query}`, { headers: headersFor(request, to.client) });
      passed.on('upgrade', (answer, upstream, first) => {
        const lines = Object.entries(answer.headers).flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((one) => `${name}: ${one}`));
        stream.write(`HTTP/1.1 101 Switching Protocols\r\n${lines.join('\r\n')}\r\n\r\n`);
        if (first.length > 0) stream.write(first);
        if (head.length > 0) upstream.write(head);
        upstream.on('error', () => stream.destroy());
        upstream.on('close', () => stream.destroy());
        stream.on('close', () => upstream.destroy());
        upstream.pipe(stream).pipe(upstream);
      });
      passed.on('response', () => stream.end('HTTP/1.1 502 Bad Gateway\r\nConnection: close\r\n\r\n'));
      passed.on('error', () => stream.destroy());
      passed.end();
      return true;
    },
  };
}

/** The server is asked under its own name, and hears nothing of the page that asked. */
function headersFor(request: IncomingMessage, client: Elsewhere): Record<string, string | string[]> {
  const headers: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(request.headers)) if (value !== undefined && !['host', 'origin', 'referer', 'cookie'].includes(name)) headers[name] = value;
  return { ...headers, host: client.url.host };
}
