import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import { boardContext, sampleBoard } from '../../../tests/support/sample-board';
import { addCard, boardRoots, cardText, changeKind, deleteCard, editText, guardCards, pageNotes, placeCard, putDrawing, removePersonalIds, setField, zoneId } from '..';
import { ForeignGuard, type BoardLimits, type Verdict } from '.';

const CELL = zoneId('polku', 'polku.yleinen', 'polku.ennen');
const NEXT = zoneId('polku', 'polku.yleinen', 'polku.aloitus');
const FREE: BoardLimits = { mode: 'free', frozen: [], reveals: [] };
const OWN: BoardLimits = { ...FREE, mode: 'own' };
const READ: BoardLimits = { ...FREE, mode: 'read' };
const GOOD = { kind: 'good' };
const MODE = { kind: 'bad', fault: 'mode' };

/** A board with a card of Aino's and one of Bertta's; `send` is what Aino's page does, judged update by update, or all in one. */
function scene() {
  const board = sampleBoard();
  const hers = addCard(boardContext(board, 'bertta'), { kind: 'service', zone: CELL, text: 'Bertan', responsible: 'neuvola' });
  const mine = addCard(boardContext(board, 'aino'), { kind: 'service', zone: CELL, text: 'Ainon' });
  const guard = new ForeignGuard(board);
  const replica = new Y.Doc();
  Y.applyUpdate(replica, Y.encodeStateAsUpdate(board));
  let ids = 0;
  const ctx = { ...boardContext(replica, 'aino'), newId: () => `uusi${(ids += 1)}` };
  const send = (change: () => void, ...any: BoardLimits[]): Verdict => {
    const before = Y.encodeStateVector(replica);
    const vector = Y.encodeStateVector(board);
    change();
    const update = Y.encodeStateAsUpdate(replica, before);
    const verdict = guard.judge(update, { write: true, furnish: false, limits: { any, participantId: 'aino' } });
    if (verdict.kind === 'good') Y.applyUpdate(board, update);
    else expect(Y.encodeStateVector(board)).toEqual(vector);
    return verdict;
  };
  return { board, replica, ctx, send, hers, mine };
}

type Stage = ReturnType<typeof scene>;
const pageOf = (doc: Y.Doc): string => [...boardRoots(doc).pages.keys()][0] ?? '';

describe('own cards only', () => {
  test('one’s own are made, written, moved, changed in kind, binned', () => {
    const { ctx, replica, send, mine } = scene();
    let card = '';
    expect(send(() => (card = addCard(ctx, { kind: 'need', zone: CELL, text: 'uusi' })), OWN)).toEqual(GOOD);
    expect(send(() => editText(ctx, cardText(replica, card, 'text')!, { index: 0, remove: 0, insert: 'ihan ' }), OWN)).toEqual(GOOD);
    expect(send(() => void placeCard(ctx, mine, NEXT), OWN)).toEqual(GOOD);
    expect(send(() => void changeKind(ctx, mine, 'handover'), OWN)).toEqual(GOOD);
    expect(send(() => void deleteCard(ctx, mine), OWN)).toEqual(GOOD);
    expect(send(() => putDrawing(ctx, 'viiva', pageOf(replica), { version: 1 }), OWN)).toEqual(GOOD);
  });

  test.each<[string, (stage: Stage) => void]>([
    ['written', ({ ctx, replica, hers }) => editText(ctx, cardText(replica, hers, 'text')!, { index: 0, remove: 2, insert: 'x' })],
    ['moved', ({ ctx, hers }) => void placeCard(ctx, hers, NEXT)],
    ['binned', ({ ctx, hers }) => void deleteCard(ctx, hers)],
    ['given another field', ({ ctx, hers }) => void setField(ctx, hers, 'provider', 'county')],
    ['made one’s own', ({ replica, hers }) => void boardRoots(replica).cards.get(hers)?.set('createdBy', 'aino')],
    ['given another responsible', ({ ctx, replica, hers }) => editText(ctx, boardRoots(replica).relations.get(`responsible:${hers}`)?.get('role') as Y.Text, { index: 0, remove: 3, insert: '' })],
  ])('another’s is not %s', (_, change) => {
    const stage = scene();
    expect(stage.send(() => change(stage), OWN)).toEqual(MODE);
    const again = scene();
    expect(again.send(() => change(again), { ...OWN, mode: 'add' })).toEqual(MODE);
    // In the moment after the phase has changed both hold.
    const early = scene();
    expect(early.send(() => change(early), OWN, FREE)).toEqual(GOOD);
  });

  test('what a page that keeps to the phase takes back at once is no change, whatever it was', () => {
    const attempts: ((stage: Stage) => void)[] = [
      ({ ctx, replica, hers }) => editText(ctx, cardText(replica, hers, 'text')!, { index: 0, remove: 2, insert: 'x' }),
      ({ ctx, hers }) => void placeCard(ctx, hers, NEXT),
      ({ ctx, hers }) => void deleteCard(ctx, hers),
      ({ ctx, hers }) => void changeKind(ctx, hers, 'handover'),
    ];
    for (const attempt of attempts) {
      const stage = scene();
      let refused = 0;
      const end = guardCards(stage.ctx, { mayChange: ({ createdBy }) => createdBy === 'aino', onRefused: () => (refused += 1) });
      expect(stage.send(() => attempt(stage), OWN)).toEqual(GOOD);
      expect(refused).toBe(1);
      // And it goes on with the same replica.
      expect(stage.send(() => void placeCard(stage.ctx, stage.mine, NEXT), OWN)).toEqual(GOOD);
      end();
    }
  });
});

describe('read only', () => {
  test('nothing changes, but an identity code can be taken out', () => {
    const { board, ctx, replica, send, mine } = scene();
    expect(send(() => undefined, READ)).toEqual(GOOD);
    editText(boardContext(board, 'bertta'), cardText(board, mine, 'text')!, { index: 0, remove: 0, insert: '131052-308T ' });
    Y.applyUpdate(replica, Y.encodeStateAsUpdate(board));
    expect(send(() => void removePersonalIds(ctx), READ)).toEqual(GOOD);
    expect(cardText(board, mine, 'text')?.toJSON()).not.toContain('131052');
  });

  test.each<[string, (stage: Stage) => void]>([
    ['a new card', ({ ctx }) => void addCard(ctx, { kind: 'note', zone: CELL, text: 'x' })],
    ['an own card', ({ ctx, mine }) => void placeCard(ctx, mine, NEXT)],
    ['notes', ({ ctx, replica }) => editText(ctx, pageNotes(replica, pageOf(replica))!, { index: 0, remove: 0, insert: 'x' })],
    ['a drawing', ({ ctx, replica }) => putDrawing(ctx, 'viiva', pageOf(replica), { version: 1 })],
  ])('%s is refused', (_, change) => {
    const stage = scene();
    expect(stage.send(() => change(stage), READ)).toEqual(MODE);
  });

  test('a silent round that was revealed brings one’s own cards into its zone, and nothing else', () => {
    const revealed = { ...READ, reveals: [NEXT] };
    const stage = scene();
    expect(stage.send(() => void addCard(stage.ctx, { kind: 'service', zone: NEXT, text: 'hiljaa' }), revealed)).toEqual(GOOD);
    expect(stage.send(() => void addCard(stage.ctx, { kind: 'service', zone: CELL, text: 'muualle' }), revealed)).toEqual(MODE);
    const forger = scene();
    const other = { ...forger.ctx, author: 'bertta' };
    expect(forger.send(() => void addCard(other, { kind: 'service', zone: NEXT, text: 'toisen nimissä' }), revealed)).toEqual(MODE);
  });
});

test('a frozen page: its cards, notes and drawings stay; other pages go on', () => {
  const { replica } = scene();
  const [first = '', second = ''] = [...boardRoots(replica).pages.keys()];
  const frozen = { ...FREE, frozen: [String(boardRoots(replica).frames.get('polku')?.get('pageId'))] };
  expect([first, second]).toContain(frozen.frozen[0]);
  const other = [first, second].find((id) => id !== frozen.frozen[0]) ?? '';
  const frame = [...boardRoots(replica).frames].find(([, record]) => record.get('pageId') === other)?.[0] ?? '';
  const elsewhere = zoneId(frame, ...[...boardRoots(replica).lanes].filter(([, lane]) => lane.get('frameId') === frame).slice(0, 1).map(([id]) => id));
  for (const change of [
    (stage: Stage) => void placeCard(stage.ctx, stage.mine, NEXT),
    (stage: Stage) => void placeCard(stage.ctx, stage.mine, elsewhere),
    (stage: Stage) => void addCard(stage.ctx, { kind: 'note', zone: CELL, text: 'x' }),
    (stage: Stage) => editText(stage.ctx, pageNotes(stage.replica, frozen.frozen[0] ?? '')!, { index: 0, remove: 0, insert: 'x' }),
    (stage: Stage) => putDrawing(stage.ctx, 'viiva', frozen.frozen[0] ?? '', { version: 1 }),
  ]) {
    const stage = scene();
    expect(stage.send(() => change(stage), frozen)).toEqual(MODE);
  }
  const stage = scene();
  expect(stage.send(() => void addCard(stage.ctx, { kind: 'note', zone: elsewhere, text: 'x' }), frozen)).toEqual(GOOD);
  expect(stage.send(() => putDrawing(stage.ctx, 'viiva', other, { version: 1 }), frozen)).toEqual(GOOD);
});
