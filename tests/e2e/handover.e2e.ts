import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as pathOf } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorkshop, share } from './people/facilitator';
import { join, record, showFace } from './people/participant';
import { cardsOf, readTask } from './people/read-board';
import { untilSafe } from './people/safety';
import { launchApp, launchGuests, waitFor, type GuestBrowser, type RunningApp } from './support';

/*
 * One laptop hands the hosting over to another. A guest who went on writing meanwhile brings that along.
 */

const TITLE = 'Siirtopäivä';
const TASK1 = 'Tehtävä 1: palvelupolku';
const CELL = 'ennen varhaiskasvatusta – yleinen tuki';

let saveDir: string;
let first: RunningApp;
let second: RunningApp;
let browser: GuestBrowser;

beforeAll(async () => {
  saveDir = await mkdtemp(pathOf(tmpdir(), 'polkupaja-handover-'));
  first = await launchApp({ saveDir });
  browser = await launchGuests();
});

afterAll(async () => {
  await browser?.close();
  await first?.close();
  await second?.close();
  await rm(saveDir, { recursive: true, force: true });
});

const services = async (page: Page): Promise<unknown[]> => cardsOf(await readTask(page, TASK1)).map((card) => card.words.Palvelu);

test('the work, the code and what a page still held go over to the second laptop', async () => {
  await createWorkshop(first.window, { title: TITLE, region: '', date: '', groups: 1 });
  const { url, code } = await share(first.window);
  const { page, context } = await browser.guest();
  await join(page, url, 'Bertta', 'Ryhmä 1');
  await showFace(page, 'Kirjaus');
  await record(page, 'service', CELL, { Palvelu: 'Neuvola' });
  await untilSafe(page);

  await first.window.getByRole('button', { name: 'Jaossa' }).click();
  await first.window.getByRole('button', { name: 'Siirrä toiselle koneelle' }).click();
  const dialog = first.window.getByRole('dialog', { name: 'Siirrä isännöinti toiselle koneelle' });
  await dialog.getByRole('button', { name: 'Siirrä toiselle koneelle' }).click();
  await first.window.getByText(/^Isännöinti on siirretty tiedostoon/).waitFor();
  await first.window.getByRole('button', { name: 'Jaa', exact: true }).waitFor();

  // The page waits, and its person goes on.
  await waitFor(async () => (await page.getByTestId('path').first().getAttribute('data-path')) === 'offline', { what: 'the page noticing that its host is away', timeoutMs: 60_000 });
  await record(page, 'service', CELL, { Palvelu: 'Kerho' });
  await page.getByRole('button', { name: 'Oma valikko: Bertta' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Tallenna taulu tiedostoksi' }).click();
  const brought = pathOf(saveDir, 'taulu.polkutaulu');
  const saveAs = async (): Promise<void> => (await downloading).saveAs(brought);

  // Its page goes: at the same address it would find the next host by itself.
  await saveAs();
  await context.close();
  second = await launchApp({ env: { POLKUPAJA_OPEN_FILE: pathOf(saveDir, `${TITLE} – isännöinnin siirto.polku`) } });
  await second.window.getByRole('button', { name: 'Avaa tiedosto' }).click();
  await second.window.getByRole('tab', { name: 'Ryhmä 1' }).waitFor();
  const invitation = await share(second.window);
  expect(invitation.code).toBe(code);
  expect(new URL(invitation.url).hash).toBe(new URL(url).hash);

  // Another device, which has no seat: it brings the file.
  const next = (await browser.guest()).page;
  await join(next, invitation.url, 'Bertta', 'Ryhmä 1');
  await showFace(next, 'Kirjaus');
  await waitFor(async () => (await services(next)).includes('Neuvola'), { what: 'the work of before' });
  const choosing = next.waitForEvent('filechooser');
  await next.getByRole('button', { name: 'Oma valikko: Bertta' }).click();
  await next.getByRole('menuitem', { name: 'Tuo taulu tiedostosta' }).click();
  await (await choosing).setFiles(brought);
  await next.getByText('Tiedoston sisältö on nyt taululla.').waitFor();
  await showFace(second.window, 'Kirjaus');
  await waitFor(async () => (await services(second.window)).includes('Kerho'), { what: 'what was written meanwhile, at the second laptop' });
  expect((await services(second.window)).sort()).toEqual(['Kerho', 'Neuvola']);
});
