import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LAST_YEAR, seedArchive, THIS_YEAR } from '../support/archive-workshops';
import { goHome } from './people/facilitator';
import { launchApp, waitFor, type RunningApp } from './support';
import { violations } from './support/axe';

/*
 * A team a year later: last year's maps in the library, compared, looked through for gaps, brought together into the
 * region's. The parts build on each other.
 */

let app: RunningApp;
let window: Page;
let dataDir: string;

const chooseMap = (workshop: string, group: string): Promise<void> => window.getByRole('checkbox', { name: `${workshop} – ${group}` }).check();

/** The text of the file that the app has just saved. */
const savedFile = (ending: string): Promise<string> =>
  waitFor(
    async () => {
      const name = (await readdir(app.saveDir)).find((candidate) => candidate.endsWith(ending));
      return name === undefined ? undefined : readFile(join(app.saveDir, name), 'utf8');
    },
    { what: `a file ${ending}` },
  );

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'polkupaja-archive-'));
  await seedArchive(dataDir);
  app = await launchApp({ dataDir });
  window = app.window;
  window.setDefaultTimeout(30_000);
});

afterAll(async () => {
  await app?.close();
  await rm(dataDir, { recursive: true, force: true });
});

it('compares two years of one map, cell by cell and as a list', async () => {
  await window.getByRole('button', { name: 'Vertaa ja yhdistä karttoja' }).click();
  await window.getByText('Valitse kaksi karttaa.').waitFor();
  await chooseMap(LAST_YEAR, 'Ryhmä 1');
  await chooseMap(THIS_YEAR, 'Ryhmä 1');
  await window.getByTestId('change-counts').filter({ hasText: 'Lisätty 1, muuttunut 1, siirretty 0, poistettu 1' }).waitFor();
  const cell = window.getByRole('region', { name: /yleinen tuki – ennen varhaiskasvatusta$/ });
  const now = cell.getByRole('list', { name: `${THIS_YEAR} – Ryhmä 1` });
  expect(await now.innerText()).toContain('Miten palveluun pääsee: neuvolasta → sähköisellä ajanvarauksella');
  const then = cell.getByRole('list', { name: `${LAST_YEAR} – Ryhmä 1` }).getByRole('listitem').filter({ hasText: 'Avoin päiväkoti' });
  expect(await then.innerText()).toContain('Poistettu');
  expect(await violations(window)).toEqual([]);

  await window.getByText('Muutokset luettelona').click();
  const rows = window.getByRole('table', { name: 'Muutokset luettelona' }).getByRole('row');
  await rows.filter({ hasText: 'Kouluun tutustuminen' }).filter({ hasText: 'Lisätty' }).waitFor();
  expect(await rows.count()).toBe(4);
  await window.getByRole('button', { name: 'Vaihda puolet' }).click();
  await rows.filter({ hasText: 'Kouluun tutustuminen' }).filter({ hasText: 'Poistettu' }).waitFor();
});

it('shows which places are empty on which map, in numbers as well as in shades, and who names nobody', async () => {
  await window.getByRole('button', { name: 'Poista valinnat' }).click();
  for (const group of ['Ryhmä 1', 'Ryhmä 2', 'Ryhmä 3']) await chooseMap(LAST_YEAR, group);
  await window.getByRole('tab', { name: 'Aukot' }).click();
  const table = window.getByRole('table', { name: 'Kortteja kohdissa' });
  const row = table.getByRole('row').filter({ hasText: 'tehostettu tuki – varhaiskasvatuksen aloitus' });
  await row.waitFor();
  expect(await row.getByRole('cell').allInnerTexts()).toEqual(['Tyhjä', '1', 'Tyhjä']);
  const nobody = table.getByRole('row').filter({ hasText: 'yleinen tuki – ennen varhaiskasvatusta' });
  expect((await nobody.getByRole('cell').first().innerText()).split('\n')).toEqual(['2', '1 ilman vastuuta']);
  expect(await window.getByRole('heading', { name: 'Palvelut, joissa ei ole vastuuhenkilöä' }).locator('..').innerText()).toContain('Avoin päiväkoti (');
  expect(await violations(window)).toEqual([]);
});

it('brings three groups’ maps together: what may be the same is proposed, accepted by the person, and taken back by undo', async () => {
  await window.getByRole('tab', { name: 'Yhdistäminen' }).click();
  const title = window.getByRole('textbox', { name: 'Uuden kartan nimi' });
  await title.fill('Esimerkkialueen kartta');
  expect(await violations(window)).toEqual([]);
  await title.press('Enter');
  await window.getByRole('tab', { name: 'Koko alue' }).waitFor();
  await window.getByRole('button', { name: '2 ehdotusta samaksi' }).click();
  const dialog = window.getByRole('dialog', { name: 'Ovatko nämä samoja?' });
  const proposals = dialog.getByTestId('same-proposal');
  await proposals.first().waitFor();
  expect(await proposals.count()).toBe(2);
  const people = proposals.filter({ hasText: 'Sama puhelinnumero' });
  expect(await people.innerText()).toContain(`Ryhmä 1, ${LAST_YEAR}`);
  expect(await people.innerText()).toContain(`Ryhmä 2, ${LAST_YEAR}`);
  expect(await violations(window)).toEqual([]);
  await dialog.getByRole('button', { name: 'Yhdistä: Maija Malli' }).click();
  await waitFor(async () => (await proposals.count()) === 1, { what: 'the answered proposal to go' });
  await dialog.getByRole('button', { name: /^Eri asia: Perhevalmennu/ }).click();
  await dialog.getByText('Ei enää ehdotuksia.').waitFor();
  await window.keyboard.press('Escape');
  // Undo takes back the last answer, then the one before.
  await window.getByRole('button', { name: /^Kumoa/ }).first().click();
  await window.getByRole('button', { name: '1 ehdotus samaksi' }).waitFor();
  await window.getByRole('button', { name: /^Kumoa/ }).first().click();
  await window.getByRole('button', { name: '2 ehdotusta samaksi' }).waitFor();
  await goHome(window);
});

it('goes back in time: a version is looked at, what changed since is on the map and in a list, and restoring loses nothing', async () => {
  await window.getByRole('link', { name: `Avaa ${THIS_YEAR}`, exact: true }).click();
  await window.getByRole('tab', { name: 'Ryhmä 1' }).waitFor();
  await window.getByRole('button', { name: 'Historia' }).click();
  const slider = window.getByRole('slider', { name: 'Versio ajassa' });
  await slider.waitFor();
  expect(await slider.getAttribute('aria-valuetext')).toBe('Nyt');
  // By the keyboard, as everything.
  await slider.focus();
  await window.keyboard.press('ArrowLeft');
  await window.getByTestId('version-words').filter({ hasText: 'Ennen tarkistusta' }).waitFor();
  const picture = window.getByTestId('version-picture');
  const drawn = async (): Promise<string> => decodeURIComponent((await picture.getAttribute('src')) ?? '');
  await waitFor(async () => (await drawn()).includes('Avoin päiväkoti'), { what: 'the picture of the version' });
  expect(await drawn()).not.toContain('Kouluun tutustuminen');
  expect(await violations(window)).toEqual([]);

  await window.getByText('Muutokset kartalla').click();
  await waitFor(async () => (await drawn()).includes('data-change'), { what: 'marks on the map' });
  expect([...new Set([...(await drawn()).matchAll(/data-change="(\w+)"/gu)].map(([, change]) => change))].sort()).toEqual(['added', 'changed', 'removed']);
  for (const word of ['Lisätty', 'Muuttunut', 'Poistettu']) expect(await drawn()).toContain(`>${word}</text>`);
  await window.getByText('Muutokset luettelona').click();
  await window.getByRole('row').filter({ hasText: 'Kouluun tutustuminen' }).filter({ hasText: 'Lisätty' }).waitFor();

  await window.getByRole('button', { name: 'Palauta tämä versio…' }).click();
  await window.getByRole('alertdialog').getByRole('button', { name: 'Palauta versio' }).click();
  await window.getByText('Versio on palautettu. Aiempi tila on versiona.').first().waitFor();
  await waitFor(async () => (await slider.getAttribute('max')) === '2', { what: 'the state before as a version' });
  await waitFor(async () => (await drawn()).includes('Avoin päiväkoti'), { what: 'the restored board' });
  await slider.focus();
  await window.keyboard.press('ArrowLeft');
  await window.getByTestId('version-words').filter({ hasText: 'Ennen palautusta' }).waitFor();
  await window.getByRole('button', { name: 'Palauta tämä versio…' }).click();
  await window.getByRole('alertdialog').getByRole('button', { name: 'Palauta versio' }).click();
  await waitFor(async () => (await slider.getAttribute('max')) === '3', { what: 'another version' });
  await window.getByRole('button', { name: 'Takaisin' }).click();
  await goHome(window);
});

it('finds in all workshops what is written in another form, and shows it in its place', async () => {
  await window.getByRole('searchbox', { name: 'Hae kaikista työpajoista' }).fill('aloituskeskustelussa');
  await window.keyboard.press('Enter');
  const hits = window.getByRole('listitem').filter({ hasText: 'Aloituskeskustelu' });
  await hits.filter({ hasText: THIS_YEAR }).waitFor();
  await hits.filter({ hasText: 'Esimerkkialueen kartta' }).waitFor();
  expect(await violations(window)).toEqual([]);
  await hits.filter({ hasText: LAST_YEAR }).getByRole('link').click();
  await window.getByRole('tab', { name: 'Ryhmä 2', selected: true }).waitFor();
  // The card is chosen on the canvas: its tools are there.
  await window.getByRole('toolbar', { name: 'Taulu' }).waitFor();
  await goHome(window);
});

it('a team a year later: what is due, two people updated everywhere, compared with last year, the change list saved', async () => {
  await window.getByText('2 sovittua asiaa on myöhässä').waitFor();
  await window.getByRole('button', { name: 'Näytä sovitut asiat' }).click();
  const task = window.getByRole('row').filter({ hasText: 'Tapaaminen neuvolan kanssa' });
  await task.first().waitFor();
  expect(await task.first().innerText()).toContain('Myöhässä');
  expect(await violations(window)).toEqual([]);
  await window.getByRole('button', { name: 'Vie kalenteriin (ICS)' }).click();
  const calendar = await savedFile('.ics');
  expect(calendar).toContain('SUMMARY:Tapaaminen neuvolan kanssa');
  await window.getByRole('button', { name: 'Takaisin' }).click();

  await window.getByRole('button', { name: 'Avainhenkilöt' }).click();
  await window.getByText(/^Tarkistettavat \(3\)$/).click();
  const row = (name: string) => window.getByRole('row').filter({ hasText: name });
  await row('Maija Malli').waitFor();
  expect(await violations(window)).toEqual([]);
  await window.getByRole('button', { name: 'Toiminnot: Maija Malli' }).click();
  await window.getByRole('menuitem', { name: 'Muuta tietoja…' }).click();
  const phone = window.getByRole('dialog').getByRole('textbox', { name: 'Puhelin' });
  await phone.fill('050 999 8888');
  expect(await violations(window)).toEqual([]);
  await phone.press('Enter');
  await window.getByText('Muutettu: Maija Malli.').first().waitFor();
  await window.getByRole('button', { name: 'Toiminnot: Eero Esimerkki' }).click();
  await window.getByRole('menuitem', { name: 'Merkitse tarkistetuksi tänään' }).click();
  await window.getByText(/^Tarkistettavat \(1\)$/).waitFor();
  await window.getByText(/^Kaikki \(3\)$/).click();
  await waitFor(async () => (await row('Maija Malli').innerText()).includes('050 999 8888'), { what: 'the new number' });
  expect(await row('Maija Malli').innerText()).not.toContain('123');
  await window.getByRole('button', { name: /– Maija Malli$/ }).click();
  await window.getByRole('dialog').getByRole('link', { name: 'Puheterapia' }).first().waitFor();
  await window.keyboard.press('Escape');
  await window.getByRole('button', { name: 'Takaisin' }).click();

  // The year's map beside last year's, with what was updated in both left out, and the list as a file.
  await window.getByRole('button', { name: 'Vertaa ja yhdistä karttoja' }).click();
  await chooseMap(LAST_YEAR, 'Ryhmä 1');
  await chooseMap(THIS_YEAR, 'Ryhmä 1');
  await window.getByText('Muutokset luettelona').click();
  await window.getByRole('button', { name: 'Tallenna taulukkona (CSV)' }).click();
  const table = await savedFile('.csv');
  expect(table).toMatch(/Lisätty;"?Palvelu: Kouluun tutustuminen/u);
  expect(table).toContain('neuvolasta → sähköisellä ajanvarauksella');
  await window.getByRole('button', { name: 'Takaisin' }).click();

  // The next meeting begins with what is open.
  await window.getByRole('button', { name: `Toiminnot: ${THIS_YEAR}`, exact: true }).click();
  await window.getByRole('menuitem', { name: 'Uusi kokous tästä…' }).click();
  await window.getByRole('textbox', { name: 'Kokouksen nimi' }).press('Enter');
  await window.getByRole('heading', { name: `${THIS_YEAR} – seuranta` }).waitFor();
  await goHome(window);
});
