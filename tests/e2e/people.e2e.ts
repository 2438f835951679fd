import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorkshop, share } from './people/facilitator';
import { join, record, showFace } from './people/participant';
import { untilSafe } from './people/safety';
import { launchApp, launchGuests, violations, waitFor, type Guest, type GuestBrowser, type RunningApp } from './support';

/*
 * Who may do what, as people see it: the facilitator's list in the real app, guests in real browsers. Waiting room,
 * roles on a data channel, moving, removal, links with their expiry, a second facilitator from another computer.
 */
const CELL = 'ennen varhaiskasvatusta – yleinen tuki';

let app: RunningApp;
let browser: GuestBrowser;
let url: string;

beforeAll(async () => {
  app = await launchApp();
  browser = await launchGuests();
  await createWorkshop(app.window, { title: 'Ihmisten päivä', region: '', date: '', groups: 2 });
  ({ url } = await share(app.window));
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

async function openPeople(window: Page, tab: 'Osallistujat' | 'Ovi ja linkit' = 'Osallistujat'): Promise<Locator> {
  const dialog = window.getByRole('dialog', { name: 'Osallistujat' });
  if (!(await dialog.isVisible())) await window.getByRole('button', { name: 'Osallistujat' }).click();
  await dialog.getByRole('tab', { name: tab }).click();
  return dialog;
}

const rowOf = (dialog: Locator, name: string): Locator => dialog.locator(`[data-testid="person"][data-person="${name}"]`);
const safetyOf = (page: Page): Locator => page.getByTestId('safety');

async function knock(page: Page, address: string, name: string): Promise<void> {
  await page.goto(address);
  await page.getByLabel('Nimesi').fill(name);
  await page.getByRole('radio', { name: 'Ryhmä 1' }).check({ force: true });
  await page.getByRole('button', { name: 'Mukaan' }).click();
}

/** The choice stands once the host has it. */
async function setDoor(dialog: Locator, door: 'Auki' | 'Odotushuone' | 'Kiinni'): Promise<void> {
  const choice = dialog.getByRole('radio', { name: door });
  await choice.click({ force: true });
  await waitFor(() => choice.isChecked(), { what: `the door: ${door}` });
}

async function onChannel(guest: Guest): Promise<void> {
  await waitFor(async () => (await guest.dataChannels()).open > 0, { what: 'a data channel' });
}

describe('the waiting room', () => {
  it('lets people in one by one by the keyboard alone, turns away, and says so calmly', async () => {
    const window = app.window;
    // Keyboard only: open the list, go to the door, choose the waiting room.
    await window.getByRole('button', { name: 'Osallistujat' }).focus();
    await window.keyboard.press('Enter');
    const dialog = window.getByRole('dialog', { name: 'Osallistujat' });
    await dialog.getByRole('tab', { name: 'Osallistujat' }).focus();
    await window.keyboard.press('ArrowRight');
    await dialog.getByRole('radio', { name: 'Auki' }).focus();
    await window.keyboard.press('ArrowDown');
    await waitFor(() => dialog.getByRole('radio', { name: 'Odotushuone' }).isChecked(), { what: 'the waiting room' });

    const [a, b] = [await browser.guest({ phone: true }), await browser.guest()];
    await knock(a.page, url, 'Aino Aalto');
    await knock(b.page, url, 'Bertta Berg');
    for (const { page } of [a, b]) await page.getByRole('heading', { name: 'Odota hetki' }).waitFor();
    // The component library's own voice, which still speaks of the button that has just gone.
    expect(await violations(a.page, { exclude: ['[data-live-announcer]'] })).toEqual([]);
    await a.page.reload();
    await a.page.getByText('Ohjaaja näkee, että Aino Aalto odottaa').waitFor();

    await dialog.getByText('2 odottaa ovella').waitFor();
    expect(await violations(window, { exclude: ['[data-live-announcer]'] })).toEqual([]);
    await dialog.getByRole('button', { name: 'Päästä mukaan: Aino Aalto' }).focus();
    await window.keyboard.press('Enter');
    await a.page.getByRole('tab', { name: 'Tehtävä 1: palvelupolku' }).waitFor();
    await dialog.getByRole('button', { name: 'Älä päästä: Bertta Berg' }).focus();
    await window.keyboard.press('Enter');
    await b.page.getByText('Ohjaaja ei päästänyt sinua mukaan.').waitFor();
    await setDoor(dialog, 'Auki');
    for (const guest of [a, b]) await guest.close();
    await window.keyboard.press('Escape');
  });
});

describe('the closed door', () => {
  it('keeps out who comes by link or code, and says so; who is inside goes on and comes back after a reload; opened, the same press leads in', async () => {
    const inside = await browser.guest();
    await join(inside.page, url, 'Sisko Sisällä', 'Ryhmä 1');
    const dialog = await openPeople(app.window, 'Ovi ja linkit');
    await setDoor(dialog, 'Kiinni');
    const late = await browser.guest({ phone: true });
    await knock(late.page, url, 'Ulla Ulkona');
    const refused = late.page.locator('[data-testid="refusal"][data-reason="DOOR_CLOSED"]');
    await refused.getByText('Ovi on suljettu.').waitFor();
    await refused.getByText('Pyydä ohjaajaa avaamaan ovi.', { exact: false }).waitFor();
    expect(await violations(late.page, { exclude: ['[data-live-announcer]'] })).toEqual([]);
    await inside.page.reload();
    await showFace(inside.page, 'Kirjaus');
    await record(inside.page, 'service', CELL, { Palvelu: 'Oven takana' });
    await untilSafe(inside.page);
    await setDoor(dialog, 'Auki');
    expect(await late.page.getByLabel('Nimesi').inputValue()).toBe('Ulla Ulkona');
    await late.page.getByRole('button', { name: 'Mukaan' }).click();
    await late.page.getByRole('tab', { name: 'Tehtävä 1: palvelupolku' }).waitFor();
    for (const guest of [inside, late]) await guest.close();
    await app.window.keyboard.press('Escape');
  });
});

describe('roles, groups, removal', () => {
  it('a participant on a data channel becomes a reader at once, without losing what was saved, and writes again when allowed', async () => {
    const guest = await browser.guest();
    await join(guest.page, url, 'Cecilia Cygnaeus', 'Ryhmä 1');
    await showFace(guest.page, 'Kirjaus');
    await onChannel(guest);
    await record(guest.page, 'service', CELL, { Palvelu: 'Perhekahvila' });
    await untilSafe(guest.page);

    const dialog = await openPeople(app.window);
    const row = rowOf(dialog, 'Cecilia Cygnaeus');
    await waitFor(async () => (await row.getAttribute('data-path')) === 'peer-to-peer', { what: 'the path in the list' });
    expect(await row.getAttribute('data-work')).toBe('host');
    await row.getByLabel('Rooli: Cecilia Cygnaeus').selectOption({ label: 'Lukija' });
    await guest.page.getByText('Olet nyt lukija.').waitFor();
    await waitFor(async () => (await guest.dataChannels()).open === 0, { what: 'the end of the data channel' });
    await waitFor(async () => (await guest.page.getByRole('button', { name: 'Lisää palvelu' }).count()) === 0, { what: 'a board without tools' });
    await guest.page.getByText('Perhekahvila').first().waitFor();
    expect(await safetyOf(guest.page).getAttribute('data-state')).toBe('host');
    expect(await violations(guest.page, { exclude: ['.tl-container', '[data-live-announcer]'] })).toEqual([]);

    await row.getByLabel('Rooli: Cecilia Cygnaeus').selectOption({ label: 'Sihteeri' });
    await guest.page.getByText('Olet nyt sihteeri.').waitFor();
    await showFace(guest.page, 'Kirjaus');
    await record(guest.page, 'service', CELL, { Palvelu: 'Neuvola' });
    await untilSafe(guest.page);
    await onChannel(guest);
    await guest.close();
  });

  it('who is moved is on the other board by herself, told, and keeps what she had just typed', async () => {
    const guest = await browser.guest();
    await join(guest.page, url, 'Daniela Dahl', 'Ryhmä 1');
    await showFace(guest.page, 'Kirjaus');
    await record(guest.page, 'service', CELL, { Palvelu: 'Juuri kirjoitettu' });
    const dialog = await openPeople(app.window);
    await rowOf(dialog, 'Daniela Dahl').getByLabel('Ryhmä: Daniela Dahl').selectOption({ label: 'Ryhmä 2' });
    await guest.page.getByRole('heading', { name: 'Ryhmä 2' }).waitFor();
    await guest.page.getByText('Sinut on siirretty: Ryhmä 2').waitFor();
    await guest.page.getByRole('button', { name: 'Selvä' }).click();
    await app.window.keyboard.press('Escape');
    await showFace(app.window, 'Kirjaus');
    await waitFor(async () => (await app.window.locator('input, textarea, [role="textbox"]').evaluateAll((all) => all.map((one) => ('value' in one ? String(one.value) : (one.textContent ?? ''))))).includes('Juuri kirjoitettu'), { what: 'the text on the old board' });
    await guest.close();
  });

  it('who is removed is told, does not come back by herself, and is let back in; meanwhile the waiting room stands', async () => {
    const guest = await browser.guest();
    await join(guest.page, url, 'Eeva Ek', 'Ryhmä 2');
    const dialog = await openPeople(app.window);
    await rowOf(dialog, 'Eeva Ek').getByRole('button', { name: 'Poista Eeva Ek' }).click();
    const ask = app.window.getByRole('alertdialog', { name: 'Poistetaanko Eeva Ek?' });
    expect(await ask.getByRole('checkbox').isChecked()).toBe(true);
    await ask.getByRole('button', { name: 'Poista työpajasta' }).click();
    await guest.page.getByText('Ohjaaja on poistanut sinut työpajasta.').waitFor();
    await guest.page.reload();
    await guest.page.getByText('Ohjaaja on poistanut sinut työpajasta.').waitFor();
    await dialog.getByRole('tab', { name: 'Ovi ja linkit' }).click();
    expect(await dialog.getByRole('radio', { name: 'Odotushuone' }).isChecked()).toBe(true);
    await setDoor(dialog, 'Auki');
    await dialog.getByRole('tab', { name: 'Osallistujat' }).click();
    await dialog.getByRole('button', { name: 'Päästä takaisin: Eeva Ek' }).click();
    await guest.page.getByRole('button', { name: 'Yritä uudelleen' }).click();
    await guest.page.getByRole('heading', { name: 'Ryhmä 2' }).waitFor();
    await guest.close();
    await app.window.keyboard.press('Escape');
  });
});

describe('links', () => {
  it('one of a role is made, works, runs out of time or is taken back without the others noticing', async () => {
    const dialog = await openPeople(app.window, 'Ovi ja linkit');
    await dialog.getByLabel('Rooli').selectOption({ label: 'Puheenjohtaja' });
    await dialog.getByLabel('Voimassa').selectOption({ label: '2 tuntia' });
    await dialog.getByRole('button', { name: 'Tee linkki' }).click();
    const link = dialog.locator('[data-testid="link"][data-role="chair"]');
    await link.getByText(/Voimassa .* asti/).waitFor();
    const code = /Koodi (\S+)/.exec(await link.innerText())?.[1] ?? '';
    const address = new URL('/', url).href;
    const byCode = async (): Promise<Page> => {
      const { page } = await browser.guest({ phone: true });
      await page.goto(address);
      await page.getByLabel('Koodi').fill(code);
      await page.keyboard.press('Enter');
      return page;
    };
    const chair = await byCode();
    await chair.getByText('Liityt ryhmän puheenjohtajaksi.').waitFor();
    await chair.context().close();
    await link.getByRole('button', { name: 'Peru linkki: Puheenjohtaja' }).click();
    await link.getByText('Peruttu').waitFor();
    const late = await byCode();
    await late.getByText('Koodi on vanhentunut.').waitFor();
    await late.context().close();
    const { page } = await browser.guest({ phone: true });
    await page.goto(url);
    await page.getByLabel('Nimesi').waitFor();
    await page.context().close();
    await app.window.keyboard.press('Escape');
  });

  it('a second facilitator sees every group and the list from another computer, and stops when she is one no more', async () => {
    const dialog = await openPeople(app.window, 'Ovi ja linkit');
    await dialog.getByLabel('Rooli').selectOption({ label: 'Ohjaaja' });
    await dialog.getByText('Anna se vain toiselle ohjaajalle.', { exact: false }).waitFor();
    await dialog.getByRole('button', { name: 'Tee linkki' }).click();
    const link = dialog.locator('[data-testid="link"][data-role="facilitator"]');
    await link.getByText('Vain linkillä').waitFor();
    await app.app.evaluate(({ clipboard }) => clipboard.clear());
    await link.getByRole('button', { name: 'Kopioi linkki: Ohjaaja' }).click();
    const address = await waitFor(() => app.app.evaluate(({ clipboard }) => clipboard.readText()), { what: 'the copied link' });

    const { page } = await browser.guest();
    await page.goto(address);
    await page.getByText('Liityt työpajan ohjaajaksi.').waitFor();
    await page.getByLabel('Nimesi').fill('Frida Forss');
    await page.getByRole('button', { name: 'Mukaan' }).click();
    await page.getByRole('tab', { name: 'Ryhmä 2' }).click();
    await page.getByRole('button', { name: 'Lisää palvelu' }).first().waitFor();
    const list = await openPeople(page);
    await rowOf(list, 'Frida Forss').getByText('Kaikki ryhmät').waitFor();
    await rowOf(list, 'Cecilia Cygnaeus').getByLabel('Rooli: Cecilia Cygnaeus').selectOption({ label: 'Puheenjohtaja' });
    await page.keyboard.press('Escape');

    const own = await openPeople(app.window);
    await waitFor(async () => (await rowOf(own, 'Cecilia Cygnaeus').getByLabel('Rooli: Cecilia Cygnaeus').inputValue()) === 'chair', { what: 'the change of the second facilitator' });
    await rowOf(own, 'Frida Forss').getByLabel('Rooli: Frida Forss').selectOption({ label: 'Osallistuja' });
    await page.getByRole('heading', { name: 'Ryhmä 1' }).waitFor();
    expect(await page.getByRole('button', { name: 'Osallistujat' }).count()).toBe(0);
    await page.context().close();
    await app.window.keyboard.press('Escape');
  });
});
