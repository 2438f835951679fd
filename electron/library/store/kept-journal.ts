import { copyFile, link, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

const FOLDER = 'before-opening';

export interface KeptJournal {
  /** Nothing is missing: the second names go. */
  forget(): Promise<void>;
  /** Something is missing: what could not be read stays under `folder`, for whoever can still read it. */
  putAside(folder: string): Promise<void>;
}

/**
 * LevelDB reads its journal (`*.log`) at opening, leaves out what it can't read without a word, and deletes the file.
 * So the file gets a second name first (a hard link costs nothing; where there are none, a copy).
 */
export async function keepJournal(dir: string): Promise<KeptJournal> {
  const kept = join(dir, FOLDER);
  const journals = (await readdir(dir).catch(() => [])).filter((name) => /^\d+\.log$/.test(name));
  if (journals.length > 0) {
    await rm(kept, { recursive: true, force: true });
    await mkdir(kept, { recursive: true });
    for (const name of journals) await link(join(dir, name), join(kept, name)).catch(() => copyFile(join(dir, name), join(kept, name)).catch(() => undefined));
  }
  return {
    forget: () => rm(kept, { recursive: true, force: true }),
    putAside: (folder) => rename(kept, folder).catch(() => undefined),
  };
}
