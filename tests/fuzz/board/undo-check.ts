import * as Y from 'yjs';
import { BOARD_ROOT_NAMES } from '../../../shared/doc';
import type { Replica } from './replica';

interface Snapshot {
  /** Every visible value of every record, and who wrote it. */
  readonly values: ReadonlyMap<string, { readonly client: number; readonly value: string }>;
  /** Letters of each text by who typed them. */
  readonly letters: ReadonlyMap<string, ReadonlyMap<number, number>>;
}

/** Which client wrote each letter that is still there. */
function lettersOf(text: Y.Text): Map<number, number> {
  const counts = new Map<number, number>();
  for (let item = text._start; item; item = item.right) {
    if (!item.deleted && item.countable) counts.set(item.id.client, (counts.get(item.id.client) ?? 0) + item.length);
  }
  return counts;
}

function snapshot(doc: Y.Doc): Snapshot {
  const values = new Map<string, { client: number; value: string }>();
  const letters = new Map<string, Map<number, number>>();
  for (const root of BOARD_ROOT_NAMES) {
    for (const [id, record] of doc.getMap(root).entries()) {
      if (!(record instanceof Y.Map)) continue;
      for (const [key, item] of record._map) {
        if (item.deleted) continue;
        const value: unknown = record.get(key);
        if (value instanceof Y.Text) letters.set(`${root}/${id}/${key}`, lettersOf(value));
        else values.set(`${root}/${id}/${key}`, { client: item.id.client, value: JSON.stringify(value) });
      }
    }
  }
  return { values, letters };
}

/**
 * Takes back or redoes one step and checks that nothing of anybody else's went: no value that somebody else wrote
 * last has changed, and no letter that somebody else typed has vanished.
 */
export function checkedUndo(replica: Replica, what: 'undo' | 'redo'): void {
  const { doc, undo } = replica;
  const before = snapshot(doc);
  if (what === 'undo') undo.undo();
  else undo.redo();
  const after = snapshot(doc);
  const fail = (message: string): never => {
    throw new Error(`${what} by p${replica.index} (client ${doc.clientID}): ${message}`);
  };
  for (const [key, { client, value }] of before.values) {
    const now = after.values.get(key);
    if (now?.value !== value && client !== doc.clientID) fail(`${key}, last written by ${client}, went from ${value} to ${now?.value ?? 'nothing'}`);
  }
  if (what === 'redo') return; // Redoing one's own deletion takes away what was deleted, whoever wrote it.
  for (const [key, counts] of before.letters) {
    for (const [client, count] of counts) {
      const now = after.letters.get(key)?.get(client) ?? 0;
      if (client !== doc.clientID && now < count) fail(`${key} lost ${count - now} letters of ${client}`);
    }
  }
}
