import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { buildOutline } from '../../outline';
import { cleanText } from '../text';
import { addCard, addLane, cardText, editText, pageNotes, placeCard, renameLane, setField, writeText } from '.';
import { testBoard, type TestBoard } from '../../../tests/support/every-frame-board';

let board: TestBoard;
beforeEach(() => {
  board = testBoard();
});
/** The card as somebody else reads it. */
const elsewhere = (id: string): string | undefined => {
  board.sync();
  const cards = buildOutline(board.bertta.doc).pages.flatMap((page) => page.frames.flatMap((frame) => frame.zones.flatMap((zone) => zone.cards)));
  return cards.find((card) => card.id === id)?.text;
};
const note = (text: string): string => addCard(board.anna, { kind: 'note', zone: 'vapaa', text });

describe('text', () => {
  test('ten thousand characters stay whole, typed or pasted', () => {
    const long = 'Varhaiskasvatuksen neuvola '.repeat(371).slice(0, 10_000);
    expect(elsewhere(note(long))).toBe(long);
    const id = note('');
    writeText(board.anna, cardText(board.doc, id, 'text')!, long);
    expect(elsewhere(id)).toBe(long);
  });

  test.each([
    ['right to left', 'שלום مرحبا\u200f (neuvola)'],
    ['emoji with joiners and skins', '👩‍👩‍👧‍👦 👍🏽 🇫🇮 e\u0301'],
    ['tabs and lines', 'a\tb\nc'],
  ])('%s is kept as it is', (_, text) => {
    expect(elsewhere(note(text))).toBe(text);
  });

  test.each([
    ['halves of characters', 'a\ud83dz\ude00b', 'a\ufffdz\ufffdb'],
    ['control characters', 'a\u0000b\u0007c\u001b[31md\u007f\u0085', 'abc[31md'],
    ['line ends of other systems', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
  ])('%s are alike on every replica', (_, text, expected) => {
    const id = note(text);
    expect(board.card(id)?.text).toBe(expected);
    expect(elsewhere(id)).toBe(expected);
    const typed = note('');
    editText(board.anna, cardText(board.doc, typed, 'text')!, { index: 0, remove: 0, insert: text });
    expect(board.card(typed)?.text).toBe(expected);
    expect(elsewhere(typed)).toBe(expected);
    expect(cleanText(expected)).toBe(expected);
  });

  test('an emoji cut in two by somebody is alike on every replica', () => {
    const id = note('a😀b');
    board.sync();
    editText(board.anna, cardText(board.doc, id, 'text')!, { index: 2, remove: 0, insert: 'x' });
    expect(elsewhere(id)).toBe(board.card(id)?.text);
  });

  test('names of rows and notes are cleaned alike', () => {
    const row = addLane(board.anna, 'ruudukko', 'row', { title: 'a\u0000\ud83d' })!;
    renameLane(board.anna, 'ruudukko.r1', '\ude00');
    writeText(board.anna, pageNotes(board.doc, 'sivu')!, '\ud83d');
    board.sync();
    expect(buildOutline(board.bertta.doc)).toEqual(board.outline());
    expect(board.outline().pages[0]?.frames[0]?.rows.find((lane) => lane.id === row)?.title).toBe('a\ufffd');
  });
});

describe('ids and records that make no sense', () => {
  test.each(['', '/', '//', '__proto__', 'ruudukko//', 'kehat/kehat.a/kehat.a', 'decisions/', 'vapaa/vapaa.x'])('a card in the zone %j is in the tray', (zone) => {
    const id = addCard(board.anna, { kind: 'note', zone, text: 'tallessa' });
    expect(board.tray()).toEqual(['tallessa']);
    placeCard(board.anna, id, 'vapaa');
    expect(board.tray()).toEqual([]);
  });

  test('fields named like an object’s own are no fields', () => {
    const id = note('a');
    expect(setField(board.anna, id, 'constructor', 'x')).toBe(false);
    expect(setField(board.anna, id, '__proto__', null)).toBe(false);
  });

  test('what a foreign client wrote under our keys breaks nothing', () => {
    for (const root of ['pages', 'frames', 'lanes', 'cards', 'relations', 'images', 'dismissals', 'charts']) {
      const map = board.doc.getMap<unknown>(root);
      map.set('luku', 7);
      map.set('lista', new Y.Array());
      map.set('tyhjä', new Y.Map());
    }
    const id = note('a');
    const odd = board.doc.getMap<Y.Map<unknown>>('cards').get(id)!;
    for (const [key, value] of Object.entries({ votes: 'x', changed: 5, source: [], createdAt: 'eilen', place: null })) odd.set(key, value);
    expect(board.outline().tray).toMatchObject([{ id, votes: 0, changedAt: 0, source: null }]);
    expect(placeCard(board.anna, 'luku', 'vapaa')).toBe(false);
    expect(renameLane(board.anna, 'luku', 'x')).toBe(false);
    expect(addLane(board.anna, 'luku', 'row', { title: 'x' })).toBeNull();
  });
});
