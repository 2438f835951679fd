import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findChromium, launchGuests, type GuestBrowser } from './launch-guests';

const run = promisify(execFile);

/** Another computer in the room: a network namespace with a cable to this one and a firewall of its own. Only root can make it. */
export interface OtherComputer {
  /** This computer's address at the other end of the cable. */
  readonly hostAddress: string;
  readonly browser: GuestBrowser;
  /** Drops what leaves the other computer and matches, e.g. `['-p', 'udp']`; nothing else is blocked any more. */
  block(...matching: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

export const canMakeComputers = process.platform === 'linux' && process.getuid?.() === 0;

export async function openOtherComputer(): Promise<OtherComputer> {
  const id = process.pid % 10_000;
  const [name, here, there] = [`polku${id}`, `pkh${id}`, `pkg${id}`];
  const net = `10.${100 + (id % 100)}.${Math.floor(id / 100)}`;
  const inside = (...command: readonly string[]) => run('ip', ['netns', 'exec', name, ...command]);
  await run('ip', ['netns', 'add', name]);
  await run('ip', ['link', 'add', here, 'type', 'veth', 'peer', 'name', there, 'netns', name]);
  await run('ip', ['addr', 'add', `${net}.1/24`, 'dev', here]);
  await run('ip', ['link', 'set', here, 'up']);
  await inside('ip', 'addr', 'add', `${net}.2/24`, 'dev', there);
  await inside('ip', 'link', 'set', there, 'up');
  await inside('ip', 'link', 'set', 'lo', 'up');
  // This computer is its way out, too: data channels are offered at the address of the host's own default route.
  await inside('ip', 'route', 'add', 'default', 'via', `${net}.1`);

  const folder = await mkdtemp(join(tmpdir(), 'polkupaja-computer-'));
  const chromium = join(folder, 'chromium');
  await writeFile(chromium, `#!/bin/sh\nexec ip netns exec ${name} ${findChromium()} "$@"\n`);
  await chmod(chromium, 0o755);
  const before = process.env.POLKUPAJA_CHROMIUM;
  process.env.POLKUPAJA_CHROMIUM = chromium;
  const browser = await launchGuests();
  if (before === undefined) delete process.env.POLKUPAJA_CHROMIUM;
  else process.env.POLKUPAJA_CHROMIUM = before;

  return {
    hostAddress: `${net}.1`,
    browser,
    async block(...matching) {
      await inside('iptables', '-F', 'OUTPUT');
      if (matching.length > 0) await inside('iptables', '-A', 'OUTPUT', ...matching, '-j', 'DROP');
    },
    async close() {
      await browser.close();
      await run('ip', ['netns', 'delete', name]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
