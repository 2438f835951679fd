import * as Y from 'yjs';
import { indexedDbDrafts, type DraftStore } from './draft-store';

/** Words that were written in a row by one client, as runs. What was deleted again in the same update is left out. */
export function textsOf(update: Uint8Array): string[] {
  const { structs, ds } = Y.decodeUpdate(update);
  const isDeleted = (client: number, clock: number): boolean => ds.clients.get(client)?.some((item) => clock >= item.clock && clock < item.clock + item.len) ?? false;
  const runs: { client: number; end: number; text: string }[] = [];
  for (const struct of structs) {
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) continue;
    const { client, clock } = struct.id;
    const kept = [...struct.content.str.split('').entries()].filter(([offset]) => !isDeleted(client, clock + offset)).map(([, unit]) => unit).join('');
    const last = runs.at(-1);
    if (last?.client === client && last.end === clock) {
      last.text += kept;
      last.end = clock + struct.length;
    } else runs.push({ client, end: clock + struct.length, text: kept });
  }
  return runs.map(({ text }) => text.trim()).filter((text) => text !== '');
}

/** What is kept on this device for a document and is not in it: its words, to be read and copied. */
export async function readLeftovers(name: string, doc: Y.Doc, store: DraftStore = indexedDbDrafts()): Promise<string[]> {
  const drafts = await store.load(name).catch(() => []);
  if (drafts.length === 0) return [];
  return textsOf(Y.diffUpdate(Y.mergeUpdates(drafts.map(({ update }) => update)), Y.encodeStateVector(doc)));
}
