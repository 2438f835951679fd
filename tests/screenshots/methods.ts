import type { Page } from 'playwright-core';
import { createT, type Translate } from '../../shared/i18n/every-language';
import { createSecret } from '../../shared/kernel/ids';
import type { GuestBrowser, RunningApp } from '../e2e/support';
import { take, type Look } from './album';
import { openGuest } from './guests';

/** Votes, surveys and silent rounds as facilitator and participants see them. The sample must be open and shared. */
export async function takeMethods({ window }: RunningApp, browser: GuestBrowser, url: string, t: Translate, look: Look): Promise<void> {
  const open = async (): Promise<ReturnType<Page['getByRole']>> => {
    await window.getByRole('button', { name: t('methods.button') }).click();
    return window.getByRole('dialog', { name: t('methods.button') });
  };
  await window.getByRole('tab').filter({ hasText: '2' }).last().click();
  let dialog = await open();
  await take(window, 'methods-list', look);
  await dialog.getByRole('button', { name: t('methods.vote.new') }).click();
  await window.getByLabel(t('methods.vote.perPerson')).waitFor();
  await take(window, 'methods-vote-form', look);
  await window.getByRole('button', { name: t('methods.vote.open') }).click();
  await dialog.getByRole('button', { name: t('surveys.new') }).click();
  await window.getByLabel(t('surveys.preset')).selectOption('pulse');
  await take(window, 'methods-survey-editor', look);
  await window.getByLabel(t('surveys.threshold')).fill('1');
  await window.getByRole('button', { name: t('surveys.save'), exact: true }).click();
  await dialog.getByRole('button', { name: t('surveys.open') }).first().click();
  await dialog.getByRole('button', { name: t('silent.new') }).click();
  await window.getByRole('button', { name: t('silent.open') }).click();
  await window.keyboard.press('Escape');

  for (const size of ['phone', 'desk'] as const) {
    const guestLook: Look = { ...look, size };
    const page = await openGuest(browser, guestLook);
    const own = createT(look.language);
    await page.goto(url);
    await page.getByRole('textbox').first().fill(`Aino ${createSecret().slice(0, 3)}`);
    await page.getByRole('radio').first().check({ force: true });
    await page.getByRole('button', { name: own('join.go') }).click();
    await page.getByTestId('open-method').nth(2).waitFor();
    await take(page, `methods-strip`, guestLook);
    await page.locator('[data-testid=open-method][data-kind=vote]').getByRole('button').click();
    await page.getByTestId('votes-left').waitFor();
    await take(page, 'methods-vote', guestLook);
    await page.keyboard.press('Escape');
    await page.locator('[data-testid=open-method][data-kind=survey]').getByRole('button').click();
    await page.getByRole('radio').nth(3).waitFor();
    for (const radio of [0, 4, 8]) await page.getByRole('dialog').getByRole('radio').nth(radio).check({ force: true });
    await take(page, 'methods-survey', guestLook);
    await page.getByRole('button', { name: own('surveys.send') }).click();
    await page.getByText(own('surveys.sent')).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('[data-testid=open-method][data-kind=silent]').getByRole('button').click();
    await page.getByLabel(own('silent.card', { number: 1 }), { exact: true }).fill('Yhteinen vastaanotto neuvolan ja päiväkodin kanssa');
    await take(page, 'methods-silent', guestLook);
    await page.close({ runBeforeUnload: false });
  }
  dialog = await open();
  await dialog.getByRole('button', { name: t('surveys.kiosk') }).click();
  await take(window, 'methods-kiosk', look);
  await window.getByRole('button', { name: t('surveys.kiosk.close') }).click();
  await dialog.getByRole('button', { name: t('surveys.close') }).click();
  await dialog.getByTestId('survey-chart').first().waitFor();
  await dialog.getByRole('button', { name: /^(Laita taululle|Sätt på tavlan|Put on the board)/ }).first().click();
  await take(window, 'methods-results', look);
  await window.keyboard.press('Escape');
  // Below the fold the canvas keeps it hidden.
  await window.getByTestId('board-chart').first().waitFor({ state: 'attached' });
  await window.getByRole('button', { name: t('board.showAll') }).click();
  await take(window, 'methods-board', look);
}
