import type { Page } from 'playwright-core';
import { LAST_YEAR, THIS_YEAR } from '../support/archive-workshops';
import type { RunningApp } from '../e2e/support';
import { take, type Look } from './album';
import { putOn } from './desk';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** What is done with saved workshops: search, key people, what was agreed, maps side by side, versions. Needs `seedArchive`. */
export async function takeLibrary(app: RunningApp, look: Look): Promise<void> {
  const { window } = app;
  const t = await putOn(app, look);
  await window.getByRole('link', { name: t('home.openNamed', { title: THIS_YEAR }), exact: true }).waitFor();
  await take(window, 'library-home', look);

  await window.getByRole('searchbox', { name: t('archive.search') }).fill('aloituskeskustelussa');
  await window.keyboard.press('Enter');
  await window.getByRole('listitem').filter({ hasText: 'Aloituskeskustelu' }).first().waitFor();
  await take(window, 'library-search', look);
  await putOn(app, look);

  await button(window, t('archive.people')).click();
  await window.getByRole('row').filter({ hasText: 'Maija Malli' }).waitFor();
  await take(window, 'library-people', look);
  await button(window, t('archive.actionsFor', { name: 'Maija Malli' })).click();
  await window.getByRole('menuitem', { name: t('archive.change') }).click();
  await window.getByRole('dialog').waitFor();
  await take(window, 'library-people-change', look);
  await button(window, t('common.cancel')).click();
  await putOn(app, look);

  await button(window, t('archive.tasks')).click();
  await window.getByRole('row').filter({ hasText: 'Tapaaminen neuvolan kanssa' }).first().waitFor();
  await take(window, 'library-tasks', look);
  await putOn(app, look);

  await button(window, t('maps.open')).click();
  await window.getByText(t('maps.needTwo')).waitFor();
  await take(window, 'library-maps-empty', look);
  const choose = (workshop: string, group: string): Promise<void> => window.getByRole('checkbox', { name: `${workshop} – ${group}` }).check();
  await choose(LAST_YEAR, 'Ryhmä 1');
  await choose(THIS_YEAR, 'Ryhmä 1');
  await window.getByTestId('change-counts').waitFor();
  await take(window, 'library-compare', look);
  await window.getByText(t('maps.changeList')).click();
  await window.getByRole('table', { name: t('maps.changeList') }).waitFor();
  await take(window, 'library-changes', look);
  await button(window, t('maps.clear')).click();
  for (const group of ['Ryhmä 1', 'Ryhmä 2', 'Ryhmä 3']) await choose(LAST_YEAR, group);
  await window.getByRole('tab', { name: t('maps.gaps') }).click();
  await window.getByRole('table', { name: t('maps.gapTable') }).waitFor();
  await take(window, 'library-gaps', look);
  await window.getByRole('tab', { name: t('maps.merge') }).click();
  await window.getByRole('textbox', { name: t('maps.mergeTitle') }).waitFor();
  await take(window, 'library-merge', look);
  await window.getByRole('textbox', { name: t('maps.mergeTitle') }).press('Enter');
  await button(window, t('maps.similar', { count: 2 })).click();
  await window.getByRole('dialog').getByTestId('same-proposal').first().waitFor();
  await take(window, 'library-proposals', look);
  await button(window, t('common.close')).click();
  await putOn(app, look);

  await window.getByRole('link', { name: t('home.openNamed', { title: THIS_YEAR }), exact: true }).click();
  await window.getByRole('tab', { name: 'Ryhmä 1' }).waitFor();
  await button(window, t('history.open')).click();
  const slider = window.getByRole('slider', { name: t('history.slider') });
  await slider.waitFor();
  await slider.focus();
  await window.keyboard.press('ArrowLeft');
  await window.getByTestId('version-picture').waitFor();
  await take(window, 'library-history', look);
  await window.getByText(t('history.picture')).click();
  await window.waitForFunction(() => decodeURIComponent(document.querySelector('[data-testid="version-picture"]')?.getAttribute('src') ?? '').includes('data-change'));
  await take(window, 'library-history-changes', look);
  await window.getByText(t('history.list')).click();
  await take(window, 'library-history-list', look);
}
