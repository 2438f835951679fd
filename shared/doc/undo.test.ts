import { expect, test } from 'vitest';
import { testBoard } from '../../tests/support/every-frame-board';
import { addCard, changeKind, putDrawing, renameLane, setField } from './operations';
import { boardRoots } from './schema';
import { createUndo } from './undo';

/** With the larger id one's own of two values set at once is the one that stands. */
function boardOfTwo() {
  const board = testBoard();
  board.bertta.doc.clientID = 1;
  board.anna.doc.clientID = 2_000_000_000;
  return board;
}

test('a name that another wrote at the same time, and lost, gives way to the one before', () => {
  const board = boardOfTwo();
  const undo = createUndo(board.anna, 0);
  renameLane(board.anna, 'ruudukko.r1', 'Annan');
  renameLane(board.bertta, 'ruudukko.r1', 'Bertan');
  board.sync();
  const title = (): string | undefined => board.outline().pages[0]?.frames[0]?.rows[0]?.title;
  expect(title()).toBe('Annan');
  undo.undo();
  expect(title()).toBe('r1');
  undo.redo();
  expect(title()).toBe('Annan');
});

test('undoing a kind that two chose at once leaves no card without a kind', () => {
  const board = boardOfTwo();
  const id = addCard(board.anna, { kind: 'need', zone: 'vapaa', text: 'tallessa' });
  board.sync();
  const undo = createUndo(board.anna, 0);
  changeKind(board.anna, id, 'idea');
  changeKind(board.bertta, id, 'question');
  board.sync();
  undo.undo();
  expect(board.card(id)).toMatchObject({ kind: 'need', text: 'tallessa' });
  board.sync();
  expect(board.zone('vapaa')).toEqual(['tallessa']);
});

test('a step of several changes goes back to what was before its first', () => {
  const board = boardOfTwo();
  const id = addCard(board.anna, { kind: 'service', zone: 'vapaa', fields: { provider: 'parish' } });
  board.sync();
  const undo = createUndo(board.anna, 60_000);
  setField(board.anna, id, 'provider', 'county');
  setField(board.anna, id, 'provider', 'other');
  setField(board.bertta, id, 'provider', 'municipality');
  board.sync();
  undo.undo();
  expect(board.card(id)?.fields['provider']).toBe('parish');
});

test('undoing the making of a drawing hides it, with what another has done to it since', () => {
  const board = boardOfTwo();
  const undo = createUndo(board.anna, 0);
  putDrawing(board.anna, 'viiva', 'sivu', { x: 1 });
  board.sync();
  putDrawing(board.bertta, 'viiva', 'sivu', { x: 2 });
  board.sync();
  const drawn = () => board.outline().pages[0]?.drawings;
  undo.undo();
  expect(drawn()).toEqual([]);
  expect(boardRoots(board.anna.doc).drawings.get('viiva')?.get('data')).toEqual({ x: 2 });
  undo.redo();
  expect(drawn()).toEqual([{ id: 'viiva', data: { x: 2 } }]);
});
