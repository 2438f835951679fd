import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { inProject } from '../../../build/bundle/paths';

export interface PeerServer {
  /** `ws://127.0.0.1:41234` */
  readonly url: string;
  readonly pid: number;
  stop(): void;
}

/** Hocuspocus alone, in a process of its own. */
export async function startHocuspocus(): Promise<PeerServer> {
  const child = spawn(process.execPath, ['--import', inProject('build/node-ts/register.ts'), inProject('tests/bench/room/hocuspocus-server.ts')], { stdio: ['ignore', 'pipe', 'inherit'] });
  const port = await new Promise<string>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /^port (\d+)$/.exec(line)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  return { url: `ws://127.0.0.1:${port}`, pid: child.pid ?? 0, stop: () => void child.kill('SIGKILL') };
}

/** y-webrtc's own signalling server. It can't be asked which port it took, so it is given a free one. */
export async function startStockSignalling(): Promise<PeerServer> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  const child = spawn(process.execPath, [inProject('node_modules/y-webrtc/bin/server.js')], { env: { ...process.env, PORT: String(port) }, stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((resolve, reject) => {
    child.stdout.once('data', resolve);
    child.once('exit', reject);
  });
  return { url: `ws://127.0.0.1:${port}`, pid: child.pid ?? 0, stop: () => void child.kill() };
}
