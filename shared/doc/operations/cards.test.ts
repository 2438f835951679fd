import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { exampleBoard } from '../example';
import { buildOutline } from '../../outline';
import { createUndo } from '../undo';
import { addCard, addImage, cardText, changeKind, deleteCard, dismissWarning, editText, mergeCards, moveImage, pageNotes, placeCard, relate, removeImage, resizeImage, restoreImage, setField, setImageAlt, setUnlocked, setVotes, undismissWarning, writeText } from '.';
import { EVERY_FRAME, testBoard, type TestBoard } from '../../../tests/support/every-frame-board';

let board: TestBoard;
beforeEach(() => {
  board = testBoard();
});
const CELL = 'ruudukko/ruudukko.r1/ruudukko.c1';

describe('free places', () => {
  test('a card lies where it was put, moves, and keeps its order', () => {
    const id = addCard(board.anna, { kind: 'note', zone: 'vapaa', text: 'a', at: { x: 10, y: 20 } });
    addCard(board.anna, { kind: 'note', zone: 'vapaa', text: 'b' });
    expect(board.card(id)).toMatchObject({ x: 10, y: 20 });
    placeCard(board.anna, id, 'vapaa', undefined, { x: -5, y: 7.5 });
    expect(board.card(id)).toMatchObject({ x: -5, y: 7.5 });
    expect(board.zone('vapaa')).toEqual(['a', 'b']);
    const before = Y.encodeStateVector(board.doc);
    placeCard(board.anna, id, 'vapaa', undefined, { x: -5, y: 7.5 });
    expect(Y.encodeStateVector(board.doc)).toEqual(before);
    placeCard(board.anna, id, CELL);
    expect(board.card(id)).toMatchObject({ x: null, y: null, zone: CELL });
  });

  test('a place that is none is left out, one far away comes near', () => {
    const id = addCard(board.anna, { kind: 'note', zone: 'vapaa', at: { x: Number.NaN, y: 1 } });
    expect(board.card(id)).toMatchObject({ x: null, y: null });
    placeCard(board.anna, id, 'vapaa', undefined, { x: 1e12, y: 0 });
    expect(board.card(id)).toMatchObject({ x: 100_000, y: 0 });
  });
});

describe('who changed a card last', () => {
  test('is noted at most once in 30 s, and undo leaves it alone', () => {
    const id = addCard(board.anna, { kind: 'service', zone: CELL, text: '' });
    expect(board.card(id)).toMatchObject({ changedBy: 'anna', changedAt: board.clock.now });
    board.sync();
    board.clock.now += 60_000;
    const text = cardText(board.bertta.doc, id, 'text')!;
    editText(board.bertta, text, { index: 0, remove: 0, insert: 'n' });
    const first = board.clock.now;
    board.clock.now += 20_000;
    editText(board.bertta, text, { index: 1, remove: 0, insert: 'e' });
    board.sync();
    expect(board.card(id)).toMatchObject({ text: 'ne', changedBy: 'bertta', changedAt: first });
    board.clock.now += 20_000;
    const undo = createUndo(board.anna, 0);
    writeText(board.anna, cardText(board.doc, id, 'responsible')!, 'Ohjaaja');
    expect(undo.undoStack).toHaveLength(1);
    undo.undo();
    expect(board.card(id)).toMatchObject({ responsible: '', changedBy: 'anna', changedAt: board.clock.now });
  });

  test('a clock that is far ahead does not make every key press a note', () => {
    const id = addCard(board.anna, { kind: 'service', zone: CELL, text: '' });
    board.clock.now += 3_600_000;
    setField(board.anna, id, 'provider', 'county');
    board.clock.now -= 3_500_000;
    let notes = 0;
    board.doc.on('update', () => notes++);
    for (let key = 0; key < 10; key++) editText(board.anna, cardText(board.doc, id, 'text')!, { index: 0, remove: 0, insert: 'x' });
    expect(notes).toBeLessThanOrEqual(11);
  });
});

describe('another kind', () => {
  test('keeps the text, and what only the old kind has for the way back', () => {
    const id = addCard(board.anna, { kind: 'need', zone: CELL, text: 'jonot', fields: { proposal: 'lisää aikoja' } });
    const undo = createUndo(board.anna, 0);
    expect(changeKind(board.anna, id, 'service')).toBe(true);
    expect(board.card(id)).toMatchObject({ kind: 'service', text: 'jonot', responsible: '', fields: { access: '', provider: null } });
    writeText(board.anna, cardText(board.doc, id, 'responsible')!, 'Johtaja');
    expect(board.card(id)?.responsible).toBe('Johtaja');
    undo.undo();
    undo.undo();
    expect(board.card(id)).toMatchObject({ kind: 'need', fields: { proposal: 'lisää aikoja' } });
    expect(changeKind(board.anna, 'ei ole', 'note')).toBe(false);
  });
});

describe('cards that say the same', () => {
  test('become one: texts joined, fields filled, arrows drawn anew, the others in the bin, one undo', () => {
    const keep = addCard(board.anna, { kind: 'service', zone: CELL, text: 'Neuvola' });
    const same = addCard(board.anna, { kind: 'service', zone: CELL, text: 'Neuvola', fields: { provider: 'county', access: 'Ajanvaraus' }, responsible: 'Terveydenhoitaja' });
    const other = addCard(board.anna, { kind: 'service', zone: CELL, text: 'Perheneuvola', fields: { provider: 'other' } });
    const end = addCard(board.anna, { kind: 'service', zone: CELL, text: 'Koulu' });
    relate(board.anna, 'leadsTo', same, end);
    relate(board.anna, 'leadsTo', keep, other);
    setVotes(board.anna, same, 2);
    const undo = createUndo(board.anna, 0);
    expect(mergeCards(board.anna, keep, [same, other, keep, same, 'ei ole'])).toBe(true);
    expect(board.card(keep)).toMatchObject({ text: 'Neuvola\nPerheneuvola', responsible: 'Terveydenhoitaja', votes: 2, fields: { provider: 'county', access: 'Ajanvaraus' } });
    expect(board.zone(CELL)).toEqual(['Neuvola\nPerheneuvola', 'Koulu']);
    expect(board.outline().relations).toEqual([{ id: `leadsTo:${keep}:${end}`, type: 'leadsTo', from: keep, to: end }]);
    undo.undo();
    expect(board.zone(CELL)).toEqual(['Neuvola', 'Neuvola', 'Perheneuvola', 'Koulu']);
    expect(board.outline().relations).toHaveLength(2);
    expect(mergeCards(board.anna, keep, [keep])).toBe(false);
  });
});

describe('notes, decisions, images, votes, dismissals', () => {
  test('notes are typed together, and undo takes back one’s own letters', () => {
    const undo = createUndo(board.anna, 0);
    writeText(board.anna, pageNotes(board.doc, 'sivu')!, 'Anna');
    board.sync();
    writeText(board.bertta, pageNotes(board.bertta.doc, 'sivu')!, 'Anna ja Bertta');
    board.sync();
    undo.undo();
    expect(board.outline().pages[0]?.notes).toBe(' ja Bertta');
    expect(pageNotes(board.doc, 'ei ole')).toBeNull();
  });

  test('a decision lies in its page’s zone', () => {
    const id = addCard(board.anna, { kind: 'decision', zone: 'decisions/sivu', text: 'Jatketaan' });
    expect(board.outline().pages[0]?.decisions).toMatchObject({ kinds: ['decision'], cards: [{ id }] });
    expect(board.tray()).toEqual([]);
  });

  test('an image is added, moved, resized, described, removed; undo brings it back', () => {
    const undo = createUndo(board.anna, 0);
    const id = addImage(board.anna, 'sivu', { assetId: 'abc', x: 1, y: 2, w: 100, h: 50 })!;
    moveImage(board.anna, id, { x: 5, y: 6 });
    resizeImage(board.anna, id, { w: 200, h: 100 });
    setImageAlt(board.anna, id, 'taulu');
    expect(board.outline().pages[0]?.images).toEqual([{ id, assetId: 'abc', alt: 'taulu', x: 5, y: 6, w: 200, h: 100 }]);
    removeImage(board.anna, id);
    expect(board.outline().pages[0]?.images).toEqual([]);
    undo.undo();
    expect(board.outline().pages[0]?.images).toHaveLength(1);
    restoreImage(board.anna, id);
    expect(addImage(board.anna, 'ei ole', { assetId: 'abc', x: 1, y: 2, w: 100, h: 50 })).toBeNull();
    expect(addImage(board.anna, 'sivu', { assetId: 'abc', x: Number.NaN, y: 2, w: 100, h: 50 })).toBeNull();
    expect(resizeImage(board.anna, id, { w: 0, h: 10 })).toBe(false);
  });

  test('votes and the lock are written outside undo', () => {
    const id = addCard(board.anna, { kind: 'idea', zone: CELL });
    const undo = createUndo(board.anna, 0);
    expect(setVotes(board.anna, id, 7)).toBe(true);
    expect(setVotes(board.anna, id, -1)).toBe(false);
    setUnlocked(board.anna, true);
    expect(undo.undoStack).toHaveLength(0);
    expect(board.card(id)?.votes).toBe(7);
    expect(board.outline().unlocked).toBe(true);
  });

  test('a warning is put aside with its reason, taken up again, and undone', () => {
    const undo = createUndo(board.anna, 0);
    dismissWarning(board.anna, 'emptySeat:x', 'haetaan');
    expect(board.outline().dismissed).toEqual({ 'emptySeat:x': { reason: 'haetaan', by: 'anna', at: board.clock.now } });
    undo.undo();
    expect(board.outline().dismissed).toEqual({});
    undo.redo();
    undismissWarning(board.anna, 'emptySeat:x');
    expect(board.outline().dismissed).toEqual({});
    dismissWarning(board.anna, 'emptySeat:x', 'taas');
    expect(board.outline().dismissed['emptySeat:x']?.reason).toBe('taas');
    expect(board.outline().warningRules).toEqual(['serviceWithoutResponsible', 'emptySeat']);
  });

  test('a card brought from another group says so', () => {
    const source = { group: 'Ryhmä 2', boardId: 'b2', cardId: 'c2' };
    expect(board.card(addCard(board.anna, { kind: 'note', zone: 'vapaa', source }))?.source).toEqual(source);
  });
});

test('the example is a board of its own in which everything lies in its place', () => {
  const outline = buildOutline(exampleBoard(EVERY_FRAME, 'fi'));
  const frames = outline.pages[0]!.frames;
  expect(outline.tray).toEqual([]);
  expect(frames[0]?.zones[0]?.cards).toMatchObject([{ text: 'Esimerkki', responsible: 'Ohjaaja', fields: { provider: 'county', access: 'Varaa aika' } }]);
  expect(frames[0]?.rows[0]?.carriesForward).toBe('Johtaja');
  expect(frames[1]?.zones[3]?.cards).toMatchObject([{ text: 'Yhteinen' }]);
  expect(frames[4]?.zones[0]?.cards).toMatchObject([{ x: 40, y: 60 }]);
  expect(outline.pages[0]?.decisions.cards).toMatchObject([{ text: 'Päätös' }]);
  expect(outline.relations).toHaveLength(1);
});

test('a frame whose page is gone loses no card', () => {
  addCard(board.anna, { kind: 'service', zone: CELL, text: 'neuvola' });
  board.doc.getMap('pages').delete('sivu');
  expect(board.tray()).toEqual(['neuvola']);
  deleteCard(board.anna, 'ei ole');
});
