import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import { inProject } from '../../../build/bundle/paths';
import { findChromium } from '../../e2e/support';
import type { Network } from '../faults';

const run = promisify(execFile);

/** Another room of the building: a network namespace, the cable to it (`cable.pl`), its firewall, and a browser in it. */
export interface OtherRoom {
  /** Under which this computer is reached from there; changes with `moveHost`. */
  readonly hostAddress: () => string;
  readonly browser: Browser;
  /** `port`: of the host, whom `inbound` is about. */
  set(network: Network, port: number): Promise<void>;
  /** Everything that runs there stops dead, or goes on. */
  sleep(asleep: boolean): Promise<void>;
  /** This computer gets another address; the old one is nobody's. */
  moveHost(): Promise<void>;
  /** The room's computer gets another address: its connections are dead without a word. */
  changeNetwork(): Promise<void>;
  close(): Promise<void>;
}

const FLAGS = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
let rooms = 0;

export async function openOtherRoom(): Promise<OtherRoom> {
  rooms += 1;
  const id = (process.pid * 7 + rooms) % 10_000;
  const name = `pkf${id}`;
  const net = `10.${200 + (id % 50)}.${Math.floor(id / 50)}`;
  const [here, there] = [`${name}h`, `${name}g`];
  const inside = (...command: readonly string[]) => run('ip', ['netns', 'exec', name, ...command]);
  let [hostAt, roomAt] = [1, 100];

  await run('ip', ['netns', 'add', name]);
  const cable = spawn('perl', [inProject('tests/faults/browsers/cable.pl'), name, name], { stdio: ['pipe', 'pipe', 'inherit'] });
  await Promise.race([once(createInterface({ input: cable.stdout }), 'line'), once(cable, 'exit').then(() => Promise.reject(new Error('no cable: /dev/net/tun and root are needed')))]);
  await run('ip', ['addr', 'add', `${net}.${hostAt}/24`, 'dev', here]);
  await run('ip', ['link', 'set', here, 'up']);
  await inside('ip', 'link', 'set', 'lo', 'up');
  await inside('ip', 'link', 'set', there, 'up');
  const settle = async (): Promise<void> => {
    await inside('ip', 'addr', 'add', `${net}.${roomAt}/24`, 'dev', there);
    // This computer is the way out, too: data channels are offered at the address of its own default route.
    await inside('ip', 'route', 'replace', 'default', 'dev', there);
  };
  await settle();

  const folder = await mkdtemp(join(tmpdir(), 'polkupaja-room-'));
  const program = join(folder, 'chromium');
  await writeFile(program, `#!/bin/sh\nexec ip netns exec ${name} ${findChromium()} "$@"\n`);
  await chmod(program, 0o755);
  const browser = await chromium.launch({ executablePath: program, args: FLAGS });

  return {
    hostAddress: () => `${net}.${hostAt}`,
    browser,
    async set({ udp, cut, inbound, lossPercent = 0, delayMs = 0 }, port) {
      cable.stdin.write(`delay ${delayMs}\nloss ${lossPercent}\ncut ${cut ? 1 : 0}\n`);
      await inside('iptables', '-F', 'OUTPUT');
      if (udp === 'blocked' || inbound === 'blocked') await inside('iptables', '-A', 'OUTPUT', '-p', 'udp', '-j', 'DROP');
      if (inbound === 'blocked') await inside('iptables', '-A', 'OUTPUT', '-p', 'tcp', '--dport', String(port), '-j', 'DROP');
    },
    async sleep(asleep) {
      const { stdout } = await run('ip', ['netns', 'pids', name]);
      for (const pid of stdout.split('\n').filter(Boolean)) process.kill(Number(pid), asleep ? 'SIGSTOP' : 'SIGCONT');
    },
    async moveHost() {
      // In this order: with the first address of a network Linux takes away the others.
      await run('ip', ['addr', 'del', `${net}.${hostAt}/24`, 'dev', here]);
      hostAt += 1;
      await run('ip', ['addr', 'add', `${net}.${hostAt}/24`, 'dev', here]);
    },
    async changeNetwork() {
      await inside('ip', 'addr', 'del', `${net}.${roomAt}/24`, 'dev', there);
      roomAt += 1;
      await settle();
    },
    async close() {
      await browser.close();
      cable.stdin.end();
      await once(cable, 'exit');
      await run('ip', ['netns', 'delete', name]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
