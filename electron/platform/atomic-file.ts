import { randomBytes } from 'node:crypto';
import { link, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Problem } from '../../shared/ipc';
import { numberedFileName } from '../../shared/kernel/file-name';
import { err, ok, type Result } from '../../shared/kernel/result';

export interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
}

const NAMES_TO_TRY = 1_000;

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** What a person can be told about a failed write or read. */
export function problemOfFileError(error: unknown, otherwise: Problem): Problem {
  const code = codeOf(error);
  return code === 'ENOSPC' || code === 'EDQUOT' ? 'disk-full' : otherwise;
}

/**
 * A new name reaches the disk with the folder's own flush. Windows and some mounted file systems have no such thing;
 * the file itself is flushed and whole by then, so that is no failure.
 */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

const PART = '.polkupaja-part';
/** What is being written now is younger. */
const LEFT_AFTER_MS = 60 * 60 * 1000;

/** What a process that was killed in the middle of writing left in this folder. */
async function tidy(folder: string): Promise<void> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.startsWith('.') && name.endsWith(PART));
  for (const name of names) {
    const found = await stat(join(folder, name)).catch(() => null);
    if (found && Date.now() - found.mtimeMs > LEFT_AFTER_MS) await rm(join(folder, name), { force: true }).catch(() => undefined);
  }
}

async function writeBeside(path: string, bytes: Uint8Array, signal?: AbortSignal): Promise<string> {
  await tidy(dirname(path));
  const temporary = join(dirname(path), `.${randomBytes(6).toString('hex')}${PART}`);
  try {
    const handle = await open(temporary, 'wx', 0o644);
    try {
      await handle.writeFile(bytes, { signal });
      await handle.sync();
      const { size } = await handle.stat();
      if (size !== bytes.byteLength) throw new Error('short write');
      signal?.throwIfAborted();
    } finally {
      await handle.close();
    }
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  return temporary;
}

/** FAT, exFAT and some network shares know no links. */
const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'];

/** Takes a name that is free, or fails with EEXIST. A write that fails half way leaves nothing. */
async function writeNew(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx', 0o644);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
}

async function confirmed(path: string, bytes: Uint8Array): Promise<Result<WrittenFile, Problem>> {
  await flushFolder(dirname(path));
  const { size } = await stat(path);
  return size === bytes.byteLength ? ok({ path, bytes: size }) : err('file-unwritable');
}

/**
 * Writes the whole file or nothing: a temporary file in the same folder, flushed, then renamed over `path`. A file that
 * was there stays as it was until then; asking whether it may go is the caller's business. Aborted before the renaming
 * it fails and leaves nothing.
 */
export async function writeFileAtomically(path: string, bytes: Uint8Array, signal?: AbortSignal): Promise<Result<WrittenFile, Problem>> {
  let temporary: string | undefined;
  try {
    temporary = await writeBeside(path, bytes, signal);
    await rename(temporary, path);
    return await confirmed(path, bytes);
  } catch (error) {
    if (temporary !== undefined) await rm(temporary, { force: true }).catch(() => undefined);
    return err(problemOfFileError(error, 'file-unwritable'));
  }
}

/** As `writeFileAtomically`, but never over a file that is there: the name gets a number then, `Raportti (2).docx`. */
export async function writeFileUnderFreeName(path: string, bytes: Uint8Array, { signal, makeLink = link }: { readonly signal?: AbortSignal | undefined; readonly makeLink?: typeof link } = {}): Promise<Result<WrittenFile, Problem>> {
  let temporary: string | undefined;
  try {
    temporary = await writeBeside(path, bytes, signal);
    for (let n = 1; n <= NAMES_TO_TRY; n += 1) {
      const candidate = join(dirname(path), numberedFileName(basename(path), n));
      try {
        // Unlike rename, link refuses when the name is taken, also by somebody who was faster.
        await makeLink(temporary, candidate).catch((error: unknown) => {
          if (!NO_LINKS.includes(codeOf(error))) throw error;
          return writeNew(candidate, bytes);
        });
        return await confirmed(candidate, bytes);
      } catch (error) {
        if (codeOf(error) !== 'EEXIST') throw error;
      }
    }
    return err('file-unwritable');
  } catch (error) {
    return err(problemOfFileError(error, 'file-unwritable'));
  } finally {
    if (temporary !== undefined) await rm(temporary, { force: true }).catch(() => undefined);
  }
}
