import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { inProject } from '../../build/bundle/paths';
import { createHostCore } from '../../electron/host';
import { createHeadlessHandlers } from '../../electron/ipc/headless-handlers';
import { openLibrary } from '../../electron/library';
import { openSettings } from '../../electron/platform/settings-file';
import { addCard, boardDocName, cardText, writeText } from '../../shared/doc';
import { allCards, buildOutline } from '../../shared/outline';
import { createRandom } from '../fuzz/board/random';
import { launchGuests } from '../e2e/support';
import { boardContext } from '../support/sample-board';
import { metric, type BenchContext, type BenchResult } from './types';

/*
 * The facilitator's desk with twelve groups of ten simulated people who write: how long its frames take, beside an empty
 * window's in the same browser, one after the other. Needs `npm run build`.
 */
const GROUPS = 12;
const PEOPLE = 10;
/** Of each person; somebody in a workshop mostly talks. */
const EDITS_PER_SECOND = 1;
const MEASURE_MS = 10_000;
const TICK_MS = 100;

/** Frame times in milliseconds, for a while. */
function frames(page: Page): Promise<number[]> {
  return page.evaluate(
    (ms) =>
      new Promise<number[]>((resolve) => {
        const times: number[] = [];
        let last = performance.now();
        const end = last + ms;
        const frame = (now: number): void => {
          times.push(now - last);
          last = now;
          if (now < end) requestAnimationFrame(frame);
          else resolve(times);
        };
        requestAnimationFrame(frame);
      }),
    MEASURE_MS,
  );
}

const percentile = (times: readonly number[], share: number): number => [...times].sort((a, b) => a - b)[Math.floor(times.length * share)] ?? 0;

export async function bench({ rounds, log }: BenchContext): Promise<BenchResult> {
  const dir = await mkdtemp(join(tmpdir(), 'polkupaja-bench-'));
  const opened = await openLibrary(join(dir, 'library'));
  if (!opened.ok) throw new Error(opened.error);
  const library = opened.value;
  const host = await createHostCore({ library, clientDir: inProject('dist/renderer'), firstGuestPort: 0, inner: { serveClient: true } });
  host.serveFacilitator({ key: host.facilitatorKey(), handlers: createHeadlessHandlers({ library, host, settings: await openSettings(join(dir, 'settings.json')) }) });
  const workshopId = await library.create({ templateId: 'verkostopaiva', title: 'Verkostopäivä', region: '', date: '2026-11-26', groups: GROUPS, language: 'fi' });
  if (workshopId === null) throw new Error('no workshop');
  const boards = ((await library.info(workshopId))?.groups ?? []).map(({ boardId }) => boardDocName(boardId));
  const random = createRandom(1);
  const browser = await launchGuests();
  let writing = true;

  /** Half of what people do is a new card, until there are sixty; the rest is a letter in one that is there. */
  async function write(board: string, person: number): Promise<void> {
    await host.editDoc(board, (doc) => {
      const ctx = boardContext(doc, `henkilo${person}`);
      const outline = buildOutline(doc);
      const cards = allCards(outline);
      const zones = outline.pages.flatMap((page) => page.frames.flatMap((frame) => frame.zones.flatMap((zone) => zone.kinds.map((kind) => ({ zone: zone.id, kind })))));
      const place = zones[random.below(zones.length)];
      const card = cards[random.below(Math.max(1, cards.length))];
      const text = card && cardText(doc, card.id, 'text');
      if (place && (cards.length < 60 || !text)) addCard(ctx, { ...place, text: 'Neuvolan kotikäynti' });
      else if (text) writeText(ctx, text, `${text.toString().slice(0, 60)}a`);
    });
  }
  const crowd = (async () => {
    const perTick = (GROUPS * PEOPLE * EDITS_PER_SECOND * TICK_MS) / 1_000;
    while (writing) {
      const started = performance.now();
      for (let edit = 0; edit < perTick; edit += 1) await write(boards[random.below(boards.length)] ?? '', random.below(PEOPLE));
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, TICK_MS - (performance.now() - started))));
    }
  })();

  const ours: number[] = [];
  const empty: number[] = [];
  try {
    const desk = await browser.guest();
    await desk.page.goto(`http://127.0.0.1:${host.inner.port}/#host=${host.facilitatorKey()}`);
    await desk.page.getByRole('button', { name: 'Uusi työpaja' }).first().waitFor();
    await desk.page.evaluate((id) => (location.hash = `#/desk/${id}/now`), workshopId);
    await desk.page.locator('li[data-group] img').nth(GROUPS - 1).waitFor({ timeout: 60_000 });
    const blank = await browser.guest();
    for (let round = 0; round < rounds; round += 1) {
      await blank.page.bringToFront();
      empty.push(percentile(await frames(blank.page), 0.95));
      await desk.page.bringToFront();
      ours.push(percentile(await frames(desk.page), 0.95));
      log(`round ${round + 1}: desk ${ours.at(-1)?.toFixed(1)} ms, empty window ${empty.at(-1)?.toFixed(1)} ms`);
    }
  } finally {
    writing = false;
    await crowd;
    await browser.close();
    await host.close();
    await library.close();
    await rm(dir, { recursive: true, force: true });
  }
  return { rounds, metrics: [metric('frame.p95', 'ms', ours, 'empty window', empty)], raw: { ours, empty } };
}
