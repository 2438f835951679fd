import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { serveBenchPage } from './serve-bench-page';
import type {} from './pages/canvas/main';
import { metric, type BenchContext, type BenchResult } from './types';

const CHROMIUM = process.env.POLKUPAJA_CHROMIUM ?? '/usr/bin/chromium';
const FLAGS = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const VIEWPORT = { width: 1_440, height: 900 };
const CARDS = 2_000;
const DRAG_MS = 5_000;
const TYPE_MS = 5_000;
const PEER = 'tldraw without our binding';

type SideName = 'ours' | 'bare';
type Samples = Record<SideName, number[]>;

const percentile = (samples: readonly number[], share: number): number => [...samples].sort((a, b) => a - b)[Math.min(samples.length - 1, Math.floor(samples.length * share))] ?? Number.NaN;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What the page's main thread has worked, in milliseconds of its processor time since the page began. */
async function workedMs(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
}

async function canvasBox(page: Page, side: SideName): Promise<Box> {
  const box = await page.locator(side === 'ours' ? '[data-testid="board-canvas"]' : '.tl-container').boundingBox();
  if (!box) throw new Error('No canvas in sight.');
  return box;
}

/** The middle of the heading of the card that lies nearest to the middle of the view. */
async function middleCard(page: Page, view: Box): Promise<{ x: number; y: number }> {
  return page.evaluate(({ x, y, width, height }) => {
    const centre = { x: x + width / 2, y: y + height / 2 };
    const spots = [...document.querySelectorAll('[data-testid="card"]')].map((card) => card.getBoundingClientRect()).filter((rect) => rect.width > 0).map((rect) => ({ x: rect.x + rect.width / 2, y: rect.y + 12 }));
    const far = (spot: { x: number; y: number }): number => Math.hypot(spot.x - centre.x, spot.y - centre.y);
    return spots.sort((a, b) => far(a) - far(b))[0] ?? centre;
  }, view);
}

/** Carries a card round and round over the cells in sight, while the others write. */
async function dragAround(page: Page, view: Box): Promise<void> {
  const from = await middleCard(page, view);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  const end = Date.now() + DRAG_MS;
  for (let step = 0; Date.now() < end; step += 1) {
    const angle = step / 18;
    await page.mouse.move(view.x + view.width / 2 + Math.cos(angle) * view.width * 0.32, view.y + view.height / 2 + Math.sin(angle) * view.height * 0.3);
  }
  await page.mouse.up();
}

/** Types into a card, key by key, while the others write. */
async function typeAway(page: Page, view: Box): Promise<void> {
  const at = await middleCard(page, view);
  await page.mouse.dblclick(at.x, at.y);
  const field = page.locator('[data-testid="card"] textarea');
  await field.waitFor();
  const end = Date.now() + TYPE_MS;
  while (Date.now() < end) {
    for (const letter of 'perhe ja tuki ') {
      await page.keyboard.press(letter === ' ' ? 'Space' : letter);
      await page.waitForTimeout(25);
    }
  }
  await page.keyboard.press('Escape');
}

interface Phase {
  readonly frames: number[];
  /** Work of the main thread for each frame, in milliseconds. */
  readonly work: number;
}

async function measure(page: Page, cdp: CDPSession, act: () => Promise<void>): Promise<Phase> {
  await page.evaluate(() => window.canvasBench.start());
  const before = await workedMs(cdp);
  await act();
  const worked = (await workedMs(cdp)) - before;
  const { frames } = await page.evaluate(() => window.canvasBench.stop());
  return { frames, work: worked / Math.max(1, frames.length) };
}

interface Run {
  readonly open: number;
  readonly drag: Phase;
  readonly type: Phase;
  readonly toRecord: number | null;
  readonly toCanvas: number;
  readonly box: Box;
}

async function run(browser: Browser, url: string, side: SideName, size: { readonly w: number; readonly h: number }): Promise<Run> {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'fi-FI', reducedMotion: 'reduce' });
  try {
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error('page error', error));
    page.setDefaultTimeout(120_000);
    await page.goto(`${url}?side=${side}&cards=${CARDS}&w=${size.w}&h=${size.h}`);
    await page.waitForFunction(() => 'canvasBench' in window);
    const cdp = await context.newCDPSession(page);
    // Processor time, not time: what else the machine does is not counted.
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    // The page's own preparations are not to be collected while it is measured.
    await cdp.send('HeapProfiler.collectGarbage');
    const open = await page.evaluate(() => window.canvasBench.open());
    await page.evaluate(() => window.canvasBench.settled());
    const box = await canvasBox(page, side);
    const drag = await measure(page, cdp, () => dragAround(page, box));
    const type = await measure(page, cdp, () => typeAway(page, box));
    await page.evaluate(() => window.canvasBench.settled());
    let toRecord: number | null = null;
    if (side === 'ours') toRecord = await page.evaluate(() => window.canvasBench.face('Kirjaus', 'record'));
    else await page.evaluate(() => window.canvasBench.close());
    const toCanvas = await page.evaluate((ours) => (ours ? window.canvasBench.face('Taulu', 'canvas') : window.canvasBench.open()), side === 'ours');
    return { open, drag, type, toRecord, toCanvas, box };
  } finally {
    await context.close();
  }
}

/**
 * Frames of a person who carries a card and types on a board of 2,000 cards while ten others write, beside the same
 * canvas library over the same records without our binding (no document, no outline, no layout: the changes of records
 * are put to its store as they come), in an equally large view with the same elements on it.
 */
export async function bench({ rounds, log }: BenchContext): Promise<BenchResult> {
  const served = await serveBenchPage('canvas');
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  const samples: Record<string, Samples> = {};
  const record: number[] = [];
  const add = (name: string, side: SideName, value: number): void => void (samples[name] ??= { ours: [], bare: [] })[side].push(value);
  let size = { w: 1_400, h: 640 };
  // Once for the size of our view, which the peer gets, too; nothing of it counts.
  const first = await run(browser, served.url, 'ours', size);
  size = { w: Math.round(first.box.width), h: Math.round(first.box.height) };
  log(`the view: ${size.w} × ${size.h} px`);
  for (let round = 0; round < rounds; round += 1) {
    const order: readonly SideName[] = round % 2 === 0 ? ['ours', 'bare'] : ['bare', 'ours'];
    for (const side of order) {
      const { open, drag, type, toRecord, toCanvas } = await run(browser, served.url, side, size);
      const all = [...drag.frames, ...type.frames];
      add('frame.median', side, percentile(all, 0.5));
      add('frame.p95', side, percentile(all, 0.95));
      for (const [name, phase] of Object.entries({ drag, type })) {
        add(`${name}.median`, side, percentile(phase.frames, 0.5));
        add(`${name}.p95`, side, percentile(phase.frames, 0.95));
        add(`${name}.work`, side, phase.work);
      }
      add('open.2000', side, open);
      add('switch.canvas', side, toCanvas);
      if (toRecord !== null) record.push(toRecord);
      const told = (phase: Phase): string => `${phase.frames.length} frames, ${percentile(phase.frames, 0.5).toFixed(1)}/${percentile(phase.frames, 0.95).toFixed(1)} ms, work ${phase.work.toFixed(1)} ms a frame`;
      log(`round ${round + 1}, ${side}: drag ${told(drag)}; type ${told(type)}; open ${open.toFixed(0)} ms, to the record ${toRecord?.toFixed(0) ?? '–'}, to the canvas ${toCanvas.toFixed(0)}`);
    }
  }
  await browser.close();
  await served.close();
  const metrics = Object.entries(samples).map(([name, { ours, bare }]) => metric(name, 'ms', ours, PEER, bare));
  return { rounds, metrics: [...metrics, metric('switch.record', 'ms', record, PEER, [])], raw: { samples, record } };
}
