import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const FILE = 'suspects.json';
/** Openings that did not end cleanly before the damaged tables are given up. */
const CHANCES = 2;

interface Suspects {
  readonly tables: readonly string[];
  /** Openings since the last clean end. */
  readonly attempts: number;
}

async function read(dir: string): Promise<Suspects> {
  try {
    const { tables, attempts } = JSON.parse(await readFile(join(dir, FILE), 'utf8')) as Suspects;
    const there = await readdir(dir);
    return { tables: tables.filter((name) => there.includes(name)), attempts };
  } catch {
    return { tables: [], attempts: 0 };
  }
}

async function write(dir: string, suspects: Suspects): Promise<void> {
  if (suspects.tables.length === 0) await rm(join(dir, FILE), { force: true });
  else await writeFile(join(dir, FILE), JSON.stringify(suspects));
}

/**
 * Damaged tables are used as long as that works: most of what is in them can be read. But LevelDB may end the whole
 * process over one, and would at every start. Called before an opening; returns the tables that have had their chances.
 */
export async function tablesToGiveUp(dir: string, newlyDamaged: readonly string[]): Promise<readonly string[]> {
  const known = await read(dir);
  const tables = [...new Set([...known.tables, ...newlyDamaged])];
  const attempts = newlyDamaged.length > 0 ? 1 : known.attempts + 1;
  if (attempts > CHANCES) {
    await write(dir, { tables: [], attempts: 0 });
    return tables;
  }
  await write(dir, { tables, attempts });
  return [];
}

/** The database was closed as it should be: the tables did no harm. */
export async function endedCleanly(dir: string): Promise<void> {
  await write(dir, { tables: (await read(dir)).tables, attempts: 0 });
}
