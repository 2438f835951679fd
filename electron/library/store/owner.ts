import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const OWNER_FILE = 'owner';

/** Notes that this process has the library open. LevelDB's lock decides; this is for when LevelDB can't be asked. */
export const own = (dir: string): Promise<void> => writeFile(join(dir, OWNER_FILE), String(process.pid)).catch(() => undefined);

export const disown = (dir: string): Promise<void> => rm(join(dir, OWNER_FILE), { force: true }).catch(() => undefined);

/** Whether the process that noted itself last is still running. */
export async function isOwned(dir: string): Promise<boolean> {
  const pid = Number(await readFile(join(dir, OWNER_FILE), 'utf8').catch(() => ''));
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
