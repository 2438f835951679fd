import { readFile, readdir } from 'node:fs/promises';
import { join as inFolder } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { createWorkshop, share, type Invitation } from './people/facilitator';
import { record, showFace } from './people/participant';
import { regionOf } from './people/sample-day';
import { launchApp, launchGuests, violations, waitFor, type Guest, type GuestBrowser, type RunningApp } from './support';

/*
 * A network day in fast-forward from the facilitator's desk: three groups of two real browsers each, a projector's
 * window, real input only. The parts build on each other, as the day does.
 */

const PEOPLE = [
  ['Aino Aalto', 'Kunta', 'Opettaja'],
  ['Bertta Berg', 'Hyvinvointialue', 'Terveydenhoitaja'],
  ['Cecilia Ceder', 'Kunta', 'Opettaja'],
  ['Daniel Dahl', 'Hyvinvointialue', 'Terveydenhoitaja'],
  ['Eeva Elo', 'Kunta', 'Opettaja'],
  ['Frans Forss 🌻', 'Järjestö', 'Terveydenhoitaja'],
] as const;
const GROUPS = ['Ryhmä 1', 'Ryhmä 2', 'Ryhmä 3'] as const;
const TASK1 = 'Tehtävä 1: palvelupolku';
const TASK2 = 'Tehtävä 2: käytänteet ja tarpeet';

/** What the component library puts beside the page for a moment: its spoken messages, and a tip over a button. */
const LIBRARY = { exclude: ['[data-live-announcer]', '[data-overlay-container]'] } as const;

let app: RunningApp;
let desk: Page;
let browser: GuestBrowser;
let invitation: Invitation;
let projector: Page;
const groupOf = new Map<string, string>();
const guests = new Map<string, Guest>();
const tile = (group: string): Locator => desk.locator(`li[data-group="${group}"]`);
const inGroup = (group: string): string[] => PEOPLE.map(([name]) => name).filter((name) => groupOf.get(name) === group);
const page = (name: string | undefined): Page => {
  const guest = guests.get(name ?? '');
  if (!guest) throw new Error(`no guest ${name}`);
  return guest.page;
};
const bar = (where: Page): Locator => where.getByTestId('phase-bar');
const choose = async (button: string | RegExp, item: string | RegExp): Promise<void> => {
  await desk.getByRole('region', { name: 'Toiminnot' }).getByRole('button', { name: button, exact: true }).click();
  await desk.getByRole('menuitem', { name: item, exact: true }).click();
};

/** Takes a seat by finding oneself in the list. */
async function takeSeat(name: string, wrongClockMs = 0): Promise<Guest> {
  const guest = await browser.guest();
  if (wrongClockMs !== 0) {
    await guest.context.addInitScript((ahead) => {
      const real = Date.now.bind(Date);
      Date.now = () => real() + ahead;
    }, wrongClockMs);
  }
  await guest.page.goto(invitation.url);
  await guest.page.getByRole('radio', { name: groupOf.get(name) ?? '' }).check({ force: true });
  await guest.page.getByLabel('Oletko jo listalla?').selectOption({ label: name });
  await guest.page.getByRole('button', { name: 'Mukaan' }).click();
  await guest.page.getByRole('tab', { name: TASK1 }).waitFor();
  guests.set(name, guest);
  return guest;
}

/** When a page's timer ends, by this computer's clock: what is read and when it is read come from one moment. */
async function endsAt(where: Page, timer: Locator, clockAheadMs = 0): Promise<number> {
  const read = await timer.first().evaluate((element) => ({ text: element.textContent ?? '', now: Date.now() }));
  const seconds = read.text.split('.').map(Number).reduce((sum, part) => sum * 60 + part, 0);
  expect(where.isClosed()).toBe(false);
  return read.now - clockAheadMs + seconds * 1_000;
}

beforeAll(async () => {
  app = await launchApp({ env: { TZ: 'Europe/Helsinki' } });
  desk = app.window;
  browser = await launchGuests();
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

describe('a network day from the desk', () => {
  it('is prepared: plan with clock times, people by pasting, mixed groups, room, invitation, calendar, checklist', async () => {
    await createWorkshop(desk, { title: 'Verkostopäivä', region: 'Esimerkkialue', date: '26.11.2026', groups: 3 });
    invitation = await share(desk);
    await desk.getByRole('button', { name: 'Ohjaajan pöytä' }).click();
    await desk.getByRole('tab', { name: 'Valmistelu' }).click();
    await desk.getByLabel('Alkaa kello').fill('12.30');
    await desk.keyboard.press('Tab');
    await desk.locator('tr[data-phase="Tauko"]').getByText('13.35–13.45').waitFor();
    await desk.getByRole('button', { name: 'Muokkaa: Tauko' }).click();
    await desk.getByRole('dialog').getByLabel('Minuuttia').fill('15');
    await desk.getByRole('button', { name: 'Tallenna' }).click();
    await desk.locator(`tr[data-phase="${TASK2}"]`).getByText('13.50–14.25').waitFor();
    expect(await violations(desk, LIBRARY)).toEqual([]);

    await desk.getByRole('tab', { name: 'Ihmiset ja ryhmät' }).click();
    await desk.getByRole('button', { name: 'Liitä nimiä' }).click();
    await desk.getByLabel('Nimet, yksi riviä kohden').fill([...PEOPLE.map((person) => person.join(';')), PEOPLE[0].join(';'), `${'x'.repeat(300)};Kunta`].join('\n'));
    await desk.getByText('Rivi 8: nimi on liian pitkä.').waitFor();
    await desk.getByText('1 rivi toistuu. Se lisätään kerran.').waitFor();
    await desk.getByRole('button', { name: 'Lisää 6', exact: true }).click();
    await desk.getByText('6 osallistujaa. 6 on ilman ryhmää.').waitFor();
    await desk.getByRole('button', { name: 'Jaa ryhmiin ammatit sekoittaen' }).click();
    await desk.getByText('6 osallistujaa.', { exact: true }).waitFor();
    for (const [name] of PEOPLE) groupOf.set(name, await desk.getByLabel(`Ryhmä: ${name}`).evaluate((select) => (select as HTMLSelectElement).selectedOptions[0]?.textContent ?? ''));
    for (const group of GROUPS) {
      const professions = PEOPLE.filter(([name]) => groupOf.get(name) === group).map(([, , profession]) => profession);
      expect(professions.sort(), group).toEqual(['Opettaja', 'Terveydenhoitaja']);
    }

    // One group more and another name; the one more goes again, and comes back empty as it was.
    await desk.getByRole('button', { name: 'Lisää ryhmä' }).click();
    const added = desk.getByLabel('Ryhmän nimi: Ryhmä 4');
    await added.fill('Väliaikainen');
    await desk.keyboard.press('Tab');
    await desk.getByRole('button', { name: 'Poista ryhmä: Väliaikainen' }).click();
    await desk.getByRole('dialog').getByRole('button', { name: 'Poista ryhmä' }).click();
    await desk.getByRole('button', { name: 'Palauta Väliaikainen' }).click();
    await desk.getByRole('button', { name: 'Poista ryhmä: Väliaikainen' }).click();
    await desk.getByRole('dialog').getByRole('button', { name: 'Poista ryhmä' }).click();
    await desk.getByText('Poistetut ryhmät').waitFor();
    expect(await violations(desk, LIBRARY)).toEqual([]);

    await desk.getByRole('tab', { name: 'Huoneet ja kutsu' }).click();
    await desk.getByLabel(`Huoneen linkki: ${GROUPS[0]}`).fill('meet.example.org/r1');
    await desk.keyboard.press('Tab');
    await desk.getByLabel('Päähuoneen linkki').fill('meet.example.org/paahuone');
    await desk.keyboard.press('Tab');
    await desk.getByTestId('invitation').getByText('https://meet.example.org/paahuone').waitFor();
    const text = await desk.getByTestId('invitation').innerText();
    for (const part of ['26.11.2026 klo 12.30', invitation.url, invitation.code, `13.50 ${TASK2}`]) expect(text).toContain(part);
    await desk.getByRole('button', { name: 'Tallenna kalenteriin (ICS)' }).click();
    const calendar = await waitFor(async () => (await readdir(app.saveDir)).find((name) => name.endsWith('.ics')), { what: 'the calendar file' });
    expect(await readFile(inFolder(app.saveDir, calendar), 'utf8')).toMatch(/DTSTART:20261126T103000Z\r\nDTEND:20261126T130500Z\r\n/);
    await desk.getByRole('tab', { name: 'Muistilista' }).click();
    await desk.getByRole('listitem').filter({ hasText: 'Jokaisella on ryhmä' }).getByText('kunnossa').waitFor();
    expect(await violations(desk, LIBRARY)).toEqual([]);
  });

  it('is rehearsed with simulated people in a copy, which the screens tell all the time and which is gone afterwards', async () => {
    const here = desk.getByRole('complementary', { name: 'Harjoitus' });
    await desk.getByRole('tab', { name: 'Harjoitus' }).click();
    await desk.getByRole('button', { name: 'Harjoittele' }).focus();
    await desk.keyboard.press('Enter');
    await here.getByText('Tämä on harjoitus.').waitFor();
    await desk.getByRole('heading', { name: 'Harjoitus: Verkostopäivä' }).waitFor();
    for (const group of GROUPS) {
      await tile(group).getByText('4/4 paikalla').waitFor();
      await tile(group).getByText(/^Pj Harjoitus \d+, siht\. Harjoitus \d+$/).waitFor({ timeout: 60_000 });
    }
    await choose('Vaiheet', TASK1);
    await tile(GROUPS[0]).getByRole('timer').waitFor();
    expect(await violations(desk, LIBRARY)).toEqual([]);
    // There is no code that could be shown or printed, and nothing to be shared or saved.
    const opening = app.app.waitForEvent('window');
    await desk.getByRole('button', { name: 'Esitysnäyttö', exact: true }).click();
    const screen = await opening;
    await screen.getByText('Harjoitus – ei liittymiskoodia').waitFor();
    await screen.getByText('Tämä on harjoitus.').waitFor();
    expect(await screen.locator('body').innerText()).not.toContain(invitation.code);
    expect(await violations(screen)).toEqual([]);
    await desk.getByRole('tab', { name: 'Valmistelu' }).click();
    expect(await desk.getByRole('tab', { name: 'Huoneet ja kutsu' }).count()).toBe(0);
    await desk.getByRole('button', { name: 'Taulut' }).click();
    await here.getByText('Tämä on harjoitus.').waitFor();
    await desk.getByRole('tab', { name: TASK1 }).waitFor();
    for (const name of ['Jaa', 'Jaettu', 'Vie asiakirjaksi', 'Historia']) expect(await desk.getByRole('button', { name, exact: true }).count(), name).toBe(0);
    // Simulated people write by themselves, through the real relay.
    await waitFor(async () => (await desk.locator('[data-shape-type="card"], [data-card-id]').count()) > 0, { what: 'a card of a simulated person', timeoutMs: 60_000 });
    // Elsewhere the bar says that what one sees is real.
    await here.getByRole('button', { name: 'Oikeaan työpajaan' }).click();
    await here.getByText('Harjoitus on kesken. Tämä näkymä on oikea.').waitFor();
    await desk.getByRole('heading', { name: 'Verkostopäivä', exact: true }).waitFor();
    await here.getByRole('button', { name: 'Palaa harjoitukseen' }).click();
    await here.getByText('Tämä on harjoitus.').waitFor();
    await here.getByRole('button', { name: 'Lopeta harjoitus' }).click();
    await here.waitFor({ state: 'detached' });
    await screen.getByText('Harjoitus on päättynyt.').waitFor();
    await screen.close();
    await desk.getByRole('heading', { name: 'Verkostopäivä', exact: true }).waitFor();
    await desk.getByRole('tab', { name: 'Ihmiset ja ryhmät' }).click();
    await desk.getByText('6 osallistujaa.', { exact: true }).waitFor();
    expect(await desk.getByText(/Harjoitus \d/).count()).toBe(0);
    await desk.getByRole('tab', { name: 'Työpaja nyt' }).click();
    for (const group of GROUPS) expect(await tile(group).getByRole('timer').count(), group).toBe(0);
  });

  it('shows each group with its people, and the projector the code', async () => {
    await desk.getByRole('tab', { name: 'Työpaja nyt' }).click();
    for (const group of GROUPS) await tile(group).getByText('0/2 paikalla').waitFor();
    // The last one comes late, with a clock seven minutes ahead.
    for (const [name] of PEOPLE.slice(0, 5)) await takeSeat(name);
    const late = groupOf.get(PEOPLE[5][0]);
    for (const group of GROUPS) await tile(group).getByText(group === late ? '1/2 paikalla' : '2/2 paikalla').waitFor();
    const opening = app.app.waitForEvent('window');
    await desk.getByRole('button', { name: 'Esitysnäyttö', exact: true }).click();
    projector = await opening;
    await projector.getByText(invitation.code, { exact: true }).waitFor();
    await bar(page(PEOPLE[0][0])).getByText('Työpaja ei ole vielä alkanut').waitFor();
    for (const [name] of PEOPLE.slice(0, 5)) {
      expect(await bar(page(name)).getByRole('link', { name: 'Päähuone' }).getAttribute('href')).toBe('https://meet.example.org/paahuone');
      expect(await bar(page(name)).getByRole('link', { name: 'Ryhmän videohuone' }).count()).toBe(groupOf.get(name) === GROUPS[0] ? 1 : 0);
    }
  });

  it('chooses chair and secretary in the group; the desk knows', async () => {
    const group = GROUPS[0];
    const [chair = '', secretary = ''] = inGroup(group).filter((name) => guests.has(name)).concat(inGroup(group).filter((name) => !guests.has(name)));
    const where = page(chair);
    await bar(where).getByRole('button', { name: 'Ryhmämme' }).click();
    await where.getByRole('menuitem', { name: 'Puheenjohtaja ja sihteeri' }).click();
    await where.getByLabel('Puheenjohtaja', { exact: true }).selectOption({ label: chair });
    await where.getByLabel('Sihteeri', { exact: true }).selectOption({ label: secretary });
    await where.getByRole('dialog').getByRole('button', { name: 'Sulje' }).last().click();
    await tile(group).getByText(`Pj ${chair}, siht. ${secretary}`).waitFor();
  });

  it('begins a task: every face shows phase and time, also who comes late with a wrong clock', async () => {
    await choose('Vaiheet', TASK1);
    for (const [name] of PEOPLE.slice(0, 5)) await bar(page(name)).getByText(TASK1).waitFor();
    await projector.getByRole('heading', { name: TASK1 }).waitFor();
    await desk.getByRole('button', { name: 'Lisää 5 minuuttia' }).click();
    await waitFor(async () => /^5[45]\./.test(await tile(GROUPS[0]).getByRole('timer').innerText()), { what: 'five more minutes' });
    const ahead = 7 * 60_000;
    const late = await takeSeat(PEOPLE[5][0], ahead);
    await bar(late.page).getByText(TASK1).waitFor();
    const timers: readonly (readonly [Page, Locator, number])[] = [
      [projector, projector.getByRole('timer'), 0],
      [page(PEOPLE[0][0]), bar(page(PEOPLE[0][0])).getByRole('timer'), 0],
      [late.page, bar(late.page).getByRole('timer'), ahead],
    ];
    for (const [where, timer, wrong] of timers) {
      await waitFor(async () => Math.abs((await endsAt(where, timer, wrong)) - (await endsAt(desk, tile(GROUPS[0]).getByRole('timer')))) <= 2_000, { what: 'the same end on every face' });
    }
    for (const group of GROUPS) await tile(group).getByText('2/2 paikalla').waitFor();
    expect(await violations(late.page, { exclude: ['[data-face="canvas"]', ...LIBRARY.exclude] })).toEqual([]);
    expect(await violations(projector)).toEqual([]);
  });

  it('after a reload the time is the same, and a sound that was muted stays so', async () => {
    const where = page(PEOPLE[1][0]);
    await bar(where).getByRole('button', { name: 'Mykistä ajan päättymisen ääni' }).click();
    await bar(where).getByRole('button', { name: 'Kuuluta ajan päättyminen äänellä' }).waitFor();
    await where.reload();
    await bar(where).getByText(TASK1).waitFor();
    await waitFor(async () => Math.abs((await endsAt(where, bar(where).getByRole('timer'))) - (await endsAt(desk, tile(GROUPS[0]).getByRole('timer')))) <= 2_000, { what: 'the same end after a reload' });
    await bar(where).getByRole('button', { name: 'Kuuluta ajan päättyminen äänellä' }).click();
    await bar(where).getByRole('button', { name: 'Mykistä ajan päättymisen ääni' }).waitFor();
  });

  it('counts what the groups write', async () => {
    const where = page(inGroup(GROUPS[1])[0]);
    await showFace(where, 'Kirjaus');
    await record(where, 'service', regionOf({ row: 'yleinen tuki', column: 'ennen varhaiskasvatusta' }), { Palvelu: 'Neuvolan kotikäynti' });
    await tile(GROUPS[1]).getByText(/^1\/\d+ ruutua$/).first().waitFor();
    await tile(GROUPS[1]).getByText('Kirjoittaa nyt').waitFor();
    await tile(GROUPS[0]).getByText(/^0\/\d+ ruutua$/).first().waitFor();
  });

  it('hears who needs help and who is ready', async () => {
    const helpless = page(inGroup(GROUPS[2])[0]);
    await bar(helpless).getByRole('button', { name: 'Tarvitsemme apua' }).click();
    const queue = desk.getByRole('region', { name: 'Odottajat' });
    await queue.getByText('1 ryhmä odottaa apua').waitFor();
    await queue.getByRole('listitem').filter({ hasText: GROUPS[2] }).getByRole('button', { name: 'Autettu' }).click();
    await queue.getByText('kukaan ei odota apua').waitFor();
    await bar(helpless).getByRole('button', { name: 'Tarvitsemme apua' }).waitFor();

    const chair = await chairOf(GROUPS[0]);
    const notChair = inGroup(GROUPS[0]).find((name) => name !== chair);
    expect(await bar(page(notChair)).getByRole('button', { name: 'Olemme valmiita' }).isDisabled()).toBe(true);
    await bar(page(chair)).getByRole('button', { name: 'Olemme valmiita' }).click();
    await desk.getByTestId('ready-count').getByText('Valmiina 1/3 ryhmää').waitFor();
    await projector.getByText('Valmiina 1/3 ryhmää').waitFor();
  });

  it('raises a hand, comments and reacts in both faces, follows a person, is shown something by the chair', async () => {
    const group = GROUPS[1];
    const [one = '', two = ''] = inGroup(group);
    const [a, b] = [page(one), page(two)];
    await bar(a).getByRole('button', { name: 'Ryhmämme' }).click();
    await a.getByRole('menuitem', { name: 'Nosta käsi' }).click();
    await desk.getByRole('region', { name: 'Odottajat' }).getByText(`${one} (${group}) pyytää puheenvuoroa`).waitFor();
    await bar(b).getByText(`Puheenvuoroa pyytää: ${one}`).waitFor();
    await desk.getByRole('region', { name: 'Odottajat' }).getByRole('listitem').filter({ hasText: one }).getByRole('button', { name: 'Annettu' }).click();
    await bar(b).getByText(`Puheenvuoroa pyytää: ${one}`).waitFor({ state: 'detached' });

    // The first one's page shows the record since the last part.
    await a.getByRole('button', { name: 'Kommentit ja reaktiot: Neuvolan kotikäynti' }).click();
    const said = a.getByRole('dialog', { name: 'Kommentit ja reaktiot: Neuvolan kotikäynti' });
    await said.getByLabel('Kirjoita kommentti').fill('Kuka varaa ajan?');
    await a.keyboard.press('Enter');
    await said.getByText('Kuka varaa ajan?').waitFor();
    await said.getByRole('button', { name: /^Tärkeä/ }).click();
    expect(await violations(a, { exclude: ['[data-face="canvas"]', ...LIBRARY.exclude] })).toEqual([]);
    await a.keyboard.press('Escape');
    await showFace(b, 'Kirjaus');
    await b.getByTestId('row-remarks').getByText(`${one}: Kuka varaa ajan?`).waitFor();
    await b.getByTestId('row-remarks').getByText('Tärkeä 1').waitFor();

    await b.getByTestId('people').click();
    await b.getByRole('button', { name: `Seuraa: ${one}` }).click();
    await b.keyboard.press('Escape');
    await bar(b).getByTestId('following').getByText(`Seuraat: ${one}`).waitFor();
    await a.getByRole('tab', { name: TASK2 }).click();
    await b.locator('[role="tab"][aria-selected="true"]', { hasText: TASK2 }).waitFor();
    await bar(b).getByRole('button', { name: 'Lopeta seuraaminen' }).click();

    // The chair shows; nobody else may.
    await bar(a).getByRole('button', { name: 'Ryhmämme' }).click();
    await a.getByRole('menuitem', { name: 'Puheenjohtaja ja sihteeri' }).click();
    await a.getByLabel('Puheenjohtaja', { exact: true }).selectOption({ label: one });
    await a.getByRole('dialog').getByRole('button', { name: 'Sulje' }).last().click();
    await a.getByRole('tab', { name: TASK1 }).click();
    expect(await bar(b).getByRole('button', { name: 'Tuo ryhmä tähän' }).count()).toBe(0);
    await bar(a).getByRole('button', { name: 'Tuo ryhmä tähän' }).click();
    await b.locator('[role="tab"][aria-selected="true"]', { hasText: TASK1 }).waitFor();
    await bar(b).getByTestId('following').getByText(`${one} esittelee. Seuraat häntä.`).waitFor();
    await bar(a).getByRole('button', { name: 'Lopeta esittely' }).click();
    await bar(b).getByTestId('following').waitFor({ state: 'detached' });
  });

  it('acts on one group only: read only, a locked page, a message; then brings everybody to a place', async () => {
    const [mine, others] = [page(inGroup(GROUPS[1])[0]), page(inGroup(GROUPS[2])[0])];
    await tile(GROUPS[1]).getByRole('checkbox').check({ force: true });
    await desk.getByText(`Valituille: ${GROUPS[1]}`).waitFor();
    await choose('Työkalut', 'Vain lukevat');
    await bar(mine).getByText('Nyt vain luetaan').waitFor();
    expect(await bar(others).getByText('Nyt vain luetaan').count()).toBe(0);
    await choose('Työkalut', 'Muokkaavat kaikkea');
    await choose('Lukitse sivu', TASK1);
    await bar(mine).getByText('Sivu on lukittu').waitFor();
    await tile(GROUPS[1]).getByText('Lukittu').waitFor();
    await desk.getByRole('button', { name: 'Ilmoita' }).click();
    await desk.getByRole('textbox', { name: 'Viesti', exact: true }).fill('Muistakaa nivelvaiheet');
    await desk.getByRole('textbox', { name: 'Linkki aineistoon' }).fill('example.org/ohje');
    await desk.getByRole('button', { name: 'Lähetä' }).click();
    await mine.getByText('Muistakaa nivelvaiheet').waitFor();
    expect(await mine.getByRole('link', { name: 'Avaa linkki' }).getAttribute('href')).toBe('https://example.org/ohje');
    expect(await others.getByText('Muistakaa nivelvaiheet').count()).toBe(0);
    await tile(GROUPS[1]).getByRole('checkbox').uncheck({ force: true });
    await desk.getByText('Kaikille ryhmille').waitFor();
    await desk.getByRole('button', { name: 'Tuo kaikki tänne' }).click();
    await desk.getByLabel('Sivu', { exact: true }).selectOption({ label: TASK2 });
    await desk.getByRole('button', { name: 'Tuo', exact: true }).click();
    for (const [name] of PEOPLE) await page(name).locator('[role="tab"][aria-selected="true"]', { hasText: TASK2 }).waitFor();
    for (const group of GROUPS) await tile(group).getByText(`Sivulla ${TASK2}`).waitFor();
    expect(await violations(desk, LIBRARY)).toEqual([]);
  });

  it('agrees on a break in a group, shows a board on the projector, moves a person', async () => {
    const [a, b] = inGroup(GROUPS[2]);
    await bar(page(a)).getByRole('button', { name: 'Ryhmämme' }).click();
    await page(a).getByRole('menuitem', { name: 'Ehdota 10 minuutin taukoa' }).click();
    await page(b).getByRole('button', { name: 'Pidetään tauko' }).click();
    await page(a).getByText('Ryhmä on tauolla').waitFor();
    await tile(GROUPS[2]).getByText('Tauolla').waitFor();
    await desk.getByRole('button', { name: 'Esitysnäytöllä' }).click();
    await desk.getByLabel('Ryhmä', { exact: true }).selectOption({ label: GROUPS[1] });
    await desk.getByLabel('Sivu', { exact: true }).selectOption({ label: TASK1 });
    await desk.getByRole('dialog').getByRole('button', { name: 'Näytä' }).click();
    await projector.getByText(`${GROUPS[1]} · ${TASK1}`).waitFor();
    await tile(GROUPS[2]).getByRole('button', { name: new RegExp(`^${GROUPS[2]}: `) }).click();
    await desk.getByLabel(`Ryhmä: ${b}`).selectOption({ label: GROUPS[0] });
    await desk.keyboard.press('Escape');
    await tile(GROUPS[0]).getByText(/\/3 paikalla/).waitFor();
  });

  it('goes round as a learning café: the host stays, the others come to the next table and back', async () => {
    // Frozen and brought places are forgotten for this.
    const members = new Map(GROUPS.map((group) => [group, [] as string[]]));
    await desk.getByRole('button', { name: 'Oppimiskahvila' }).click();
    const dialog = desk.getByRole('dialog', { name: 'Oppimiskahvila' });
    for (const group of GROUPS) members.get(group)?.push(...(await dialog.getByLabel(`Pöydässä pysyy: ${group}`).locator('option').allInnerTexts()).slice(1));
    const [host = '', guest = ''] = members.get(GROUPS[1]) ?? [];
    await dialog.getByLabel(`Pöydässä pysyy: ${GROUPS[1]}`).selectOption({ label: host });
    await dialog.getByRole('button', { name: 'Aloita oppimiskahvila' }).click();
    await page(host).getByTestId('cafe').getByText('Sinä pysyt tässä pöydässä.').waitFor();
    await desk.getByRole('button', { name: 'Oppimiskahvila' }).click();
    expect(await violations(desk, LIBRARY)).toEqual([]);
    await dialog.getByRole('button', { name: 'Siirrä ryhmät seuraavaan pöytään' }).click();
    await dialog.getByText('Kierros 2/3').waitFor();
    await page(guest).getByTestId('cafe').getByText(`kierros 2. Olet pöydässä ${GROUPS[2]}.`).waitFor();
    await page(host).getByTestId('cafe').getByText(`kierros 2. Olet pöydässä ${GROUPS[1]}.`).waitFor();
    await page(guest).getByRole('tab', { name: TASK1 }).waitFor();
    await dialog.getByRole('button', { name: 'Palauta kaikki omiin ryhmiin' }).click();
    await page(guest).getByTestId('cafe').waitFor({ state: 'detached' });
    for (const [group, names] of members) await tile(group).getByText(`/${names.length} paikalla`).waitFor();
  });

  it('is closed: summary, thanks, locked boards, the door', async () => {
    await desk.getByRole('tab', { name: 'Päätös' }).click();
    await tile(GROUPS[1]).getByText('1 kortti').first().waitFor();
    const close = desk.getByRole('button', { name: 'Päätä työpaja' });
    expect(await close.isDisabled()).toBe(true);
    await desk.getByRole('checkbox', { name: /Olen kertonut osallistujille/ }).check();
    expect(await violations(desk, LIBRARY)).toEqual([]);
    await close.click();
    const guest = page(inGroup(GROUPS[1])[0]);
    await guest.getByTestId('closed').getByText('Kiitos kaikille').waitFor();
    await bar(guest).getByText('Sivu on lukittu').waitFor();
    await desk.getByRole('button', { name: 'Sulje ovi' }).click();
    await desk.getByText('Kukaan ei pääse enää sisään.').waitFor();
    await guest.getByRole('alert').waitFor();
  });
});

/** The chair as the desk says. */
async function chairOf(group: string): Promise<string> {
  const words = await tile(group).getByText(/^Pj /).innerText();
  return /^Pj (.*), siht\./.exec(words)?.[1] ?? '';
}
