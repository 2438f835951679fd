import type { Translate } from '../../shared/i18n';
import type { RunningApp } from '../e2e/support';
import { take, type Look } from './album';

/** From the open workshop: where a rehearsal begins, its desk, a board and the projector, and what home says meanwhile. */
export async function takeRehearsal({ app, window }: RunningApp, t: Translate, look: Look): Promise<void> {
  const bar = window.getByRole('complementary', { name: t('rehearsal.step') });
  await window.getByRole('button', { name: t('desk.desk') }).click();
  await window.getByRole('tab', { name: t('desk.part.prepare') }).click();
  await window.getByRole('tab', { name: t('rehearsal.step') }).click();
  await take(window, 'rehearsal-begin', look);
  await window.getByRole('button', { name: t('rehearsal.begin') }).click();
  await bar.getByText(t('rehearsal.barHere')).waitFor();
  await window.getByRole('button', { name: t('desk.phases') }).click();
  await window.getByRole('menuitem').nth(1).click();
  await window.locator('li[data-group] img').first().waitFor();
  // Somebody has written by then.
  await window.getByRole('timer').first().waitFor();
  await window.waitForTimeout(12_000);
  await take(window, 'rehearsal-desk', look);
  await window.getByRole('tab', { name: t('desk.part.prepare') }).click();
  await take(window, 'rehearsal-prepare', look);
  const opening = app.waitForEvent('window');
  await window.getByRole('button', { name: t('desk.projector'), exact: true }).click();
  const projector = await opening;
  await projector.setViewportSize({ width: 1920, height: 1080 }).catch(() => undefined);
  await projector.getByText(t('rehearsal.noCode')).waitFor();
  await take(projector, 'rehearsal-projector', look);
  await projector.close();
  await window.getByRole('button', { name: t('desk.boards') }).click();
  await window.locator('[data-card-id]').first().waitFor();
  await take(window, 'rehearsal-board', look);
  await window.evaluate(() => (location.hash = '#/'));
  await bar.getByText(t('rehearsal.barElsewhere')).waitFor();
  await take(window, 'rehearsal-home', look);
  await bar.getByRole('button', { name: t('rehearsal.end') }).click();
  await bar.waitFor({ state: 'detached' });
}
