import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { readBoardFile, writeBoardFile } from './board-file';

const board = (): Y.Doc => {
  const doc = new Y.Doc();
  doc.getMap('cards').set('a', 'Neuvola – ä');
  return doc;
};

test('a board comes back as it was written, and merges', () => {
  const doc = board();
  const read = readBoardFile(writeBoardFile(doc, { workshopId: 'w', boardId: 'b' }));
  if (!read.ok) throw new Error(read.error);
  expect(read.value).toMatchObject({ workshopId: 'w', boardId: 'b' });
  const other = new Y.Doc();
  other.getMap('cards').set('b', 'Kerho');
  Y.applyUpdate(other, read.value.state);
  expect(other.getMap('cards').toJSON()).toEqual({ a: 'Neuvola – ä', b: 'Kerho' });
});

test.each([
  ['nothing', ''],
  ['another file', '{"format":"polkupaja-template"}'],
  ['no JSON', 'PK\u0003\u0004'],
  ['half of one', writeBoardFile(board(), { workshopId: 'w', boardId: 'b' }).slice(0, -40)],
  ['a cut state', writeBoardFile(board(), { workshopId: 'w', boardId: 'b' }).replace(/"state":"(.{12})[^"]*"/, '"state":"$1"')],
])('%s is damaged', (_, text) => expect(readBoardFile(text)).toEqual({ ok: false, error: 'damaged' }));

test('a newer one is named', () => expect(readBoardFile(writeBoardFile(board(), { workshopId: 'w', boardId: 'b' }).replace('"version":1', '"version":2'))).toEqual({ ok: false, error: 'newer' }));
