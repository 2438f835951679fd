import type { Page } from 'playwright-core';
import { createT, type Translate } from '../../shared/i18n/every-language';
import { verkostopaiva } from '../../shared/templates/verkostopaiva';
import type { RunningApp } from '../e2e/support';
import { SIZES, take, type Look } from './album';
import { TITLE } from './seed';

/*
 * The facilitator's window, screen by screen, in one look after the other.
 */

/** The tabs of the tasks; a board keeps the language of its workshop. */
export const TASKS = verkostopaiva.pages.map(({ title }) => title.fi);

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Sizes the real window, and makes it Finnish, Swedish or English, light or dark. */
export async function putOn({ app, window }: RunningApp, { language, theme, size }: Look): Promise<Translate> {
  const [width, height] = SIZES[size];
  await app.evaluate(
    ({ BrowserWindow }, [w, h]) => {
      const main = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL().includes('index.html'));
      main?.setMinimumSize(200, 200);
      main?.setContentSize(w, h);
    },
    [width, height] as const,
  );
  await window.waitForFunction(([w, h]) => innerWidth === w && innerHeight === h, [width, height] as const);
  await window.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await window.evaluate(() => (location.hash = '#/'));
  const t = createT(language);
  await window.getByRole('button', { name: /^(Kieli|Språk|Language): / }).click();
  await window.getByRole('menuitemradio').or(window.getByRole('menuitem')).filter({ hasText: t(language === 'fi' ? 'common.languageFi' : language === 'sv' ? 'common.languageSv' : 'common.languageEn') }).click();
  await button(window, t('home.newWorkshop')).first().waitFor();
  return t;
}

export async function takeEmptyHome(app: RunningApp, look: Look): Promise<void> {
  const t = await putOn(app, look);
  await app.window.getByRole('heading', { name: t('home.emptyTitle') }).waitFor();
  await take(app.window, 'home-empty', look);
}

export async function takeHome({ window }: RunningApp, t: Translate, look: Look): Promise<void> {
  await window.getByRole('link', { name: t('home.openNamed', { title: TITLE }) }).waitFor();
  await take(window, 'home', look);
  await button(window, t('home.menuFor', { title: TITLE })).click();
  await window.getByRole('menu').waitFor();
  await take(window, 'home-menu', look);
  await window.keyboard.press('Escape');
}

export async function takeHomePlaces({ window }: RunningApp, t: Translate, look: Look): Promise<void> {
  await button(window, t('home.newWorkshop')).first().click();
  await window.getByRole('textbox', { name: t('home.newName') }).waitFor();
  await take(window, 'new-workshop', look);
  await window.getByRole('textbox', { name: t('home.newDate') }).fill('30.2.2026');
  await button(window, t('home.newCreate')).click();
  await window.getByText(t('home.titleMissing')).waitFor();
  await take(window, 'new-workshop-wrong', look);
  await button(window, t('common.back')).click();

  await button(window, t('home.join')).click();
  await window.getByRole('dialog').getByRole('textbox').fill('moi');
  await window.keyboard.press('Enter');
  await window.getByText(t('home.joinInvalid')).waitFor();
  await take(window, 'home-join', look);
  await window.keyboard.press('Escape');

  await button(window, t('home.binCount', { count: 1 })).click();
  await button(window, t('home.deleteForeverNamed', { title: 'Harjoitus' })).waitFor();
  await take(window, 'bin', look);
  await button(window, t('home.deleteForeverNamed', { title: 'Harjoitus' })).click();
  await window.getByRole('alertdialog').waitFor();
  await take(window, 'bin-delete', look);
  await window.keyboard.press('Escape');
  await button(window, t('common.back')).click();

  await window.evaluate(() => (location.hash = '#/settings'));
  await window.getByRole('heading', { name: t('settings.title') }).waitFor();
  await take(window, 'settings', look);
  await window.evaluate(() => (location.hash = '#/workshop/eiole'));
  await window.getByText(t('workshop.openFailedTitle')).waitFor();
  await take(window, 'workshop-missing', look);
  await window.evaluate(() => (location.hash = '#/'));
}

export async function openSample({ window }: RunningApp, t: Translate): Promise<void> {
  await window.getByRole('link', { name: t('home.openNamed', { title: TITLE }) }).click();
  await window.getByRole('tab', { name: TASKS[0] ?? '' }).waitFor();
}

/** Chooses a face; resolves when its cards are on the screen. */
export async function show(page: Page, t: Translate, face: 'canvas' | 'record' | 'both'): Promise<void> {
  await page.getByRole('radio', { name: t(`board.view.${face}`) }).click();
  if (face !== 'canvas') await page.locator('[data-record-zone]').first().waitFor();
  if (face !== 'record') await page.locator('[data-testid="zone"]').filter({ visible: true }).first().waitFor();
}

export async function takeBoard({ window }: RunningApp, t: Translate, look: Look, faces: readonly ('canvas' | 'record' | 'both')[] = ['canvas', 'record', 'both']): Promise<void> {
  for (const [index, task] of TASKS.entries()) {
    await window.getByRole('tab', { name: task }).click();
    for (const face of faces) {
      await show(window, t, face);
      await take(window, `board-task${index + 1}-${face}`, look);
    }
  }
  await window.getByRole('tab', { name: TASKS[0] ?? '' }).click();
  await show(window, t, 'canvas');
}

/** What opens over a board. */
export async function takeBoardDetails({ window }: RunningApp, t: Translate, look: Look): Promise<void> {
  await window.getByTestId('card').nth(2).click();
  await take(window, 'board-selected', look);
  await window.getByTestId('card').nth(2).dblclick();
  await take(window, 'board-editing', look);
  await window.keyboard.press('Escape');
  await window.keyboard.press('Escape');
  await window.getByTestId('safety').click();
  await window.getByRole('dialog', { name: t('safety.title') }).waitFor();
  await take(window, 'board-safety', look);
  await window.keyboard.press('Escape');
  await button(window, t('workshop.export')).click();
  await window.getByRole('menu').waitFor();
  await take(window, 'board-export', look);
  await window.keyboard.press('Escape');
  for (const group of [2, 3]) {
    await window.getByRole('tab', { name: `Ryhmä ${group}`, exact: true }).click();
    for (const face of ['canvas', 'record'] as const) {
      await show(window, t, face);
      await take(window, `board-group${group}-${face}`, look);
    }
  }
  await window.getByRole('tab', { name: 'Ryhmä 1', exact: true }).click();
}

/** Sharing off, on and large. Resolves to the join link; sharing goes on. */
export async function takeSharing({ window }: RunningApp, t: Translate, look: Look): Promise<string> {
  await window.getByRole('button', { name: new RegExp(`^(${t('share.share')}|${t('workshop.shared')})$`) }).click();
  const dialog = window.getByRole('dialog', { name: t('share.title') });
  const start = button(window, t('share.start'));
  const url = dialog.getByTestId('join-url');
  await start.or(url).first().waitFor();
  if (await start.isVisible()) {
    await take(window, 'share-off', look);
    await start.click();
  }
  const joinUrl = (await url.innerText()).trim();
  await take(window, 'share', look);
  await button(window, t('share.big')).click();
  await button(window, t('share.closeBig')).waitFor();
  await take(window, 'share-big', look);
  await window.keyboard.press('Escape');
  await button(window, t('share.closeBig')).waitFor({ state: 'detached' });
  await dialog.getByRole('button', { name: t('common.close'), exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  return joinUrl;
}
