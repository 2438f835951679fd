import * as Y from 'yjs';
import { expect, test } from 'vitest';
import { boardContext, emptyBoard } from '../../../tests/support/sample-board';
import { allCards, buildOutline } from '../../outline';
import { cardFace } from '../../outline/layout/card-face';
import { addCard, addComment, boardRoots, createUndo, deleteCard, removeComment, removePersonalIds, setReaction, type BoardContext } from '..';

function scene() {
  const doc = emptyBoard();
  const aino = boardContext(doc, 'aino');
  const card = addCard(aino, { kind: 'note', zone: 'tray', text: 'Kortti' });
  const said = () => allCards(buildOutline(doc)).find(({ id }) => id === card)?.remarks ?? [];
  return { doc, aino, bertta: { ...boardContext(doc, 'bertta'), now: () => aino.now() + 1 }, card, said };
}

test('comments are kept in order, cut to their length, taken away by their writer alone, and brought back by undo', () => {
  const { aino, bertta, card, said } = scene();
  const undo = createUndo(aino, 0);
  const first = addComment(aino, card, 'Miten tämä tehdään?');
  addComment(bertta, card, 'x'.repeat(3_000));
  expect(addComment(aino, card, '  ')).toBeNull();
  expect(addComment(aino, 'ei ole', 'x')).toBeNull();
  expect(said().map((remark) => remark.type === 'comment' && remark.text.length)).toEqual([19, 2_000]);
  expect(removeComment(bertta, first ?? '')).toBe(false);
  expect(removeComment(aino, first ?? '')).toBe(true);
  expect(said()).toHaveLength(1);
  undo.undo();
  expect(said()).toHaveLength(2);
});

test('one person’s reaction is one, however often it is given, also from two pages at once', () => {
  const { doc, aino, bertta, card, said } = scene();
  const twin = new Y.Doc();
  Y.applyUpdate(twin, Y.encodeStateAsUpdate(doc));
  const other: BoardContext = { ...aino, doc: twin };
  setReaction(aino, card, 'agree', true);
  setReaction(other, card, 'agree', true);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(twin));
  Y.applyUpdate(twin, Y.encodeStateAsUpdate(doc));
  expect(doc.toJSON()).toEqual(twin.toJSON());
  setReaction(bertta, card, 'agree', true);
  setReaction(bertta, card, 'unclear', true);
  expect(said()).toHaveLength(3);
  setReaction(aino, card, 'agree', false);
  expect(said().map(({ createdBy }) => createdBy)).toEqual(['bertta', 'bertta']);
});

test('the card’s face says how much was said, and follows; a board nobody remarked on is as it was', () => {
  const { doc, aino, card } = scene();
  const lines = (): string => JSON.stringify(cardFace(allCards(buildOutline(doc)).find(({ id }) => id === card)!, 'fi'));
  expect(allCards(buildOutline(doc))[0]).not.toHaveProperty('remarks');
  addComment(aino, card, 'Hyvä');
  expect(lines()).toContain('1 kommentti');
  setReaction(aino, card, 'important', true);
  expect(lines()).toContain('1 kommentti, 1 reaktio');
  deleteCard(aino, card);
  expect(allCards(buildOutline(doc))).toEqual([]);
});

test('an identity code in a comment is removed like anywhere else; what is no remark is passed over', () => {
  const { doc, aino, card, said } = scene();
  addComment(aino, card, 'Soita 131052-308T');
  expect(removePersonalIds(aino)).toBe(1);
  expect(JSON.stringify(said())).not.toContain('131052');
  boardRoots(doc).remarks.set(`${card}:roska`, new Y.Map());
  (boardRoots(doc).remarks as Y.Map<unknown>).set(`${card}:luku`, 7);
  expect(said()).toHaveLength(1);
});
