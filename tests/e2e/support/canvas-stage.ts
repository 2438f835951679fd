import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { BoardOutline, CardOutline } from '../../../shared/outline';
import { servePage, type ServedPage } from '../../support/serve-page';
import { findChromium } from './launch-guests';

export const FIRST = 'polku/polku.yleinen/polku.ennen';
export const LAST = 'polku/polku.yleinen/polku.kouluun';
export const EMPTY = 'polku/polku.lastensuojelu/polku.kouluun';

/** The canvas alone in a real browser, for one test file: `open` gives each test a page of its own. */
export interface CanvasStage {
  readonly page: Page;
  /** `?people=2`, `?empty`, `?page=…`, `?readonly`. */
  open(query?: string, phone?: boolean): Promise<void>;
  /** What the document of a person holds; the tests only read it. */
  outline(person?: number): Promise<BoardOutline>;
  view(person?: number): Locator;
  card(text: string, person?: number): Locator;
  zone(id: string, person?: number): Locator;
  cardsOf(zoneId: string, person?: number): Promise<CardOutline[]>;
  textsOf(zoneId: string, person?: number): Promise<string[]>;
  until<T>(read: () => Promise<T>, wanted: (value: T) => boolean): Promise<T>;
  box(target: Locator): Promise<{ x: number; y: number; width: number; height: number }>;
  /** Moves the mouse to a spot of a target, given from its corner. */
  point(target: Locator, dx: number, dy: number): Promise<void>;
}

/** Call it once at the top of a test file. Every error of the page, and every request elsewhere, fails the test. */
export function canvasStage(): CanvasStage {
  let browser: Browser;
  let served: ServedPage;
  let page: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    served = await servePage('canvas');
    browser = await chromium.launch({
      executablePath: findChromium(),
      args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    });
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
  afterEach(async () => {
    await page.close();
    expect(problems.splice(0)).toEqual([]);
  });

  const stage: CanvasStage = {
    get page() {
      return page;
    },
    async open(query = '', phone = false) {
      page = await browser.newPage(phone ? { viewport: { width: 412, height: 800 }, hasTouch: true, isMobile: true } : { viewport: { width: 1366, height: 900 } });
      page.on('pageerror', (error) => problems.push(error.stack ?? error.message));
      page.on('console', (message) => {
        // The library asks to stop touches that the browser has already taken; it says so and nothing is wrong.
        const isNoise = message.location().url.endsWith('favicon.ico') || /preventDefault inside passive|Ignored attempt to cancel a touch/.test(message.text());
        if (message.type() === 'error' && !isNoise) problems.push(message.text());
      });
      page.on('request', (request) => {
        const { protocol, origin } = new URL(request.url());
        if (protocol.startsWith('http') && origin !== new URL(served.url).origin) problems.push(`asked ${origin}`);
      });
      await page.goto(served.url + query);
      await page.getByTestId('zone').first().waitFor();
    },
    outline: (person = 0) => page.evaluate((index) => window.board.outline(index), person),
    view: (person = 0) => page.getByTestId(`view-p${person}`),
    card: (text, person = 0) => stage.view(person).getByTestId('card').filter({ hasText: text }),
    zone: (id, person = 0) => stage.view(person).locator(`[data-testid="zone"][data-zone-id="${id}"]`),
    async cardsOf(zoneId, person = 0) {
      const found = (await stage.outline(person)).pages.flatMap((each) => each.frames.flatMap((frame) => frame.zones)).find((each) => each.id === zoneId);
      return [...(found?.cards ?? [])];
    },
    textsOf: async (zoneId, person = 0) => (await stage.cardsOf(zoneId, person)).map((each) => each.text),
    async until(read, wanted) {
      const end = Date.now() + 10_000;
      for (;;) {
        const value = await read();
        if (wanted(value)) return value;
        if (Date.now() > end) throw new Error(`not in time: ${JSON.stringify(value)}`);
        await page.waitForTimeout(30);
      }
    },
    async box(target) {
      const found = await target.boundingBox();
      if (!found) throw new Error('not on the screen');
      return found;
    },
    async point(target, dx, dy) {
      const { x, y } = await stage.box(target);
      await page.mouse.move(x + dx, y + dy, { steps: 6 });
    },
  };
  return stage;
}
