import { app, dialog, type BrowserWindow } from 'electron';
import type { Translate } from '../../shared/i18n';

/** Whatever hangs, the app ends after this. Everything acknowledged is on disk already. */
const SHUTDOWN_MS = 8_000;

/** Asks before the window closes while people are working in a workshop that ends with it. */
export function askBeforeClosing(window: BrowserWindow, isHosting: () => boolean, translate: () => Translate): void {
  let agreed = false;
  window.on('close', (event) => {
    if (agreed || !isHosting()) return;
    event.preventDefault();
    const t = translate();
    void dialog
      .showMessageBox(window, {
        type: 'warning',
        title: app.name,
        message: t('shell.quitWhileHostingTitle'),
        detail: t('shell.quitWhileHosting'),
        buttons: [t('shell.stay'), t('shell.quitAnyway')],
        defaultId: 0,
        cancelId: 0,
        noLink: true,
      })
      .then(({ response }) => {
        agreed = response === 1;
        if (agreed) window.close();
      });
  });
}

/** Runs `shutdown` once when the app is about to quit, and ends the process when it is done. */
export function shutDownBeforeQuit(shutdown: () => Promise<void>): void {
  let begun = false;
  app.on('will-quit', (event) => {
    event.preventDefault();
    if (begun) return;
    begun = true;
    const late = setTimeout(() => app.exit(0), SHUTDOWN_MS);
    void shutdown()
      .catch(() => undefined)
      .finally(() => {
        clearTimeout(late);
        app.exit(0);
      });
  });
  app.on('window-all-closed', () => app.quit());
}
