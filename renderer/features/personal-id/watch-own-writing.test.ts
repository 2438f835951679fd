import { expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { addCard, cardText, editText, removePersonalIds, zoneId } from '../../../shared/doc';
import { boardContext, emptyBoard } from '../../../tests/support/sample-board';
import { watchOwnWriting } from './watch-own-writing';

const CODE = '131052-308T';

function watched() {
  const doc = emptyBoard();
  const ctx = boardContext(doc);
  const heard = { onFound: vi.fn(), onGone: vi.fn() };
  watchOwnWriting(doc, heard);
  const id = addCard(ctx, { kind: 'need', zone: zoneId('kaytanteet', 'kaytanteet.tarpeet'), text: 'tarve ' });
  const text = cardText(doc, id, 'text');
  if (!text) throw new Error('no text');
  return { doc, ctx, text, ...heard };
}

test('says so at the last character that makes a code, once', () => {
  const { ctx, text, onFound } = watched();
  [...CODE].forEach((character, at) => {
    expect(onFound).not.toHaveBeenCalled();
    editText(ctx, text, { index: 6 + at, remove: 0, insert: character });
  });
  expect(onFound).toHaveBeenCalledTimes(1);
  editText(ctx, text, { index: text.length, remove: 0, insert: ' ja muuta' });
  expect(onFound).toHaveBeenCalledTimes(1);
});

test('finds it in a card that is made with it', () => {
  const { ctx, onFound } = watched();
  addCard(ctx, { kind: 'service', zone: 'x', text: 'a', responsible: `Maija ${CODE}` });
  expect(onFound).toHaveBeenCalledTimes(1);
});

test('what others write is not this person’s', () => {
  const { doc, onFound } = watched();
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  addCard(boardContext(other, 'toinen'), { kind: 'need', zone: 'x', text: CODE });
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
  expect(onFound).not.toHaveBeenCalled();
});

test('hears that it is gone: by removal or by hand, not while it is typed on', () => {
  const { ctx, text, onGone, onFound } = watched();
  const write = (): void => editText(ctx, text, { index: 0, remove: 0, insert: `${CODE} ` });
  write();
  removePersonalIds(ctx);
  expect(onGone).toHaveBeenCalledTimes(1);
  write();
  expect(onFound).toHaveBeenCalledTimes(2);
  editText(ctx, text, { index: 11, remove: 0, insert: 'x' });
  expect(onGone).toHaveBeenCalledTimes(1);
  editText(ctx, text, { index: 0, remove: 12, insert: '' });
  expect(onGone).toHaveBeenCalledTimes(2);
});
