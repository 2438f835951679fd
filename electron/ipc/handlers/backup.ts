import type { HandlerPorts } from '../ports';
import type { HandlersOf } from './namespace';

/** Copies in a folder of the facilitator's choice; a host without a window is backed up by its administrator. */
export function backupHandlers({ backups, files }: HandlerPorts): HandlersOf<'backup'> {
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
    'backup.stop': async () => {
      await backups?.stop();
      return state();
    },
  };
}
