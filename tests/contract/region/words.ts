import type * as Y from 'yjs';
import { addCard, boardRoots, zoneId } from '../../../shared/doc';
import { createId } from '../../../shared/kernel/ids';

const marked = (word: string): string => `«${word}»`;

/** What a participant may write: a need with these words. */
export function writeWord(doc: Y.Doc, word: string, author = 'kokeilija'): void {
  const ctx = { doc, origin: {}, author, now: Date.now, newId: () => createId() };
  addCard(ctx, { kind: 'need', zone: zoneId('kaytanteet', 'kaytanteet.tarpeet'), text: marked(word) });
}

export const hasWord = (doc: Y.Doc, word: string): boolean => JSON.stringify(boardRoots(doc).cards.toJSON()).includes(marked(word));
