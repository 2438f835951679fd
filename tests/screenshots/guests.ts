import type { Page } from 'playwright-core';
import { createT } from '../../shared/i18n/every-language';
import type { Language } from '../../shared/kernel/language';
import type { GuestBrowser } from '../e2e/support';
import { SIZES, take, type Look } from './album';
import { show, TASKS } from './desk';

/*
 * What guests see in their browsers: joining, the board, and what goes wrong.
 */

const LOCALES: Readonly<Record<Language, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

export async function openGuest(browser: GuestBrowser, { language, theme, size }: Look): Promise<Page> {
  const { page } = await browser.guest({ phone: size === 'phone', locale: LOCALES[language] });
  const [width, height] = SIZES[size];
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  return page;
}

/** The form as it opens, with what is missing, and then the group's board. */
export async function takeJoining(page: Page, url: string, name: string, look: Look): Promise<void> {
  const t = createT(look.language);
  await page.goto(url);
  await page.getByLabel(t('join.name')).waitFor();
  await take(page, 'join', look);
  await page.getByRole('button', { name: t('join.go') }).click();
  await page.getByText(t('join.name.missing')).waitFor();
  await take(page, 'join-wrong', look);
  await page.getByLabel(t('join.name')).fill(name);
  await page.getByRole('radio', { name: 'Ryhmä 1' }).check({ force: true });
  await page.getByRole('button', { name: t('join.go') }).click();
  await page.getByRole('tab', { name: TASKS[0] ?? '' }).waitFor();
  await page.locator('[data-testid="safety"][data-state="host"]').waitFor();
}

export async function takeRefusals(page: Page, url: string, look: Look): Promise<void> {
  const t = createT(look.language);
  const base = new URL('/', url).href;
  await page.goto(base);
  await page.getByLabel(t('join.code')).fill('OLEMATON-1');
  await page.keyboard.press('Enter');
  await page.getByText(t('refusal.CODE_UNKNOWN')).waitFor();
  await take(page, 'join-code-unknown', look);
  await page.route('**/api/lookup', (route) => route.abort());
  await page.goto(url);
  await page.reload();
  await page.goto(url);
  await page.getByText(t('refusal.HOST_AWAY')).waitFor();
  await take(page, 'join-host-away', look);
  await page.unroute('**/api/lookup');
}

/** A guest's board, from the record on a phone to both faces on a wide screen. */
export async function takeGuestBoard(page: Page, look: Look): Promise<void> {
  const t = createT(look.language);
  const faces = look.size === 'phone' ? (['record', 'canvas'] as const) : (['canvas', 'record', 'both'] as const);
  for (const [index, task] of TASKS.entries()) {
    await page.getByRole('tab', { name: task }).click();
    for (const face of faces) {
      await show(page, t, face);
      await take(page, `guest-task${index + 1}-${face}`, look);
    }
  }
  await page.getByRole('tab', { name: TASKS[0] ?? '' }).click();
  await show(page, t, 'record');
  const row = page.getByTestId('record-row').first();
  await row.scrollIntoViewIfNeeded();
  await row.getByRole('textbox').first().focus();
  await take(page, 'guest-record-writing', look);
  await page.getByTestId('people').click();
  await page.getByRole('dialog').waitFor();
  await take(page, 'guest-people', look);
  await page.keyboard.press('Escape');
}

/** After the host has gone. */
export async function takeOffline(page: Page, look: Look): Promise<void> {
  await page.getByText(createT(look.language)('board.away')).waitFor({ timeout: 60_000 });
  await take(page, 'guest-offline', look);
}
