import { rm } from 'node:fs/promises';
import { PROTOCOL_VERSION, seat } from '../../shared/protocol';
import { buildHost, startHostProcess } from '../contract/host/host-process';
import { tempLibrary } from './crowd/temp-library';
import { gather, type Place } from './crowd/people';
import { processUse } from './crowd/process-use';
import { startTwoInstances } from './crowd/two-instances';
import { startHocuspocus } from './room/peers';
import { metric, type BenchContext, type BenchMetric, type BenchResult } from './types';

/*
 * 60 and 120 people in ten groups write for `--minutes` (ten), over the relay and with a control socket each, as where
 * no data channel can be had. Beside it Hocuspocus alone with the same people; all servers in processes of their own.
 * Then 300 people on two instances that share their documents through a Redis, which has no peer here.
 */
const CROWDS = [60, 120] as const;
const GROUPS = 10;
const ON_TWO_INSTANCES = 300;
const MIB = 1024 * 1024;

interface Sample {
  readonly p50: number;
  readonly p95: number;
  readonly lost: number;
  readonly written: number;
  /** Of one processor, in per cent. */
  readonly cpu: number | null;
  readonly memory: number | null;
}

const percentile = (values: readonly number[], share: number): number => [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;

/** All together. */
function useOf(pids: readonly number[]): ReturnType<typeof processUse> {
  const uses = pids.map(processUse).filter((use) => use !== null);
  if (uses.length < pids.length) return null;
  return { cpuSeconds: uses.reduce((sum, use) => sum + use.cpuSeconds, 0), residentBytes: uses.reduce((sum, use) => sum + use.residentBytes, 0) };
}

async function measure(pids: readonly number[], groups: readonly (readonly Place[])[], minutes: number, seed: number): Promise<Sample> {
  const before = useOf(pids);
  const began = Date.now();
  const crowd = await gather(groups, began + minutes * 60_000, seed);
  try {
    const { written, lost } = await crowd.finish();
    const after = useOf(pids);
    const seconds = (Date.now() - began) / 1000;
    return {
      p50: percentile(crowd.latencies, 0.5),
      p95: percentile(crowd.latencies, 0.95),
      lost,
      written,
      cpu: before && after && (100 * (after.cpuSeconds - before.cpuSeconds)) / seconds,
      memory: after && after.residentBytes / MIB,
    };
  } finally {
    crowd.close();
  }
}

const deal = (people: number, place: (group: number, index: number) => Place): Place[][] =>
  Array.from({ length: GROUPS }, (_, group) => Array.from({ length: people / GROUPS }, (__, index) => place(group, index)));

async function ours(people: number, minutes: number, seed: number): Promise<Sample> {
  const dir = await tempLibrary();
  const host = await startHostProcess(await buildHost(), dir);
  try {
    const created = await host.call('library.create', { templateId: 'verkostopaiva', title: 'Joukko', region: '', date: '', groups: GROUPS, language: 'fi' });
    if (created.kind !== 'done') throw new Error(created.kind);
    const started = await host.call('host.start', { workshopId: created.workshopId });
    if (started.kind !== 'state' || started.state.kind !== 'on') throw new Error(started.kind);
    const entry = (await host.call('library.list', {})).find(({ id }) => id === created.workshopId);
    const base = `127.0.0.1:${started.state.port}`;
    const key = new URL(started.state.joinUrl).hash.slice(3);
    const groups: Place[][] = [];
    for (const { id } of entry?.groups ?? []) {
      const places: Place[] = [];
      for (let index = 0; index < people / GROUPS; index += 1) {
        const response = await fetch(`http://${base}/api/join`, { method: 'POST', body: JSON.stringify({ protocol: PROTOCOL_VERSION, key, name: `Osallistuja ${index}`, groupId: id }) });
        const { session, group } = seat.parse(await response.json());
        places.push({ socketBase: `ws://${base}`, docName: `board:${group.boardId}`, session, control: `ws://${base}` });
      }
      groups.push(places);
    }
    return await measure([host.pid], groups, minutes, seed);
  } finally {
    await host.end('SIGTERM');
    await rm(dir, { recursive: true, force: true });
  }
}

async function hocuspocus(people: number, minutes: number, seed: number): Promise<Sample> {
  const { url, pid, stop } = await startHocuspocus();
  try {
    const groups = deal(people, (group) => ({ socketBase: url, docName: `board:${group}`, session: 'x', control: null }));
    return await measure([pid], groups, minutes, seed);
  } finally {
    stop();
  }
}

async function onTwoInstances(minutes: number, seed: number): Promise<Sample> {
  const instances = await startTwoInstances(GROUPS);
  try {
    return await measure(instances.pids, await instances.seat(ON_TWO_INSTANCES), minutes, seed);
  } finally {
    await instances.close();
  }
}

export async function bench({ rounds, log, minutes = 10 }: BenchContext): Promise<BenchResult> {
  const metrics: BenchMetric[] = [];
  const raw: unknown[] = [];
  const add = (prefix: string, peer: string, mine: readonly Sample[], theirs: readonly Sample[]): void => {
    const one = (name: string, unit: string, of: (sample: Sample) => number | null): void => {
      const known = (samples: readonly Sample[]): number[] => samples.map(of).filter((value) => value !== null);
      metrics.push(metric(`${prefix}.${name}`, unit, known(mine), peer, known(theirs)));
    };
    one('p50', 'ms', ({ p50 }) => p50);
    one('p95', 'ms', ({ p95 }) => p95);
    one('lost', 'cards', ({ lost }) => lost);
    one('hostCpu', '% of a core', ({ cpu }) => cpu);
    one('hostMemory', 'MiB', ({ memory }) => memory);
    raw.push({ prefix, mine, theirs });
  };
  for (const people of CROWDS) {
    const [mine, theirs]: [Sample[], Sample[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      mine.push(await ours(people, minutes, round + 1));
      log(`${people} people, ${minutes} min, ours: ${JSON.stringify(mine.at(-1))}`);
      theirs.push(await hocuspocus(people, minutes, round + 1));
      log(`${people} people, ${minutes} min, Hocuspocus: ${JSON.stringify(theirs.at(-1))}`);
    }
    add(`${people}`, 'hocuspocus', mine, theirs);
  }
  const shared: Sample[] = [];
  for (let round = 0; round < rounds; round += 1) {
    shared.push(await onTwoInstances(minutes, round + 1));
    log(`${ON_TWO_INSTANCES} people on two instances, ${minutes} min: ${JSON.stringify(shared.at(-1))}`);
  }
  add(`${ON_TWO_INSTANCES}.two`, 'none', shared, []);
  return { rounds, metrics, raw };
}
