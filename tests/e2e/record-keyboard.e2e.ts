import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildOutline, type BoardOutline } from '../../shared/outline';
import { serveBoardHarness, type HarnessServer } from '../support/board-harness/serve';
import { sample, sampleBoard } from '../support/sample-board';
import { DESKTOP, focusedLabel, launchForHarness, openRecord, outlineOfOthers, tabTo } from './support/board-harness-page';

/*
 * The three tasks of the sample written into the record with the keyboard alone: no pointer, no focus set from outside.
 * What the others have afterwards is what the sample says.
 */
const SOON = { timeout: 20_000 };
const yes = (value: boolean): string => (value ? 'kyllä' : 'ei');

let server: HarnessServer;
let browser: Browser;

beforeAll(async () => {
  server = await serveBoardHarness();
  browser = await launchForHarness();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** What is written in a board, without ids, people and times. */
const content = (outline: BoardOutline): unknown =>
  outline.pages.map((page) => page.frames.flatMap((frame) => frame.zones.filter((zone) => zone.cards.length > 0).map((zone) => [zone.id, zone.cards.map(({ kind, text, fields, responsible }) => ({ kind, text, fields, responsible }))])));

/** Writes values into the fields of a row, one after another; the caret is in the first. A choice is typed as its word. */
async function write(page: Page, values: readonly string[]): Promise<void> {
  for (const [index, value] of values.entries()) {
    if (index > 0) await page.keyboard.press('Tab');
    if (value !== '') await page.keyboard.type(value);
  }
}

async function addTo(page: Page, zone: string, button: string, firstField: string): Promise<void> {
  await tabTo(page, page.getByRole('region', { name: zone, exact: true }).getByRole('button', { name: button }));
  await page.keyboard.press('Enter');
  await expect.poll(() => focusedLabel(page), SOON).toBe(firstField);
}

/** One more row, begun with Enter in the last field of the one before. */
async function nextRow(page: Page, zone: string, count: number, firstField: string): Promise<void> {
  await page.keyboard.press('Enter');
  await expect.poll(() => page.getByRole('region', { name: zone, exact: true }).getByTestId('record-row').count(), SOON).toBe(count);
  await expect.poll(() => focusedLabel(page), SOON).toBe(firstField);
}

async function turnPage(page: Page, name: string): Promise<void> {
  await tabTo(page, page.locator('[role=tab][aria-selected=true]'), 80);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.locator('[role=tab][aria-selected=true]').innerText(), SOON).toBe(name);
}

describe('the record by the keyboard alone', () => {
  it('takes the three tasks of the sample, every field of them', async () => {
    const page = await openRecord(browser, `${server.url}?board=empty`, DESKTOP);
    for (const column of sample.columns) {
      for (const row of sample.rows) {
        const zone = `${column} – ${row}`;
        const here = <T extends { column: string; row: string }>(cards: readonly T[]): T[] => cards.filter((card) => card.column === column && card.row === row);
        for (const [index, card] of here(sample.services).entries()) {
          if (index === 0) await addTo(page, zone, 'Lisää palvelu', 'Palvelu');
          else await nextRow(page, zone, index + 1, 'Palvelu');
          await write(page, [card.service, card.provider, '', card.access, card.responsible]);
        }
        for (const card of here(sample.handovers)) {
          await addTo(page, zone, 'Lisää tiedonsiirto', 'Mikä tieto siirtyy');
          await write(page, [card.information, card.form, card.from, card.to, card.when, yes(card.guardianPermission), yes(card.accompanied)]);
        }
      }
    }
    await turnPage(page, 'Tehtävä 2: käytänteet ja tarpeet');
    for (const [texts, zone, button, field] of [
      [sample.practices, 'Toimivat käytänteet', 'Lisää käytänne', 'Käytänne'],
      [sample.needs, 'Kehittämisen tarpeet', 'Lisää tarve', 'Kehittämisen tarve'],
    ] as const) {
      for (const [index, text] of texts.entries()) {
        if (index === 0) await addTo(page, zone, button, field);
        else await nextRow(page, zone, index + 1, field);
        await write(page, [text, '', '']);
      }
    }
    await turnPage(page, 'Tehtävä 3: avainhenkilöt');
    for (const [index, { name, title, organisation, area, phone, email }] of sample.people.entries()) {
      if (index === 0) await addTo(page, 'Avainhenkilöt', 'Lisää avainhenkilö', 'Nimi');
      else {
        await tabTo(page, page.getByRole('region', { name: 'Avainhenkilöt', exact: true }).getByRole('button', { name: 'Lisää avainhenkilö' }));
        await nextRow(page, 'Avainhenkilöt', index + 1, 'Nimi');
      }
      await write(page, [name, title, organisation, '', area, phone, email, '']);
      await page.keyboard.press('Tab');
      await page.keyboard.type('11122026');
      // The parts of a date are tab stops of their own.
      await tabTo(page, page.locator(`[data-card-id]:nth-child(${index + 1})`).getByLabel('Tiedot saa julkaista', { exact: true }), 6);
      await page.keyboard.type('kyllä');
    }
    expect(content(await outlineOfOthers(page))).toEqual(content(buildOutline(sampleBoard())));
    await page.close();
  }, 900_000);

  it('goes to a place by the contents, walks rows with arrows, leaves a field with Escape, chooses and moves rows', async () => {
    const page = await openRecord(browser, `${server.url}?board=sample`, DESKTOP);
    const contents = page.getByRole('navigation', { name: 'Sisällys' });
    await tabTo(page, contents.getByRole('button').first());
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const zone = page.getByRole('region', { name: 'ennen varhaiskasvatusta – yleinen tuki' });
    const names = (): Promise<string[]> => zone.getByRole('textbox', { name: 'Palvelu', exact: true }).evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value));
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('yleinen tuki');
    await tabTo(page, zone.getByRole('textbox', { name: 'Vastuuhenkilö' }).first(), 12);
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => (document.activeElement as HTMLTextAreaElement).value)).toBe('Perheohjaaja');
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(async () => (await names())[0], SOON).toBe('Perhevalmennus ja vauvakahvila');
    await expect.poll(() => focusedLabel(page), SOON).toBe('Vastuuhenkilö');
    await page.keyboard.press('Escape');
    expect(await focusedLabel(page)).toBe('Valitse: Perhevalmennus ja vauvakahvila');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+Space');
    await page.getByTestId('selection-bar').getByText('3 valittu').waitFor();
    await page.keyboard.press('Delete');
    await expect.poll(names, SOON).toEqual(['Seurakunnan perhekerho']);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await names()).length, SOON).toBe(4);
    await page.close();
  });

  it('keeps every character of dead keys and input methods', async () => {
    const page = await openRecord(browser, `${server.url}?board=empty`, DESKTOP);
    const keys = await page.context().newCDPSession(page);
    await addTo(page, 'ennen varhaiskasvatusta – yleinen tuki', 'Lisää palvelu', 'Palvelu');
    const compose = async (steps: readonly string[], result: string): Promise<void> => {
      for (const text of steps) await keys.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      // Enter that ends a composition begins no row.
      await keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 });
      await keys.send('Input.insertText', { text: result });
    };
    await page.keyboard.type('Caf');
    await compose(['´'], 'é');
    await page.keyboard.type(' ');
    await compose(['k', 'か', 'かい'], '会');
    await page.keyboard.type('!');
    await page.keyboard.press('Enter');
    expect(await focusedLabel(page)).toBe('Tuottaja');
    await page.keyboard.press('Tab');
    await compose(['¨'], 'ÿ');
    const [card] = (await outlineOfOthers(page)).pages[0]?.frames[0]?.zones[0]?.cards ?? [];
    expect([card?.text, card?.fields.providerName]).toEqual(['Café 会!', 'ÿ']);
    await page.close();
  });
});
