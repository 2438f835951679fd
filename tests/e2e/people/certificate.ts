import type { Locator, Page } from 'playwright-core';
import type { RunningApp } from '../support';

/** The facilitator chooses these files in the system's dialog. */
export async function chooseCertificate({ app }: RunningApp, section: Locator, files: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths })) as unknown as typeof dialog.showOpenDialog;
  }, files);
  await section.getByRole('button', { name: /^Valitse (varmenne ja avain|toinen varmenne)$/ }).click();
}

/** Home → join with a link, as somebody who takes part by the app. */
export async function openLink(window: Page, url: string): Promise<Locator> {
  const dialog = window.getByRole('dialog', { name: 'Liity työpajaan' });
  if (!(await dialog.isVisible())) await window.getByRole('button', { name: 'Liity', exact: true }).first().click();
  await dialog.getByRole('textbox', { name: 'Linkki tai osoite' }).fill(url);
  await dialog.getByRole('button', { name: 'Liity työpajaan' }).click();
  return dialog;
}
