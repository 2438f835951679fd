import { dialog, type BrowserWindow } from 'electron';
import type { Translate } from '../../shared/i18n';

/** To who works in another host's workshop: why it is away, and that nothing went to whoever answers there now. */
export async function sayCertificateChanged(window: BrowserWindow, t: Translate): Promise<void> {
  await dialog.showMessageBox(window, { type: 'warning', message: t('certificate.changedTitle'), detail: t('certificate.changedText'), buttons: [t('certificate.changedOk')] });
}
