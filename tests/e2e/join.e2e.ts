import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROTOCOL_VERSION, type Refusal } from '../../shared/protocol';
import { startHost, type TestHost } from '../contract/host/start-host';
import { launchGuests, type GuestBrowser } from './support';

/*
 * Joining in a real browser from a real host (plain Node, so by the relay): the ways in, every way in which it can
 * fail, and the way back.
 */
const TASK1 = 'Tehtävä 1: palvelupolku';

const CLIENT_DIR = fileURLToPath(new URL('../../dist/renderer', import.meta.url));

/** The built files that hold the canvas library, told by a name that it gives its own elements. */
const canvasFiles = (): string[] => readdirSync(`${CLIENT_DIR}/assets`).filter((name) => name.endsWith('.js') && readFileSync(`${CLIENT_DIR}/assets/${name}`, 'utf8').includes('tl-container'));

let host: TestHost;
let browser: GuestBrowser;
/** How far the host's clock is ahead: an hour passes at once. */
let ahead = 0;

beforeAll(async () => {
  host = await startHost({ core: { clientDir: CLIENT_DIR, now: () => Date.now() + ahead } });
  browser = await launchGuests();
});

afterAll(async () => {
  await browser?.close();
  await host?.stop();
});

async function guestPage(options: { phone?: boolean; locale?: string } = {}): Promise<Page> {
  const { page } = await browser.guest({ phone: true, ...options });
  page.setDefaultTimeout(30_000);
  return page;
}

const refusalShown = (page: Page, reason: string) => page.locator(`[data-testid="refusal"][data-reason="${reason}"]`);

async function fillSeat(page: Page, name: string, group = 'Ryhmä 1'): Promise<void> {
  await page.getByLabel('Nimesi').fill(name);
  await page.getByRole('radio', { name: group }).check({ force: true });
  await page.getByRole('button', { name: 'Mukaan' }).click();
}

describe('ways in', () => {
  it('by the link: the key leaves the address, the data note is shown, and one is on the group’s record', async () => {
    const page = await guestPage();
    await page.goto(host.on.joinUrl);
    await page.getByRole('heading', { name: 'Verkostopäivä' }).waitFor();
    expect(new URL(page.url()).hash).toBe('');
    await page.getByText('Pohjola · 26.11.2026').waitFor();
    await page.getByText('Älä kirjoita lapsen tai perheen tietoja.').waitFor();
    await page.getByText('Yhteyttä ohjaajan koneelle ei ole salattu: joku samassa verkossa voisi lukea, mitä kirjoitat.').waitFor();
    await page.getByRole('button', { name: 'Mukaan' }).click();
    await page.getByText('Kirjoita nimesi.').waitFor();
    await page.getByText('Valitse ryhmä.').waitFor();
    await fillSeat(page, 'Aino Aalto', 'Ryhmä 2');
    await page.getByRole('tab', { name: TASK1 }).waitFor();
    await page.getByRole('heading', { name: 'Ryhmä 2' }).waitFor();
    await page.getByRole('region', { name: 'ennen varhaiskasvatusta – yleinen tuki' }).waitFor();
  });

  it('on a phone without a byte of the canvas, until somebody wants to see it', async () => {
    const page = await guestPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname.replace('/assets/', '')));
    const canvas = canvasFiles();
    expect(canvas.length).toBeGreaterThan(0);
    await page.goto(host.on.joinUrl);
    await fillSeat(page, 'Puhelin Pia');
    await page.getByRole('region', { name: 'ennen varhaiskasvatusta – yleinen tuki' }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(asked.filter((name) => canvas.includes(name))).toEqual([]);
    await page.getByRole('radio', { name: 'Taulu' }).click();
    await page.getByTestId('board-canvas').waitFor();
    expect(asked.filter((name) => canvas.includes(name))).toEqual(canvas);
  });

  it('by the short address and the code as people type it', async () => {
    const page = await guestPage();
    await page.goto(host.httpBase);
    await page.getByRole('button', { name: 'Jatka' }).click();
    await page.getByText('Kirjoita koodi.').waitFor();
    await page.getByLabel('Koodi').fill(` ${host.host.hostingState(host.workshopId).kind === 'on' ? codeOf(host).toLowerCase() : ''} `);
    await page.keyboard.press('Enter');
    await page.getByLabel('Nimesi').waitFor();
  });

  it('as somebody who is already on the list', async () => {
    const page = await guestPage();
    await page.goto(host.on.joinUrl);
    await page.getByRole('radio', { name: 'Ryhmä 2' }).check({ force: true });
    await page.getByLabel('Oletko jo listalla?').selectOption({ label: 'Aino Aalto' });
    expect(await page.getByLabel('Nimesi').inputValue()).toBe('Aino Aalto');
    await page.getByRole('button', { name: 'Mukaan' }).click();
    await page.getByRole('tab', { name: TASK1 }).waitFor();
    await page.getByTestId('people').click();
    await expect.poll(() => page.getByText('Aino Aalto').count(), { timeout: 30_000 }).toBeGreaterThan(0);
  });

  it('in one’s own language, chosen on the page', async () => {
    const page = await guestPage({ locale: 'sv-FI' });
    await page.goto(host.on.joinUrl);
    await page.getByLabel('Ditt namn').waitFor();
    await page.getByRole('button', { name: /Språk/ }).click();
    await page.getByRole('menuitem', { name: 'English' }).click();
    await page.getByLabel('Your name').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });
});

const codeOf = ({ host: core, workshopId }: TestHost): string => {
  const state = core.hostingState(workshopId);
  return state.kind === 'on' ? state.code : '';
};

describe('the way back', () => {
  it('a reload leads to the board, leaving to the form, and changing the group to the other board', async () => {
    const page = await guestPage();
    await page.goto(host.on.joinUrl);
    await fillSeat(page, 'Bertta Berg');
    await page.getByRole('tab', { name: TASK1 }).waitFor();
    await page.reload();
    await page.getByRole('tab', { name: TASK1 }).waitFor();
    await page.getByRole('heading', { name: 'Ryhmä 1' }).waitFor();

    await page.getByRole('button', { name: /Oma valikko/ }).click();
    await page.getByRole('menuitem', { name: 'Vaihda nimi tai ryhmä' }).click();
    expect(await page.getByLabel('Nimesi').inputValue()).toBe('Bertta Berg');
    await page.getByRole('radio', { name: 'Ryhmä 2' }).check({ force: true });
    await page.getByRole('button', { name: 'Mukaan' }).click();
    await page.getByRole('heading', { name: 'Ryhmä 2' }).waitFor();

    await page.getByRole('button', { name: /Oma valikko/ }).click();
    await page.getByRole('menuitem', { name: 'Poistu työpajasta' }).click();
    await page.getByText('Olet poistunut työpajasta.').waitFor();
    await page.reload();
    await page.getByLabel('Nimesi').waitFor();
  });

  it('what was written is saved on the host and there after a reload', async () => {
    const page = await guestPage();
    await page.goto(host.on.joinUrl);
    await fillSeat(page, 'Celia Cygnaeus');
    const cell = page.getByRole('region', { name: 'varhaiskasvatuksessa – yleinen tuki' });
    await cell.getByRole('button', { name: 'Lisää palvelu' }).click();
    await page.keyboard.type('Aamukahvit');
    await page.getByTestId('safety').and(page.locator('[data-state="host"]')).waitFor();
    await page.reload();
    await expect.poll(() => cell.getByLabel('Palvelu', { exact: true }).first().inputValue(), { timeout: 30_000 }).toBe('Aamukahvit');
  });
});

describe('refusals say what is wrong and what to do', () => {
  it('an unknown code', async () => {
    const page = await guestPage();
    await page.goto(host.httpBase);
    await page.getByLabel('Koodi').fill('OLEMATON-1');
    await page.keyboard.press('Enter');
    await refusalShown(page, 'CODE_UNKNOWN').waitFor();
    await page.getByText('Tarkista koodi tai pyydä se ohjaajalta.').waitFor();
    await page.getByLabel('Koodi').waitFor();
  });

  it('a link whose time runs out while the name is being written: said on the form’s page, and the code leads on', async () => {
    const links = async (change: ReturnType<typeof host.host.people.createLink>) => {
      const outcome = await change;
      return outcome.kind === 'state' ? outcome.state.links : [];
    };
    const chair = (await links(host.host.people.createLink(host.workshopId, 'chair', Date.now() + 3_600_000))).find(({ role }) => role === 'chair');
    const page = await guestPage();
    await page.goto(chair?.url ?? '');
    await page.getByText('Liityt ryhmän puheenjohtajaksi.').waitFor();
    ahead = 3_600_001;
    await fillSeat(page, 'Myöhäinen Maija');
    await refusalShown(page, 'CODE_EXPIRED').waitFor();
    await page.getByText('Pyydä ohjaajalta uusi.').waitFor();
    const late = await guestPage();
    await late.goto(chair?.url ?? '');
    await refusalShown(late, 'CODE_EXPIRED').waitFor();
    await late.getByLabel('Koodi').fill(codeOf(host));
    await late.keyboard.press('Enter');
    await late.getByLabel('Nimesi').waitFor();
    ahead = 0;
  });

  it('a link that was renewed: the code is asked', async () => {
    const old = host.host.hostingState(host.workshopId);
    await host.host.renewCode(host.workshopId);
    const page = await guestPage();
    await page.goto(old.kind === 'on' ? old.joinUrl : '');
    await refusalShown(page, 'CODE_EXPIRED').waitFor();
    await page.getByText('Pyydä ohjaajalta uusi.').waitFor();
    await page.getByLabel('Koodi').fill(codeOf(host));
    await page.keyboard.press('Enter');
    await page.getByLabel('Nimesi').waitFor();
  });

  it.each([
    [0, 'CLIENT_TOO_OLD', 'Tämä sivu on vanhempi kuin ohjaajan ohjelma.'],
    [PROTOCOL_VERSION + 1, 'CLIENT_TOO_NEW', 'Ohjaajan ohjelma on vanhempi kuin tämä sivu.'],
  ] as const)('a page of protocol %i meets this host: %s', async (protocol, refusal, words) => {
    const page = await guestPage();
    // Such a page differs from ours in the number that it says; the answer is the host's own.
    await page.route('**/api/lookup', (route) => route.continue({ postData: JSON.stringify({ ...(route.request().postDataJSON() as object), protocol }) }));
    const state = host.host.hostingState(host.workshopId);
    await page.goto(state.kind === 'on' ? state.joinUrl : '');
    await refusalShown(page, refusal).getByText(words).waitFor();
    await page.getByRole('button', { name: 'Lataa sivu uudelleen' }).waitFor();
  });

  // The host gives these answers in its own tests; here it is about what a person sees.
  it.each<[Refusal, string, string]>([
    ['WORKSHOP_CLOSED', 'Työpaja on suljettu.', 'Yritä uudelleen'],
    ['TOO_MANY', 'Työpajassa on juuri nyt ruuhkaa.', 'Yritä uudelleen'],
    ['HOST_FAILED', 'Ohjaajan koneella tapahtui virhe.', 'Yritä uudelleen'],
  ])('%s', async (refusal, words, step) => {
    const page = await guestPage();
    await page.route('**/api/lookup', (route) => route.fulfill({ status: 403, json: { refusal } }));
    await page.goto(`${host.httpBase}/#k=0123456789abcdef0123456789abcdef`);
    await refusalShown(page, refusal).getByText(words).waitFor();
    await page.getByRole('button', { name: step }).waitFor();
  });

  it('a host that is away: said, and trying again leads in', async () => {
    const page = await guestPage();
    await page.route('**/api/lookup', (route) => route.abort());
    const state = host.host.hostingState(host.workshopId);
    await page.goto(state.kind === 'on' ? state.joinUrl : '');
    await refusalShown(page, 'HOST_AWAY').waitFor();
    await page.unroute('**/api/lookup');
    await page.getByRole('button', { name: 'Yritä uudelleen' }).click();
    await page.getByLabel('Nimesi').waitFor();
  });

  it('a workshop that closes while one is on the board, and opens again', async () => {
    const page = await guestPage();
    const state = host.host.hostingState(host.workshopId);
    await page.goto(state.kind === 'on' ? state.joinUrl : '');
    await fillSeat(page, 'Daavid Dahl');
    await page.getByRole('tab', { name: TASK1 }).waitFor();
    await host.host.stopHosting(host.workshopId);
    await page.getByText('Työpaja on suljettu.').waitFor();
    await page.getByText('Tekstisi on yhä tässä näkyvissä').waitFor();
    const again = await host.host.startHosting(host.workshopId, { address: '127.0.0.1' });
    expect(again.ok).toBe(true);
    await page.getByRole('button', { name: 'Yritä uudelleen' }).click();
    await page.getByRole('region', { name: 'ennen varhaiskasvatusta – yleinen tuki' }).getByRole('button', { name: 'Lisää palvelu' }).waitFor();
  });
});
