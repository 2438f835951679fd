import { execFile } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { networkInterfaces, tmpdir } from 'node:os';
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
  /** From now on counts every packet that leaves the other computer or goes round in it, by where it goes. */
  watchPackets(): Promise<void>;
  /** Packets since `watchPackets`. */
  packets(): Promise<PacketCounts>;
  /** Names that were looked up since `watchPackets`, but for the browser maker's own, which it asks for whatever it shows. Nobody knows any of them here. */
  names(): readonly string[];
  close(): Promise<void>;
}

/** `dns`: to a resolver by other ways than a plain question (`names`). `mdns`: local announcements of a data channel's own address. `others`: to anybody but this computer. */
export type PacketCounts = Readonly<Record<'hostTcp' | 'hostUdp' | 'dns' | 'mdns' | 'others' | 'others6', number>>;

type Counter = readonly [tool: 'iptables' | 'ip6tables', name: keyof PacketCounts | 'self' | 'asked', ...matching: string[]];
const OWN_NAMES = /(^|\.)(google|googleapis|gvt1|gstatic)\.com$/;

/** The first rule that fits counts the packet and lets it pass. The host may be spoken to at any address that it has. */
const COUNTERS = (): readonly Counter[] => [
  ['iptables', 'asked', '-p', 'udp', '--dport', '53'],
  ['iptables', 'dns', '-p', 'tcp', '-m', 'multiport', '--dports', '53,853'],
  ['iptables', 'self', '-o', 'lo'],
  ...addressesHere().flatMap((address): Counter[] => [
    ['iptables', 'hostTcp', '-d', address, '-p', 'tcp'],
    ['iptables', 'hostUdp', '-d', address, '-p', 'udp'],
    ['iptables', 'self', '-d', address],
  ]),
  // Says to the next switch which announcements it listens to.
  ['iptables', 'self', '-p', 'igmp'],
  ['iptables', 'mdns', '-d', '224.0.0.251', '-p', 'udp', '--dport', '5353'],
  ['iptables', 'others'],
  ['ip6tables', 'self', '-o', 'lo'],
  // Neighbours that look for each other, and the same announcements.
  ['ip6tables', 'self', '-d', 'ff02::/16'],
  ['ip6tables', 'others6'],
];

const addressesHere = (): string[] => Object.values(networkInterfaces()).flatMap((all) => all ?? []).filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address);

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

  const resolver = await openResolver(`${net}.1`);
  // Before the rules that count: whom it asked is counted by `names`.
  await inside('iptables', '-t', 'nat', '-A', 'OUTPUT', '-p', 'udp', '--dport', '53', '-j', 'DNAT', '--to-destination', `${net}.1:${resolver.port}`);
  return {
    hostAddress: `${net}.1`,
    browser,
    async block(...matching) {
      await inside('iptables', '-F', 'OUTPUT');
      if (matching.length > 0) await inside('iptables', '-A', 'OUTPUT', ...matching, '-j', 'DROP');
    },
    names: () => [...resolver.asked].filter((name) => !OWN_NAMES.test(name)),
    async watchPackets() {
      resolver.asked.clear();
      for (const tool of ['iptables', 'ip6tables']) await inside(tool, '-t', 'mangle', '-F', 'OUTPUT');
      for (const [tool, name, ...matching] of COUNTERS()) await inside(tool, '-t', 'mangle', '-A', 'OUTPUT', ...matching, '-m', 'comment', '--comment', `count-${name}`, '-j', 'ACCEPT');
    },
    async packets() {
      const counts = { hostTcp: 0, hostUdp: 0, dns: 0, mdns: 0, others: 0, others6: 0 };
      for (const tool of ['iptables', 'ip6tables']) {
        const { stdout } = await inside(tool, '-t', 'mangle', '-L', 'OUTPUT', '-v', '-x', '-n');
        for (const [, packets, name] of stdout.matchAll(/^\s*(\d+)\s.*count-(\w+)/gm)) if (name !== undefined && name in counts) counts[name as keyof PacketCounts] += Number(packets);
      }
      return counts;
    },
    async close() {
      resolver.close();
      await browser.close();
      await run('ip', ['netns', 'delete', name]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A resolver that knows no name and remembers which were asked. */
async function openResolver(address: string): Promise<{ readonly port: number; readonly asked: Set<string>; close(): void }> {
  const asked = new Set<string>();
  const socket = createSocket('udp4');
  socket.on('message', (question, { port, address: from }) => {
    asked.add(questionOf(question));
    const answer = Buffer.from(question);
    // An answer, and the name does not exist (RFC 1035, 4.1.1).
    answer.writeUInt16BE(0x8183, 2);
    socket.send(answer, port, from);
  });
  await new Promise<void>((resolve) => socket.bind(0, address, resolve));
  return { port: socket.address().port, asked, close: () => socket.close() };
}

/** The first question's name: labels with their length before them, after twelve bytes of head. */
function questionOf(question: Buffer): string {
  const labels: string[] = [];
  for (let at = 12; (question[at] ?? 0) > 0; at += (question[at] ?? 0) + 1) labels.push(question.toString('latin1', at + 1, at + 1 + (question[at] ?? 0)));
  return labels.join('.').toLowerCase();
}
