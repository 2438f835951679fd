import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import * as Y from 'yjs';
import { buildOutline, type BoardOutline, type CardOutline } from '../../../shared/outline';
import { serveBoardHarness, type HarnessServer } from '../../support/board-harness/serve';
import { findChromium } from './launch-guests';

export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** The board page over a local document, for one test file. */
export interface BoardStage {
  open(search: string, viewport?: { readonly width: number; readonly height: number }): Promise<Page>;
  /** What everybody else's replica holds. */
  outline(page: Page): Promise<BoardOutline>;
  cardsOf(page: Page, zone: string): Promise<CardOutline[]>;
  /** Presses Tab (or Shift+Tab) until the target has the focus. */
  tabTo(page: Page, target: Locator, key?: 'Tab' | 'Shift+Tab'): Promise<void>;
}

/** Call it once at the top of a test file. */
export function boardStage(): BoardStage {
  let server: HarnessServer;
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    server = await serveBoardHarness();
    browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update'] });
  });
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  const outline = async (page: Page): Promise<BoardOutline> => {
    const bytes = await page.evaluate(() => {
      const { others, Y: library } = window as unknown as { others: Y.Doc; Y: typeof Y };
      return [...library.encodeStateAsUpdate(others)];
    });
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Uint8Array.from(bytes));
    return buildOutline(doc);
  };
  return {
    async open(search, viewport = DESKTOP) {
      const context = await browser.newContext({ viewport, locale: 'fi-FI', permissions: ['clipboard-read', 'clipboard-write'] });
      contexts.push(context);
      const page = await context.newPage();
      page.setDefaultTimeout(60_000);
      await page.goto(server.url + search);
      await page.getByRole('heading', { name: 'Ryhmä 1' }).waitFor();
      return page;
    },
    outline,
    async cardsOf(page, zone) {
      const zones = (await outline(page)).pages.flatMap((each) => [...each.frames.flatMap((frame) => frame.zones), each.decisions]);
      return [...(zones.find((each) => each.id === zone)?.cards ?? [])];
    },
    async tabTo(page, target, key = 'Tab') {
      await target.waitFor();
      for (let presses = 0; presses < 80; presses++) {
        if (await target.evaluate((element) => element === document.activeElement)) return;
        await page.keyboard.press(key);
      }
      throw new Error(`${key} never reaches ${String(target)}`);
    },
  };
}
