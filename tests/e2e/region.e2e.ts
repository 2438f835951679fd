import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as pathOf } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inProject } from '../../build/bundle/paths.ts';
import { startRegion, type RegionProcess } from '../contract/region/region-process';
import { selfSigned } from '../contract/region/self-signed';
import { createWorkshop, goHome, openSaved } from './people/facilitator';
import { join, record, showFace } from './people/participant';
import { cardsOf, readTask } from './people/read-board';
import { untilSafe } from './people/safety';
import { launchApp, launchGuests, violations, waitFor, type GuestBrowser, type RunningApp } from './support';

/*
 * A remote day: the facilitator's app, the region's server with a certificate that nobody vouches for, and guests'
 * browsers, which speak to that server and to nobody else.
 */

const TITLE = 'Etäpäivä';
const TASK1 = 'Tehtävä 1: palvelupolku';
const CELL = 'ennen varhaiskasvatusta – yleinen tuki';

let dir: string;
let app: RunningApp;
let browser: GuestBrowser;
let region: RegionProcess;
let key: string;

beforeAll(async () => {
  dir = await mkdtemp(pathOf(tmpdir(), 'polkupaja-region-'));
  const files = await selfSigned(dir, 'polku');
  const env = { POLKUPAJA_TLS_CERT: files.cert, POLKUPAJA_TLS_KEY: files.key };
  region = await startRegion(inProject('dist/electron/host.js'), pathOf(dir, 'server'), { scheme: 'https', env });
  key = await region.key('Aino');
  app = await launchApp();
  // Guests of a real server have a certificate that their browser knows.
  browser = await launchGuests({ args: ['--ignore-certificate-errors'] });
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
  region?.kill('SIGKILL');
  await region?.ended;
  await rm(dir, { recursive: true, force: true });
});

const services = async (page: Page): Promise<unknown[]> => cardsOf(await readTask(page, TASK1)).map((card) => card.words.Palvelu);

/** Everybody whom the page asks for anything, by origin. */
function asked(page: Page): ReadonlySet<string> {
  const origins = new Set<string>();
  const note = (url: string): void => {
    if (/^(https?|wss?):/.test(url)) origins.add(new URL(url.replace(/^ws/, 'http')).origin);
  };
  page.on('request', (request) => note(request.url()));
  page.on('websocket', (socket) => note(socket.url()));
  return origins;
}

test('the server is tried, its certificate accepted by hand, and only then it is in use', async () => {
  const { window } = app;
  await window.getByRole('button', { name: 'Asetukset' }).click();
  const section = window.getByRole('region', { name: 'Alueen palvelin' });
  await section.getByLabel('Palvelimen osoite').fill('polku example');
  await section.getByLabel('Oma avaimesi').fill(key);
  await section.getByRole('button', { name: 'Ota käyttöön' }).click();
  await section.getByText('Osoite ei kelpaa.').waitFor();
  await section.getByLabel('Palvelimen osoite').fill(region.base);
  await section.getByRole('button', { name: 'Ota käyttöön' }).click();
  await section.getByText('Palvelimen varmenteeseen ei luoteta').waitFor();
  await section.getByText(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/).waitFor();
  expect(await violations(window)).toEqual([]);
  await section.getByRole('button', { name: 'Tunniste on sama, hyväksy' }).click();
  await section.getByTestId('region-in-use').getByText(new URL(region.base).host).waitFor();
  expect(await section.getByLabel('Oma avaimesi').inputValue()).toBe('');
  await window.getByRole('button', { name: 'Takaisin' }).click();
});

test('guests work on the server, the facilitator with them, and the laptop has a copy; then it all comes home', async () => {
  const { window } = app;
  await createWorkshop(window, { title: TITLE, region: '', date: '', groups: 2 });
  await window.getByRole('button', { name: 'Jaa', exact: true }).click();
  const panel = window.getByRole('dialog', { name: 'Kutsu mukaan' });
  await panel.getByRole('button', { name: 'Isännöi palvelimella' }).click();
  const url = await panel.getByTestId('join-url').innerText();
  expect(url).toMatch(new RegExp(`^${region.base}/#k=[0-9a-f]{32}$`));
  await panel.locator('[data-testid=region-copy][data-copy=current]').waitFor();
  // The board behind the panel has tests of its own; the announcer is react-aria's and holds what it has read out.
  expect(await violations(window, { exclude: ['[data-board-host]', '[data-live-announcer]'] })).toEqual([]);
  await window.keyboard.press('Escape');

  const guest = (await browser.guest()).page;
  const origins = asked(guest);
  await join(guest, url, 'Bertta', 'Ryhmä 1');
  await showFace(guest, 'Kirjaus');
  await record(guest, 'service', CELL, { Palvelu: 'Neuvola' });
  await untilSafe(guest);
  await showFace(window, 'Kirjaus');
  await waitFor(async () => (await services(window)).includes('Neuvola'), { what: 'the guest’s card in the facilitator’s window' });
  await record(window, 'service', CELL, { Palvelu: 'Avoin päiväkoti' });
  await waitFor(async () => (await services(guest)).includes('Avoin päiväkoti'), { what: 'the facilitator’s card at the guest' });
  await untilSafe(window);
  expect([...origins]).toEqual([region.base]);

  await window.getByRole('button', { name: 'Jaossa' }).click();
  await panel.getByText('1 mukana').waitFor();
  await panel.getByRole('button', { name: 'Lopeta ja tuo tälle koneelle' }).click();
  await window.getByText('Koko työ on tällä koneella.').waitFor();
  await guest.getByText('Työpaja on suljettu.').first().waitFor();
  await window.keyboard.press('Escape');
  await goHome(window);

  // The server is gone for good; everything is here.
  region.kill('SIGKILL');
  await region.ended;
  await openSaved(window, TITLE);
  await showFace(window, 'Kirjaus');
  await waitFor(async () => (await services(window)).length === 2, { what: 'both cards from the laptop' });
  expect((await services(window)).sort()).toEqual(['Avoin päiväkoti', 'Neuvola']);
  await window.getByRole('button', { name: 'Jaa', exact: true }).click();
  await panel.getByRole('button', { name: 'Isännöi palvelimella' }).click();
  await panel.getByText('Palvelimeen ei saada yhteyttä.').waitFor();
});
