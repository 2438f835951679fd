import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorkshop, exportDocument, share } from './people/facilitator';
import { joinAny, openMethods, openSilent, openVote, votable, vote, writeSilently } from './people/methods';
import { showFace } from './people/participant';
import { launchApp, launchGuests, waitFor, type GuestBrowser, type RunningApp } from './support';
import { violations } from './support/axe';

/*
 * An Innopaja's ideation with real browsers: cards that stay on their writers' devices until the
 * reveal, votes that nobody sees before they are counted, and what is agreed from them.
 */

let app: RunningApp;
let browser: GuestBrowser;
let aino: Page;
let berit: Page;
let url: string;
let sentByAino: () => Promise<string>;
/** What Berit's browser got over HTTP and sockets, as text. */
const heard: string[] = [];

/** What the component library says aloud stands in a node of its own, and points at a part of a button that is gone. */
const SPOKEN = { exclude: ['[data-live-announcer]'] };

const IDEAS = ['Perhekahvila kirjastossa', 'Yhteinen vastaanotto', 'Tekstiviestimuistutus'];

/** Everything that a page sends by HTTP, sockets and data channels, as text. */
async function listenTo(page: Page): Promise<() => Promise<string>> {
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url(), request.postData() ?? ''));
  page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => sent.push(Buffer.from(payload).toString('utf8'))));
  await page.addInitScript(() => {
    const known: string[] = [];
    Object.assign(globalThis, { sentByChannel: known });
    const send = RTCDataChannel.prototype.send as (data: unknown) => void;
    RTCDataChannel.prototype.send = function (this: RTCDataChannel, data: unknown) {
      const bytes = data instanceof ArrayBuffer ? new Uint8Array(data) : ArrayBuffer.isView(data) ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength) : null;
      known.push(bytes ? new TextDecoder().decode(bytes) : String(data));
      send.call(this, data);
    } as typeof RTCDataChannel.prototype.send;
  });
  return async () => [...sent, ...(await page.evaluate(() => (globalThis as unknown as { sentByChannel: string[] }).sentByChannel))].join('\n');
}

/** The cards' texts in the order of the record: each row is called by its kind, number and text. */
const rows = (page: Page): Promise<string[]> => page.getByTestId('record-row').evaluateAll((found) => found.map((row) => (row.getAttribute('aria-label') ?? '').replace(/^[^:]*: /, '')));

beforeAll(async () => {
  app = await launchApp();
  browser = await launchGuests();
  await createWorkshop(app.window, { title: 'Innopaja', region: 'Pohjola', date: '12.11.2026', groups: 1, template: /Innopaja/ });
  ({ url } = await share(app.window));
  [aino, berit] = [(await browser.guest()).page, (await browser.guest()).page];
  sentByAino = await listenTo(aino);
  berit.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => heard.push(Buffer.from(payload).toString('latin1'))));
  berit.on('response', (response) => void response.text().then((text) => heard.push(text)).catch(() => undefined));
  await joinAny(aino, url, 'Aino');
  await joinAny(berit, url, 'Berit');
  for (const page of [aino, berit, app.window]) {
    await showFace(page, 'Kirjaus');
    await page.getByRole('tab', { name: '3. Ideointi' }).click();
  }
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

describe('silent writing', () => {
  it('keeps cards on the own device, through a reload, and sends nothing but their number', async () => {
    await openSilent(app.window);
    await aino.getByTestId('open-method').waitFor();
    await writeSilently(aino, ['Perhekahvila kirjastossa', 'Yhteinen vastaanotto']);
    await writeSilently(berit, ['Tekstiviestimuistutus']);
    await aino.getByTestId('only-here').getByText('2 korttia').waitFor();
    // Closing the page asks first.
    const asked = new Promise<string>((resolve) => aino.once('dialog', (question) => void question.accept().then(() => resolve(question.type()))));
    await aino.reload();
    expect(await asked).toBe('beforeunload');
    await aino.getByTestId('only-here').getByText('2 korttia · Vain tässä laitteessa').waitFor();
    await aino.getByTestId('open-method').getByRole('button', { name: 'Kirjoita' }).click();
    expect(await aino.getByLabel('Kortti 2', { exact: true }).inputValue()).toBe('Yhteinen vastaanotto');
    expect(await violations(aino, SPOKEN)).toEqual([]);
    await aino.keyboard.press('Escape');

    const dialog = await openMethods(app.window);
    await dialog.getByText('3 korttia').waitFor();
    const sent = await sentByAino();
    expect(sent).toContain('silent.count');
    for (const word of ['Perhekahvila', 'Yhteinen', 'vastaanotto', 'kirjastossa']) expect(sent).not.toContain(word);
    expect(await berit.getByTestId('record-row').count()).toBe(0);
    await app.window.keyboard.press('Escape');
  });

  it('shows all cards at once when the facilitator says so', async () => {
    const dialog = await openMethods(app.window);
    await dialog.getByRole('button', { name: 'Näytä kaikki kortit' }).click();
    await dialog.getByText('Näytetty').waitFor();
    await app.window.keyboard.press('Escape');
    for (const page of [aino, berit, app.window]) {
      await showFace(page, 'Kirjaus');
      await page.getByRole('tab', { name: '3. Ideointi' }).click();
      await waitFor(async () => (await page.getByTestId('record-row').count()) === 3, { what: 'three cards' });
    }
    expect((await rows(berit)).sort()).toEqual([...IDEAS].sort());
    expect(await sentByAino()).toContain('Perhekahvila');
    expect(await aino.getByTestId('only-here').count()).toBe(0);
  });
});

describe('voting', () => {
  it('is opened by the facilitator and asks everybody at once', async () => {
    await openVote(app.window, 3);
    for (const page of [aino, berit]) await page.getByTestId('open-method').waitFor();
  });

  it('takes three votes, by keyboard alone, and not a fourth', async () => {
    await aino.getByTestId('open-method').getByRole('button', { name: 'Äänestä' }).focus();
    await aino.keyboard.press('Enter');
    await votable(aino, 'Yhteinen vastaanotto').waitFor();
    expect(await violations(aino, SPOKEN)).toEqual([]);
    for (const text of IDEAS) {
      await votable(aino, text).getByRole('button', { name: `Lisää ääni: ${text}` }).focus();
      await aino.keyboard.press('Space');
      await aino.locator('[data-testid=votable][data-votes="1"]').filter({ hasText: text }).waitFor();
    }
    expect(await aino.getByTestId('votes-left').innerText()).toBe('0 ääntä jäljellä');
    expect(await votable(aino, IDEAS[0] ?? '').getByRole('button', { name: /Lisää ääni/ }).isDisabled()).toBe(true);
  });

  it('is one person’s one set of votes in a second tab and after a reload', async () => {
    const tab = await aino.context().newPage();
    await tab.goto(url);
    await tab.getByTestId('open-method').getByRole('button', { name: 'Äänestä' }).click();
    await votable(tab, IDEAS[0] ?? '').getByRole('button', { name: /Ota ääni pois/ }).click();
    await tab.locator('[data-testid=votable][data-votes="0"]').first().waitFor();
    await tab.close();
    await aino.reload();
    await aino.getByTestId('open-method').getByRole('button', { name: 'Äänestä' }).click();
    await aino.getByText('1 ääni jäljellä').waitFor();
    await aino.keyboard.press('Escape');
  });

  it('survives the facilitator’s computer closing in the midst of it', async () => {
    const { dataDir } = app;
    await app.kill();
    await berit.getByTestId('host-away').waitFor();
    app = await launchApp({ dataDir });
    await berit.getByTestId('host-away').waitFor({ state: 'detached' });
    await berit.getByTestId('open-method').getByRole('button', { name: 'Äänestä' }).click();
    await vote(berit, 'Yhteinen vastaanotto');
    await berit.keyboard.press('Escape');
  });

  it('shows the result when it is closed, in order, on the cards and in the documents; before that nobody else has it', async () => {
    // Aino's ballot names two cards; Berit's browser has never heard of it.
    expect(heard.join('\n')).not.toMatch(/"results":\[\{/);
    await app.window.getByRole('link', { name: 'Avaa Innopaja', exact: true }).click();
    await showFace(app.window, 'Kirjaus');
    await app.window.getByRole('tab', { name: '3. Ideointi' }).click();
    const dialog = await openMethods(app.window);
    await dialog.getByText('2 on osallistunut.').waitFor();
    await dialog.getByRole('button', { name: 'Sulje äänestys ja näytä tulos' }).click();
    const results = dialog.getByTestId('vote-results').getByRole('listitem');
    await results.first().waitFor();
    expect(await results.allInnerTexts()).toEqual([expect.stringMatching(/^1\.\s*Yhteinen vastaanotto\s*Sovi tästä\s*2 ääntä$/), expect.stringMatching(/^2\.\s*Tekstiviestimuistutus\s*Sovi tästä\s*1 ääni$/)]);
    expect(await violations(app.window, SPOKEN)).toEqual([]);

    // What won is agreed on: who, by when, and where it came from.
    await dialog.getByRole('button', { name: 'Sovi tästä: Yhteinen vastaanotto' }).click();
    const agree = app.window.getByRole('dialog', { name: 'Sovi tästä' });
    await agree.getByRole('button', { name: 'Kirjaa sopimus' }).click();
    await agree.getByText('Kirjoita, kuka huolehtii tästä.').waitFor();
    await agree.getByLabel('Kuka tekee').fill('Perhekeskus ja päiväkoti');
    await agree.getByLabel('Mihin mennessä').fill('2027-01-31');
    await agree.getByRole('button', { name: 'Kirjaa sopimus' }).click();
    await app.window.keyboard.press('Escape');
    await waitFor(async () => (await berit.getByTestId('row-votes').allInnerTexts()).sort().join() === '1 ääni,2 ääntä', { what: 'votes on the rows' });
    const markdown = await readFile(await exportDocument(app, 'workshop', 'md'), 'utf8');
    expect(markdown).toMatch(/\| 1 \| Yhteinen vastaanotto \| 2 \|/);
    expect(markdown).toMatch(/Yhteinen vastaanotto.*Perhekeskus ja päiväkoti.*31\\\.1\\\.2027/);
  });
});

describe('clusters and ratings', () => {
  it('ideas get the name of a cluster, are tidied, and stand in the matrix, for everybody', async () => {
    const dialog = await openMethods(berit);
    await dialog.getByRole('button', { name: 'Ryhmittely ja arviointi' }).click();
    const ideas = berit.getByRole('dialog', { name: 'Ryhmittely ja arviointi' });
    await ideas.getByLabel('Ryhmä: Tekstiviestimuistutus').fill('Tieto');
    await ideas.getByText('Tieto (1)').waitFor();
    await ideas.getByRole('button', { name: 'Järjestä kortit ryhmittäin' }).click();
    await berit.getByText(/^Kortit ovat (nyt|jo) ryhmittäin/).waitFor();
    await ideas.getByRole('radio', { name: 'Vaikutus ja työmäärä' }).check({ force: true });
    const idea = ideas.getByTestId('rated-idea').filter({ hasText: 'Tekstiviestimuistutus' });
    await idea.getByLabel(/^Vaikutus/).selectOption('high');
    await ideas.getByTestId('rated-idea').filter({ hasText: 'Tekstiviestimuistutus' }).getByLabel(/^Työmäärä/).selectOption('low');
    await ideas.locator('[data-cell=high-low]').getByText('Tekstiviestimuistutus').waitFor();
    expect(await violations(berit, SPOKEN)).toEqual([]);
    await berit.keyboard.press('Escape');
    await waitFor(async () => (await rows(app.window))[0] === 'Tekstiviestimuistutus', { what: 'the tidied order' });
  });
});
