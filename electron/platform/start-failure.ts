import { app, dialog } from 'electron';
import { createT, type Translate } from '../../shared/i18n/every-language';
import type { Language } from '../../shared/kernel/language';
import type { OpenLibraryError } from '../library';

export type StartFailure = OpenLibraryError | 'unexpected';

function messageOf(failure: StartFailure, folder: string, t: Translate): string {
  if (failure === 'in-use') return t('shell.libraryLocked');
  if (failure === 'damaged') return t('shell.libraryDamaged', { folder });
  if (failure === 'newer') return t('shell.libraryNewer');
  if (failure === 'unwritable') return t('shell.libraryUnwritable', { folder });
  return t('shell.startFailed', { folder });
}

/** Says in the person's words why there is no window, and ends the app with exit code 1. */
export async function endWithMessage(failure: StartFailure, folder: string, language: Language): Promise<void> {
  const t = createT(language);
  const message = messageOf(failure, folder, t);
  // For whoever starts the app from a terminal, or looks for what went wrong later.
  console.error(`${t('shell.startFailedTitle')}. ${message} (${failure})`);
  await dialog.showMessageBox({
    type: 'error',
    title: app.name,
    message: t('shell.startFailedTitle'),
    detail: `${message}\n\n${t('shell.supportCode', { code: failure })}`,
    buttons: [t('shell.quit')],
    noLink: true,
  });
  app.exit(1);
}
