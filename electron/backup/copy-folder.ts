import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupProblem } from '../../shared/ipc';
import { err, ok, type Result } from '../../shared/kernel/result';
import { readPolku } from '../library';
import { writeFileUnderFreeName } from '../platform/atomic-file';
import { copyName, workshopOfCopy } from './copy-name';

export interface Copy {
  readonly path: string;
  /** Milliseconds since 1970, by the folder's own clock. */
  readonly at: number;
}

/** Copies in the folder by workshop, newest first; null when the folder is not there or can't be read. */
export async function listCopies(folder: string): Promise<Map<string, Copy[]> | null> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch {
    return null;
  }
  const copies = new Map<string, Copy[]>();
  for (const name of names) {
    const workshopId = workshopOfCopy(name);
    if (workshopId === null) continue;
    const found = await stat(join(folder, name)).catch(() => null);
    if (found?.isFile()) copies.set(workshopId, [...(copies.get(workshopId) ?? []), { path: join(folder, name), at: found.mtimeMs }]);
  }
  for (const list of copies.values()) list.sort((a, b) => b.at - a.at || (a.path < b.path ? 1 : -1));
  return copies;
}

/** Writes one copy, whole or not at all, and reads it back. The folder is never made: where a stick was pulled out, its empty mount would be filled. */
export async function writeCopy(folder: string, workshop: { readonly id: string; readonly title: string }, bytes: Uint8Array, at: Date): Promise<Result<string, BackupProblem>> {
  const found = await stat(folder).catch(() => null);
  if (!found?.isDirectory()) return err('gone');
  const written = await writeFileUnderFreeName(join(folder, copyName(workshop.title, workshop.id, at)), bytes);
  if (!written.ok) return err(written.error === 'disk-full' ? 'disk-full' : 'file-unwritable');
  const { path } = written.value;
  const back = await readFile(path).catch(() => null);
  if (back && readPolku(back).ok) return ok(path);
  await rm(path, { force: true }).catch(() => undefined);
  return err('unverified');
}

/** Removes copies; false when one could not be. */
export async function removeCopies(copies: readonly Copy[]): Promise<boolean> {
  const done = await Promise.all(copies.map(({ path }) => rm(path, { force: true }).then(() => true, () => false)));
  return done.every(Boolean);
}
