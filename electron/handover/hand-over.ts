import { err, ok, type Result } from '../../shared/kernel/result';
import type { HostCore } from '../host';
import type { Library } from '../library';
import { HANDED_OVER, readHandover, writeHandover, type HandedRecord } from './bundle';

/** Ends the hosting here and makes the file with which another host goes on. Null when there is no such workshop. */
export async function handOver(library: Library, host: HostCore, workshopId: string): Promise<Uint8Array | null> {
  // First nobody writes any more, then it is read: nothing is written here that the next host would not have.
  await host.handOver(workshopId);
  const workshop = await library.exportFile(workshopId);
  if (!workshop) return null;
  const records: HandedRecord[] = [];
  for (const namespace of HANDED_OVER) {
    for (const { key, value } of await library.records.all(namespace)) {
      if (typeof value === 'object' && value !== null && 'workshopId' in value && value.workshopId === workshopId) records.push({ namespace, key, value: { ...value, workshopId } });
    }
  }
  return writeHandover({ workshopId, records, workshop });
}

/** Takes over what such a file holds. Null when the file is none. What is here of the workshop already is kept and joined. */
export async function takeOver(library: Library, host: HostCore, bytes: Uint8Array): Promise<Result<string, 'file-damaged' | 'file-newer'> | null> {
  const read = readHandover(bytes);
  if (!read?.ok) return read;
  const { workshopId, records, workshop } = read.value;
  const here = await library.info(workshopId);
  const taken = here ? await library.mergeFile(workshop) : await library.importFile(workshop);
  if (!taken.ok) return err(taken.error === 'file-newer' ? 'file-newer' : 'file-damaged');
  if (here) await library.restoreFromBin(workshopId);
  // Under another id the keys and seats would lead nowhere: then it is a copy.
  if (taken.value !== workshopId) return ok(taken.value);
  for (const { namespace, key, value } of records) await library.records.put(namespace, key, namespace === 'hosting' ? { ...value, open: false, address: null } : value);
  await host.reloadKeys();
  return ok(workshopId);
}
