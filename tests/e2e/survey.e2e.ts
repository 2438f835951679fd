import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as pathOf } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docxText, xlsxText } from './people/documents';
import { createWorkshop, exportDocument, openSaved, share } from './people/facilitator';
import { joinAny, openMethods, openSilent, openVote, vote, writeSilently } from './people/methods';
import { showFace } from './people/participant';
import { launchApp, launchGuests, type GuestBrowser, type RunningApp } from './support';
import { violations } from './support/axe';

/*
 * An Innopaja over two meetings: in the first a pulse survey is answered by guests (one on a phone), at the shared device in
 * Swedish, and from paper; the app is closed; in the second, two months later, its chart stands on the board and in the
 * documents, ideas are written, voted on and agreed on, and the screen in the room shows the results.
 */

let app: RunningApp;
let browser: GuestBrowser;
let dataDir: string;
let url: string;
let aino: Page;
let berit: Page;

/** What the component library says aloud stands in a node of its own, and points at a part of a button that is gone. */
const SPOKEN = { exclude: ['[data-live-announcer]'] };

const BLOCK = 'Miten yhteistyö toimii meillä nyt?';
const FIRST = 'Tieto kulkee varhaiskasvatuksen ja perhekeskuksen välillä';

/** Chooses a step for a statement, by keyboard or pointer as the browser has it. */
const choose = (form: Locator, statement: string, step: string): Promise<void> => form.getByRole('group', { name: statement }).getByRole('radio', { name: step, exact: true }).check({ force: true });

beforeAll(async () => {
  dataDir = await mkdtemp(pathOf(tmpdir(), 'polkupaja-survey-'));
  app = await launchApp({ dataDir });
  browser = await launchGuests();
  await createWorkshop(app.window, { title: 'Innopaja', region: 'Pohjola', date: '12.11.2026', groups: 1, template: /Innopaja/ });
  ({ url } = await share(app.window));
  aino = (await browser.guest()).page;
  berit = (await browser.guest({ phone: true })).page;
  await joinAny(aino, url, 'Aino');
  await joinAny(berit, url, 'Berit');
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
  await rm(dataDir, { recursive: true, force: true });
});

describe('the first meeting', () => {
  it('the facilitator begins with the pulse survey and opens it', async () => {
    const dialog = await openMethods(app.window);
    await dialog.getByRole('button', { name: 'Uusi kysely' }).click();
    const editor = app.window.getByRole('alertdialog', { name: 'Uusi kysely' });
    await editor.getByLabel('Aloita pohjasta').selectOption({ label: 'Pulssikysely' });
    await editor.getByLabel('Näytä nimettömät tulokset, kun vastauksia on vähintään').fill('3');
    expect(await violations(app.window, SPOKEN)).toEqual([]);
    await editor.getByRole('button', { name: 'Tallenna' }).click();
    await dialog.getByTestId('method').getByText('Luonnos').waitFor();
    // A draft bothers nobody.
    expect(await aino.getByTestId('open-method').count()).toBe(0);
    await dialog.getByRole('button', { name: 'Avaa kysely' }).click();
    await aino.getByTestId('open-method').waitFor();
  });

  it('guests answer on their own devices, by keyboard alone and on a phone', async () => {
    await aino.getByTestId('open-method').getByRole('button', { name: 'Vastaa' }).focus();
    await aino.keyboard.press('Enter');
    const form = aino.getByRole('dialog', { name: 'Pulssikysely' });
    const first = form.getByRole('group', { name: FIRST }).getByRole('radio').first();
    await first.waitFor();
    expect(await violations(aino, SPOKEN)).toEqual([]);
    await first.focus();
    await aino.keyboard.press('ArrowRight');
    await aino.keyboard.press('ArrowRight');
    const open = form.getByLabel('Mikä auttaisi eniten?');
    await open.focus();
    await aino.keyboard.type('Yhteinen kalenteri');
    await form.getByRole('button', { name: 'Lähetä vastaus' }).focus();
    await aino.keyboard.press('Enter');
    await form.getByText('Vastauksesi on tallessa. Kiitos.').waitFor();
    await aino.keyboard.press('Escape');
    await form.waitFor({ state: 'hidden' });

    await berit.getByTestId('open-method').getByRole('button', { name: 'Vastaa' }).tap();
    const small = berit.getByRole('dialog', { name: 'Pulssikysely' });
    await choose(small, FIRST, 'Ei lainkaan tai huonosti');
    await small.getByRole('button', { name: 'Lähetä vastaus' }).tap();
    await small.getByText('Vastauksesi on tallessa. Kiitos.').waitFor();
    await small.getByRole('button', { name: 'Valmis' }).tap();

    // Once is once.
    await aino.reload();
    await aino.getByTestId('open-method').getByRole('button', { name: 'Vastaa' }).click();
    await aino.getByText('Olet vastannut.').waitFor();
    await aino.keyboard.press('Escape');
  });

  it('others answer at one shared device, in their language, and see nothing of each other', async () => {
    const dialog = app.window.getByRole('dialog', { name: 'Menetelmät' });
    await dialog.getByRole('button', { name: 'Vastataan tällä laitteella' }).click();
    const kiosk = app.window.getByTestId('device-form');
    await kiosk.getByLabel('Kieli').selectOption({ label: 'Svenska' });
    const statement = 'Informationen löper mellan småbarnspedagogiken och familjecentret';
    await choose(kiosk, statement, 'Bra');
    expect(await violations(app.window, SPOKEN)).toEqual([]);
    await kiosk.getByRole('button', { name: 'Lähetä vastaus' }).click();
    await kiosk.getByText('Kiitos vastauksesta.').waitFor();
    await kiosk.getByRole('button', { name: 'Seuraava vastaaja' }).click();
    expect(await kiosk.getByRole('radio', { checked: true }).count()).toBe(0);
    await app.window.getByRole('button', { name: 'Lopeta vastaaminen tällä laitteella' }).click();
  });

  it('sheets of paper are entered one after another', async () => {
    await app.window.getByRole('dialog', { name: 'Menetelmät' }).getByRole('button', { name: 'Syötä paperilta' }).click();
    const form = app.window.getByTestId('device-form');
    for (const step of ['Hyvin', 'Ei hyvin eikä huonosti']) {
      await choose(form, FIRST, step);
      await form.getByRole('button', { name: 'Tallenna ja seuraava' }).click();
      await form.getByRole('radio', { checked: true }).first().waitFor({ state: 'detached' });
    }
    await form.getByText('2 vastausta syötetty').waitFor();
    await app.window.getByRole('button', { name: 'Lopeta vastaaminen tällä laitteella' }).click();
  });

  it('closing shows stacked bars with N, and the chart goes on the board', async () => {
    const dialog = app.window.getByRole('dialog', { name: 'Menetelmät' });
    await dialog.getByText('5 on osallistunut').waitFor();
    await dialog.getByRole('button', { name: 'Sulje kysely ja näytä tulokset' }).click();
    const chart = dialog.getByTestId('survey-chart').first();
    await chart.waitFor();
    expect(await chart.getByRole('img').getAttribute('aria-label')).toContain(`${FIRST} (N = 5): Ei lainkaan tai huonosti 20 %, Ei hyvin eikä huonosti 20 %, Hyvin 60 %`);
    expect(await dialog.getByText('Vastauksia on liian vähän').count()).toBeGreaterThan(0);
    expect(await violations(app.window, SPOKEN)).toEqual([]);
    await dialog.getByRole('button', { name: `Laita taululle: ${BLOCK}` }).click();
    await app.window.getByText('Kuvio on taululla.').waitFor();
    await app.window.keyboard.press('Escape');
    // Two thirds said well: everybody sees it where they look, on the canvas and in the record.
    await aino.getByTestId('board-chart').waitFor();
    await berit.getByTestId('chart-list').waitFor();
  });
});

/** Writes a meeting of the chain down at the desk, and comes back to the board. */
async function noteMeeting(window: Page, title: string, date: string, shown: string, page: string, people: readonly string[]): Promise<void> {
  await window.getByRole('button', { name: 'Ohjaajan pöytä' }).click();
  await window.getByRole('tab', { name: 'Valmistelu' }).click();
  await window.getByRole('tab', { name: 'Tapaamiset' }).click();
  await window.getByRole('button', { name: 'Lisää tapaaminen' }).click();
  const dialog = window.getByRole('dialog', { name: 'Lisää tapaaminen' });
  await dialog.getByLabel(/^Tapaaminen/).fill(title);
  await dialog.getByLabel(/^Päivä/).fill(date);
  await dialog.getByLabel(/^Kello/).fill('14.00');
  for (const name of [page, ...people]) await dialog.getByRole('checkbox', { name }).check({ force: true });
  await dialog.getByRole('button', { name: 'Tallenna' }).click();
  const row = window.getByRole('row').filter({ hasText: title });
  await row.getByText(shown).waitFor();
  for (const name of [page, ...people]) await row.getByText(name).waitFor();
}

describe('the second meeting', () => {
  it('finds the chart on the board after the app was closed, and in the documents', async () => {
    await app.close();
    app = await launchApp({ dataDir });
    await openSaved(app.window, 'Innopaja');
    await app.window.getByTestId('board-chart').waitFor();
    await showFace(app.window, 'Kirjaus');
    expect(await app.window.getByTestId('chart-list').getByRole('img').getAttribute('aria-label')).toContain('Hyvin 60 %');
    const markdown = await readFile(await exportDocument(app, 'workshop', 'md'), 'utf8');
    expect(markdown).toMatch(/Tieto kulkee[^|]*\| 1 \\\(20 %\\\) \| 1 \\\(20 %\\\) \| 3 \\\(60 %\\\) \| 5 \|/);
    expect(await xlsxText(await exportDocument(app, 'workshop', 'xlsx'))).toContain('3(60%)');
    expect(await docxText(await exportDocument(app, 'workshop', 'docx'))).toContain('Pulssikysely:Mitenyhteistyötoimiimeillänyt?·N=5·prosentittähänvastanneista');
  });

  it('has the meetings of both days on the list, each with its people and page', async () => {
    await noteMeeting(app.window, 'Pulssikysely', '2026-11-12', '12.11.2026 14.00', '1. Tarve', ['Aino']);
    await app.window.getByRole('button', { name: 'Taulut' }).click();
    await noteMeeting(app.window, 'Ideointi', '2027-01-14', '14.1.2027 14.00', '3. Ideointi', ['Aino', 'Berit']);
    expect(await violations(app.window, SPOKEN)).toEqual([]);
    await app.window.getByRole('button', { name: 'Taulut' }).click();
  });

  it('writes ideas, votes on them and agrees on what won; the room sees the result, and one report holds it all', async () => {
    await share(app.window);
    await aino.getByTestId('host-away').waitFor({ state: 'detached' });
    await berit.getByTestId('host-away').waitFor({ state: 'detached' });
    for (const page of [aino, berit, app.window]) {
      await showFace(page, 'Kirjaus');
      await page.getByRole('tab', { name: '3. Ideointi' }).click();
    }
    await openSilent(app.window);
    await writeSilently(aino, ['Perhekahvila', 'Yhteinen vastaanotto']);
    const dialog = await openMethods(app.window);
    await dialog.getByRole('button', { name: 'Näytä kaikki kortit' }).click();
    await dialog.getByText('Näytetty').waitFor();
    await app.window.keyboard.press('Escape');
    await berit.getByTestId('record-row').nth(1).waitFor();
    await openVote(app.window, 2);
    for (const page of [aino, berit]) {
      await page.getByTestId('open-method').getByRole('button', { name: 'Äänestä' }).click();
      await vote(page, 'Yhteinen vastaanotto');
      await page.keyboard.press('Escape');
    }
    await openMethods(app.window);
    await dialog.getByRole('button', { name: 'Sulje äänestys ja näytä tulos' }).click();
    await dialog.getByRole('button', { name: 'Sovi tästä: Yhteinen vastaanotto' }).click();
    const agree = app.window.getByRole('dialog', { name: 'Sovi tästä' });
    await agree.getByLabel('Kuka tekee').fill('Perhekeskus ja päiväkoti');
    await agree.getByLabel('Mihin mennessä').fill('2027-02-28');
    await agree.getByRole('button', { name: 'Kirjaa sopimus' }).click();
    await agree.waitFor({ state: 'hidden' });
    await app.window.keyboard.press('Escape');

    await app.window.getByRole('button', { name: 'Ohjaajan pöytä' }).click();
    await app.window.getByRole('tab', { name: 'Työpaja nyt' }).click();
    const opening = app.app.waitForEvent('window');
    await app.window.getByRole('button', { name: 'Esitysnäyttö', exact: true }).click();
    const projector = await opening;
    const show = async (result: RegExp): Promise<void> => {
      await app.window.getByRole('button', { name: 'Esitysnäytöllä' }).click();
      const options = app.window.getByLabel('Ryhmä', { exact: true });
      const name = (await options.locator('option').allInnerTexts()).find((text) => result.test(text)) ?? '';
      await options.selectOption({ label: name });
      await app.window.getByRole('dialog').getByRole('button', { name: 'Näytä' }).click();
    };
    await show(/^Tulos: .*Pulssikysely.*Miten yhteistyö/);
    expect(await projector.getByTestId('shown-result').getByRole('img').getAttribute('aria-label')).toContain('Hyvin 60 %');
    await show(/^Tulos: (?!Pulssikysely)/);
    await projector.getByTestId('shown-result').getByText('Yhteinen vastaanotto').waitFor();
    await projector.getByTestId('shown-result').getByText('2 ääntä').waitFor();
    expect(await violations(projector)).toEqual([]);
    await projector.close();
    await app.window.getByRole('button', { name: 'Taulut' }).click();

    const markdown = await readFile(await exportDocument(app, 'workshop', 'md'), 'utf8');
    expect(markdown).toMatch(/\| 1 \| Yhteinen vastaanotto \| 2 \|/);
    expect(markdown).toMatch(/Yhteinen vastaanotto.*Perhekeskus ja päiväkoti.*28\\\.2\\\.2027/);
    expect(markdown).toMatch(/Tieto kulkee[^|]*\| 1 /);
    const data = JSON.parse(await readFile(await exportDocument(app, 'workshop', 'json'), 'utf8')) as { readonly results: readonly { readonly rows: readonly (readonly string[])[] }[] };
    expect(data.results.flatMap(({ rows }) => rows)).toContainEqual(['1', 'Yhteinen vastaanotto', '2']);
  });
});
