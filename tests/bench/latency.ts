import { rm } from 'node:fs/promises';
import { buildPages } from '../support/sync/build-pages';
import { processUse } from './crowd/process-use';
import { openOurRoom } from './room/our-room';
import { openPeople, type Measured } from './room/people';
import { startHocuspocus } from './room/peers';
import { metric, type BenchContext, type BenchMetric, type BenchResult } from './types';

/*
 * From an edit to its being in everybody else's document: 20 people in real browser pages, ten of whom write ten times a
 * second, by our way (the app in Electron, data channels, judged, on the disk) beside Hocuspocus alone, in turns. Needs
 * `npm run build`.
 */
const PEOPLE = 20;
const FOR_MS = 10_000;
const WRITING = { writers: 10, perSecond: 10, forMs: FOR_MS } as const;

interface Sample {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly unseen: number;
  /** Of the bytes that the board's document took, per cent. */
  readonly dataChannelShare: number;
  readonly serverCpu: number;
}

function sampleOf({ latencies, unseen, counted }: Measured, serverCpu: number): Sample {
  const sorted = [...latencies].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
  const channel = counted.channelBytesSent + counted.channelBytesReceived;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), unseen, dataChannelShare: (100 * channel) / (channel + counted.relayBytes), serverCpu };
}

export async function bench({ rounds, log }: BenchContext): Promise<BenchResult> {
  const scripts = await buildPages({ room: 'tests/bench/pages/room.ts' });
  const ours = await openOurRoom();
  const peer = await startHocuspocus();
  const people = await openPeople(scripts, ours.idleUrl);

  async function once(begin: Parameters<typeof people.measure>[1], cpuSeconds: () => Promise<number>): Promise<Sample> {
    let before: Promise<readonly [cpu: number, at: number]> | undefined;
    const measured = await people.measure(PEOPLE, begin, { ...WRITING, onBegin: () => void (before = cpuSeconds().then((cpu) => [cpu, Date.now()])) });
    const [cpu, at] = (await before) ?? [0, 0];
    return sampleOf(measured, (100_000 * ((await cpuSeconds()) - cpu)) / (Date.now() - at));
  }

  const [mine, theirs]: [Sample[], Sample[]] = [[], []];
  try {
    for (let round = 0; round < rounds; round += 1) {
      mine.push(await once(ours.begin, ours.cpuSeconds));
      log(`ours: ${JSON.stringify(mine.at(-1))}`);
      theirs.push(await once((page) => page.evaluate(([url, name]) => window.room.hocuspocus(url, name), [peer.url, `room-${round}`] as const), async () => processUse(peer.pid)?.cpuSeconds ?? Number.NaN));
      log(`Hocuspocus: ${JSON.stringify(theirs.at(-1))}`);
    }
  } finally {
    await people.close();
    peer.stop();
    await ours.close();
    await rm(scripts, { recursive: true, force: true });
  }
  const metrics: BenchMetric[] = [];
  const add = (name: string, unit: string, of: (sample: Sample) => number): void => void metrics.push(metric(name, unit, mine.map(of), 'hocuspocus', theirs.map(of)));
  add('p50', 'ms', ({ p50 }) => p50);
  add('p95', 'ms', ({ p95 }) => p95);
  add('p99', 'ms', ({ p99 }) => p99);
  add('dataChannelShare', '%', ({ dataChannelShare }) => dataChannelShare);
  add('unseen', 'edits', ({ unseen }) => unseen);
  add('serverCpu', '% of a core', ({ serverCpu }) => serverCpu);
  return { rounds, metrics, raw: { mine, theirs } };
}
