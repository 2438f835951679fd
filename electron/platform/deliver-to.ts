import type { FileOutcome } from '../../shared/ipc';
import { unlessCancelled } from '../../shared/kernel/unless-cancelled';
import type { NewFile } from '../ipc/ports';
import { writeFileAtomically, writeFileUnderFreeName } from './atomic-file';

export interface Target {
  readonly path: string;
  /** The person has seen this name and agreed to replace what may be there. */
  readonly agreed: boolean;
}

/** Makes the file and writes it, whole or not at all: also when it is cancelled in the middle of either. */
export async function deliverTo({ path, agreed }: Target, { make, signal }: Pick<NewFile, 'make' | 'signal'>): Promise<FileOutcome> {
  const made = await unlessCancelled(make(), signal);
  if (made === null) return { kind: 'cancelled' };
  if (!made.ok) return { kind: 'problem', problem: made.error };
  const written = agreed ? await writeFileAtomically(path, made.value, signal) : await writeFileUnderFreeName(path, made.value, { signal });
  if (!written.ok) return signal?.aborted ? { kind: 'cancelled' } : { kind: 'problem', problem: written.error };
  return { kind: 'saved', ...written.value };
}
