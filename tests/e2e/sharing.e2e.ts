import { createServer, type Server } from 'node:net';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as pathOf } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { selfSigned } from '../contract/region/self-signed';
import { chooseCertificate, openLink } from './people/certificate';
import { createWorkshop, goHome, openSaved, share } from './people/facilitator';
import { join, record, showFace } from './people/participant';
import { cardsOf, readTask } from './people/read-board';
import { untilSafe } from './people/safety';
import { launchApp, launchGuests, violations, waitFor, type GuestBrowser, type RunningApp } from './support';

/*
 * Sharing as it goes wrong and is mended in real rooms: codes changed, sharing stopped and begun again, a port that
 * somebody else has, two networks; and each person's own language meanwhile.
 */

const TITLE = 'Jaettu verkostopäivä';
const TASK1 = 'Tehtävä 1: palvelupolku';
const CELL = 'ennen varhaiskasvatusta – yleinen tuki';

let app: RunningApp;
let browser: GuestBrowser;
let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(pathOf(tmpdir(), 'polkupaja-sharing-'));
  app = await launchApp({ dataDir });
  browser = await launchGuests();
  await createWorkshop(app.window, { title: TITLE, region: '', date: '', groups: 1 });
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
  await rm(dataDir, { recursive: true, force: true });
});

async function openPanel(window: Page): Promise<Locator> {
  await window.getByRole('button', { name: /^(Jaa|Jaossa)$/ }).click();
  const panel = window.getByRole('dialog', { name: 'Kutsu mukaan' });
  await panel.waitFor();
  return panel;
}

async function closePanel(window: Page, panel: Locator): Promise<void> {
  await window.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
}

const shownServices = async (page: Page): Promise<unknown[]> => cardsOf(await readTask(page, TASK1)).map((card) => card.words.Palvelu);

describe('language', () => {
  it('is each person’s own: one guest’s Swedish changes nobody else’s page, nor the workshop', async () => {
    const { url } = await share(app.window);
    const [a, b] = [(await browser.guest()).page, (await browser.guest()).page];
    await join(a, url, 'Aino', 'Ryhmä 1');
    await join(b, url, 'Berit', 'Ryhmä 1');
    await b.getByRole('button', { name: /^Kieli: / }).click();
    await b.getByRole('menuitem', { name: 'Svenska' }).or(b.getByRole('menuitemradio', { name: 'Svenska' })).click();
    await b.getByRole('button', { name: 'Lägg till tjänst' }).first().waitFor();
    expect(await b.locator('html').getAttribute('lang')).toBe('sv');
    for (const page of [a, app.window]) {
      expect(await page.locator('html').getAttribute('lang')).toBe('fi');
      await page.getByRole('button', { name: 'Lisää palvelu' }).first().waitFor();
    }
    await b.reload();
    await b.getByRole('button', { name: 'Lägg till tjänst' }).first().waitFor();
    // The board keeps the language of its workshop.
    await b.getByRole('tab', { name: TASK1 }).waitFor();
    for (const page of [a, b]) await page.context().close();
  });
});

describe('codes', () => {
  it('a changed code shuts out the old one and nobody who is in; stopping says so, and sharing again lets them back', async () => {
    const { url, code, address } = await share(app.window);
    const { page: inside } = await browser.guest();
    await join(inside, url, 'Cecilia', 'Ryhmä 1');
    await showFace(inside, 'Kirjaus');

    const panel = await openPanel(app.window);
    await panel.getByRole('button', { name: 'Vaihda koodi' }).click();
    await waitFor(async () => (await panel.getByTestId('join-code').innerText()) !== code, { what: 'another code' });
    const { page: late } = await browser.guest({ phone: true });
    await late.goto(`http://${address}/`);
    await late.getByLabel('Koodi').fill(code);
    await late.keyboard.press('Enter');
    await late.getByText('Koodi on vanhentunut.').waitFor();
    await late.getByText('Pyydä ohjaajalta uusi.').waitFor();
    await late.getByLabel('Koodi').fill((await panel.getByTestId('join-code').innerText()).toLowerCase());
    await late.keyboard.press('Enter');
    await late.getByLabel('Nimesi').waitFor();
    await record(inside, 'service', CELL, { Palvelu: 'Koodin vaihdon jälkeen' });
    await untilSafe(inside);

    await panel.getByRole('button', { name: 'Lopeta jakaminen' }).click();
    await panel.getByRole('button', { name: 'Aloita jakaminen' }).waitFor();
    await inside.getByText('Työpaja on suljettu.').waitFor();
    await inside.getByText('Jos sen pitäisi olla käynnissä, pyydä ohjaajaa avaamaan se.').waitFor();
    await late.reload();
    await late.getByText('Työpaja on suljettu.').waitFor();

    await panel.getByRole('button', { name: 'Aloita jakaminen' }).click();
    await panel.getByTestId('join-url').waitFor();
    await closePanel(app.window, panel);
    // Nobody has to do anything.
    await inside.getByText('Työpaja on suljettu.').waitFor({ state: 'detached' });
    await waitFor(async () => (await shownServices(inside)).includes('Koodin vaihdon jälkeen'), { what: 'the board again' });
    for (const page of [inside, late]) await page.context().close();
  });
});

describe('network', () => {
  let squatter: Server | undefined;
  afterAll(() => squatter?.close());

  it('a port that somebody else has: another is taken, said, and joining works', async () => {
    const { url } = await share(app.window);
    const port = Number(new URL(url).port);
    await app.close();
    squatter = createServer((socket) => socket.destroy());
    await new Promise<void>((resolve, reject) => squatter?.once('error', reject).listen(port, '0.0.0.0', resolve));

    app = await launchApp({ dataDir });
    await openSaved(app.window, TITLE);
    const now = await share(app.window);
    expect(Number(new URL(now.url).port)).not.toBe(port);
    const panel = await openPanel(app.window);
    await panel.getByText('Aiemmin jaetut linkit eivät toimi.', { exact: false }).waitFor();
    const { page } = await browser.guest();
    await join(page, now.url, 'Daniel', 'Ryhmä 1');
    await waitFor(async () => (await shownServices(page)).includes('Koodin vaihdon jälkeen'), { what: 'the board by the new port' });
    await page.context().close();
    await closePanel(app.window, panel);
  });

  it('with two networks one is chosen; address, link and QR code follow, and guests come by it', async () => {
    // A second card that leads to this computer all the same: everything behind it is real.
    await app.app.evaluate(() => {
      const os = process.getBuiltinModule('node:os');
      const real = os.networkInterfaces.bind(os);
      const second = { family: 'IPv4', internal: false, address: '127.0.0.2', netmask: '255.0.0.0', mac: '02:00:00:00:00:01', cidr: '127.0.0.2/8' } as const;
      os.networkInterfaces = () => ({ ...real(), wlan7: [second] });
      process.getBuiltinModule('node:module').syncBuiltinESMExports();
    });
    const panel = await openPanel(app.window);
    const choice = panel.getByRole('combobox', { name: 'Verkko' });
    await choice.waitFor();
    expect(await choice.locator('option').allInnerTexts()).toContain('127.0.0.2 (wlan7)');
    const qr = (): Promise<string | null> => panel.getByRole('img', { name: /QR-koodi/ }).getAttribute('src');
    const before = await qr();
    await choice.focus();
    await app.window.keyboard.type('127.0.0.2');
    await waitFor(async () => (await panel.getByTestId('join-address').innerText()).startsWith('127.0.0.2:'), { what: 'the chosen address' });
    const url = (await panel.getByTestId('join-url').innerText()).trim();
    expect(new URL(url).hostname).toBe('127.0.0.2');
    expect(await qr()).not.toBe(before);
    const { page } = await browser.guest();
    await join(page, url, 'Eeva', 'Ryhmä 1');
    await page.context().close();
  });
});

describe('a certificate', () => {
  it('chosen in the settings: wrong pairs are named; shared anew by TLS; browsers and the app come in, the app by the link’s certificate only, also after it was renewed', async () => {
    const { window } = app;
    const [first, second] = [await selfSigned(dataDir, 'first'), await selfSigned(dataDir, 'second')];
    const panel = window.getByRole('dialog', { name: 'Kutsu mukaan' });
    await panel.getByRole('button', { name: 'Lopeta jakaminen' }).click();
    await panel.getByRole('button', { name: 'Aloita jakaminen' }).waitFor();
    await closePanel(window, panel);
    await goHome(window);
    await window.getByRole('button', { name: 'Asetukset' }).click();
    const section = window.getByRole('region', { name: 'Varmenne huonekäyttöön' });
    await chooseCertificate(app, section, [first.cert, second.key]);
    await section.getByText('Varmenne ja avain eivät kuulu yhteen.', { exact: false }).waitFor();
    await chooseCertificate(app, section, [first.cert, first.key]);
    await section.and(window.locator('[data-state="ok"]')).waitFor();
    await section.getByText(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/).waitFor();
    await section.getByText('Selaimet varoittavat siitä', { exact: false }).waitFor();
    await section.getByLabel('Nimi, jolla osallistujat tulevat').fill('tyopaja.naapuri.fi');
    await section.getByRole('button', { name: 'Tallenna nimi' }).click();
    await section.getByText('Varmenne ei kelpaa tälle nimelle.').waitFor();
    expect(await violations(window)).toEqual([]);
    await window.getByRole('button', { name: 'Takaisin' }).click();

    await openSaved(window, TITLE);
    const { url } = await share(window);
    expect(url).toMatch(/^https:\/\/localhost:\d+\/#k=[0-9a-f]{32}&f=[\w-]{43}$/);
    const trusting = await launchGuests({ args: ['--ignore-certificate-errors'] });
    const { page } = await trusting.guest();
    await page.goto(url);
    await page.getByLabel('Nimesi').waitFor();
    expect(await page.getByTestId('plain-http').count()).toBe(0);
    await join(page, url, 'Frida', 'Ryhmä 1');
    await showFace(page, 'Kirjaus');

    await goHome(window);
    const dialog = await openLink(window, url.replace(/f=.{3}/, 'f=AAA'));
    await dialog.getByText('Osoitteessa vastaa toinen kone kuin linkin ohjaajan. Mitään ei lähetetty.', { exact: false }).waitFor();
    await openLink(window, url);
    const guest = await waitFor(() => app.app.windows().find((one) => one.url().startsWith('https')), { what: 'the window of who takes part by the app' });
    await guest.getByLabel('Nimesi').fill('Gunnel');
    await guest.getByRole('radio', { name: 'Ryhmä 1' }).check({ force: true });
    await guest.getByRole('button', { name: 'Mukaan' }).click();
    await guest.getByRole('tab', { name: TASK1 }).waitFor();
    await showFace(guest, 'Kirjaus');
    await record(guest, 'service', CELL, { Palvelu: 'Salattua tietä' });
    await untilSafe(guest);
    await waitFor(async () => (await shownServices(page)).includes('Salattua tietä'), { what: 'the words of the app at the browser' });

    // Renewed by the IT department: who is in works on; the old link leads no app in, the new one does.
    await copyFile(second.cert, first.cert);
    await copyFile(second.key, first.key);
    await openSaved(window, TITLE);
    const renewed = await waitFor(async () => {
      const now = (await share(window)).url;
      return now === url ? undefined : now;
    }, { what: 'a link with the new certificate', timeoutMs: 60_000 });
    await record(guest, 'service', CELL, { Palvelu: 'Yhä mukana' });
    await untilSafe(guest);
    await waitFor(async () => (await shownServices(page)).includes('Yhä mukana'), { what: 'the words after the renewal' });
    await goHome(window);
    await openLink(window, url);
    await dialog.getByText('Pyydä ohjaajalta uusi linkki.', { exact: false }).waitFor();
    await guest.close();
    await openLink(window, renewed);
    const back = await waitFor(() => app.app.windows().find((one) => one.url().startsWith('https')), { what: 'the window by the new link' });
    await back.getByRole('tab', { name: TASK1 }).waitFor();
    expect(await shownServices(back)).toEqual(expect.arrayContaining(['Salattua tietä', 'Yhä mukana']));
    await back.close();
    await trusting.close();
  });
});
