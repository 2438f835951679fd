import { connect } from 'node:net';
import { PROTOCOL_VERSION } from '../../../shared/protocol';
import type { Random } from '../../fuzz/board/random';
import { mutate, mutateText } from '../mutate';
import type { Target } from '../target';
import { describe, inTime } from '../victim';
import type { OpenSurface } from './types';

/** Everything that may come back: refusals, files of the client, and the parser's word on what is no HTTP. */
const STATUSES = new Set([101, 200, 304, 400, 401, 403, 404, 405, 408, 409, 410, 413, 415, 421, 426, 429, 431, 500, 503]);
/** Marks of files that nobody may read. */
const SECRETS = /root:x:|"devDependencies"|MANIFEST-0|PRIVATE KEY/;

/** Sends bytes as they are and gives the status of the answer; `closed` when there is none. */
function raw({ host }: Target, bytes: Uint8Array): Promise<string> {
  return inTime(
    new Promise((resolve, reject) => {
      const socket = connect(host.on.port, '127.0.0.1');
      let answer = '';
      socket.on('data', (data) => {
        answer += data.toString('latin1');
        if (!/^HTTP\/1\.1 101/.test(answer)) return;
        socket.destroy();
      });
      socket.on('error', () => undefined);
      socket.on('close', () => {
        const status = /^HTTP\/1\.[01] (\d{3})/.exec(answer)?.[1];
        if (status === undefined) return resolve('closed');
        // 500 is a handler that threw: our fault, whatever was sent.
        if (status === '500' || !STATUSES.has(Number(status)) || SECRETS.test(answer)) reject(new Error(`answered ${answer.slice(0, 200)} to ${describe(bytes)}`));
        else resolve(status);
      });
      // Half of what is sent is no whole request: nothing more will come.
      socket.end(bytes);
    }),
    bytes,
  );
}

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const DOTS = ['..', '%2e%2e', '%252e%252e', '..%2f', '..%5c', '%c0%ae%c0%ae', '.%00.', '..;', '....//', '\\..', '%u002e%u002e'];
const NAMES = ['etc/passwd', 'package.json', 'library/MANIFEST-000001', 'index.html', 'assets/main-0a1b2c.js'];
const HOSTS = (port: number): string[] => [`127.0.0.1:${port}`, 'evil.example', `localhost:${port}`, '', 'a'.repeat(3_000), `[::1]:${port}`, '127.0.0.1.evil.example', `127.0.0.1:${port}@evil`];

/** Heads: paths in all encodings, foreign hosts and origins, methods, broken lines. */
export const requests: OpenSurface = (target) => ({
  next(random: Random) {
    const dots = Array.from({ length: random.below(6) }, () => random.pick(DOTS)).join(random.pick(['/', '%2f', '\\', '//']) ?? '/');
    const path = `/${dots}/${random.pick(NAMES)}${random.pick(['', '?x=1', '#k=1', '%00.js', '/'])}`;
    const method = random.pick(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'get', 'PRI * HTTP/2.0']) ?? 'GET';
    const head = [`${method} ${path} HTTP/1.1`, `Host: ${random.pick(HOSTS(target.host.on.port)) ?? ''}`, `Origin: ${random.pick(['null', 'http://evil.example', target.host.httpBase])}`, 'Connection: close'];
    if (random.chance(0.2)) head.push(`Content-Length: ${random.pick(['-1', '99999999999', '5, 6', '1e3'])}`);
    if (random.chance(0.1)) head.push(...Array.from({ length: 300 }, (_, index) => `X-${index}: ${'y'.repeat(80)}`));
    if (random.chance(0.1)) head.push('Transfer-Encoding: chunked', 'Content-Length: 4');
    const bytes = text(`${head.join('\r\n')}\r\n\r\n`);
    return raw(target, random.chance(0.4) ? mutate(random, bytes, []) : bytes);
  },
  close: () => undefined,
});

/** Upgrades to sockets. */
export const upgrades: OpenSurface = (target) => ({
  next(random: Random) {
    const path = random.pick(['/control', '/signal', `/signal?session=${target.attacker.session}`, '/relay', '/relay/', '/rpc/x', '//control', '/control%00', 'http://evil/control', '*']);
    const head = [
      `GET ${path ?? '/'} HTTP/1.1`,
      `Host: ${random.pick(HOSTS(target.host.on.port)) ?? ''}`,
      `Upgrade: ${random.pick(['websocket', 'WebSocket', 'h2c', 'websocket, x', ''])}`,
      'Connection: Upgrade',
      `Sec-WebSocket-Key: ${random.pick(['dGhlIHNhbXBsZSBub25jZQ==', 'short', '', '\u00ff'.repeat(40)])}`,
      `Sec-WebSocket-Version: ${random.pick(['13', '8', '-1', '13, 8'])}`,
      `Origin: ${random.pick([target.host.httpBase, 'http://evil.example', 'null'])}`,
      `Sec-WebSocket-Extensions: ${random.pick(['permessage-deflate', 'x; y=1', ';;;', 'permessage-deflate; client_max_window_bits=99'])}`,
    ];
    const bytes = text(`${head.join('\r\n')}\r\n\r\n${random.chance(0.3) ? '\u0081\u00ff\u00ff' : ''}`);
    return raw(target, random.chance(0.5) ? mutate(random, bytes, []) : bytes);
  },
  close: () => undefined,
});

/** Bodies of the guests' calls: keys, codes, sessions, names. */
export const calls: OpenSurface = (target) => {
  const { host, attacker } = target;
  const code = 'KUUSI-42';
  const seeds: readonly (readonly [string, unknown])[] = [
    ['/api/lookup', { protocol: PROTOCOL_VERSION, key: host.token.slice(1) }],
    ['/api/lookup', { protocol: PROTOCOL_VERSION, key: code }],
    ['/api/join', { protocol: PROTOCOL_VERSION, key: `${host.token}0`, name: 'Nimi', groupId: host.groups[0] }],
    ['/api/join', { protocol: PROTOCOL_VERSION, key: code, name: 'Nimi', groupId: host.groups[0], participantId: attacker.participantId }],
    ['/api/resume', { protocol: PROTOCOL_VERSION, session: `f.${host.workshopId}.${'0'.repeat(32)}` }],
    ['/api/resume', { protocol: PROTOCOL_VERSION, session: 'e.0' }],
  ];
  return {
    next(random: Random) {
      const [path, seed] = random.pick(seeds) ?? ['/api/join', {}];
      const body = text(random.chance(0.02) ? `"${'x'.repeat(40_000)}"` : mutateText(random, seed));
      const length = random.chance(0.1) ? random.below(2 * body.length + 2) : body.length;
      const head = text(`POST ${path} HTTP/1.1\r\nHost: 127.0.0.1:${host.on.port}\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: ${length}\r\n\r\n`);
      return raw(target, new Uint8Array(Buffer.concat([head, body])));
    },
    close: () => undefined,
  };
};

/** Images and what only looks like one. */
export const assets: OpenSurface = (target) => {
  const { host, attacker } = target;
  const board = target.board.replace('board:', '');
  const png = Uint8Array.from(Buffer.from('89504e470d0a1a0a0000000d494844520000000100000001080200000090', 'hex'));
  const jpeg = Uint8Array.from(Buffer.from('ffd8ffe000104a46494600010100000100010000ffdb0043', 'hex'));
  return {
    next(random: Random) {
      const body = mutate(random, random.pick([png, jpeg, text('<svg onload="x"/>'), text('GIF89a')]) ?? png, [png, jpeg]);
      const name = random.pick([board, board, 'nosuch', target.board, `workshop:${host.workshopId}`, '..%2f..', '%00']) ?? '';
      const hash = random.pick(['', `/${'0'.repeat(64)}`, '/../../etc/passwd', `/${'Z'.repeat(64)}`]) ?? '';
      const session = random.pick([attacker.session, attacker.session, target.reader.session, 'f'.repeat(32), '', '\u00ff']) ?? '';
      const head = `${random.pick(['POST', 'POST', 'PUT', 'GET', 'DELETE'])} /api/assets/${name}${hash} HTTP/1.1\r\nHost: 127.0.0.1:${host.on.port}\r\nAuthorization: ${random.pick(['Bearer ', 'Bearer ', 'Basic ', ''])}${session}\r\nContent-Type: ${random.pick(['image/png', 'image/jpeg', 'image/svg+xml', ''])}\r\nConnection: close\r\nContent-Length: ${body.length}\r\n\r\n`;
      return raw(target, new Uint8Array(Buffer.concat([text(head), body])));
    },
    close: () => undefined,
  };
};
