import { open } from 'node:fs/promises';
import type { Problem } from '../../shared/ipc';
import { err, ok, type Result } from '../../shared/kernel/result';
import { problemOfFileError } from './atomic-file';

/** A workshop's file is far smaller; whatever is larger isn't one, and shall not fill the memory. */
export const MAX_WORKSHOP_BYTES = 512 * 1024 * 1024;

/** The bytes of a file that the person chose or double-clicked. Only ever opened for reading. */
export async function readWorkshopFile(path: string): Promise<Result<Uint8Array, Problem>> {
  try {
    const handle = await open(path, 'r');
    try {
      const { size } = await handle.stat();
      if (size > MAX_WORKSHOP_BYTES) return err('file-too-large');
      return ok(new Uint8Array(await handle.readFile()));
    } finally {
      await handle.close();
    }
  } catch (error) {
    return err(problemOfFileError(error, 'file-unreadable'));
  }
}
