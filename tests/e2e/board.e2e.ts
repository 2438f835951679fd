import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveBoardHarness, type HarnessServer } from '../support/board-harness/serve';
import { findChromium } from './support';

/* The page around canvas and record, over a local document: pages, faces, the bar, and what it says when things fail. */
const CELL = 'ennen varhaiskasvatusta – yleinen tuki';
const SOON = { timeout: 20_000 };
const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

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

async function open(search: string, viewport = DESKTOP): Promise<Page> {
  const page = await browser.newPage({ viewport, locale: 'fi-FI' });
  page.setDefaultTimeout(60_000);
  await page.goto(server.url + search);
  await page.getByRole('heading', { name: 'Ryhmä 1' }).waitFor();
  return page;
}

const rows = (page: Page) => page.getByTestId('record-row');
const undo = (page: Page) => page.getByRole('button', { name: 'Kumoa', exact: true });

describe('the board page', () => {
  it('adds from the bar to the canvas, where one writes at once; undo and redo know what they can', async () => {
    const page = await open('?board=empty');
    expect(await undo(page).isDisabled()).toBe(true);
    await page.getByTestId('board-canvas').waitFor();
    await page.getByTestId('zone').first().waitFor();
    await page.getByRole('button', { name: 'Lisää palvelu' }).last().click();
    await page.getByTestId('card').waitFor();
    await page.keyboard.type('Perhekerho');
    await page.getByTestId('card').getByText('Perhekerho').or(page.getByTestId('card').locator('textarea')).first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('radio', { name: 'Molemmat' }).click();
    await expect.poll(() => rows(page).getByLabel('Palvelu', { exact: true }).inputValue(), SOON).toBe('Perhekerho');
    while (await undo(page).isEnabled()) await undo(page).click();
    await expect.poll(() => rows(page).count(), SOON).toBe(0);
    const redo = page.getByRole('button', { name: 'Tee uudelleen' });
    while (await redo.isEnabled()) await redo.click();
    await expect.poll(() => rows(page).getByLabel('Palvelu', { exact: true }).inputValue(), SOON).toBe('Perhekerho');
    await page.close();
  });

  it('adds to the record’s zone in use when one works in the record', async () => {
    const page = await open('?board=empty');
    await page.getByRole('radio', { name: 'Kirjaus' }).click();
    const cell = page.getByRole('region', { name: 'esiopetuksessa – erityinen tuki' });
    await cell.getByRole('button', { name: 'Lisää palvelu' }).click();
    await page.keyboard.type('Yksi');
    await page.getByRole('toolbar').getByRole('button', { name: 'Lisää palvelu' }).click();
    await page.keyboard.type('Kaksi');
    await expect.poll(() => cell.getByTestId('record-row').count(), SOON).toBe(2);
    await expect.poll(() => cell.getByLabel('Palvelu', { exact: true }).last().inputValue(), SOON).toBe('Kaksi');
    await page.close();
  });

  it('shows one content in both faces and the tools of the face', async () => {
    const page = await open('?board=sample');
    await page.getByTestId('card').first().waitFor();
    await page.getByRole('radio', { name: 'Nuoli' }).click();
    await expect.poll(() => page.getByRole('radio', { name: 'Nuoli' }).isChecked(), SOON).toBe(true);
    await page.getByRole('radio', { name: 'Siirrä' }).click();
    await page.getByRole('button', { name: 'Näytä kaikki' }).click();
    await page.getByRole('radio', { name: 'Kirjaus' }).click();
    await page.getByRole('region', { name: CELL }).waitFor();
    expect(await page.getByRole('radio', { name: 'Nuoli' }).count()).toBe(0);
    await page.getByRole('tab', { name: 'Tehtävä 3: avainhenkilöt' }).click();
    expect(await page.getByRole('toolbar').getByRole('button', { name: /^Lisää/ }).allInnerTexts()).toEqual(['Avainhenkilö']);
    await expect.poll(() => rows(page).count(), SOON).toBe(10);
    await page.close();
  });

  it('on a phone begins with the record and has the canvas one press away', async () => {
    const page = await open('?board=sample', PHONE);
    await page.getByRole('region', { name: CELL }).waitFor();
    expect(await page.getByTestId('board-canvas').count()).toBe(0);
    expect(await page.getByRole('radio', { name: 'Molemmat' }).count()).toBe(0);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(sideways).toBeLessThanOrEqual(0);
    await page.getByRole('radio', { name: 'Taulu' }).click();
    await page.getByTestId('card').first().waitFor();
    await page.close();
  });

  it('speaks the person’s language', async () => {
    const page = await open('?board=sample');
    await page.getByRole('button', { name: /^Kieli/ }).click();
    await page.getByRole('menuitem', { name: 'Svenska' }).click();
    await page.getByRole('radio', { name: 'Anteckning' }).click();
    await page.getByRole('button', { name: 'Papperskorg' }).waitFor();
    await page.close();
  });
});

describe('when something is wrong', () => {
  it('the host is away: says where the work is, and one writes on', async () => {
    const page = await open('?board=empty&away=1', PHONE);
    await page.getByTestId('host-away').getByText('Ohjaajan koneeseen ei saada yhteyttä.').waitFor();
    await page.getByTestId('host-away').getByText('vain tässä laitteessa').waitFor();
    expect(await page.getByTestId('safety').getAttribute('data-state')).toBe('here');
    expect(await page.getByTestId('path').getAttribute('data-path')).toBe('offline');
    await page.getByRole('region', { name: CELL }).getByRole('button', { name: 'Lisää palvelu' }).click();
    await page.keyboard.type('Silti');
    await expect.poll(() => rows(page).getByLabel('Palvelu', { exact: true }).inputValue(), SOON).toBe('Silti');
    await page.close();
  });

  it('refused: the text stays in sight and nothing can be written', async () => {
    const page = await open('?board=sample&refusal=REMOVED', PHONE);
    await page.getByText('Ohjaaja on poistanut sinut työpajasta.').waitFor();
    const cell = page.getByRole('region', { name: CELL });
    const field = cell.getByLabel('Palvelu', { exact: true }).first();
    expect(await field.inputValue()).not.toBe('');
    expect(await field.evaluate((element) => (element as HTMLTextAreaElement).readOnly)).toBe(true);
    expect(await cell.getByRole('button').count()).toBe(0);
    await page.close();
  });

  it('no first state yet: loading, and words when the host is away', async () => {
    const loading = await open('?board=none', PHONE);
    await loading.getByText('Avataan taulua…').waitFor();
    await loading.close();
    const away = await open('?board=none&away=1', PHONE);
    await away.getByText('Taulu avautuu itsestään, kun yhteys palaa.').waitFor();
    await away.close();
  });
});
