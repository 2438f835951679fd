import type { Translate } from '../../shared/i18n';
import type { RunningApp } from '../e2e/support';
import { take, type Look } from './album';

/** The dialog in which a document is chosen: at first, and when it is for others and has words and a colour of its own. */
export async function takeExport({ window }: RunningApp, t: Translate, look: Look): Promise<void> {
  await window.getByRole('button', { name: t('workshop.export') }).click();
  await window.getByRole('menuitem', { name: t('export.choose') }).waitFor();
  await take(window, 'export-menu', look);
  await window.getByRole('menuitem', { name: t('export.choose') }).click();
  const dialog = window.getByRole('dialog', { name: t('export.title') });
  await dialog.getByRole('region', { name: t('export.preview') }).getByRole('heading', { level: 1 }).waitFor();
  await take(window, 'export-dialog', look);
  await dialog.getByRole('radio', { name: t('export.contacts_consented') }).check();
  await dialog.getByLabel(t('report.foreword')).fill('Kooste alueen yhteiseen käyttöön. Sammandrag för regionen.');
  await dialog.getByLabel(t('export.accent')).selectOption({ label: t('export.accent_green') });
  await take(window, 'export-dialog-chosen', look);
  await dialog.getByLabel(t('export.format')).selectOption({ label: t('export.formatSvg') });
  await take(window, 'export-dialog-picture', look);
  await dialog.getByRole('button', { name: t('common.close'), exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}
