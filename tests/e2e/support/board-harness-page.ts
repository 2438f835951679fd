import { chromium, type Browser, type Page } from 'playwright-core';
import * as Y from 'yjs';
import { buildOutline, type BoardOutline } from '../../../shared/outline';
import { findChromium } from './launch-guests';

/** English dates: a date field takes them as month, day, year. */
export const launchForHarness = (): Promise<Browser> =>
  chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--lang=en-US'] });

export interface HarnessView {
  readonly width: number;
  readonly height: number;
}
export const DESKTOP: HarnessView = { width: 1440, height: 900 };
export const PHONE: HarnessView = { width: 390, height: 844 };

/** The harness's board page with its record in sight. */
export async function openRecord(browser: Browser, url: string, view: HarnessView): Promise<Page> {
  const page = await browser.newPage({ viewport: view, reducedMotion: 'reduce' });
  page.setDefaultTimeout(30_000);
  await page.goto(url);
  await page.getByRole('tab', { name: 'Tehtävä 1: palvelupolku' }).waitFor();
  if (view.width > 900) await page.getByRole('radio', { name: 'Kirjaus' }).click();
  await page.getByTestId('record-zone').first().waitFor();
  return page;
}

/** The board as everybody else has it. */
export async function outlineOfOthers(page: Page): Promise<BoardOutline> {
  const bytes = await page.evaluate(() => {
    const { others, Y: lib } = window as unknown as { others: object; Y: { encodeStateAsUpdate(doc: object): Uint8Array } };
    return [...lib.encodeStateAsUpdate(others)];
  });
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Uint8Array.from(bytes));
  return buildOutline(doc);
}

/** Tabs until the wanted control has the focus; nothing may be out of reach of the keyboard. */
export async function tabTo(page: Page, target: ReturnType<Page['locator']>, limit = 60): Promise<void> {
  for (let step = 0; step < limit; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Not reached by ${limit} tabs: ${target.toString()}`);
}

export const focusedLabel = (page: Page): Promise<string | null> => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);
