import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveBoardHarness, type HarnessServer } from '../support/board-harness/serve';
import { findChromium } from './support';

/* What pictures of the board once showed to be wrong, measured: sizes, edges, what is in sight. */
const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const TASK2 = 'Tehtävä 2: käytänteet ja tarpeet';
const SOON = { timeout: 20_000 };

let server: HarnessServer;
let browser: Browser;

beforeAll(async () => {
  server = await serveBoardHarness();
  browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update'] });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function open(viewport: { width: number; height: number }, deviceScaleFactor = 1): Promise<Page> {
  const page = await browser.newPage({ viewport, deviceScaleFactor, hasTouch: viewport === PHONE, locale: 'fi-FI' });
  page.setDefaultTimeout(60_000);
  await page.goto(`${server.url}?board=sample`, { timeout: 120_000 });
  await page.getByRole('heading', { name: 'Ryhmä 1' }).waitFor();
  return page;
}

const face = (page: Page, name: string): Promise<void> => page.getByRole('radio', { name, exact: true }).click();
const widthOf = async (target: Locator): Promise<number> => (await target.boundingBox())?.width ?? 0;
/** How much of its pane the map is wide. */
const filled = async (page: Page): Promise<number> => (await widthOf(page.getByTestId('frame').first())) / (await widthOf(page.locator('[data-face="canvas"]')));

/** A measure once it has been the same for a while. */
async function atRest(measure: () => Promise<number>): Promise<number> {
  let [last, same] = [await measure(), 0];
  await expect
    .poll(async () => {
      const now = await measure();
      same = now === last ? same + 1 : 0;
      last = now;
      return same;
    }, SOON)
    .toBeGreaterThan(3);
  return last;
}

describe('the board on screens of all kinds', () => {
  it('fits the map again when its pane becomes wider or narrower, unless somebody has zoomed', async () => {
    const page = await open(DESKTOP);
    await page.getByTestId('frame').first().waitFor();
    await face(page, 'Molemmat');
    await page.locator('[data-record-zone]').first().waitFor();
    await expect.poll(() => filled(page), SOON).toBeLessThanOrEqual(1);
    expect(await filled(page)).toBeGreaterThan(0.9);
    // A page that is first seen in the narrow pane is no smaller than the others in the wide one.
    await page.getByRole('tab', { name: TASK2 }).click();
    await page.getByText('Toimivat käytänteet').first().waitFor();
    const narrow = await widthOf(page.getByTestId('frame').first());
    await face(page, 'Taulu');
    await expect.poll(async () => (await widthOf(page.getByTestId('frame').first())) / narrow, SOON).toBeGreaterThan(1.2);

    const frame = page.getByTestId('frame').first();
    const wide = await widthOf(frame);
    await page.locator('[data-face="canvas"]').hover();
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -120);
    await page.keyboard.up('Control');
    await expect.poll(() => widthOf(frame), SOON).toBeGreaterThan(wide * 1.05);
    const chosen = await atRest(() => widthOf(frame));
    await face(page, 'Molemmat');
    await page.locator('[data-record-zone]').first().waitFor();
    await expect.poll(() => widthOf(page.locator('[data-face="canvas"]')), SOON).toBeLessThan(1000);
    expect(await atRest(() => widthOf(frame))).toBeCloseTo(chosen, 0);
    await page.close();
  });

  it('lets the tools beside the tasks say less before it hides a task, and comes to rest, with reduced motion too', async () => {
    const page = await open({ width: 1600, height: 900 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const line = page.locator('[data-room]');
    const look = (): Promise<{ rooms: string[]; fits: boolean; more: string }> =>
      line.evaluate(async (element) => {
        const list = element.querySelector<HTMLElement>('[role="tablist"]');
        const rooms = new Set<string>();
        // Twenty frames: what measures itself wrongly goes to and fro.
        for (let frame = 0; frame < 20; frame++) {
          await new Promise((resolve) => requestAnimationFrame(resolve));
          rooms.add((element as HTMLElement).dataset['room'] ?? '');
        }
        return { rooms: [...rooms], fits: !!list && list.scrollWidth <= list.clientWidth, more: list?.dataset['more'] ?? '' };
      });
    const seen: string[] = [];
    for (const width of [1600, 1400, 1340, 1280, 1240, 1200, 1120, 900, 760]) {
      await page.setViewportSize({ width, height: 900 });
      await expect.poll(async () => (await look()).rooms.length, SOON).toBe(1);
      const { rooms, fits, more } = await look();
      seen.push(...rooms);
      if (rooms[0] !== 'tight') expect(fits, `${width} px: ${rooms.join()}`).toBe(true);
      expect(more, `${width} px`).toBe(fits ? 'none' : 'end');
    }
    expect([...new Set(seen)]).toEqual(['wide', 'brief', 'tight']);
    await page.close();
  });

  it('keeps cards inside their cells where the screen’s pixel ratio is odd', async () => {
    const page = await open(PHONE, 2.625);
    await face(page, 'Taulu');
    await page.getByTestId('card').first().waitFor();
    const beyond = await page.evaluate(() => {
      const zones = [...document.querySelectorAll('[data-testid="zone"]')].map((zone) => zone.getBoundingClientRect());
      const cards = [...document.querySelectorAll('[data-testid="card"]')].map((card) => card.getBoundingClientRect());
      // The library hides what is far away.
      return cards.filter(({ left, right, top, width }) => {
        if (width === 0) return false;
        const home = zones.find((zone) => left >= zone.left && left < zone.right && top >= zone.top && top < zone.bottom);
        return home === undefined || right > home.right;
      }).length;
    });
    expect(beyond).toBe(0);
    await page.close();
  });

  it('lays the record out anew when its pane becomes narrower', async () => {
    const page = await open(DESKTOP);
    await face(page, 'Kirjaus');
    const record = page.locator('[data-face="record"]');
    // Zones that have been in sight are remembered with their width.
    for (let step = 0; step < 12; step++) {
      await record.evaluate((element) => (element.scrollTop += 700));
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    }
    await record.evaluate((element) => (element.scrollTop = 0));
    await face(page, 'Molemmat');
    await expect.poll(() => record.evaluate((element) => element.clientWidth), SOON).toBeLessThan(800);
    await page.getByTestId('frame').first().waitFor();
    expect(await record.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    await page.close();
  });

  it('keeps the chosen task’s tab in sight on a phone', async () => {
    const page = await open(PHONE);
    for (const task of [TASK2, 'Tehtävä 1: palvelupolku', 'Tehtävä 3: avainhenkilöt', TASK2]) {
      const tab = page.getByRole('tab', { name: task });
      await tab.click();
      const isWhole = (): Promise<boolean> =>
        tab.evaluate((element) => {
          const { left, right } = element.getBoundingClientRect();
          const line = element.parentElement?.getBoundingClientRect();
          return element.getAttribute('aria-selected') === 'true' && line !== undefined && left >= line.left - 1 && right <= line.right + 1;
        });
      await expect.poll(isWhole, { ...SOON, message: task }).toBe(true);
    }
    await page.close();
  });

  it('never leaves the focus under the title that stays at the top', async () => {
    const page = await open(PHONE);
    const field = page.getByTestId('record-row').nth(2).getByRole('textbox').first();
    await field.evaluate((element) => element.closest('[data-testid="record-row"]')?.scrollIntoView({ block: 'start' }));
    await field.focus();
    const isCovered = await field.evaluate((element) => {
      const { left, width, top } = element.getBoundingClientRect();
      return !element.contains(document.elementFromPoint(left + width / 2, top + 3));
    });
    expect(isCovered).toBe(false);
    await page.close();
  });
});
