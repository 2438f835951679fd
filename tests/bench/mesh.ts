import { rm } from 'node:fs/promises';
import { buildPages } from '../support/sync/build-pages';
import { openOurRoom } from './room/our-room';
import { openPeople, type Measured } from './room/people';
import { startStockSignalling } from './room/peers';
import { metric, type BenchContext, type BenchMetric, type BenchResult } from './types';

/*
 * What an edit costs on the wires of a room: 6, 12 and 20 people in real browser pages, half of whom write ten times a
 * second, by our star (the app in Electron is its hub) beside stock y-webrtc with its own signalling server. Every message
 * and byte on every data channel counts, heartbeats too. Needs `npm run build`.
 */
const ROOMS = [6, 12, 20] as const;
const PER_SECOND = 10;
const FOR_MS = 5_000;

interface Sample {
  readonly messagesPerEdit: number;
  readonly bytesPerEdit: number;
  /** Edits that somebody did not have ten seconds after the last, times the people who did not. */
  readonly unseen: number;
  /** null: somebody never was connected with everybody. */
  readonly togetherMs: number | null;
  /** Of one processor, in per cent; null where there is no host. */
  readonly hostCpu: number | null;
}

const perEdit = ({ edits, unseen, togetherMs }: Measured, messages: number, bytes: number, hostCpu: number | null): Sample => ({ messagesPerEdit: messages / edits, bytesPerEdit: bytes / edits, unseen, togetherMs, hostCpu });

export async function bench({ rounds, log }: BenchContext): Promise<BenchResult> {
  const scripts = await buildPages({ room: 'tests/bench/pages/room.ts' });
  const ours = await openOurRoom();
  const stock = await startStockSignalling();
  const people = await openPeople(scripts, ours.idleUrl);
  const writingOf = (count: number) => ({ writers: count / 2, perSecond: PER_SECOND, forMs: FOR_MS });

  async function starOnce(count: number): Promise<Sample> {
    let before: Promise<readonly [cpu: number, at: number]> | undefined;
    const measured = await people.measure(count, ours.begin, { ...writingOf(count), onBegin: () => void (before = ours.cpuSeconds().then((cpu) => [cpu, Date.now()])) });
    const [cpu, at] = (await before) ?? [0, 0];
    const { counted } = measured;
    // Each channel ends at the hub: what guests sent and what they were sent is all there was.
    return perEdit(measured, counted.channelMessagesSent + counted.channelMessagesReceived, counted.channelBytesSent + counted.channelBytesReceived, (100_000 * ((await ours.cpuSeconds()) - cpu)) / (Date.now() - at));
  }
  async function meshOnce(count: number, round: number): Promise<Sample> {
    const measured = await people.measure(count, (page) => page.evaluate(([url, name, size]) => window.room.stock(url, name, size), [stock.url, `mesh-${count}-${round}`, count] as const), writingOf(count));
    return perEdit(measured, measured.counted.channelMessagesSent, measured.counted.channelBytesSent, null);
  }

  const metrics: BenchMetric[] = [];
  const raw: unknown[] = [];
  try {
    for (const count of ROOMS) {
      const [star, mesh]: [Sample[], Sample[]] = [[], []];
      for (let round = 0; round < rounds; round += 1) {
        star.push(await starOnce(count));
        log(`${count} people, ours: ${JSON.stringify(star.at(-1))}`);
        mesh.push(await meshOnce(count, round));
        log(`${count} people, y-webrtc: ${JSON.stringify(mesh.at(-1))}`);
      }
      const add = (name: string, unit: string, of: (sample: Sample) => number | null): void => {
        const known = (samples: readonly Sample[]): number[] => samples.map(of).filter((value) => value !== null);
        metrics.push(metric(`${name}.${count}`, unit, known(star), 'y-webrtc', known(mesh)));
      };
      add('messagesPerEdit', 'messages', ({ messagesPerEdit }) => messagesPerEdit);
      add('bytesPerEdit', 'bytes', ({ bytesPerEdit }) => bytesPerEdit);
      add('unseen', 'edits', ({ unseen }) => unseen);
      add('together', 'ms', ({ togetherMs }) => togetherMs);
      add('hostCpu', '% of a core', ({ hostCpu }) => hostCpu);
      raw.push({ count, star, mesh });
    }
  } finally {
    await people.close();
    stock.stop();
    await ours.close();
    await rm(scripts, { recursive: true, force: true });
  }
  return { rounds, metrics, raw };
}
