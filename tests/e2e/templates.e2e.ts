import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { discoverTemplates } from '../support/discover-templates';
import { bare } from '../support/read-package';
import { firstPlace, spendDay, wordsOf } from './people/any-template';
import { launchApp, launchGuests, type GuestBrowser, type RunningApp } from './support';

/* Every template that has a folder: one language, the guest on the canvas, the facilitator in the record. The rest is in tests/long. */
const discovered = await discoverTemplates();

let app: RunningApp;
let browser: GuestBrowser;

beforeAll(async () => {
  app = await launchApp();
  browser = await launchGuests();
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

describe('every template in use', () => {
  it.each([...discovered.keys()])('%s is made, shared, written in by two on two faces, and exported', async (id) => {
    const template = discovered.get(id);
    if (!template) throw new Error(id);
    const day = { workshopLanguage: 'fi', guestLanguage: 'fi', guestFace: 'canvas' } as const;
    const text = await spendDay({ app, browser, template, ...day });
    const { byGuest, byHost } = wordsOf(day);
    for (const words of [byGuest, byHost, template.pages[0]?.title.fi ?? '']) expect(text, firstPlace(template).zone).toContain(bare(words));
  });
});

describe('around a template', () => {
  it('the example opens over the board and leaves nothing in it', async () => {
    const { window } = app;
    await window.getByRole('link', { name: /^Avaa Verkostopäivä/ }).first().click();
    await window.getByRole('tab', { name: 'Ryhmä 1' }).waitFor();
    // What the two wrote in the test before.
    const cards = window.locator('[data-face] [data-card-id]');
    await cards.nth(1).waitFor({ state: 'attached' });
    const before = await cards.count();
    await window.getByRole('button', { name: 'Pohja', exact: true }).click();
    await window.getByRole('menuitem', { name: 'Näytä esimerkki' }).click();
    const example = window.getByTestId('example');
    await example.getByText('Ryhmän oma taulu on tallessa').waitFor();
    await example.locator('[data-testid="card"]').first().waitFor();
    await example.getByRole('button', { name: 'Takaisin ryhmän taululle' }).click();
    await example.waitFor({ state: 'hidden' });
    await expect.poll(() => cards.count(), { timeout: 20_000 }).toBe(before);
  });

  it('a row is added on the board, and the board is kept as an own template that is there for the next workshop', async () => {
    const { window } = app;
    await window.getByRole('button', { name: 'Pohja', exact: true }).click();
    await window.getByRole('menuitem', { name: 'Rivit ja sarakkeet' }).click();
    const dialog = window.getByRole('dialog', { name: 'Rivit ja sarakkeet' });
    await dialog.getByRole('button', { name: 'Lisää rivi' }).click();
    const field = dialog.getByRole('textbox', { name: /^Rivi/ }).last();
    await field.fill('lisätty rivi');
    await dialog.getByRole('button', { name: 'Valmis' }).click();
    await window.getByRole('button', { name: 'Pohja', exact: true }).click();
    await window.getByRole('menuitem', { name: 'Tallenna työpaja pohjaksi' }).click();
    await window.getByText(/^Pohja .* on tallennettu/).first().waitFor();
    await window.getByRole('button', { name: 'Kotiin' }).click();
    await window.getByRole('button', { name: 'Uusi työpaja' }).first().click();
    await window.getByText('Oma pohja').first().waitFor();
  });
});
