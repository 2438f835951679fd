import * as Y from 'yjs';
import { openLibrary } from '../../electron/library';

/*
 * The process that `store-damage.test.ts` opens damaged libraries in: node store-reader.js <folder> <workshop> <board>.
 * Prints what a person would find, as JSON.
 */
const [dir = '', workshopId = '', board = ''] = process.argv.slice(2);

const opened = await openLibrary(dir);
if (!opened.ok) {
  console.log(JSON.stringify({ error: opened.error }));
} else {
  const library = opened.value;
  const there = (await library.info(workshopId)) !== null;
  const { damaged } = await library.verify(workshopId);
  const doc = new Y.Doc();
  for (const update of (await library.docs.load(board)).updates) Y.applyUpdate(doc, update);
  const words = doc.getArray('words').length;
  const listed = (await library.info(workshopId))?.damaged ?? null;
  await library.close();
  console.log(JSON.stringify({ there, damaged, listed, words }));
}
