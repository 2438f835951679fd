import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { PORTS_TRIED } from '../limits';
import { listenNear } from './listen-near';

const HERE = '127.0.0.1';
const open: Server[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
});

/** A real socket. */
const door = {
  listen: (host: string, port: number): Promise<number> =>
    new Promise((resolve, reject) => {
      const server = createServer().once('error', reject);
      server.listen(port, host, () => {
        open.push(server);
        resolve((server.address() as AddressInfo).port);
      });
    }),
};

/** A port with room above it. */
async function firstPort(): Promise<number> {
  for (;;) {
    const port = await door.listen(HERE, 0);
    await new Promise((resolve) => open.pop()?.close(resolve));
    if (port + PORTS_TRIED < 65_536) return port;
  }
}

test('the wished port, or the next that is free and nobody’s', async () => {
  const port = await firstPort();
  expect(await listenNear(door, HERE, port, new Set())).toBe(port);
  const next = (await listenNear(door, HERE, port, new Set([null, port + 1]))) ?? 0;
  expect(next).toBeGreaterThan(port + 1);
});

test('a library with more workshops than there are ports: the port is taken over that was another’s the longest ago and is not in use', async () => {
  const port = await firstPort();
  const all = Array.from({ length: PORTS_TRIED }, (_, offset) => port + offset).reverse();
  const [oldest = 0, ...others] = all;
  const first = await listenNear(door, HERE, port, new Set(all));
  expect(first).not.toBeNull();
  // Whatever else this computer uses up there.
  if (first === oldest) expect(others).toContain(await listenNear(door, HERE, port, new Set(all)));
});

test('0 lets the system choose', async () => {
  expect(await listenNear(door, HERE, 0, new Set([0, null]))).toBeGreaterThan(0);
});
