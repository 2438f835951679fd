import { fork, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import * as Y from 'yjs';
import { inProject } from '../../../build/bundle/paths';
import { boardDocName } from '../../../shared/doc';
import { PROTOCOL_VERSION, seat } from '../../../shared/protocol';
import { startHostProcess, type HostProcess } from '../../contract/host/host-process';
import { openRelay } from '../../contract/host/relay-client';
import { createRandom } from '../../fuzz/board/random';
import { readBoard } from '../read-board';
import type { Network, Strike } from '../faults';
import type { Stage, StageGuest } from '../stage';
import { Cable } from './cable';

/*
 * The matrix without browsers: the real host program, and guests that are processes of their own with the product's sync
 * code. Networks are cables in user space. There is no WebRTC under Node, so all of it is about the relay.
 */
export const LIGHT_STRIKES: readonly Strike['what'][] = ['network', 'host dies', 'host moves', 'device sleeps'];

interface Process {
  readonly child: ChildProcess;
  ask(method: string, args: readonly unknown[]): Promise<unknown>;
}

/** One file, so that a process starts in a fraction of a second. Resolves to its path. */
export async function buildGuest(): Promise<string> {
  const outDir = inProject(`.cache/guest-process/${process.env['VITEST_POOL_ID'] ?? '0'}`);
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: inProject('tests/faults/light/guest-process.ts'), outDir, target: 'node20', minify: false, rolldownOptions: { output: { entryFileNames: 'guest.js' } } },
  });
  return join(outDir, 'guest.js');
}

function startGuest(script: string): Promise<Process> {
  const child = fork(script);
  const waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  let asked = 0;
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`a guest's process ended: ${code}`)));
    child.on('message', ({ id, result, error }: { id: number; result?: unknown; error?: string }) => {
      if (id === 0) return resolve({ child, ask });
      if (error === undefined) waiting.get(id)?.resolve(result);
      else waiting.get(id)?.reject(new Error(error));
      waiting.delete(id);
    });
    const ask: Process['ask'] = (method, args) =>
      new Promise((answer, fail) => {
        asked += 1;
        waiting.set(asked, { resolve: answer, reject: fail });
        child.send({ id: asked, method, args });
      });
  });
}

export interface Programs {
  readonly host: string;
  readonly guest: string;
}

export async function openLightStage({ host: script, guest: guestScript }: Programs, network: Network, seed: number): Promise<Stage> {
  const dir = await mkdtemp(join(tmpdir(), 'polkupaja-faults-'));
  const random = createRandom(seed);
  let host: HostProcess = await startHostProcess(script, dir);
  const created = await host.call('library.create', { templateId: 'verkostopaiva', title: 'Häiriöt', region: '', date: '', groups: 1, language: 'fi' });
  if (created.kind !== 'done') throw new Error(created.kind);
  const { workshopId } = created;
  const started = await host.call('host.start', { workshopId });
  if (started.kind !== 'state' || started.state.kind !== 'on') throw new Error(started.kind);
  let { port } = started.state;
  const { joinUrl } = started.state;
  const key = new URL(joinUrl).hash.slice('#k='.length);
  const group = (await host.call('library.list', {})).find(({ id }) => id === workshopId)?.groups[0];
  if (!group) throw new Error('no group');
  const board = boardDocName(group.boardId);

  const openCables = async (): Promise<{ room: Cable; clean: Cable }> => ({ room: await Cable.open(() => port, random), clean: await Cable.open(() => port, random) });
  let cables = await openCables();
  cables.room.set(network);
  const processes = new Set<ChildProcess>();

  async function guest(name: string, cable: () => Cable): Promise<StageGuest> {
    let running: Process | null = null;
    const begin = async (): Promise<void> => {
      const { child } = (running = await startGuest(guestScript));
      processes.add(child);
      // Joining itself is not what is tried here: it goes past the cable.
      const response = await fetch(`http://127.0.0.1:${port}/api/join`, { method: 'POST', body: JSON.stringify({ protocol: PROTOCOL_VERSION, key, name, groupId: group?.id }) });
      await running.ask('connect', [seat.parse(await response.json()).session, `ws://127.0.0.1:${cable().port}`]);
      await running.ask('open', [board]);
    };
    await begin();
    const call: StageGuest['call'] = (method, ...args) => {
      if (!running) throw new Error('no page');
      return running.ask(method, args) as never;
    };
    return {
      name,
      call,
      async moveAlong() {
        const file = await call('takeAlong', board);
        running?.child.kill('SIGKILL');
        await begin();
        await untilTrue(() => call('synced', board));
        await call('bring', board, file);
      },
    };
  }

  async function restart(): Promise<void> {
    host = await startHostProcess(script, dir);
    const state = await host.call('host.state', { workshopId });
    if (state.kind !== 'on') throw new Error(`not hosted again: ${state.kind}`);
    // Other programs of this computer may have taken the port meanwhile; whom the cable leads to is not what is tried.
    port = state.port;
  }

  const struck = await Promise.all(['Anna', 'Berit'].map((name) => guest(name, () => cables.room)));
  const others = [await guest('Cecilia', () => cables.clean)];
  const sleepers = [...processes].slice(0, struck.length);

  return {
    channels: () => false,
    board,
    struck,
    others,
    async strike(strike) {
      if (strike.what === 'network') cables.room.set(strike.is);
      else if (strike.what === 'host dies') await host.end('SIGKILL');
      else if (strike.what === 'host moves') await Promise.all([cables.room.unplug(), cables.clean.unplug()]);
      else if (strike.what === 'device sleeps') for (const child of sleepers) child.kill('SIGSTOP');
      else throw new Error(`not on this stage: ${strike.what}`);
    },
    async mend(strike) {
      if (strike.what === 'network') cables.room.set(network);
      if (strike.what === 'host dies') await restart();
      if (strike.what === 'device sleeps') for (const child of sleepers) child.kill('SIGCONT');
      if (strike.what !== 'host moves') return 'stay';
      cables = await openCables();
      return 'move';
    },
    async hostDoc() {
      const opened = await host.call('library.open', { workshopId });
      if (opened.kind !== 'opened') throw new Error(opened.kind);
      const relay = openRelay(opened.workshop.socketBase, board, opened.workshop.session, new Y.Doc());
      await relay.synced;
      relay.close();
      return relay.doc;
    },
    diskDoc: () => readBoard(join(dir, 'library'), board),
    async close() {
      for (const child of processes) child.kill('SIGKILL');
      await Promise.all([cables.room.unplug(), cables.clean.unplug()]);
      await host.end('SIGKILL');
      await rm(dir, { recursive: true, force: true });
    },
  };
}

async function untilTrue(ask: () => Promise<boolean>): Promise<void> {
  while (!(await ask())) await new Promise((resolve) => setTimeout(resolve, 50));
}
