import { createT } from '../../../shared/i18n/every-language';
import { bringLibrary, saveLibrary } from '../../backup';
import type { HandlerPorts } from '../ports';
import type { HandlersOf } from './namespace';

/** Copies in a folder of the facilitator's choice; a host without a window is backed up by its administrator. */
export function backupHandlers({ backups, files, library, settings }: HandlerPorts): HandlersOf<'backup'> {
  const state = () => backups?.state() ?? ({ kind: 'off' } as const);
  return {
    'backup.state': async () => state(),
    'backup.choose': async () => {
      if (!backups) return { kind: 'problem', problem: 'not-here' };
      const folder = await files.chooseFolder();
      if (folder === null) return { kind: 'cancelled' };
      const problem = await backups.use(folder);
      return problem ? { kind: 'problem', problem } : { kind: 'state', state: state() };
    },
    'backup.setRhythm': async (rhythm) => {
      await backups?.setRhythm(rhythm);
      return state();
    },
    'backup.run': async () => {
      await backups?.run();
      return state();
    },
    'backup.saveLibrary': async () => {
      if (!backups) return { kind: 'problem', problem: 'not-here' };
      const folder = await files.chooseFolder();
      return folder === null ? { kind: 'cancelled' } : saveLibrary(library, folder, new Date(), createT(settings.get().language ?? 'fi')('backup.folderName'));
    },
    'backup.bringLibrary': async () => {
      if (!backups) return { kind: 'problem', problem: 'not-here' };
      const folder = await files.chooseFolder();
      return folder === null ? { kind: 'cancelled' } : bringLibrary(library, folder);
    },
    'backup.stop': async () => {
      await backups?.stop();
      return state();
    },
  };
}
