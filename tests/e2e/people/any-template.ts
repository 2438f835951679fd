import type { Page } from 'playwright-core';
import type { CardKind } from '../../../shared/doc';
import { createT, LOCALES } from '../../../shared/i18n/every-language';
import type { Language } from '../../../shared/kernel/language';
import type { Template } from '../../../shared/templates';
import { templateZones } from '../../../shared/templates/check-references';
import { waitFor, type GuestBrowser, type RunningApp } from '../support';
import { addOnCanvas } from './canvas';
import { docxText } from './documents';
import { exportDocument, goHome, openGroup, share, stopSharing } from './facilitator';
import { untilSafe } from './safety';

/*
 * One day with any template: made, shared, a guest writes on the canvas and the facilitator in the record (or the
 * other way round), both see it, and it leaves as a document. Knows nothing of a single template.
 */

/** The first zone of the first page that has one, as the board names it, with its kind of card. */
export function firstPlace(template: Template): { readonly zone: string; readonly kind: CardKind } {
  for (const frame of template.pages[0]?.frames ?? []) {
    const zone = templateZones(frame).find(({ kinds }) => kinds.length > 0);
    const kind = zone?.kinds[0];
    if (!zone || !kind) continue;
    const [first = '', ...lanes] = zone.id.split('/');
    return { zone: [first, ...lanes.map((lane) => `${first}.${lane}`)].join('/'), kind };
  }
  throw new Error(`${template.id} has no place for a card on its first page`);
}

async function fill(page: Page, label: string, words: string): Promise<void> {
  await page.getByRole('textbox', { name: label }).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(words);
}

/** The name that the first group gets in a workshop of this language. */
const firstGroup = (language: Language): string => createT(language)('host.groupName', { number: 1 });

/** By the facilitator, who reads Finnish; the workshop itself is in `language`. */
export async function createFrom(window: Page, template: Template, title: string, language: Language = 'fi'): Promise<void> {
  await window.getByRole('button', { name: 'Uusi työpaja' }).first().click();
  await window.getByRole('radio', { name: template.name.fi, exact: true }).check({ force: true });
  await fill(window, 'Työpajan nimi', title);
  await fill(window, 'Ryhmien määrä', '1');
  await window.getByRole('combobox', { name: createT('fi')('home.newLanguage') }).selectOption(language);
  await window.getByRole('button', { name: 'Luo työpaja' }).click();
  await window.getByRole('tab', { name: firstGroup(language) }).waitFor();
}

const faceName = { canvas: 'board.view.canvas', record: 'board.view.record' } as const;

async function show(page: Page, face: 'canvas' | 'record', language: Language): Promise<void> {
  const name = createT(language)(faceName[face]);
  await page.getByRole('radio', { name, exact: true }).or(page.getByRole('button', { name, exact: true })).first().click();
}

/** Writes one card into a zone, on the face asked for. */
async function write(page: Page, face: 'canvas' | 'record', language: Language, template: Template, words: string): Promise<void> {
  const { zone, kind } = firstPlace(template);
  await show(page, face, language);
  if (face === 'canvas') {
    await page.locator(`[data-testid="zone"][data-zone-id="${zone}"]`).waitFor();
    await addOnCanvas(page, zone, words);
    return;
  }
  const record = page.locator('[data-face="record"]');
  await record.getByRole('button', { name: createT(language)(`cards.add.${kind}`) }).first().click();
  await page.waitForFunction(() => document.activeElement?.closest('[data-testid="record-row"]') !== null);
  await page.keyboard.type(words);
}

async function shows(page: Page, face: 'canvas' | 'record', language: Language, words: string): Promise<void> {
  await show(page, face, language);
  await waitFor(
    () =>
      page.locator(`[data-face="${face}"]`).evaluate(
        (root, wanted) => root.textContent.includes(wanted) || [...root.querySelectorAll('textarea, input')].some((field) => (field as HTMLInputElement).value.includes(wanted)),
        words,
      ),
    { what: `“${words}” in the ${face}`, timeoutMs: 30_000 },
  );
}

export interface TemplateDay {
  readonly app: RunningApp;
  readonly browser: GuestBrowser;
  readonly template: Template;
  /** The workshop's language: its pages, rows and document. */
  readonly workshopLanguage: Language;
  readonly guestLanguage: Language;
  /** On which face the guest writes; the facilitator uses the other one. */
  readonly guestFace: 'canvas' | 'record';
}

/** What the two write on such a day. */
export function wordsOf({ workshopLanguage, guestLanguage, guestFace }: Omit<TemplateDay, 'app' | 'browser' | 'template'>) {
  const hostFace = guestFace === 'canvas' ? 'record' : 'canvas';
  return { byGuest: `vieraan ${guestFace} ${workshopLanguage} ${guestLanguage}`, byHost: `ohjaajan ${hostFace} ${workshopLanguage} ${guestLanguage}` };
}

/** Resolves to the words of the document. */
export async function spendDay(day: TemplateDay): Promise<string> {
  const { app, browser, template, workshopLanguage, guestLanguage, guestFace } = day;
  const { window } = app;
  const hostFace = guestFace === 'canvas' ? 'record' : 'canvas';
  const { byGuest, byHost } = wordsOf(day);
  await createFrom(window, template, `${template.name.fi} ${workshopLanguage} ${guestLanguage} ${guestFace}`, workshopLanguage);
  const { url } = await share(window);
  const guest = await browser.guest({ locale: LOCALES[guestLanguage] });
  const t = createT(guestLanguage);
  await guest.page.goto(url);
  await guest.page.getByLabel(t('join.name')).click();
  await guest.page.keyboard.type('Aino');
  await guest.page.getByRole('radio', { name: firstGroup(workshopLanguage) }).check({ force: true });
  await guest.page.getByRole('button', { name: t('join.go') }).click();
  await guest.page.getByRole('tab', { name: template.pages[0]?.title[workshopLanguage] ?? '' }).first().waitFor();

  await write(guest.page, guestFace, guestLanguage, template, byGuest);
  await openGroup(window, firstGroup(workshopLanguage));
  await write(window, hostFace, 'fi', template, byHost);
  await untilSafe(guest.page);
  for (const words of [byGuest, byHost]) {
    for (const face of ['canvas', 'record'] as const) {
      await shows(guest.page, face, guestLanguage, words);
      await shows(window, face, 'fi', words);
    }
  }
  const text = await docxText(await exportDocument(app, 'group', 'docx'));
  await guest.close();
  // A laptop has twenty ports for workshops, and a long run more days than that.
  await stopSharing(window);
  await goHome(window);
  return text;
}
