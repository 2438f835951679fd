import type { Page } from 'playwright-core';
import type { Translate } from '../../shared/i18n';
import { type GuestBrowser, type RunningApp } from '../e2e/support';
import { take, type Look } from './album';
import { openGuest, takeJoining } from './guests';

/*
 * The facilitator's desk before, during and after the day, the phase bar on a phone, and the projector.
 */

const NAMES = 'Aino Aalto;Kunta;Opettaja\nBertta Berg;Hyvinvointialue;Terveydenhoitaja\nCecilia Ceder;Kunta;Opettaja\nDaniel Dahl;Järjestö;Ohjaaja';

/** From the open workshop to its desk; prepares it once. */
export async function openDesk({ window }: RunningApp, t: Translate, prepare: boolean): Promise<void> {
  await window.getByRole('button', { name: t('desk.desk') }).click();
  await window.getByRole('tab', { name: t('desk.part.prepare') }).click();
  if (!prepare) return;
  await window.getByLabel(t('desk.plan.start')).fill('12.30');
  await window.keyboard.press('Tab');
  await window.getByRole('tab', { name: t('desk.step.people') }).click();
  await window.getByRole('button', { name: t('desk.roster.paste') }).click();
  await window.getByLabel(t('desk.roster.lines')).fill(NAMES);
  await window.getByRole('dialog').getByRole('button').last().click();
  await window.locator('tr[data-person]').nth(3).waitFor();
  await window.getByRole('button', { name: t('desk.roster.mixed') }).click();
}

export async function takeDesk({ window }: RunningApp, t: Translate, look: Look): Promise<void> {
  for (const step of ['plan', 'people', 'invite', 'meetings', 'checklist'] as const) {
    await window.getByRole('tab', { name: t(`desk.step.${step}`) }).click();
    await take(window, `desk-prepare-${step}`, look);
  }
  await window.getByRole('tab', { name: t('desk.part.now') }).click();
  await window.locator('li[data-group] img').first().waitFor();
  await take(window, 'desk-now', look);
  await window.getByRole('button', { name: t('cafe.cafe') }).click();
  await take(window, 'desk-cafe', look);
  await window.getByRole('button', { name: t('cafe.begin') }).click();
  await window.getByRole('button', { name: t('cafe.cafe') }).click();
  await window.getByRole('button', { name: t('cafe.next') }).click();
  await take(window, 'desk-cafe-going', look);
  await window.getByRole('button', { name: t('cafe.end') }).click();
  await window.getByRole('tab', { name: t('desk.part.close') }).click();
  await window.locator('li[data-group] h4').first().waitFor();
  await take(window, 'desk-close', look);
}

/** A day under way: a phase, a group that waits, one that is ready. Gives the guests' pages. */
export async function beginDay({ window }: RunningApp, t: Translate, browser: GuestBrowser, url: string, look: Look): Promise<readonly Page[]> {
  await window.getByRole('tab', { name: t('desk.part.now') }).click();
  await window.getByRole('button', { name: t('desk.phases') }).click();
  await window.getByRole('menuitem', { name: 'Tehtävä 1: palvelupolku' }).click();
  const phone = await openGuest(browser, { ...look, size: 'phone' });
  await takeJoining(phone, url, 'Eeva Elo', { ...look, size: 'phone' });
  await phone.getByRole('button', { name: t('phases.needHelp') }).click();
  await phone.getByRole('button', { name: t('phases.helpAsked') }).waitFor();
  await take(phone, 'phase-bar', { ...look, size: 'phone' });
  const desk = await openGuest(browser, look);
  await takeJoining(desk, url, 'Frans Forss', look);
  await take(desk, 'phase-bar', look);
  return [phone, desk];
}

export async function takeProjector({ app, window }: RunningApp, t: Translate, look: Look): Promise<void> {
  const opening = app.waitForEvent('window');
  await window.getByRole('button', { name: t('desk.projector'), exact: true }).click();
  const projector = await opening;
  await projector.setViewportSize({ width: 1920, height: 1080 }).catch(() => undefined);
  await projector.getByText(t('share.code')).waitFor();
  await take(projector, 'projector-join', look);
  await window.getByRole('button', { name: t('desk.projectorShows') }).click();
  await window.getByLabel(t('desk.group'), { exact: true }).selectOption({ index: 1 });
  await window.getByRole('dialog').getByRole('button', { name: t('desk.projectorShow') }).click();
  await projector.locator('figure img').waitFor();
  await take(projector, 'projector-board', look);
  await projector.close();
}
