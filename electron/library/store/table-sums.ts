import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';

/*
 * LevelDB's tables (`*.ldb`) never change once they are written. LevelDB itself does not check them when it reads, and
 * some damage makes it end the whole process. So their checksums are kept beside them, and compared before it opens.
 */
const SUMS_FILE = 'tables.json';
const TABLE = /^\d+\.(ldb|sst)$/;

type Sums = Readonly<Record<string, number>>;

async function readSums(dir: string): Promise<Sums> {
  try {
    const sums: unknown = JSON.parse(await readFile(join(dir, SUMS_FILE), 'utf8'));
    return typeof sums === 'object' && sums !== null ? (sums as Sums) : {};
  } catch {
    return {};
  }
}

/** A table that can't be read has a sum that no table has. */
const sumOf = (path: string): Promise<number> => readFile(path).then((bytes) => crc32(bytes), () => -1);

const tablesIn = async (dir: string): Promise<string[]> => (await readdir(dir).catch(() => [])).filter((name) => TABLE.test(name));

/** Tables that are not what they were when they were noted. */
export async function findDamagedTables(dir: string): Promise<string[]> {
  const sums = await readSums(dir);
  const damaged: string[] = [];
  for (const name of await tablesIn(dir)) {
    const known = sums[name];
    if (known !== undefined && known !== (await sumOf(join(dir, name)))) damaged.push(name);
  }
  return damaged;
}

async function writeSums(dir: string, sums: Sums): Promise<void> {
  const path = join(dir, SUMS_FILE);
  await writeFile(`${path}.new`, JSON.stringify(sums)).then(() => rename(`${path}.new`, path)).catch(() => undefined);
}

/**
 * Notes the tables that are there. Only after the database was closed: while it is open a table may be half written,
 * and the number of one that a killed process left half written is given to another.
 */
export async function noteTables(dir: string): Promise<void> {
  const known = await readSums(dir);
  const sums: Record<string, number> = {};
  for (const name of await tablesIn(dir)) sums[name] = known[name] ?? (await sumOf(join(dir, name)));
  await writeSums(dir, sums);
}

/** Takes damaged tables as they are now for what they should be: they were found, and need not be found again. */
export async function acceptTables(dir: string, names: readonly string[]): Promise<void> {
  const sums: Record<string, number> = { ...(await readSums(dir)) };
  for (const name of names) sums[name] = await sumOf(join(dir, name));
  await writeSums(dir, sums);
}

/** After a repair other tables may bear the same names. */
export const forgetTables = (dir: string): Promise<void> => rm(join(dir, SUMS_FILE), { force: true });
