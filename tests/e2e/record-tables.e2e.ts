import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveBoardHarness, type HarnessServer } from '../support/board-harness/serve';
import { violations } from './support/axe';
import { DESKTOP, launchForHarness, openRecord, outlineOfOthers, PHONE } from './support/board-harness-page';

const SOON = { timeout: 20_000 };
const CELL = 'ennen varhaiskasvatusta – yleinen tuki';

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

const open = (view = DESKTOP, search = '?board=sample'): Promise<Page> => openRecord(browser, server.url + search, view);
const cell = (page: Page): Locator => page.getByRole('region', { name: CELL, exact: true });
const texts = (place: Locator, field = 'Palvelu'): Promise<string[]> => place.getByRole('textbox', { name: field, exact: true }).evaluateAll((fields) => fields.map((entry) => (entry as HTMLTextAreaElement).value));
async function choose(page: Page, ...names: string[]): Promise<void> {
  for (const name of names) await cell(page).getByRole('checkbox', { name: `Valitse: ${name}` }).check();
}
const mode = (page: Page, label: string): Promise<string[]> => page.getByRole('combobox', { name: 'Näkymä' }).selectOption({ label });
const others = (page: Page, change: string): Promise<void> => page.evaluate(`(() => { const cards = others.getMap('cards'); others.transact(() => { ${change} }); })()`);
/** What axe finds on the whole page with the record in it. */
const recordViolations = (page: Page): Promise<string[]> => violations(page);
const KERHO = 'Seurakunnan perhekerho';
const AVOIN = 'Avoin kohtaamispaikka';

describe('many rows of the record at once', () => {
  it('are moved together, and deleted with a way back', async () => {
    const page = await open();
    await choose(page, AVOIN, KERHO);
    await page.getByTestId('selection-bar').getByRole('button', { name: 'Siirrä' }).click();
    await page.getByRole('menuitem', { name: 'esiopetuksessa – yleinen tuki' }).click();
    const target = page.getByRole('region', { name: 'esiopetuksessa – yleinen tuki', exact: true });
    await target.getByRole('row', { name: new RegExp(KERHO) }).waitFor();
    expect((await texts(target)).slice(-2)).toEqual([AVOIN, KERHO]);
    await page.getByTestId('selection-bar').getByRole('button', { name: 'Poista' }).click();
    await expect.poll(async () => (await texts(target)).includes(KERHO), SOON).toBe(false);
    await page.getByRole('status').getByRole('button', { name: 'Kumoa' }).click();
    await expect.poll(async () => (await texts(target)).slice(-2), SOON).toEqual([AVOIN, KERHO]);
    await page.close();
  });

  it('are merged into the one that stays, as was shown; undo parts them', async () => {
    const page = await open();
    await choose(page, AVOIN, KERHO);
    await page.getByTestId('selection-bar').getByRole('button', { name: 'Yhdistä' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(KERHO, { exact: true }).first().click();
    await dialog.getByRole('region', { name: 'Yhdistettynä' }).getByText('Lapsityönohjaaja').waitFor();
    expect(await recordViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Yhdistä näihin tietoihin' }).click();
    await expect.poll(async () => (await texts(cell(page))).at(-1), SOON).toBe(`${KERHO}\n${AVOIN}`);
    expect(await cell(page).getByTestId('record-row').count()).toBe(3);
    await cell(page).getByRole('textbox', { name: 'Palvelu', exact: true }).first().focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => texts(cell(page)), SOON).toHaveLength(4);
    expect((await texts(cell(page))).at(-1)).toBe(KERHO);
    await page.close();
  });

  it('change their kind and keep their words', async () => {
    const page = await open();
    await choose(page, AVOIN);
    await page.getByTestId('selection-bar').getByRole('button', { name: 'Muuta lajia' }).click();
    await page.getByRole('menuitem', { name: 'Tiedonsiirto' }).click();
    await expect.poll(() => texts(cell(page), 'Mikä tieto siirtyy'), SOON).toEqual([AVOIN]);
    await page.close();
  });

  it('are dragged by their handle, and Escape leaves them', async () => {
    const page = await open();
    const handle = async (index: number): Promise<{ x: number; y: number }> => {
      const box = await cell(page).getByTestId('drag-handle').nth(index).boundingBox();
      return { x: (box?.x ?? 0) + 8, y: (box?.y ?? 0) + 8 };
    };
    const [from, to] = [await handle(1), await handle(0)];
    const before = await texts(cell(page));
    const dragUp = async (): Promise<void> => {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y - 4, { steps: 4 });
    };
    await dragUp();
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect(await texts(cell(page))).toEqual(before);
    await dragUp();
    await page.mouse.up();
    await expect.poll(() => texts(cell(page)), SOON).toEqual([before[1], before[0], before[2], before[3]]);
    await page.close();
  });
});

describe('finding in the record', () => {
  it('filters by words and gaps; a row stays while its gap is filled', async () => {
    const page = await open();
    await page.getByRole('searchbox', { name: 'Hae kirjauksista' }).fill('NEUVOLApsykologin arvio');
    await page.getByText('1 kirjaus löytyi').waitFor();
    await page.getByRole('button', { name: 'Näytä kaikki' }).click();
    await mode(page, 'Palvelut');
    await page.getByRole('combobox', { name: 'Näytä', exact: true }).selectOption({ label: 'Puuttuu: Vastuuhenkilö' });
    const view = page.getByTestId('kind-view');
    const count = await view.getByTestId('record-row').count();
    expect(count).toBeGreaterThan(0);
    await view.getByRole('textbox', { name: 'Vastuuhenkilö' }).first().fill('Ohjaaja');
    expect(await view.getByTestId('record-row').count()).toBe(count);
    await page.getByRole('button', { name: 'Näytä kaikki' }).click();
    await expect.poll(() => view.getByTestId('record-row').count(), SOON).toBeGreaterThan(count);
    await page.close();
  });

  it('filters by warnings; who mends one keeps the row until the filter is chosen anew', async () => {
    const page = await open();
    await mode(page, 'Palvelut');
    const view = page.getByTestId('kind-view');
    const all = await view.getByTestId('record-row').count();
    const show = page.getByRole('combobox', { name: 'Näytä', exact: true });
    await show.selectOption({ label: 'Joissa on huomautus' });
    const warned = await view.getByTestId('record-row').count();
    expect([warned > 0, warned < all]).toEqual([true, true]);
    // Every row that is shown says why, and no other row of the page is warned of.
    expect(await view.getByTestId('record-row').filter({ has: page.getByTestId('warning-mark') }).count()).toBe(warned);
    const row = view.getByTestId('record-row').filter({ hasText: 'Palvelulta puuttuu vastuuhenkilö' }).first();
    const id = (await row.getAttribute('data-card-id')) ?? '';
    const mended = view.locator(`[data-card-id="${id}"]`);
    await mended.getByRole('textbox', { name: 'Vastuuhenkilö' }).fill('Perheohjaaja');
    await expect.poll(() => mended.getByTestId('warning-mark').count(), SOON).toBe(0);
    expect(await view.getByTestId('record-row').count()).toBe(warned);
    await page.getByRole('button', { name: 'Näytä kaikki' }).click();
    await expect.poll(() => view.getByTestId('record-row').count(), SOON).toBe(all);
    await show.selectOption({ label: 'Joissa on huomautus' });
    await expect.poll(() => mended.count(), SOON).toBe(0);
    await page.close();
  });

  it('sorts a kind’s table by the alphabet and keeps rows still while one writes', async () => {
    const page = await open();
    await mode(page, 'Palvelut');
    const view = page.getByTestId('kind-view');
    await view.getByRole('button', { name: 'Järjestä: Palvelu', exact: true }).click();
    const sorted = await texts(view);
    expect(sorted).toEqual([...sorted].sort(new Intl.Collator('fi-FI', { numeric: true, sensitivity: 'base', ignorePunctuation: true }).compare));
    expect(sorted.at(-1)).toMatch(/^Ä/);
    await view.getByRole('textbox', { name: 'Palvelu', exact: true }).first().fill('Öinen');
    expect((await texts(view))[0]).toBe('Öinen');
    await view.getByRole('button', { name: 'Järjestä: Palvelu', exact: true }).click();
    await expect.poll(async () => (await texts(view))[0], SOON).toBe('Öinen');
    expect(await view.getByRole('columnheader', { name: 'Järjestä: Palvelu' }).first().getAttribute('aria-sort')).toBe('descending');
    await page.close();
  });

  it('remembers which columns one wants', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Sarakkeet' }).click();
    await page.getByRole('group', { name: 'Palvelut' }).getByRole('checkbox', { name: 'Tuottajan nimi' }).uncheck();
    expect(await recordViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => cell(page).getByRole('textbox', { name: 'Tuottajan nimi' }).count(), SOON).toBe(0);
    await page.reload();
    await page.getByRole('radio', { name: 'Kirjaus' }).click();
    await cell(page).waitFor();
    expect(await cell(page).getByRole('textbox', { name: 'Tuottajan nimi' }).count()).toBe(0);
    await page.close();
  });

  it('lists what changed lately, by whom, and goes there from another page', async () => {
    const page = await open();
    await page.getByRole('tab', { name: /^Tehtävä 2/ }).click();
    await page.getByRole('region', { name: 'Toimivat käytänteet' }).waitFor();
    await others(page, `for (const card of cards.values()) if (String(card.get('text')) === '${KERHO}') card.set('changed', { by: 'p1', at: Date.now() })`);
    await mode(page, 'Muuttunut 10 minuutin aikana');
    const view = page.getByTestId('recent-view');
    await view.getByText('Bertta Berg').waitFor();
    await view.getByRole('button', { name: `Avaa: ${KERHO}` }).click();
    await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLTextAreaElement).value), SOON).toBe(KERHO);
    await page.close();
  });
});

describe('two at once in the record', () => {
  it('says so when another deletes the row one writes in; nothing typed is lost or lands elsewhere', async () => {
    const page = await open();
    const field = cell(page).getByRole('row', { name: new RegExp(AVOIN) }).getByRole('textbox', { name: 'Palvelu', exact: true });
    await field.focus();
    await page.keyboard.press('End');
    await page.keyboard.type(' ja kahvila');
    await others(page, `for (const card of cards.values()) if (String(card.get('text')).startsWith('${AVOIN}')) card.set('deleted', true)`);
    await page.keyboard.type('xyz');
    await page.getByRole('status').getByText(/Joku muu poisti rivin/).waitFor();
    await page.getByRole('status').getByRole('button', { name: 'Palauta' }).click();
    await expect.poll(async () => (await texts(cell(page))).includes(`${AVOIN} ja kahvila`), SOON).toBe(true);
    expect(JSON.stringify(await outlineOfOthers(page))).not.toContain('xyz');
    await page.close();
  });

  it('notes and decisions of a page are written and reach the others', async () => {
    const page = await open(PHONE);
    await page.getByRole('region', { name: 'Vapaat muistiinpanot' }).getByRole('textbox').fill('Sovittiin jatkosta');
    await page.getByRole('region', { name: 'Päätökset' }).getByRole('button', { name: 'Lisää päätös' }).click();
    await page.keyboard.type('Kokeillaan keväällä');
    const outline = await outlineOfOthers(page);
    expect(outline.pages[0]?.notes).toBe('Sovittiin jatkosta');
    expect(outline.pages[0]?.decisions.cards.map((card) => card.text)).toEqual(['Kokeillaan keväällä']);
    await page.close();
  });

  it('shows cards without a place, and places them', async () => {
    const page = await open(PHONE);
    await others(page, `for (const card of cards.values()) if (String(card.get('text')) === '${KERHO}') card.set('place', { zone: 'polku/poissa/polku.ennen', order: 'a0' })`);
    const tray = page.getByTestId('record-tray');
    await tray.getByRole('button', { name: `Siirrä: ${KERHO}` }).click();
    await page.getByRole('menuitem', { name: CELL }).click();
    await expect.poll(async () => (await texts(cell(page))).includes(KERHO), SOON).toBe(true);
    expect(await tray.count()).toBe(0);
    await page.close();
  });
});

describe('axe finds nothing on the record', () => {
  for (const [name, view] of [['desktop', DESKTOP], ['phone', PHONE]] as const) {
    it(`of a ${name}, its views, menus and dialogs`, async () => {
      const page = await open(view);
      expect(await recordViolations(page)).toEqual([]);
      await choose(page, AVOIN, KERHO);
      expect(await recordViolations(page)).toEqual([]);
      await page.getByTestId('selection-bar').getByRole('button', { name: 'Siirrä' }).click();
      await page.getByRole('menu').waitFor();
      expect(await recordViolations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      for (const label of ['Palvelut', 'Muuttunut 10 minuutin aikana', 'Paikoittain']) {
        await mode(page, label);
        expect(await recordViolations(page)).toEqual([]);
      }
      for (const dialog of ['Näppäimet', 'Roskakori']) {
        await page.getByRole('button', { name: dialog }).click();
        await page.getByRole('dialog').waitFor();
        expect(await recordViolations(page)).toEqual([]);
        await page.keyboard.press('Escape');
      }
      await page.close();
    });
  }
});
