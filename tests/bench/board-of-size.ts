import { generateNKeysBetween } from 'fractional-indexing';
import * as Y from 'yjs';
import { boardRoots, TRAY_ZONE, type BoardRecord } from '../../shared/doc';

const WORDS = 'nuori palvelu tuki verkosto ohjaus koulu perhe siirto tapaaminen yhteistyö työpaja etsivä matala kynnys'.split(' ');
const TEXT_LENGTH = 350;

function addCards(doc: Y.Doc, count: number): void {
  const { cards } = boardRoots(doc);
  const orders = generateNKeysBetween(null, null, count);
  doc.transact(() => {
    for (let index = 0; index < count; index += 1) {
      let text = `${index}`;
      for (let word = index; text.length < TEXT_LENGTH; word = (word * 7 + 3) % 1009) text += ` ${WORDS[word % WORDS.length] ?? ''}`;
      const record: BoardRecord = new Y.Map();
      record.set('kind', 'note');
      record.set('text', new Y.Text(text));
      record.set('place', { zone: TRAY_ZONE, order: orders[index] });
      record.set('createdBy', 'bench');
      record.set('createdAt', 1_700_000_000_000 + index);
      record.set('deleted', false);
      cards.set(`card${index.toString(36).padStart(12, '0')}`, record);
    }
  });
}

/** Cards with texts, as many as make about `megabytes` (of 1,000,000 bytes) as one Yjs update. */
export function boardOfSize(megabytes: number): { readonly update: Uint8Array<ArrayBuffer>; readonly cards: number } {
  const sample = new Y.Doc();
  addCards(sample, 500);
  const cards = Math.ceil((megabytes * 1_000_000 * 500) / Y.encodeStateAsUpdate(sample).length);
  const doc = new Y.Doc();
  addCards(doc, cards);
  return { update: new Uint8Array(Y.encodeStateAsUpdate(doc)), cards };
}
