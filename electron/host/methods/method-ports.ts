import type { RandomBytes } from '../../../shared/kernel/ids';
import { workshopDocName } from '../../../shared/doc';
import { readMethod, writeCount, writeMethod, type MethodInfo } from '../../../shared/methods';
import type { BoxStore } from '../../library';
import type { Documents } from '../documents/documents';
import type { InTurn } from '../types';

export interface MethodPorts {
  readonly documents: Documents;
  readonly boxes: BoxStore;
  readonly inTurn: InTurn;
  readonly random: RandomBytes;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The method as the workshop's document says now. */
export async function findMethod({ documents }: MethodPorts, workshopId: string, id: string): Promise<MethodInfo | null> {
  const name = workshopDocName(workshopId);
  const live = documents.live(name);
  if (live) return readMethod(live, id);
  const copy = await documents.copy(name);
  const method = readMethod(copy, id);
  copy.destroy();
  return method;
}

/** Resolves when it is on the disk. */
export const storeMethod = ({ documents }: MethodPorts, workshopId: string, info: MethodInfo): Promise<void> =>
  documents.edit(workshopDocName(workshopId), (doc) => writeMethod(doc, info));

/** For the eye only: nobody waits for the disk, what counts is in the box. */
export const storeCount = ({ documents }: MethodPorts, workshopId: string, id: string, count: number): Promise<void> =>
  documents.edit(workshopDocName(workshopId), (doc) => writeCount(doc, id, count), { soon: true });
