import { homedir } from 'node:os';
import { join } from 'node:path';

export interface DataFolder {
  /** Everything below is in here. */
  readonly root: string;
  /** The library of workshops. */
  readonly library: string;
  readonly settings: string;
  /** What Chromium keeps of its own. */
  readonly browser: string;
}

/**
 * Where this user's data is: local app data, never the folder that Windows carries along in a roaming profile, for a
 * database under a synchroniser breaks. `POLKUPAJA_DATA_DIR` names another folder.
 */
export function dataFolder(env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): DataFolder {
  const root = env.POLKUPAJA_DATA_DIR || join(localAppData(env, platform), 'Polkupaja');
  return { root, library: join(root, 'library'), settings: join(root, 'settings.json'), browser: join(root, 'browser') };
}

function localAppData(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (platform === 'win32') return env.LOCALAPPDATA || join(homedir(), 'AppData', 'Local');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  return env.XDG_DATA_HOME || join(homedir(), '.local', 'share');
}
