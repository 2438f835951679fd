import * as Y from 'yjs';
import type { ClientMessage } from '../../../shared/protocol';

export type Check = Extract<ClientMessage, { type: 'check' }>;

/** Whether everything that the check speaks of is in the replica: the client's own insertions and its deletions. */
export function covers(doc: Y.Doc, { clientId, clock, deletes }: Pick<Check, 'clientId' | 'clock' | 'deletes'>): boolean {
  return Y.getState(doc.store, clientId) >= clock && deletes.every(([client, from, length]) => isDeleted(doc, client, from, length));
}

function isDeleted(doc: Y.Doc, client: number, from: number, length: number): boolean {
  const structs = doc.store.clients.get(client);
  const end = from + length;
  if (!structs || Y.getState(doc.store, client) < end) return false;
  for (let index = Y.findIndexSS(structs, from); index < structs.length; index += 1) {
    const struct = structs[index];
    if (!struct || struct.id.clock >= end) break;
    if (!struct.deleted) return false;
  }
  return true;
}
