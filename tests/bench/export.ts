import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as Y from 'yjs';
import { inProject } from '../../build/bundle/paths';
import { createHostCore } from '../../electron/host';
import { createHeadlessHandlers } from '../../electron/ipc/headless-handlers';
import { openLibrary } from '../../electron/library';
import { openSettings } from '../../electron/platform/settings-file';
import { launchGuests } from '../e2e/support';
import { boards, GROUPS } from './export/five-groups';
import { median, metric, type BenchContext, type BenchMetric, type BenchResult } from './types';

/*
 * 500 cards in five groups, as each format: how long and how large. Word and Excel beside the same library writing the same
 * content without us; the PDF, from the press to its bytes, beside printing the same page when it already lies there.
 * Every measurement of a format has a process of its own. The PDF needs `npm run build`.
 */
const PLAIN = ['csv', 'md', 'vcf', 'json'] as const;
const BESIDE = ['docx', 'xlsx'] as const;

interface Sample {
  readonly ms: number;
  readonly peakMb: number;
}

function measure(format: string, way: 'ours' | 'raw'): Sample {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', './build/node-ts/register.ts', 'tests/bench/export/measure.ts', format, way], { cwd: inProject('.'), encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Sample;
}

export async function bench({ rounds, log }: BenchContext): Promise<BenchResult> {
  const samples = new Map<string, Sample[]>();
  const note = (name: string, sample: Sample): void => void samples.set(name, [...(samples.get(name) ?? []), sample]);
  for (let round = 0; round < rounds; round += 1) {
    for (const format of BESIDE) for (const way of round % 2 === 0 ? (['ours', 'raw'] as const) : (['raw', 'ours'] as const)) note(`${format}.${way}`, measure(format, way));
    for (const format of PLAIN) note(`${format}.ours`, measure(format, 'ours'));
    log(`round ${round + 1}: ${[...samples].map(([name, all]) => `${name} ${all.at(-1)?.ms.toFixed(0)} ms ${all.at(-1)?.peakMb.toFixed(0)} MB`).join(', ')}`);
  }
  const pdf = await printedRounds(rounds, log);
  const of = (name: string, what: keyof Sample): number[] => (samples.get(name) ?? []).map((sample) => sample[what]);
  const metrics: BenchMetric[] = [
    metric('pdf', 'ms', pdf.ours, 'printing the bare page', pdf.bare),
    { name: 'pdf.memory', unit: 'MB', value: median(pdf.peakMb), peer: '', peerValue: null, ratio: null },
    ...BESIDE.flatMap((format) => {
      const peer = format === 'docx' ? 'docx alone' : 'write-excel-file alone';
      return [metric(format, 'ms', of(`${format}.ours`, 'ms'), peer, of(`${format}.raw`, 'ms')), metric(`${format}.memory`, 'MB', of(`${format}.ours`, 'peakMb'), peer, of(`${format}.raw`, 'peakMb'))];
    }),
    ...PLAIN.flatMap((format) => [metric(format, 'ms', of(`${format}.ours`, 'ms'), '', []), metric(`${format}.memory`, 'MB', of(`${format}.ours`, 'peakMb'), '', [])]),
  ];
  return { rounds, metrics, raw: { samples: Object.fromEntries(samples), pdf } };
}

/** By a real host and a real browser, the way of the host without a window. */
async function printedRounds(rounds: number, log: (line: string) => void): Promise<{ ours: number[]; bare: number[]; peakMb: number[] }> {
  const dir = await mkdtemp(join(tmpdir(), 'polkupaja-bench-'));
  const opened = await openLibrary(join(dir, 'library'));
  if (!opened.ok) throw new Error(opened.error);
  const library = opened.value;
  const workshopId = (await library.create({ templateId: 'verkostopaiva', title: 'Verkostopäivä', region: '', date: '2026-11-26', groups: GROUPS, language: 'fi' })) ?? '';
  const docs = boards();
  for (const [index, { boardId }] of ((await library.info(workshopId))?.groups ?? []).entries()) await library.docs.append(`board:${boardId}`, Y.encodeStateAsUpdate(docs[index] ?? new Y.Doc()));
  const host = await createHostCore({ library, clientDir: inProject('dist/renderer'), firstGuestPort: 0, inner: { serveClient: true } });
  const handlers = createHeadlessHandlers({ library, host, settings: await openSettings(join(dir, 'settings.json')) });
  host.serveFacilitator({ key: host.facilitatorKey(), handlers });
  const browser = await launchGuests();
  const result = { ours: [] as number[], bare: [] as number[], peakMb: [] as number[] };
  try {
    const { page } = await browser.guest();
    await page.goto(`http://127.0.0.1:${host.inner.port}/#host=${host.facilitatorKey()}`);
    for (let round = 0; round < rounds; round += 1) {
      const started = performance.now();
      const made = await handlers['export.run']({ workshopId, scope: { kind: 'workshop' }, format: 'pdf', language: 'fi', contacts: 'all', pictures: [] });
      if (made.kind !== 'download') throw new Error(made.kind);
      await page.goto(new URL(made.url, `http://127.0.0.1:${host.inner.port}/`).href);
      await page.locator('svg').first().waitFor();
      await page.evaluate(() => document.fonts.ready);
      await page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
      result.ours.push(performance.now() - started);
      const again = performance.now();
      await page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
      result.bare.push(performance.now() - again);
      result.peakMb.push(descendantsPeakMb());
      log(`round ${round + 1}: pdf ${result.ours.at(-1)?.toFixed(0)} ms, bare page ${result.bare.at(-1)?.toFixed(0)} ms, browser ${result.peakMb.at(-1)?.toFixed(0)} MB`);
    }
  } finally {
    await browser.close();
    await host.close();
    await library.close();
    await rm(dir, { recursive: true, force: true });
  }
  return result;
}

/** The largest that each process of the browser ever was, together: more than they were at one time. */
function descendantsPeakMb(): number {
  const statuses = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((pid) => {
    try {
      const text = readFileSync(`/proc/${pid}/status`, 'utf8');
      const number = (key: string): number => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0);
      return [{ pid: Number(pid), parent: number('PPid'), peakKb: number('VmHWM') }];
    } catch {
      return [];
    }
  });
  const family = new Set([process.pid]);
  for (let grown = true; grown; ) {
    const before = family.size;
    for (const { pid, parent } of statuses) if (family.has(parent)) family.add(pid);
    grown = family.size > before;
  }
  return statuses.filter(({ pid }) => pid !== process.pid && family.has(pid)).reduce((sum, { peakKb }) => sum + peakKb, 0) / 1024;
}
