import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { createWorkshop, share } from './people/facilitator';
import { join, showFace } from './people/participant';
import { launchApp, launchGuests, type GuestBrowser, type RunningApp } from './support';

/*
 * Warnings and the guard of identity codes, by two real participants of one group. The parts build on each other.
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

  it('stand on the canvas, too', async () => {
    await showFace(eero, 'Taulu');
    await expect.poll(() => eero.getByTestId('canvas-warning').count(), SOON).toBeGreaterThan(0);
  });
});

describe('the guard of identity codes', () => {
  it('tells the writer at once, removes it everywhere with one press, and says when the host has forgotten', async () => {
    const text = aino.getByRole('region', { name: CELL }).getByRole('textbox', { name: 'Palvelu', exact: true });
    await text.focus();
    await aino.keyboard.press('ControlOrMeta+End');
    await aino.keyboard.type(` ${CODE}`);
    await aino.getByText('Kirjoitit henkilötunnuksen.').waitFor();
    expect(await eero.getByText('Kirjoitit henkilötunnuksen.').count()).toBe(0);
    await app.window.getByText('Taululla on 1 henkilötunnus').waitFor();
    await aino.getByRole('button', { name: 'Poista tunnus' }).focus();
    await aino.keyboard.press('Enter');
    await expect.poll(() => text.inputValue(), SOON).toBe('Neuvola');
    await aino.getByText('Tunnus on poistettu taululta ja ohjaajan koneen tallenteista.').waitFor();
    await expect.poll(() => app.window.getByText('Taululla on 1 henkilötunnus').count(), SOON).toBe(0);
    // Undo has forgotten it.
    await text.focus();
    await aino.keyboard.press('ControlOrMeta+z');
    expect(await text.inputValue()).toBe('Neuvola');
  });
});
