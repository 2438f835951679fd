import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWorkshop, goHome, openSaved, share } from './people/facilitator';
import { joinByLink } from './support/by-clicks';
import { violations } from './support/axe';
import { launchApp, launchGuests, type GuestBrowser, type RunningApp } from './support';

// Home, its library and sharing, in the real app and by real input only.

const TITLE = 'Alueellinen verkostopäivä';
let app: RunningApp;
let window: Page;
let browser: GuestBrowser;
let saveDir: string;

beforeAll(async () => {
  saveDir = await mkdtemp(join(tmpdir(), 'polkupaja-home-'));
  // Where the system's dialog would let a person choose: the file that "save as a file" writes first.
  app = await launchApp({ saveDir, env: { POLKUPAJA_OPEN_FILE: join(saveDir, `${TITLE}.polku`) } });
  window = app.window;
  browser = await launchGuests();
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
  await rm(saveDir, { recursive: true, force: true });
});

const card = (title: string): Locator => window.getByRole('listitem').filter({ has: window.getByRole('link', { name: `Avaa ${title}`, exact: true }) });

async function choose(title: string, action: string): Promise<void> {
  await window.getByRole('button', { name: `Toiminnot: ${title}`, exact: true }).click();
  await window.getByRole('menuitem', { name: action }).click();
}

describe('home', () => {
  test('says what to do while there is nothing', async () => {
    await window.getByRole('heading', { name: 'Ei vielä työpajoja' }).waitFor();
    await window.getByRole('heading', { name: 'Pohjat' }).waitFor();
    await window.getByRole('button', { name: 'Aloita pohjasta Verkostopäivä' }).waitFor();
  });

  test('a new workshop is not made before the form is right, and says what is wrong', async () => {
    await window.getByRole('button', { name: 'Uusi työpaja' }).click();
    const groups = window.getByRole('textbox', { name: 'Ryhmien määrä' });
    await groups.fill('51');
    await window.getByRole('textbox', { name: 'Päivä' }).fill('30.2.2026');
    await window.getByRole('button', { name: 'Luo työpaja' }).click();
    await window.getByText('Kirjoita työpajalle nimi.').waitFor();
    await window.getByText('Päivää ei ole kalenterissa.', { exact: false }).waitFor();
    await window.getByText('Anna ryhmien määrä lukuna 1–50.').waitFor();
    const focused = window.locator(':focus');
    expect(await focused.getAttribute('name')).toBe('title');
    expect(await focused.getAttribute('aria-invalid')).toBe('true');
    await window.getByRole('button', { name: 'Takaisin' }).click();
    expect(await window.getByRole('listitem').filter({ has: window.getByRole('link') }).count()).toBe(0);
  });

  test('lists a workshop with its picture, region, date and groups', async () => {
    await createWorkshop(window, { title: TITLE, region: 'Pohjois-Häme', date: '12.11.2026', groups: 3 });
    await goHome(window);
    const text = await card(TITLE).innerText();
    for (const part of ['Pohjois-Häme', '12.11.2026', '3 ryhmää', 'Muutettu']) expect(text).toContain(part);
    const picture = card(TITLE).locator('img');
    await picture.waitFor();
    expect(await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBeGreaterThan(0);
  });

  test('saves it as one file, which opens as a workshop of its own', async () => {
    await choose(TITLE, 'Tallenna tiedostoksi');
    await window.getByText(`Tallennettu: ${TITLE}.polku`).waitFor();
    await window.getByRole('button', { name: 'Näytä kansiossa' }).waitFor();
    const file = join(saveDir, `${TITLE}.polku`);
    expect((await stat(file)).size).toBe((await readFile(file)).byteLength);
    await window.getByRole('button', { name: 'Sulje' }).click();
    await window.getByRole('button', { name: 'Avaa tiedosto' }).click();
    await window.getByRole('tab', { name: 'Ryhmä 3' }).waitFor();
    await goHome(window);
    await card(TITLE).nth(1).waitFor();
    expect(await window.getByRole('link', { name: /^Avaa / }).count()).toBe(2);
  });

  test('offers of a damaged file what is left, as a copy, and leaves the file alone', async () => {
    const file = join(saveDir, `${TITLE}.polku`);
    const whole = await readFile(file);
    const cut = whole.subarray(0, whole.byteLength - 400);
    await writeFile(file, cut);
    const open = window.getByRole('button', { name: 'Avaa tiedosto' });
    await open.focus();
    await window.keyboard.press('Enter');
    const dialog = window.getByRole('dialog', { name: 'Tiedosto on vahingoittunut' });
    await dialog.getByText('3 ryhmän kirjaukset').waitFor();
    // The component library's announcer still names the reading of files before, which is done.
    expect(await violations(window, { exclude: ['[data-live-announcer]'] })).toEqual([]);
    await window.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await open.focus();
    await window.keyboard.press('Enter');
    await dialog.waitFor();
    await window.keyboard.press('Enter');
    await window.getByRole('tab', { name: 'Ryhmä 3' }).waitFor();
    expect((await readFile(file)).equals(cut)).toBe(true);
    await goHome(window);
    await card(`${TITLE} (talteen saatu)`).waitFor();
    // Back to what the tests after this one find.
    await choose(`${TITLE} (talteen saatu)`, 'Siirrä roskakoriin');
    await window.getByRole('button', { name: 'Roskakori (1)' }).click();
    await window.getByRole('button', { name: `Poista lopullisesti: ${TITLE} (talteen saatu)` }).click();
    await window.getByRole('button', { name: 'Poista työpaja lopullisesti' }).click();
    await window.getByText('Roskakori on tyhjä').waitFor();
    await window.getByRole('button', { name: 'Takaisin' }).click();
    await card(TITLE).first().waitFor();
    await writeFile(file, whole);
  });

  test('keeps a workshop until a day, reminds of it when that has passed, and saves a copy without people', async () => {
    await window.getByRole('button', { name: /^Toiminnot/ }).first().click();
    await window.getByRole('menuitem', { name: 'Säilytysaika…' }).click();
    const keep = window.getByRole('dialog', { name: 'Säilytysaika' });
    await keep.getByLabel('Säilytetään asti').fill('2026-01-31');
    expect(await violations(window, { exclude: ['[data-live-announcer]'] })).toEqual([]);
    await keep.getByRole('button', { name: 'Tallenna' }).click();
    await window.getByText('Yhden työpajan säilytysaika on päättynyt').waitFor();
    await window.getByText('Säilytetään 31.1.2026 asti').waitFor();
    await window.getByRole('button', { name: /^Toiminnot/ }).first().click();
    await window.getByRole('menuitem', { name: 'Säilytysaika…' }).click();
    await keep.getByRole('button', { name: 'Ei säilytysaikaa' }).click();
    await window.getByText('Yhden työpajan säilytysaika on päättynyt').waitFor({ state: 'detached' });
    await window.getByRole('button', { name: /^Toiminnot/ }).first().click();
    await window.getByRole('menuitem', { name: 'Tallenna kopio ilman henkilöitä…' }).click();
    const redact = window.getByRole('dialog', { name: 'Kopio ilman henkilöitä' });
    expect(await violations(window, { exclude: ['[data-live-announcer]'] })).toEqual([]);
    await redact.getByRole('button', { name: 'Tallenna kopio' }).click();
    await window.getByText(`Tallennettu: ${TITLE} – ilman henkilöitä.polku`).waitFor();
  });

  test('renames, copies, and gives back what was put into the bin', async () => {
    // The one that came from the file has changed last: it is the first.
    await window.getByRole('button', { name: /^Toiminnot/ }).first().click();
    await window.getByRole('menuitem', { name: 'Nimeä uudelleen' }).click();
    await window.getByRole('textbox', { name: 'Työpajan nimi' }).fill('Kevään jatkopäivä');
    await window.keyboard.press('Enter');
    await card('Kevään jatkopäivä').waitFor();

    await choose('Kevään jatkopäivä', 'Tee kopio');
    await card('Kevään jatkopäivä (kopio)').waitFor();

    await choose('Kevään jatkopäivä (kopio)', 'Siirrä roskakoriin');
    await card('Kevään jatkopäivä (kopio)').waitFor({ state: 'detached' });
    await window.getByRole('button', { name: 'Kumoa' }).click();
    await card('Kevään jatkopäivä (kopio)').waitFor();

    await choose('Kevään jatkopäivä (kopio)', 'Siirrä roskakoriin');
    await window.getByRole('button', { name: 'Roskakori (1)' }).click();
    await window.getByRole('button', { name: 'Palauta Kevään jatkopäivä (kopio)' }).click();
    await window.getByRole('heading', { name: 'Roskakori on tyhjä' }).waitFor();
    await window.getByRole('button', { name: 'Takaisin' }).click();
    await card('Kevään jatkopäivä (kopio)').waitFor();
  });

  test('deletes for good only after the consequence has been named', async () => {
    await choose('Kevään jatkopäivä (kopio)', 'Siirrä roskakoriin');
    await window.getByRole('button', { name: 'Roskakori (1)' }).click();
    const remove = window.getByRole('button', { name: 'Poista lopullisesti: Kevään jatkopäivä (kopio)' });
    await remove.click();
    const question = window.getByRole('alertdialog', { name: 'Poistetaanko Kevään jatkopäivä (kopio)?' });
    await question.getByText('Tätä ei voi kumota.', { exact: false }).waitFor();
    expect(await window.locator(':focus').innerText()).toBe('Peru');
    await window.keyboard.press('Enter');
    await question.waitFor({ state: 'detached' });
    await remove.click();
    await question.getByRole('button', { name: 'Poista työpaja lopullisesti' }).click();
    await window.getByRole('heading', { name: 'Roskakori on tyhjä' }).waitFor();
    await window.getByRole('button', { name: 'Takaisin' }).click();
    await card(TITLE).waitFor();
    expect(await window.getByRole('link', { name: /^Avaa / }).count()).toBe(2);
  });

  test('refuses what is no address of a workshop', async () => {
    await window.getByRole('button', { name: 'Liity', exact: true }).click();
    await window.getByRole('textbox', { name: 'Linkki tai osoite' }).fill('moi');
    await window.keyboard.press('Enter');
    await window.getByText('Tämä ei näytä työpajan osoitteelta.', { exact: false }).waitFor();
    await window.keyboard.press('Escape');
    await window.getByRole('dialog').waitFor({ state: 'detached' });
  });
});

describe('backup copies', () => {
  test('are made in the folder that was chosen, say when it is gone, and go on when it is back', async () => {
    const folder = join(saveDir, 'tikku');
    await mkdir(folder);
    await app.app.evaluate(({ dialog }, filePaths) => {
      dialog.showOpenDialog = (async () => ({ canceled: false, filePaths })) as unknown as typeof dialog.showOpenDialog;
    }, [folder]);
    await window.getByRole('button', { name: 'Asetukset' }).click();
    const section = window.getByTestId('backup');
    await section.getByRole('button', { name: 'Valitse kansio' }).press('Enter');
    await window.locator('[data-testid="backup"][data-state="ok"]').waitFor();
    const copies = async (): Promise<string[]> => (await readdir(folder)).filter((name) => name.endsWith('.polku'));
    expect((await copies()).length).toBeGreaterThan(0);
    await section.getByLabel('Kopioita työpajasta').selectOption({ label: '3 viimeisintä' });
    expect(await violations(window)).toEqual([]);
    await rename(folder, `${folder}-irti`);
    await section.getByRole('button', { name: 'Kopioi nyt' }).click();
    await section.getByText('Kansiota ei löydy. Työpajasi ovat tallessa tällä koneella.', { exact: false }).waitFor();
    await rename(`${folder}-irti`, folder);
    await section.getByRole('button', { name: 'Kopioi nyt' }).click();
    await window.locator('[data-testid="backup"][data-state="ok"]').waitFor();
    await section.getByRole('button', { name: 'Lopeta kopiointi' }).click();
    await section.getByRole('button', { name: 'Valitse kansio' }).waitFor();
    expect((await copies()).length).toBeGreaterThan(0);
    await window.getByRole('button', { name: 'Tallenna koko kirjasto' }).click();
    await window.getByText('Kirjasto on kansiossa', { exact: false }).waitFor();
    const [library = ''] = (await readdir(folder)).filter((name) => name.startsWith('Polkupaja-kirjasto'));
    await app.app.evaluate(({ dialog }, filePaths) => {
      dialog.showOpenDialog = (async () => ({ canceled: false, filePaths })) as unknown as typeof dialog.showOpenDialog;
    }, [join(folder, library)]);
    await window.getByRole('button', { name: 'Tuo kirjasto kansiosta' }).press('Enter');
    // Everything is here already.
    await window.getByText('Kirjasto on tuotu. Uusia työpajoja: 0', { exact: false }).waitFor();
    expect(await violations(window)).toEqual([]);
    await window.getByRole('button', { name: 'Takaisin' }).click();
  });
});

describe('language and theme', () => {
  test('are chosen at once, everywhere, and kept', async () => {
    await window.getByRole('button', { name: 'Kieli: Suomi' }).click();
    await window.getByRole('menuitem', { name: 'Svenska' }).click();
    await window.getByRole('button', { name: 'Ny workshop' }).waitFor();
    expect(await window.locator('html').getAttribute('lang')).toBe('sv');
    await window.getByRole('button', { name: 'Inställningar' }).click();
    await window.getByText('Mörkt', { exact: true }).click();
    expect(await window.locator('html').getAttribute('data-theme')).toBe('dark');
    await window.reload();
    await window.getByRole('heading', { name: 'Inställningar' }).waitFor();
    expect(await window.locator('html').getAttribute('data-theme')).toBe('dark');
    await window.getByText('Suomi', { exact: true }).click();
    await window.getByText('Laitteen mukaan', { exact: true }).click();
    await window.getByRole('button', { name: 'Takaisin' }).click();
    await window.getByRole('button', { name: 'Uusi työpaja' }).waitFor();
  });
});

describe('sharing', () => {
  test('shows address, code and QR code, and who has come', async () => {
    await openSaved(window, TITLE);
    const { url, code, address } = await share(window);
    expect(url).toMatch(/^http:\/\/[\d.]+:\d+\/#k=[0-9a-f]{32}$/);
    expect(url).toContain(address);
    expect(code).toMatch(/^\p{Lu}+-\d+$/u);

    await window.getByRole('button', { name: 'Jaossa' }).click();
    const panel = window.getByRole('dialog', { name: 'Kutsu mukaan' });
    await panel.getByText('Ketään ei ole vielä mukana.').waitFor();
    expect(await panel.getByRole('img', { name: /QR-koodi/ }).evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBeGreaterThan(0);
    const guest = await browser.guest();
    await joinByLink(guest.page, url, 'Maija', 'Ryhmä 2');
    await panel.getByText(/^1 mukana/).waitFor({ timeout: 15_000 });

    await panel.getByRole('button', { name: 'Kopioi kutsu' }).click();
    await window.getByText('Kutsu on kopioitu.').waitFor();
    const copied = await app.app.evaluate(({ clipboard }) => clipboard.readText());
    for (const part of [TITLE, url, address, code]) expect(copied).toContain(part);
    await guest.close();
  });

  test('is large enough for the back row', async () => {
    const panel = window.getByRole('dialog', { name: 'Kutsu mukaan' });
    const code = await panel.getByTestId('join-code').innerText();
    await panel.getByRole('button', { name: 'Näytä isona' }).click();
    const big = window.getByRole('dialog').filter({ has: window.getByRole('button', { name: 'Sulje iso näkymä' }) });
    await big.getByText(code).waitFor();
    const sizes = await big.evaluate((dialog) => {
      const walker = document.createTreeWalker(dialog, NodeFilter.SHOW_TEXT);
      const found: number[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.parentElement && node.textContent?.trim()) found.push(parseFloat(getComputedStyle(node.parentElement).fontSize));
      }
      return found;
    });
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(28);
    expect(Math.max(...sizes)).toBeGreaterThanOrEqual(72);
    await window.keyboard.press('Escape');
    await big.waitFor({ state: 'detached' });
  });

  test('a new code makes the old link useless, and stopping ends it', async () => {
    const panel = window.getByRole('dialog', { name: 'Kutsu mukaan' });
    const old = await panel.getByTestId('join-url').innerText();
    await panel.getByRole('button', { name: 'Vaihda koodi' }).click();
    await window.getByText('Koodi on vaihdettu.', { exact: false }).first().waitFor();
    expect(await panel.getByTestId('join-url').innerText()).not.toBe(old);
    const late = await browser.guest();
    await late.page.goto(old);
    await late.page.getByText(/vanhentunut/).first().waitFor();
    await late.close();

    await panel.getByRole('button', { name: 'Lopeta jakaminen' }).click();
    await panel.getByRole('button', { name: 'Aloita jakaminen' }).waitFor();
    // The button that was pressed is gone; the keyboard is still in the panel.
    await window.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    await window.getByRole('button', { name: 'Jaa', exact: true }).waitFor();
  });
});
