import { dialog, type BrowserWindow } from 'electron';
import { problemKey, type CallOutput } from '../../shared/ipc';
import type { Translate } from '../../shared/i18n';
import type { FileOpener } from '../ipc/open-workshop-file';

export interface PersonAtTheWindow {
  readonly window: BrowserWindow;
  readonly translate: () => Translate;
}

/** Of a file that was opened from outside: says why it can't be opened, and offers what is left of a damaged one as a copy. */
export async function tellOfOpenedFile(outcome: CallOutput<'library.openFile'>, opener: FileOpener, { window, translate }: PersonAtTheWindow): Promise<void> {
  const t = translate();
  if (outcome.kind === 'problem') {
    await dialog.showMessageBox(window, { type: 'error', message: t('shell.openWorkshop'), detail: t(problemKey(outcome.problem)), buttons: [t('common.close')] });
  }
  if (outcome.kind !== 'damaged') return;
  const { title, groups, missingGroups } = outcome.salvageable;
  const detail = [
    t('files.salvageText'),
    title,
    t('files.salvageGroups', { count: groups }),
    ...(missingGroups.length > 0 ? [`${t('files.salvageMissing')} ${t('files.salvageMissingGroups', { names: missingGroups.join(', ') })}`] : []),
  ].join('\n');
  const { response } = await dialog.showMessageBox(window, { type: 'warning', message: t('files.salvageTitle'), detail, buttons: [t('common.cancel'), t('files.salvageOpen')], defaultId: 1, cancelId: 0 });
  if (response === 1) await opener.openSalvaged(t('files.salvageName', { title }).slice(0, 200));
}
