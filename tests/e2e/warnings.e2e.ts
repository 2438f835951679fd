import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { readdir, readFile } from 'node:fs/promises';
import { join as pathOf } from 'node:path';
import { EXPORT_FORMATS } from '../../shared/ipc';
import { bytesHold } from '../support/bytes-hold';
import { pdfText } from './people/documents';
import { createWorkshop, exportDocument, goHome, openGroup, share } from './people/facilitator';
import { join, openTask, record, showFace } from './people/participant';
import { PEOPLE } from './people/sample-day';
import { launchApp, launchGuests, type GuestBrowser, type RunningApp } from './support';
import { call } from './support/bridge-calls';

/*
 * Warnings, the guard of identity codes, and what the facilitator alone may: two real participants of one group beside
 * the real app. The parts build on each other.
 */
const SOON = { timeout: 30_000 };
/** The published example of a code; nobody's. */
const CODE = '131052-308T';
const CELL = 'ennen varhaiskasvatusta – yleinen tuki';

let app: RunningApp;
let browser: GuestBrowser;
let aino: Page;
let eero: Page;

beforeAll(async () => {
  app = await launchApp();
  browser = await launchGuests();
  await createWorkshop(app.window, { title: 'Verkostopäivä', region: 'Esimerkki', date: '12.11.2026', groups: 2 });
  const invitation = await share(app.window);
  aino = (await browser.guest()).page;
  eero = (await browser.guest()).page;
  await join(aino, invitation.url, 'Aino', 'Ryhmä 1');
  await join(eero, invitation.url, 'Eero', 'Ryhmä 1');
  for (const page of [aino, eero]) await showFace(page, 'Kirjaus');
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const openCount = async (page: Page): Promise<number> => Number(await page.getByTestId('warnings').getAttribute('data-count'));
const openList = async (page: Page): Promise<void> => {
  await page.getByTestId('warnings').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Huomattavaa' }).waitFor();
};
/** The formats of which a file holds the text: every one that the workshop leaves in. */
async function exportsWith(text: string): Promise<string[]> {
  const found: string[] = [];
  for (const format of EXPORT_FORMATS) {
    const path = await exportDocument(app, 'workshop', format);
    // A PDF's letters are numbers of its fonts.
    if (bytesHold(await readFile(path), text) || (format === 'pdf' && (await pdfText(path)).includes(text))) found.push(format);
  }
  const [workshop] = await call(app.window, 'library.list', {});
  const saved = await call(app.window, 'library.saveFile', { workshopId: workshop?.id ?? '' });
  if (saved.kind !== 'saved') throw new Error(saved.kind);
  if (bytesHold(await readFile(saved.path), text)) found.push('polku');
  return found;
}

/** Every file below a folder that holds the text. */
async function filesWith(folder: string, text: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && bytesHold(await readFile(pathOf(entry.parentPath, entry.name)).catch(() => new Uint8Array()), text)) found.push(entry.name);
  }
  return found;
}
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

describe('warnings', () => {
  it('appear with the writing, and go from the other’s screen when one mends it', async () => {
    const cell = aino.getByRole('region', { name: CELL });
    await cell.getByRole('button', { name: 'Lisää palvelu' }).focus();
    await aino.keyboard.press('Enter');
    await expect.poll(() => focused(aino), SOON).toBe('Palvelu');
    await aino.keyboard.type('Neuvola');
    await expect.poll(() => eero.getByTestId('warning-mark').count(), SOON).toBe(1);
    const before = await openCount(eero);
    // By keyboard from the list to the row: the service without a responsible is the first.
    await openList(eero);
    await eero.getByRole('button', { name: 'Siirry: Palvelulta puuttuu vastuuhenkilö, Neuvola' }).focus();
    await eero.keyboard.press('Enter');
    await expect.poll(() => focused(eero), SOON).toBe('Palvelu');
    const role = aino.getByRole('region', { name: CELL }).getByRole('textbox', { name: 'Vastuuhenkilö' });
    await role.focus();
    await aino.keyboard.type('Terveydenhoitaja');
    await openList(eero);
    await expect.poll(() => eero.locator('[data-rule="serviceWithoutResponsible"]').count(), SOON).toBe(0);
    await expect.poll(() => eero.locator('[data-rule="responsibleNotAmongPeople"]').count(), SOON).toBe(1);
    expect(await openCount(eero)).toBe(before);
  });

  it('are dismissed with a reason that the other sees, and taken back', async () => {
    await eero.getByRole('button', { name: 'Kuittaa: Vastuuhenkilö ei ole avainhenkilöissä, Terveydenhoitaja' }).focus();
    await eero.keyboard.press('Enter');
    await expect.poll(() => eero.getByRole('textbox', { name: 'Miksi tätä ei tarvitse korjata?' }).evaluate((field) => field === document.activeElement), SOON).toBe(true);
    await eero.keyboard.type('Nimetään syksyllä');
    await eero.keyboard.press('Enter');
    await openList(aino);
    await aino.getByText('Syy: Nimetään syksyllä').waitFor();
    await aino.getByRole('button', { name: 'Ota takaisin: Vastuuhenkilö ei ole avainhenkilöissä, Terveydenhoitaja' }).focus();
    await aino.keyboard.press('Enter');
    await expect.poll(() => eero.getByText('Syy: Nimetään syksyllä').count(), SOON).toBe(0);
    for (const page of [aino, eero]) await page.keyboard.press('Escape');
  });

  it('stand on the canvas, too: a row’s at the head of the row', async () => {
    const carries = aino.getByRole('textbox', { name: 'Kuka vie asiaa eteenpäin: yleinen tuki' });
    await carries.focus();
    await aino.keyboard.type('Varhaiskasvatuksen erityisopettaja');
    await showFace(eero, 'Taulu');
    const mark = (of: string) => eero.locator(`[data-testid="canvas-warning"][data-of="${of}"]`);
    await mark('polku.tehostettu').waitFor();
    const [sign, head, cell] = [
      await mark('polku.tehostettu').boundingBox(),
      await eero.locator('[data-testid="forward"][data-lane-id="polku.tehostettu"]').boundingBox(),
      await eero.locator('[data-testid="zone"][data-zone-id="polku/polku.tehostettu/polku.ennen"]').boundingBox(),
    ];
    if (!sign || !head || !cell) throw new Error('not on the screen');
    expect(sign.x + sign.width).toBeLessThanOrEqual(cell.x);
    expect(sign.x).toBeGreaterThanOrEqual(head.x);
    // The card's own stands at the card, a column's at the head of the column.
    await eero.locator('[data-testid="canvas-warning"][data-at="card"]').waitFor();
    expect(await mark('polku.aloitus').getAttribute('data-at')).toBe('lane');
    await showFace(eero, 'Kirjaus');
  });
});

describe('the guard of identity codes', () => {
  it('tells the writer at once, removes it everywhere with one press, and says when the host has forgotten', async () => {
    // The facilitator looks at another group's board and is told all the same.
    await openGroup(app.window, 'Ryhmä 2');
    await openTask(aino, 'Tehtävä 3: avainhenkilöt');
    await record(aino, 'person', PEOPLE, { Nimi: 'Maija Malli' });
    const text = aino.getByRole('region', { name: PEOPLE }).getByRole('textbox', { name: 'Nimi', exact: true });
    await text.focus();
    await aino.keyboard.press('ControlOrMeta+End');
    // In one piece, as a paste brings it: no record on the disk holds the whole of what is typed letter by letter.
    await aino.keyboard.insertText(` ${CODE}`);
    await aino.getByText('Kirjoitit henkilötunnuksen.').waitFor();
    expect(await eero.getByText('Kirjoitit henkilötunnuksen.').count()).toBe(0);
    const told = app.window.getByText('Ryhmien tauluilla on 1 henkilötunnus (Ryhmä 1: 1)');
    await told.waitFor();
    expect(await app.window.locator('body').innerText()).not.toContain(CODE);
    // Nothing of what follows is empty by itself: before the removal it is there.
    expect(await exportsWith(CODE)).toEqual([...EXPORT_FORMATS, 'polku']);
    expect(await filesWith(app.dataDir, CODE)).not.toEqual([]);

    await aino.getByRole('button', { name: 'Poista tunnus' }).focus();
    await aino.keyboard.press('Enter');
    await expect.poll(() => text.inputValue(), SOON).toBe('Maija Malli');
    await aino.getByText('Tunnus on poistettu taululta ja ohjaajan koneen tallenteista.').waitFor();
    await expect.poll(() => told.count(), SOON).toBe(0);
    // Undo has forgotten it.
    await text.focus();
    await aino.keyboard.press('ControlOrMeta+z');
    expect(await text.inputValue()).toBe('Maija Malli');
    expect(await exportsWith(CODE)).toEqual([]);
    expect(await filesWith(app.dataDir, CODE)).toEqual([]);
    expect(app.log()).not.toContain(CODE);
    await openTask(aino, 'Tehtävä 1: palvelupolku');
  });
});

describe('rows and columns', () => {
  const rowsOf = (page: Page): Promise<string[]> => page.getByRole('dialog', { name: 'Rivit ja sarakkeet' }).getByRole('textbox', { name: /^Rivi/ }).evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
  const fromMenu = async (page: Page, entry: string): Promise<void> => {
    await page.getByRole('button', { name: 'Pohja', exact: true }).click();
    await page.getByRole('menuitem', { name: entry }).click();
  };
  const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Rivit ja sarakkeet' });
  const offers = async (page: Page): Promise<string[]> => {
    await page.getByRole('button', { name: 'Pohja', exact: true }).click();
    const entries = await page.getByRole('menuitem').allInnerTexts();
    await page.keyboard.press('Escape');
    return entries;
  };

  it('are the group’s to edit when the facilitator opens them; a ready-made set loses no card', async () => {
    expect(await offers(eero)).not.toContain('Rivit ja sarakkeet');
    await openGroup(app.window, 'Ryhmä 1');
    await fromMenu(app.window, 'Rivit ja sarakkeet');
    await dialogOf(app.window).getByRole('checkbox', { name: 'Ryhmä saa muokata rivejä ja sarakkeita' }).click();
    await expect.poll(() => offers(eero), SOON).toContain('Rivit ja sarakkeet');

    await fromMenu(eero, 'Rivit ja sarakkeet');
    expect(await dialogOf(eero).getByRole('checkbox', { name: 'Ryhmä saa muokata rivejä ja sarakkeita' }).count()).toBe(0);
    const before = await rowsOf(eero);
    await dialogOf(eero).getByRole('button', { name: /^Ota käyttöön: Esiopetuksen ja koulun tuki \(/ }).click();
    await eero.getByRole('alertdialog').getByText('1 kortti siirtyy sivuun odottamaan paikkaa.').waitFor();
    await eero.getByRole('alertdialog').getByRole('button', { name: 'Poista' }).click();
    await expect.poll(() => rowsOf(app.window), SOON).toEqual(['ryhmäkohtaiset tukimuodot', 'lapsi- tai oppilaskohtaiset tukitoimet']);
    // The card lies in sight of everybody, with its words.
    await dialogOf(app.window).getByText('1 kortti odottaa paikkaa.').waitFor();
    const tray = aino.getByRole('region', { name: 'Ilman paikkaa' });
    await expect.poll(() => tray.getByRole('textbox', { name: 'Palvelu', exact: true }).inputValue(), SOON).toBe('Neuvola');
    // And home again with its row, by the one who took it.
    await dialogOf(eero).getByRole('button', { name: 'Kumoa' }).click();
    await expect.poll(() => rowsOf(app.window), SOON).toEqual(before);
    await expect.poll(() => aino.getByRole('region', { name: CELL }).getByRole('textbox', { name: 'Palvelu', exact: true }).inputValue(), SOON).toBe('Neuvola');
    expect(await tray.count()).toBe(0);
  });

  it('are shut for the group again, also for who is at it', async () => {
    await dialogOf(app.window).getByRole('checkbox', { name: 'Ryhmä saa muokata rivejä ja sarakkeita' }).click();
    await expect.poll(() => dialogOf(eero).count(), SOON).toBe(0);
    expect(await offers(eero)).not.toContain('Rivit ja sarakkeet');
    await dialogOf(app.window).getByRole('button', { name: 'Valmis' }).click();
  });
});

describe('names of other workshops', () => {
  it('are suggested to the facilitator, and to no guest', async () => {
    await goHome(app.window);
    await createWorkshop(app.window, { title: 'Kevään verkostopäivä', region: '', date: '', groups: 1 });
    const { url } = await share(app.window);
    const guest = (await browser.guest()).page;
    await join(guest, url, 'Helmi', 'Ryhmä 1');
    const suggestions = async (page: Page): Promise<string[]> => {
      await showFace(page, 'Kirjaus');
      await page.getByRole('region', { name: CELL }).getByRole('button', { name: 'Lisää palvelu' }).click();
      await expect.poll(() => focused(page), SOON).toBe('Palvelu');
      const field = page.getByRole('region', { name: CELL }).getByRole('textbox', { name: 'Vastuuhenkilö' }).last();
      await field.focus();
      await page.keyboard.type('tervey');
      const found = await page.getByRole('listbox', { name: 'Ehdotukset' }).getByRole('option').allInnerTexts();
      await page.keyboard.press('Escape');
      return found;
    };
    expect(await suggestions(guest)).toEqual([]);
    expect(await suggestions(app.window)).toEqual(['Terveydenhoitaja']);
  });
});
