import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { addCard, fillExample, zoneId } from '../../shared/doc';
import { openLibrary } from '../../electron/library';
import { readWorkshop } from '../../shared/protocol';
import { innopaja } from '../../shared/templates/innopaja';
import { bare } from '../support/read-package';
import { boardContext } from '../support/sample-board';
import { goHome, openSaved } from './people/facilitator';
import { docxText } from './people/documents';
import { launchApp, waitFor, type RunningApp } from './support';
import { violations } from './support/axe';

/*
 * The dialog in which a document is chosen: what goes in, whose details, in which order, how it looks; the preview says
 * the same as the file.
 */
let dataDir = '';
let running: RunningApp;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'polkupaja-export-'));
  const opened = await openLibrary(join(dataDir, 'library'));
  if (!opened.ok) throw new Error(opened.error);
  const library = opened.value;
  const docOf = async (name: string): Promise<Y.Doc> => {
    const doc = new Y.Doc();
    for (const update of (await library.docs.load(name)).updates) Y.applyUpdate(doc, update);
    return doc;
  };
  const workshopId = await library.create({ templateId: 'verkostopaiva', title: 'Vientipäivä', region: 'Esimerkkialue', date: '2026-11-12', groups: 2, language: 'fi' });
  if (workshopId === null) throw new Error('no workshop');
  for (const [index, { boardId }] of readWorkshop(await docOf(`workshop:${workshopId}`), workshopId).groups.entries()) {
    const board = await docOf(`board:${boardId}`);
    const before = Y.encodeStateVector(board);
    const ctx = boardContext(board, `k${index}`);
    addCard(ctx, { kind: 'service', zone: zoneId('polku', 'polku.yleinen', 'polku.ennen'), text: `Avoin kohtaamispaikka ${index + 1}`, responsible: 'Kieltävä Kalle' });
    addCard(ctx, { kind: 'person', zone: zoneId('henkilot'), text: 'Suostuva Sari', fields: { phone: '+358 50 000 0001', consent: true } });
    addCard(ctx, { kind: 'person', zone: zoneId('henkilot'), text: 'Kieltävä Kalle', fields: { title: 'Palveluohjaaja', phone: '+358 50 000 0002', consent: false } });
    addCard(ctx, { kind: 'practice', zone: zoneId('kaytanteet', 'kaytanteet.toimivat'), text: `Yhteinen viikkopalaveri ${index + 1}, vetäjänä Kalle` });
    await library.docs.append(`board:${boardId}`, Y.encodeStateAsUpdate(board, before));
  }
  const innopajaId = await library.create({ templateId: 'innopaja', title: 'Aloituksen Innopaja', region: 'Esimerkkialue', date: '2026-11-12', groups: 1, language: 'fi' });
  if (innopajaId === null) throw new Error('no Innopaja');
  const [only] = readWorkshop(await docOf(`workshop:${innopajaId}`), innopajaId).groups;
  const board = await docOf(`board:${only?.boardId ?? ''}`);
  const before = Y.encodeStateVector(board);
  fillExample(boardContext(board), innopaja, 'fi');
  await library.docs.append(`board:${only?.boardId ?? ''}`, Y.encodeStateAsUpdate(board, before));
  await library.close();
  running = await launchApp({ dataDir });
  await openSaved(running.window, 'Vientipäivä');
});
afterAll(async () => {
  await running?.close();
  await rm(dataDir, { recursive: true, force: true });
});

async function openDialog(): Promise<Locator> {
  await running.window.getByRole('button', { name: 'Vie asiakirjaksi' }).click();
  await running.window.getByRole('menuitem', { name: 'Valitse, mitä viedään…' }).click();
  const dialog = running.window.getByRole('dialog', { name: 'Vie asiakirjaksi' });
  await dialog.getByRole('region', { name: 'Esikatselu' }).getByText('Avoin kohtaamispaikka 1').first().waitFor();
  return dialog;
}

/** The new file of the kind, once the app has said that it is saved. */
async function madeBy(work: () => Promise<unknown>, extension: string): Promise<string> {
  const before = new Set(await readdir(running.saveDir));
  await work();
  const name = await waitFor(async () => (await readdir(running.saveDir)).find((each) => !before.has(each) && each.endsWith(extension)), { what: `a ${extension} file`, timeoutMs: 90_000 });
  await running.window.getByText(`Tallennettu: ${name}`).first().waitFor();
  return join(running.saveDir, name);
}

test('makes one task’s document for others: only who agreed is in it, in the chosen order, under the foreword', async () => {
  const dialog = await openDialog();
  expect(await violations(running.window)).toEqual([]);
  const preview = dialog.getByRole('region', { name: 'Esikatselu' });
  await preview.getByText('Kieltävä Kalle').first().waitFor();

  await dialog.getByLabel('Muoto').selectOption({ label: 'Word-asiakirja (DOCX)' });
  await dialog.getByLabel('Ryhmät').selectOption({ label: 'Kaikki ryhmät' });
  await dialog.getByRole('radio', { name: 'Luvan antaneet' }).check();
  await dialog.getByRole('button', { name: 'Siirrä ylemmäs: Avainhenkilöt' }).click();
  await dialog.getByRole('checkbox', { name: 'Palvelut', exact: true }).uncheck();
  await dialog.getByRole('checkbox', { name: /^Karttojen kuvat/ }).uncheck();
  await dialog.getByLabel('Saatesanat').fill('Kooste alueen yhteiseen käyttöön.');
  await dialog.getByLabel('Organisaatio').fill('Esimerkin hyvinvointialue');
  await dialog.getByLabel('Otsikoiden väri').selectOption({ label: 'Vihreä' });
  await dialog.getByTestId('export-logo').setInputFiles(new URL('../../build/icons/icon.png', import.meta.url).pathname);
  await preview.getByRole('img', { name: 'Esimerkin hyvinvointialue' }).waitFor();
  await preview.getByText('Kooste alueen yhteiseen käyttöön.').waitFor();
  await preview.getByText('Kieltävä Kalle').first().waitFor({ state: 'detached' });
  const shown = bare(await preview.evaluate((host) => host.shadowRoot?.textContent ?? ''));

  await dialog.getByRole('button', { name: 'Tallenna asettelu' }).click();
  await running.window.getByRole('menuitem', { name: 'Tallenna uutena…' }).click();
  const naming = running.window.getByRole('dialog', { name: 'Tallenna asettelu' });
  await naming.getByRole('button', { name: 'Tallenna', exact: true }).click();
  await naming.getByText('Kirjoita nimi.').waitFor();
  expect(await violations(running.window)).toEqual([]);
  await naming.getByLabel('Asettelun nimi').fill('Alueen koosteet');
  await running.window.keyboard.press('Enter');
  await running.window.getByText('Asettelu on tallennettu: Alueen koosteet').waitFor();
  expect(await dialog.getByLabel('Asiakirjan asettelu').locator('option:checked').innerText()).toBe('Alueen koosteet');

  const text = await docxText(await madeBy(() => dialog.getByRole('button', { name: 'Tee tiedosto' }).click(), '.docx'));
  for (const said of [text, shown]) {
    for (const part of ['Kooste alueen yhteiseen käyttöön.', 'Avoin kohtaamispaikka 2', 'Suostuva Sari', '+358 50 000 0001', 'Palveluohjaaja', 'Yhteinen viikkopalaveri 2']) expect(said).toContain(bare(part));
    for (const part of ['Kalle', '+358 50 000 0002']) expect(said).not.toContain(bare(part));
    expect(said.indexOf('Avainhenkilöt')).toBeLessThan(said.indexOf(bare('Kehittämisen tarpeet')));
    expect(said).not.toContain('Kartta:');
  }
});

test('saves a page, and a row of it, as a picture', async () => {
  const dialog = await openDialog();
  await dialog.getByLabel('Muoto').selectOption({ label: 'Sivu kuvana (SVG)' });
  await dialog.getByLabel('Osa').selectOption({ label: 'yleinen tuki' });
  const svg = await readFile(await madeBy(() => dialog.getByRole('button', { name: 'Tee tiedosto' }).click(), '.svg'), 'utf8');
  expect(svg).toContain('kohtaamispaikka');
  expect(svg).not.toContain('tehostettu tuki');
  expect(svg).toContain('@font-face');

  const again = await openDialog();
  await again.getByLabel('Muoto').selectOption({ label: 'Sivu kuvana (PNG)' });
  const png = await readFile(await madeBy(() => again.getByRole('button', { name: 'Tee tiedosto' }).click(), '.png'));
  expect(png.readUInt32BE(16)).toBeGreaterThan(1_500);
});

test('a PDF of the whole workshop is cancelled in its middle: no file, no window left over, and the next one is made', async () => {
  const { window, app } = running;
  const windows = (): Promise<number> => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  const [files, before] = [await readdir(running.saveDir), await windows()];
  await window.getByRole('button', { name: 'Vie asiakirjaksi' }).click();
  await window.getByRole('menuitem', { name: /PDF/ }).last().click();
  await waitFor(async () => (await windows()) > before, { what: 'the window that prints', timeoutMs: 60_000 });
  await window.getByRole('status').getByRole('button', { name: 'Peru', exact: true }).click();
  await window.getByText('Vienti peruttiin. Tiedostoa ei tehty.').waitFor();
  await waitFor(async () => (await windows()) === before, { what: 'the printing window to go', timeoutMs: 60_000 });
  expect(await readdir(running.saveDir)).toEqual(files);
  const again = await openDialog();
  const pdf = await readFile(await madeBy(() => again.getByRole('button', { name: 'Tee tiedosto' }).click(), '.pdf'));
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
});

test('is done by keyboard alone', async () => {
  const { window } = running;
  await window.getByRole('button', { name: 'Vie asiakirjaksi' }).focus();
  await window.keyboard.press('Enter');
  await window.getByRole('menuitem', { name: 'Valitse, mitä viedään…' }).waitFor();
  await window.keyboard.press('Enter');
  const dialog = window.getByRole('dialog', { name: 'Vie asiakirjaksi' });
  await dialog.getByRole('region', { name: 'Esikatselu' }).waitFor();
  const reach = async (name: string): Promise<void> => {
    await waitFor(
      async () => {
        await window.keyboard.press('Tab');
        return (await window.evaluate(() => { const { activeElement: at } = document; return at?.getAttribute('aria-label') || (at as HTMLInputElement | null)?.labels?.[0]?.textContent || at?.textContent || ''; })).includes(name);
      },
      { what: `the keyboard’s way to ${name}` },
    );
  };
  await reach('Muoto');
  await window.keyboard.type('Tiedot');
  await reach('Tee tiedosto');
  const file = await madeBy(() => window.keyboard.press('Enter'), '.json');
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ format: 'polkupaja-export', groups: [{ name: 'Ryhmä 1' }] });
});

test('a saved layout is used in another workshop, renamed, deleted and brought back', async () => {
  const { window } = running;
  await goHome(window);
  await openSaved(window, 'Aloituksen Innopaja');
  await window.getByRole('button', { name: 'Vie asiakirjaksi' }).click();
  await window.getByRole('menuitem', { name: 'Valitse, mitä viedään…' }).click();
  const dialog = window.getByRole('dialog', { name: 'Vie asiakirjaksi' });
  const layout = dialog.getByLabel('Asiakirjan asettelu');
  const preview = dialog.getByRole('region', { name: 'Esikatselu' });
  await layout.selectOption({ label: 'Alueen koosteet' });
  await preview.getByText('Kooste alueen yhteiseen käyttöön.').waitFor();
  await preview.getByRole('img', { name: 'Esimerkin hyvinvointialue' }).waitFor();
  // What the layout has never met is in the document; what it leaves out stays out.
  expect(await dialog.getByRole('checkbox', { name: 'Kokeilut', exact: true }).isChecked()).toBe(true);
  expect(await dialog.getByRole('checkbox', { name: /^Karttojen kuvat/ }).isChecked()).toBe(false);

  const chooses = async (entry: string): Promise<void> => {
    await dialog.getByRole('button', { name: 'Tallenna asettelu' }).click();
    await window.getByRole('menuitem', { name: entry }).click();
  };
  await chooses('Nimeä uudelleen…');
  const naming = window.getByRole('dialog', { name: 'Nimeä asettelu uudelleen' });
  await naming.getByLabel('Asettelun nimi').fill('Kunnan koosteet');
  await naming.getByRole('button', { name: 'Tallenna', exact: true }).click();
  await dialog.getByRole('option', { name: 'Kunnan koosteet' }).waitFor({ state: 'attached' });
  await chooses('Poista asettelu');
  await window.getByText('Asettelu on poistettu: Kunnan koosteet').waitFor();
  expect(await layout.locator('option').allInnerTexts()).toEqual(['Pohjan oma']);
  await window.getByRole('status').getByRole('button', { name: 'Kumoa' }).click();
  await dialog.getByRole('option', { name: 'Kunnan koosteet' }).waitFor({ state: 'attached' });
  expect(await layout.locator('option:checked').innerText()).toBe('Kunnan koosteet');
  await dialog.getByRole('button', { name: 'Sulje', exact: true }).click();
});

test('gives the Innopaja’s result under Innokylä’s headings, to be copied field by field', async () => {
  const { window, app } = running;
  await window.getByRole('button', { name: 'Vie asiakirjaksi' }).click();
  await window.getByRole('menuitem', { name: 'Innokylä-kuvaus…' }).click();
  const dialog = window.getByRole('dialog', { name: 'Innokylä-kuvaus' });
  const learned = dialog.getByRole('region', { name: 'Kokeilusta opittua' });
  await learned.getByText('Aamu sopii perheille paremmin kuin iltapäivä.').waitFor();
  expect(await dialog.getByRole('heading', { level: 3 }).allInnerTexts()).toHaveLength(16);
  // The component library's announcer still names the progress of the exports before, which has gone.
  expect(await violations(window, { exclude: ['[data-live-announcer]'] })).toEqual([]);
  await learned.getByRole('button', { name: 'Kopioi: Kokeilusta opittua' }).click();
  await learned.getByRole('button', { name: 'Kopioitu' }).waitFor();
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe(await learned.locator('p').innerText());
});
