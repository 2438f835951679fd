import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { createHostCore, type HostCore, type HostCoreOptions, type HostingOn } from '../../../electron/host';
import { openLibrary, type Library } from '../../../electron/library';
import { PROTOCOL_VERSION, type Refusal, type Seat } from '../../../shared/protocol';

export interface TestHost {
  readonly host: HostCore;
  readonly library: Library;
  readonly dir: string;
  /** A workshop with two groups, hosted. */
  readonly workshopId: string;
  readonly on: HostingOn;
  readonly token: string;
  /** Of the guests' door, on this computer. */
  readonly httpBase: string;
  readonly socketBase: string;
  /** Groups' boards, in order. */
  readonly boards: readonly string[];
  readonly groups: readonly string[];
  post(path: string, body: unknown): Promise<{ status: number; body: unknown }>;
  join(name: string, group?: number): Promise<Seat>;
  stop(): Promise<void>;
}

export interface TestHostOptions {
  readonly core?: Partial<HostCoreOptions>;
  /** Puts something between the host and the real library. */
  readonly wrap?: (library: Library) => Library;
  readonly dir?: string;
}

const dirs: string[] = [];
afterAll(() => Promise.all(dirs.map((dir) => rm(dir, { recursive: true, force: true }))));

/** A folder that goes when the test file is done: some tests start several hosts in it, one after the other. */
export async function tempDir(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'polkupaja-contract-'));
  dirs.push(dir);
  return dir;
}

export const tokenOf = (on: HostingOn): string => new URL(on.joinUrl).hash.replace('#k=', '');

/** A real host on free ports with a real library in a temporary folder. */
export async function startHost({ core, wrap = (library) => library, dir }: TestHostOptions = {}): Promise<TestHost> {
  const folder = dir ?? (await tempDir());
  const clientDir = join(folder, 'client');
  await mkdir(join(clientDir, 'assets'), { recursive: true });
  await writeFile(join(clientDir, 'index.html'), '<!doctype html><title>Polkupaja</title>');
  await writeFile(join(clientDir, 'assets', 'main-0a1b2c.js'), `console.log(${JSON.stringify('x'.repeat(4000))});`);
  const opened = await openLibrary(join(folder, 'library'));
  if (!opened.ok) throw new Error(opened.error);
  const library = opened.value;
  const host = await createHostCore({ library: wrap(library), clientDir, firstGuestPort: 0, ...core });
  const known = (await library.list())[0]?.id;
  const workshopId = known ?? (await library.create({ templateId: 'verkostopaiva', title: 'Verkostopäivä', region: 'Pohjola', date: '2026-11-26', groups: 2, language: 'fi' }));
  if (!workshopId) throw new Error('no workshop');
  const started = await host.startHosting(workshopId, { address: '127.0.0.1' });
  if (!started.ok) throw new Error(started.error);
  const on = started.value;
  const info = await library.info(workshopId);
  const httpBase = `http://127.0.0.1:${on.port}`;
  const post = async (path: string, body: unknown): Promise<{ status: number; body: unknown }> => {
    const response = await fetch(httpBase + path, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) });
    return { status: response.status, body: await response.json() };
  };
  return {
    host,
    library,
    dir: folder,
    workshopId,
    on,
    token: tokenOf(on),
    httpBase,
    socketBase: `ws://127.0.0.1:${on.port}`,
    boards: info?.groups.map(({ boardId }) => `board:${boardId}`) ?? [],
    groups: info?.groups.map(({ id }) => id) ?? [],
    post,
    async join(name, group = 0) {
      const { status, body } = await post('/api/join', { protocol: PROTOCOL_VERSION, key: tokenOf(on), name, groupId: info?.groups[group]?.id });
      if (status !== 200) throw new Error(JSON.stringify(body));
      return body as Seat;
    },
    async stop() {
      await host.close();
      await library.close();
    },
  };
}

export const refusal = (reason: Refusal): { refusal: Refusal } => ({ refusal: reason });
