import { createSecureContext } from 'node:tls';
import { watchFile, unwatchFile } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { err, ok, type Result } from '../../shared/kernel/result';
import type { TlsFiles } from '../host';

export type TlsProblem = 'unreadable' | 'not-a-pair';

/** Certificate and key, if they can be read and belong together. */
export async function readTls(certFile: string, keyFile: string): Promise<Result<TlsFiles, TlsProblem>> {
  let files: TlsFiles;
  try {
    files = { cert: await readFile(certFile), key: await readFile(keyFile) };
  } catch {
    return err('unreadable');
  }
  try {
    createSecureContext(files);
    return ok(files);
  } catch {
    return err('not-a-pair');
  }
}

const LOOK_EVERY_MS = 5_000;

/** Calls `changed` when one of the files is another one than before. By looking: certificates come by symbolic links. */
export function watchTls(certFile: string, keyFile: string, changed: () => void): () => void {
  const onLook = (now: { mtimeMs: number }, before: { mtimeMs: number }): void => {
    if (now.mtimeMs !== before.mtimeMs) changed();
  };
  for (const file of [certFile, keyFile]) watchFile(file, { interval: LOOK_EVERY_MS, persistent: false }, onLook);
  return () => {
    for (const file of [certFile, keyFile]) unwatchFile(file, onLook);
  };
}
