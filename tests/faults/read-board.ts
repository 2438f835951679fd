import * as Y from 'yjs';
import { openLibrary } from '../../electron/library';

/** A board as the library's folder holds it, read with nobody running on it. */
export async function readBoard(libraryDir: string, docName: string): Promise<Y.Doc> {
  const opened = await openLibrary(libraryDir);
  if (!opened.ok) throw new Error(opened.error);
  const doc = new Y.Doc();
  for (const update of (await opened.value.docs.load(docName)).updates) Y.applyUpdate(doc, update);
  await opened.value.close();
  return doc;
}
