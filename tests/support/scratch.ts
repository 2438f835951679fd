import * as Y from 'yjs';
import { boardRoots } from '../../shared/doc';

/*
 * Where tests of sync write: places that every participant may write to, so that the host's checks are in the way as
 * they are in a workshop. Text goes into the notes of the first page, values into drawings, which are opaque.
 */
export function scratchText(doc: Y.Doc): Y.Text {
  const { pages } = boardRoots(doc);
  const notes = pages.get([...pages.keys()].sort()[0] ?? '')?.get('notes');
  if (!(notes instanceof Y.Text)) throw new Error('the board has not arrived');
  return notes;
}

/** Empty while the board has not arrived. */
export function scratchWords(doc: Y.Doc): string {
  const { pages } = boardRoots(doc);
  const notes = pages.get([...pages.keys()].sort()[0] ?? '')?.get('notes');
  return notes instanceof Y.Text ? notes.toJSON() : '';
}

export function putScratch(doc: Y.Doc, key: string, data: unknown): void {
  boardRoots(doc).drawings.set(key, new Y.Map<unknown>(Object.entries({ pageId: 'p', data, deleted: false })));
}

export const getScratch = (doc: Y.Doc, key: string): unknown => boardRoots(doc).drawings.get(key)?.get('data');

export const scratchKeys = (doc: Y.Doc): string[] => [...boardRoots(doc).drawings.keys()];
