import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ClassicLevel } from 'classic-level';
import { err, ok, type Result } from '../../../shared/kernel/result';
import type { OpenLibraryError } from '../types';
import { FORMAT_KEY } from './keys';
import { isOwned, own } from './owner';
import { sealJson, unsealJson } from './sealed-record';
import { tablesToGiveUp } from './suspects';
import { acceptTables, findDamagedTables, forgetTables } from './table-sums';

export type Level = ClassicLevel<string, Uint8Array>;

const LIBRARY_FORMAT = 1;
const DATABASE_FILE = /^(CURRENT|MANIFEST-\d+|\d+\.(log|ldb|sst))$/;

const codeOf = (error: unknown): string => {
  const read = (value: unknown): string => (typeof value === 'object' && value !== null && 'code' in value ? String(value.code) : '');
  return (typeof error === 'object' && error !== null && 'cause' in error && read(error.cause)) || read(error);
};

/** Whether the folder has a database's files, with or without the one that tells which are current. */
async function isLevel(dir: string): Promise<boolean> {
  return (await readdir(dir)).some((name) => DATABASE_FILE.test(name));
}

/** LevelDB would take such a folder for a new one and clear it. */
async function hasLostItsStart(dir: string): Promise<boolean> {
  const names = await readdir(dir);
  return !names.includes('CURRENT') && names.some((name) => DATABASE_FILE.test(name));
}

async function repair(dir: string, withoutTables: readonly string[]): Promise<boolean> {
  try {
    for (const name of withoutTables) await rm(join(dir, name), { force: true });
    await ClassicLevel.repair(dir);
    await forgetTables(dir);
    return true;
  } catch {
    return false;
  }
}

/** LevelDB locks its folder: a second process gets `in-use`. */
async function openOnce(dir: string): Promise<Result<Level, OpenLibraryError>> {
  // Uncompressed, so that whether something is still in the files can be found by looking (see `purge.ts`).
  const level: Level = new ClassicLevel(dir, { keyEncoding: 'utf8', valueEncoding: 'view', compression: false });
  try {
    await level.open();
    return ok(level);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'LEVEL_LOCKED') return err('in-use');
    // LevelDB names a missing or unreadable table file an I/O error, though the folder itself is fine.
    return err(code === 'LEVEL_CORRUPTION' || (await isLevel(dir)) ? 'damaged' : 'unwritable');
  }
}

export interface OpenedLevel {
  readonly level: Level;
  /** The folder as it was is kept beside. */
  readonly kept: boolean;
}

/**
 * Opens the library's database. When its own structure is damaged, the whole folder is first copied beside itself and
 * then repaired; what the repair could not save shows later as missing records, which the documents' checks find.
 */
export async function openLevel(dir: string, now: () => number): Promise<Result<OpenedLevel, OpenLibraryError>> {
  try {
    await mkdir(dir, { recursive: true });
  } catch {
    return err('unwritable');
  }
  const keep = (): Promise<void> => cp(dir, `${dir}-damaged-${now()}`, { recursive: true });
  const damagedTables = await findDamagedTables(dir);
  const lostStart = await hasLostItsStart(dir);
  // LevelDB's own lock is asked only when it opens.
  if ((damagedTables.length > 0 || lostStart) && (await isOwned(dir))) return err('in-use');
  let kept = damagedTables.length > 0;
  if (kept) await keep();
  const givenUp = await tablesToGiveUp(dir, damagedTables);
  // From now on they are known: opening may end the process before it comes to its end.
  if (damagedTables.length > 0) await acceptTables(dir, damagedTables);
  let opened: Result<Level, OpenLibraryError> = lostStart || givenUp.length > 0 ? err('damaged') : await openOnce(dir);
  if (!opened.ok && opened.error === 'damaged') {
    // What was given up was kept when it was found.
    if (!kept && givenUp.length === 0) await keep();
    kept = true;
    if (!(await repair(dir, givenUp))) return err('damaged');
    opened = await openOnce(dir);
  }
  if (!opened.ok) return opened;
  const level = opened.value;
  // When the database can't even read this, its documents' own checks will tell what is left.
  const format = await level.get(FORMAT_KEY).catch(() => undefined);
  const known = format && unsealJson(FORMAT_KEY, format);
  if (typeof known === 'number' && known > LIBRARY_FORMAT) {
    await level.close();
    return err('newer');
  }
  if (known !== LIBRARY_FORMAT) await level.put(FORMAT_KEY, sealJson(FORMAT_KEY, LIBRARY_FORMAT), { sync: true });
  await own(dir);
  return ok({ level, kept });
}
