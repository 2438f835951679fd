import type { Browser, Locator, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveBoardHarness, type HarnessServer } from '../support/board-harness/serve';
import { findChromium } from './support';

/*
 * The record alone, over a local document, by keyboard only. What others do at the same time is done to a second
 * replica of the page (`others`).
 */
const CELL = 'ennen varhaiskasvatusta – yleinen tuki';

/** Machines under load are slow; a wait ends as soon as what it waits for is there. */
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

async function openBoard(search: string, size = { width: 390, height: 844 }): Promise<Page> {
  const page = await browser.newPage({ viewport: size, locale: 'fi-FI' });
  page.setDefaultTimeout(30_000);
  await page.goto(server.url + search);
  await page.getByRole('tab', { name: 'Tehtävä 1: palvelupolku' }).waitFor();
  return page;
}

/** Tabs until the wanted control has the focus; nothing may be out of reach of the keyboard. */
async function tabTo(page: Page, target: Locator, limit = 60): Promise<void> {
  for (let step = 0; step < limit; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Not reached by ${limit} tabs: ${target.toString()}`);
}

const focusedLabel = (page: Page): Promise<string | null> => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);

const rowsOfOthers = (page: Page): Promise<{ text: string; access: string; provider: unknown; responsible: string }[]> =>
  page.evaluate(() => {
    const { others } = window as unknown as { others: { getMap(name: string): Map<string, Map<string, unknown>> } };
    return [...others.getMap('cards').entries()]
      .filter(([, card]) => card.get('deleted') !== true)
      .map(([id, card]) => ({
        text: String(card.get('text')),
        access: String(card.get('access')),
        provider: card.get('provider') ?? null,
        responsible: String(others.getMap('relations').get(`responsible:${id}`)?.get('role')),
      }));
  });

describe('the record by keyboard', () => {
  it('takes a service with all its fields, and Enter in the last one begins the next', async () => {
    const page = await openBoard('?board=empty');
    const cell = page.getByRole('region', { name: CELL });
    await tabTo(page, cell.getByRole('button', { name: 'Lisää palvelu' }));
    await page.keyboard.press('Enter');
    await expect.poll(() => focusedLabel(page), SOON).toBe('Palvelu');
    await page.keyboard.type('Avoin kohtaamispaikka');
    await page.keyboard.press('Enter');
    expect(await focusedLabel(page)).toBe('Tuottaja');
    await page.keyboard.type('järjestö');
    await page.keyboard.press('Tab');
    expect(await focusedLabel(page)).toBe('Tuottajan nimi');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Avoin kaikille');
    await page.keyboard.press('Tab');
    expect(await focusedLabel(page)).toBe('Vastuuhenkilö');
    await page.keyboard.type('Ohjaaja');
    await page.keyboard.press('Enter');
    await expect.poll(() => cell.getByTestId('record-row').count(), SOON).toBe(2);
    await expect.poll(() => focusedLabel(page), SOON).toBe('Palvelu');
    await page.keyboard.type('Perhekerho');
    expect(await rowsOfOthers(page)).toEqual([
      { text: 'Avoin kohtaamispaikka', access: 'Avoin kaikille', provider: 'organisation', responsible: 'Ohjaaja' },
      { text: 'Perhekerho', access: '', provider: null, responsible: '' },
    ]);
    await page.close();
  });

  it('takes a key person with contact details', async () => {
    const page = await openBoard('?board=empty', { width: 1440, height: 900 });
    await tabTo(page, page.getByRole('tab', { name: 'Tehtävä 1: palvelupolku' }));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await tabTo(page, page.getByRole('radio', { name: 'Taulu' }));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const people = page.getByRole('region', { name: 'Avainhenkilöt' });
    await tabTo(page, people.getByRole('button', { name: 'Lisää avainhenkilö' }));
    await page.keyboard.press('Space');
    await expect.poll(() => focusedLabel(page), SOON).toBe('Nimi');
    for (const [label, value] of [
      ['Nimi', 'Avainhenkilö 1'],
      ['Ammattinimike', 'Perheohjaaja'],
      ['Organisaatio', 'hyvinvointialue'],
      ['Yksikkö', 'Perhekeskus'],
      ['Alue', 'Keskusta'],
      ['Puhelin', '+358 50 000 0001'],
      ['Sähköposti', 'avainhenkilo1@example.org'],
    ] as const) {
      expect(await focusedLabel(page)).toBe(label);
      await page.keyboard.type(value);
      await page.keyboard.press('Tab');
    }
    const row = people.getByRole('row', { name: 'Avainhenkilö 1: Avainhenkilö 1' });
    await tabTo(page, row.getByLabel('Tiedot saa julkaista', { exact: true }));
    await page.keyboard.type('kyllä');
    expect(await row.getByLabel('Sähköposti', { exact: true }).inputValue()).toBe('avainhenkilo1@example.org');
    expect(await row.getByLabel('Tiedot saa julkaista', { exact: true }).inputValue()).toBe('yes');
    await page.close();
  });

  it('deletes into the bin, undoes, moves and draws arrows', async () => {
    const page = await openBoard('?board=sample');
    const cell = page.getByRole('region', { name: CELL });
    const remove = cell.getByRole('button', { name: 'Poista: Seurakunnan perhekerho' });
    await remove.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => cell.getByTestId('record-row').count(), SOON).toBe(3);
    await page.keyboard.press('Control+z');
    await expect.poll(() => cell.getByTestId('record-row').count(), SOON).toBe(4);

    await cell.getByRole('button', { name: 'Siirrä: Seurakunnan perhekerho' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'esiopetuksessa – yleinen tuki' }).focus();
    await page.keyboard.press('Enter');
    const target = page.getByRole('region', { name: 'esiopetuksessa – yleinen tuki' });
    await target.getByRole('row', { name: /Seurakunnan perhekerho/ }).waitFor();
    expect(await cell.getByTestId('record-row').count()).toBe(3);

    const row = cell.getByRole('row', { name: /Avoin kohtaamispaikka$/ });
    await row.getByRole('button', { name: 'Lisää nuoli' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Neuvolapsykologin arvio' }).focus();
    await page.keyboard.press('Enter');
    await row.getByRole('list', { name: /^Johtaa/ }).getByText('Neuvolapsykologin arvio').waitFor();
    await row.getByRole('button', { name: 'Poista nuoli: Neuvolapsykologin arvio' }).press('Enter');
    await expect.poll(() => row.getByText('Neuvolapsykologin arvio').count(), SOON).toBe(0);
    await page.close();
  });

  it('restores from the bin', async () => {
    const page = await openBoard('?board=sample');
    const cell = page.getByRole('region', { name: CELL });
    await cell.getByRole('button', { name: 'Poista: Avoin kohtaamispaikka' }).press('Enter');
    await expect.poll(() => cell.getByTestId('record-row').count(), SOON).toBe(3);
    await page.getByRole('button', { name: 'Roskakori' }).press('Enter');
    await page.getByRole('button', { name: 'Palauta: Avoin kohtaamispaikka' }).press('Enter');
    await page.getByRole('dialog').getByText('Roskakori on tyhjä.').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => cell.getByTestId('record-row').count(), SOON).toBe(4);
    await page.close();
  });
});

describe('the record while others write', () => {
  const others = (page: Page, change: string): Promise<void> => page.evaluate(`(() => { const cards = others.getMap('cards'); others.transact(() => { ${change} }); })()`);

  it('shows others’ words at once and keeps focus, caret and what one types, also when the row moves', async () => {
    const page = await openBoard('?board=sample');
    const cell = page.getByRole('region', { name: CELL });
    const field = cell.getByRole('row', { name: /Avoin kohtaamispaikka/ }).getByLabel('Palvelu', { exact: true });
    await field.focus();
    await page.keyboard.press('End');
    await page.keyboard.type(' ja');
    const id = String(await field.evaluate((element) => element.closest<HTMLElement>('[data-card-id]')?.dataset.cardId));

    // Somebody types into the same text, before the caret.
    await others(page, `cards.get('${id}').get('text').insert(0, 'Uusi ')`);
    await page.keyboard.type(' kahvila');
    await expect.poll(() => field.inputValue(), SOON).toBe('Uusi Avoin kohtaamispaikka ja kahvila');

    // Somebody else's row comes before this one.
    await others(page, `const place = cards.get('${id}').get('place'); cards.get('${id}').set('place', { zone: place.zone, order: 'Zz' })`);
    await expect.poll(() => cell.getByTestId('record-row').first().getAttribute('data-card-id'), SOON).toBe(id);
    await page.keyboard.type('!');

    // Somebody moves it to another zone: the row is drawn anew there, and the person writes on.
    await others(page, `cards.get('${id}').set('place', { zone: 'polku/polku.tehostettu/polku.esiopetus', order: 'a0' })`);
    const there = page.getByRole('region', { name: 'esiopetuksessa – tehostettu tuki' }).locator(`[data-card-id="${id}"]`);
    await there.waitFor();
    await page.keyboard.type('!');
    await expect.poll(() => there.getByLabel('Palvelu', { exact: true }).inputValue(), SOON).toBe('Uusi Avoin kohtaamispaikka ja kahvila!!');
    await page.close();
  });

  it('undo takes back one’s own words only', async () => {
    const page = await openBoard('?board=sample');
    const cell = page.getByRole('region', { name: CELL });
    const field = cell.getByRole('row', { name: /Avoin kohtaamispaikka/ }).getByLabel('Palvelu', { exact: true });
    await field.focus();
    await page.keyboard.press('End');
    await page.keyboard.type(' omat');
    const id = String(await field.evaluate((element) => element.closest<HTMLElement>('[data-card-id]')?.dataset.cardId));
    await others(page, `cards.get('${id}').get('text').insert(0, 'Toisen ')`);
    await expect.poll(() => field.inputValue(), SOON).toBe('Toisen Avoin kohtaamispaikka omat');
    await page.keyboard.press('Control+z');
    await expect.poll(() => field.inputValue(), SOON).toBe('Toisen Avoin kohtaamispaikka');
    await page.close();
  });
});
