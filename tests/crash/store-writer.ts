import * as Y from 'yjs';
import { openLibrary } from '../../electron/library';

/*
 * The process that `kill-store.ts` kills: node store-writer.js <folder> <document> <first number> <seed> <way>.
 * With the way `purge` it purges the document now and then instead of writing it anew in short.
 * Update n sets `n<n>`; every fifth one also deletes the key before it. Prints n once it is told that n is on disk.
 */
const [dir = '', name = '', first = '0', , way = 'compact'] = process.argv.slice(2);
const COMPACT_EVERY = 37;
const PURGE_EVERY = 11;

const opened = await openLibrary(dir);
if (!opened.ok) throw new Error(opened.error);
const { docs } = opened.value;
const doc = new Y.Doc();
for (const update of (await docs.load(name)).updates) Y.applyUpdate(doc, update);
const written = doc.getMap('written');

for (let n = Number(first); ; n += 1) {
  const before = Y.encodeStateVector(doc);
  doc.transact(() => {
    written.set(`n${n}`, 'x'.repeat(n % 400));
    if (n % 5 === 4) written.delete(`n${n - 1}`);
  });
  const number = n;
  void docs.append(name, Y.encodeStateAsUpdate(doc, before)).then(() => process.stdout.write(`${number}\n`));
  if (way === 'purge' && n % PURGE_EVERY === 0) void docs.purge(name);
  if (way === 'compact' && n % COMPACT_EVERY === 0) void (docs as unknown as { compact(name: string, options: { force: boolean }): Promise<boolean> }).compact(name, { force: true });
  // Several updates share a flush, as when several people write.
  if (n % 3 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
}
