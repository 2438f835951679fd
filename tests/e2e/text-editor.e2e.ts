import { chromium, type Browser, type CDPSession, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest';
import { servePage, type ServedPage } from '../support/serve-page';

/* The text field itself in a real browser: real keys, real compositions (through the browser's own input method door). */

let browser: Browser;
let served: ServedPage;
let page: Page;
let keys: CDPSession;
let left: Locator;
let right: Locator;

beforeAll(async () => {
  served = await servePage('text-editor');
  browser = await chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-quic', '--no-first-run'] });
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});
beforeEach(async () => {
  page = await browser.newPage();
  await page.goto(served.url);
  keys = await page.context().newCDPSession(page);
  left = page.getByRole('textbox', { name: 'vasen', exact: true });
  right = page.getByRole('textbox', { name: 'oikea' });
});
afterEach(() => page.close());

const texts = (): Promise<string[]> => page.evaluate(() => window.texts.docs.map((doc) => doc.getText('t').toString()));
const caret = (field: Locator): Promise<number> => field.evaluate((element: HTMLTextAreaElement) => element.selectionStart);
const sorted = (text: string): string => [...text].sort().join('');

/** Writes into the right replica as if from elsewhere. */
const others = (index: number, insert: string): Promise<void> =>
  page.evaluate(([at, letters]) => window.texts.docs[1].getText('t').insert(at, letters), [index, insert] as const);

describe('PlainTextEditor', () => {
  it('keeps the caret while somebody else types before it', async () => {
    await left.focus();
    await page.keyboard.type('palvelu');
    await expect.poll(() => right.inputValue()).toBe('palvelu');
    await others(0, 'uusi ');
    await expect.poll(() => left.inputValue()).toBe('uusi palvelu');
    expect(await caret(left)).toBe(12);
    await page.keyboard.type('t');
    await expect.poll(() => right.inputValue()).toBe('uusi palvelut');
    expect(await page.getByRole('textbox', { name: 'toinen vasen' }).inputValue()).toBe('uusi palvelut');
  });

  it('loses no letter of two hands, whatever the delay', async () => {
    const [one, other] = ['varhaiskasvatuksenerityisopettaja', 'PERHEKESKUSJANEUVOLA'];
    for (const delayMs of [0, 40, 200]) {
      await page.evaluate((delay) => (window.texts.delayMs = delay), delayMs);
      for (let index = 0; index < one.length; index++) {
        await left.focus();
        await page.keyboard.type(one[index] ?? '');
        if (index < other.length) {
          await right.focus();
          await page.keyboard.type(other[index] ?? '');
        }
        if (index % 7 === 3) await page.keyboard.press('ArrowLeft');
      }
    }
    await expect.poll(async () => new Set(await texts()).size).toBe(1);
    const [text] = await texts();
    expect(sorted(text ?? '')).toBe(sorted((one + other).repeat(3)));
    await expect.poll(() => left.inputValue()).toBe(text);
    await expect.poll(() => right.inputValue()).toBe(text);
  });

  it('leaves a composition alone while others write, and merges when it ends', async () => {
    await left.focus();
    await page.keyboard.type('koulu');
    await expect.poll(() => right.inputValue()).toBe('koulu');
    await keys.send('Input.imeSetComposition', { text: 'po', selectionStart: 2, selectionEnd: 2 });
    // The unfinished word is not only here.
    await expect.poll(() => right.inputValue()).toBe('koulupo');
    await others(0, 'esi');
    await expect.poll(async () => (await texts())[0]).toBe('esikoulupo');
    expect(await left.inputValue()).toBe('koulupo');
    await keys.send('Input.imeSetComposition', { text: 'polku', selectionStart: 5, selectionEnd: 5 });
    expect(await left.inputValue()).toBe('koulupolku');
    await keys.send('Input.insertText', { text: 'polku' });
    await expect.poll(() => left.inputValue()).toBe('esikoulupolku');
    await expect.poll(() => right.inputValue()).toBe('esikoulupolku');
    expect(await caret(left)).toBe(13);
    expect(await page.evaluate(() => window.texts.docs[0].getText('t').toDelta() as unknown)).toEqual([{ insert: 'esikoulupolku' }]);
  });

  it('grows with its text and takes no line breaks in a single line', async () => {
    const height = async (): Promise<number> => (await left.boundingBox())?.height ?? 0;
    const before = await height();
    await left.focus();
    await page.keyboard.type('rivi yksi');
    await page.keyboard.press('Enter');
    await page.keyboard.type('rivi kaksi');
    expect(await height()).toBeGreaterThan(before + 10);
    const single = page.getByRole('textbox', { name: 'toinen vasen' });
    await single.focus();
    await page.keyboard.press('ControlOrMeta+a');
    await keys.send('Input.insertText', { text: 'liitetty\nteksti' });
    await expect.poll(() => right.inputValue()).toBe('liitetty teksti');
  });
});
