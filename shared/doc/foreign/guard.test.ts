import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { boardContext, emptyBoard, sampleBoard } from '../../../tests/support/sample-board';
import { addCard, addLane, boardRoots, cardText, createUndo, deleteCard, editText, noteRemoval, pageNotes, putDrawing, removePersonalIds, setField, setUnlocked, zoneId } from '..';
import { ForeignGuard, type ForeignRights, type Verdict } from '.';

const PARTICIPANT: ForeignRights = { write: true, furnish: false };
const FACILITATOR: ForeignRights = { write: true, furnish: true };
const READER: ForeignRights = { write: false, furnish: false };
const CELL = zoneId('polku', 'polku.yleinen', 'polku.ennen');

const copyOf = (doc: Y.Doc): Y.Doc => {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
};

/** A board, its guard, and somebody's replica; `send` gives what the replica changed to the guard. */
function scene(board = sampleBoard()) {
  const guard = new ForeignGuard(board);
  const replica = copyOf(board);
  const send = (change: (doc: Y.Doc) => void, rights = PARTICIPANT): Verdict => {
    const before = Y.encodeStateVector(replica);
    const updates: Uint8Array[] = [];
    const keep = (update: Uint8Array): void => void updates.push(update);
    replica.on('update', keep);
    change(replica);
    replica.off('update', keep);
    const update = updates.length > 0 ? Y.mergeUpdates(updates) : Y.encodeStateAsUpdate(replica, before);
    const verdict = guard.judge(update, rights);
    if (verdict.kind === 'good') Y.applyUpdate(board, update);
    return verdict;
  };
  return { board, guard, replica, send };
}
const GOOD = { kind: 'good' };
const bad = (fault: string) => ({ kind: 'bad', fault });
const firstCard = (doc: Y.Doc): string => [...boardRoots(doc).cards.keys()][0] ?? '';
const firstPage = (doc: Y.Doc): string => [...boardRoots(doc).pages.keys()][0] ?? '';

test('a record that the host has not seen yet can be replaced by nobody else either, not even in one update with it [SPEC 6.8]', () => {
  const { guard, replica } = scene();
  const card = addCard(boardContext(replica, 'aino'), { kind: 'note', zone: CELL, text: 'ainon sana' });
  const other = copyOf(replica);
  const clone = boardRoots(other).cards.get(card)!.clone();
  clone.set('text', new Y.Text('toisen'));
  boardRoots(other).cards.set(card, clone);
  expect(guard.judge(Y.encodeStateAsUpdate(other), PARTICIPANT)).toEqual(bad('record-removed'));
  expect(guard.judge(Y.encodeStateAsUpdate(replica), PARTICIPANT)).toEqual(GOOD);
});

test('a record is not replaced in two steps of one update either [SPEC 6.8]', () => {
  const { board, guard, replica } = scene();
  const card = firstCard(board);
  const updates: Uint8Array[] = [];
  replica.on('update', (update: Uint8Array) => updates.push(update));
  for (const text of ['kerran', 'kahdesti']) {
    const clone = boardRoots(replica).cards.get(card)!.clone();
    clone.set('text', new Y.Text(text));
    boardRoots(replica).cards.set(card, clone);
  }
  expect(guard.judge(Y.mergeUpdates(updates), PARTICIPANT)).toEqual(bad('record-removed'));
});

test('a record does not come together with its removal; made and undone at once, it lies in the bin [SPEC 6.8]', () => {
  const { guard, replica, send } = scene();
  const card = addCard(boardContext(replica, 'aino'), { kind: 'note', zone: CELL, text: 'ainon sana' });
  const other = copyOf(replica);
  boardRoots(other).cards.delete(card);
  expect(guard.judge(Y.encodeStateAsUpdate(other), PARTICIPANT)).toEqual(bad('record-removed'));
  const ctx = boardContext(replica, 'bertta');
  const undo = createUndo(ctx, 0);
  expect(guard.judge(Y.encodeStateAsUpdate(replica), PARTICIPANT)).toEqual(GOOD);
  const bringAndUndo = (): void => {
    addCard(ctx, { kind: 'note', zone: CELL, text: 'bertan sana' });
    putDrawing(ctx, 'viiva', firstPage(replica), { version: 1 });
    for (let step = 0; step < 4; step += 1) undo.undo();
  };
  expect(send(bringAndUndo)).toEqual(GOOD);
});

describe('what people do is good', () => {
  test('cards, texts, fields, notes, drawings, the bin, and undo of it all', () => {
    const { board, replica, send } = scene();
    const ctx = boardContext(replica, 'aino');
    const undo = createUndo(ctx, 0);
    let card = '';
    expect(send(() => (card = addCard(ctx, { kind: 'handover', zone: CELL, text: 'siirto', responsible: 'opettaja' })))).toEqual(GOOD);
    expect(send(() => void setField(ctx, card, 'guardianPermission', true))).toEqual(GOOD);
    expect(send(() => editText(ctx, cardText(replica, card, 'text')!, { index: 0, remove: 2, insert: 'ab' }))).toEqual(GOOD);
    expect(send(() => editText(ctx, pageNotes(replica, firstPage(replica))!, { index: 0, remove: 0, insert: 'muistiin' }))).toEqual(GOOD);
    expect(send(() => putDrawing(ctx, 'viiva', firstPage(replica), { version: 1 }))).toEqual(GOOD);
    expect(send(() => void deleteCard(ctx, card))).toEqual(GOOD);
    for (let step = 0; step < 8; step += 1) expect(send(() => void undo.undo())).toEqual(GOOD);
    for (let step = 0; step < 8; step += 1) expect(send(() => void undo.redo())).toEqual(GOOD);
    expect(board.toJSON()).toEqual(replica.toJSON());
  });

  test('furniture: the facilitator, and the group once it is unlocked', () => {
    const { replica, send } = scene();
    const lane = (): unknown => addLane(boardContext(replica, `a${replica.clientID}`), 'polku', 'row', { title: 'uusi' });
    expect(send(lane, FACILITATOR)).toEqual(GOOD);
    expect(send(() => setUnlocked(boardContext(replica), true), FACILITATOR)).toEqual(GOOD);
    expect(send(() => void boardRoots(replica).lanes.get('polku.yleinen')?.set('title', 'Toinen'))).toEqual(GOOD);
    expect(send(() => setUnlocked(boardContext(replica), false))).toEqual(bad('furniture'));
  });

  test('a personal identity code is taken out of the furniture by whoever finds it', () => {
    const { board, replica, send } = scene();
    const lane = boardRoots(board).lanes.get('polku.yleinen');
    lane?.set('title', 'Yleinen 131052-308T tuki');
    Y.applyUpdate(replica, Y.encodeStateAsUpdate(board));
    expect(send(() => void removePersonalIds(boardContext(replica, 'aino')))).toEqual(GOOD);
    expect(send(() => noteRemoval(boardContext(replica, 'aino2')))).toEqual(GOOD);
    expect(String(lane?.get('title'))).not.toContain('131052');
    lane?.set('title', 'Yleinen 131052-308T tuki');
    Y.applyUpdate(replica, Y.encodeStateAsUpdate(board));
    expect(send(() => void boardRoots(replica).lanes.get('polku.yleinen')?.set('title', 'Jotain muuta'))).toEqual(bad('furniture'));
  });

  test('two people who relate the same two cards at once', () => {
    const board = sampleBoard();
    const [one, two] = [scene(board), scene(board)];
    const make = (doc: Y.Doc, by: string): void => {
      const record = new Y.Map<unknown>(Object.entries({ type: 'leadsTo', from: 'a', to: 'b', createdBy: by, deleted: false }));
      boardRoots(doc).relations.set('leadsTo:a:b', record);
    };
    expect(one.send((doc) => make(doc, 'aino'))).toEqual(GOOD);
    expect(two.send((doc) => make(doc, 'bertta'))).toEqual(GOOD);
  });
});

describe('what is refused, and leaves the document as it was [SPEC 6.2, 6.8]', () => {
  const attacks: readonly (readonly [string, string, (doc: Y.Doc) => void])[] = [
    ['a root that boards have not', 'unknown-root', (doc) => void doc.getMap('roskaa').set('a', 1)],
    ['a list in a root', 'schema', (doc) => doc.getArray('cards').insert(0, [1])],
    ['a card that is no record', 'schema', (doc) => void (doc.getMap('cards') as Y.Map<unknown>).set('x', 'kortti')],
    ['a card of no kind', 'schema', (doc) => void boardRoots(doc).cards.set('x', new Y.Map())],
    ['a kind that is none', 'schema', (doc) => void boardRoots(doc).cards.get(firstCard(doc))?.set('kind', 'virus')],
    ['a place that is none', 'schema', (doc) => void boardRoots(doc).cards.get(firstCard(doc))?.set('place', 7)],
    ['a map in a card', 'schema', (doc) => void boardRoots(doc).cards.get(firstCard(doc))?.set('extra', new Y.Map())],
    ['a list in a card', 'schema', (doc) => void boardRoots(doc).cards.get(firstCard(doc))?.set('extra', new Y.Array())],
    ['an embedded thing in a text', 'schema', (doc) => cardText(doc, firstCard(doc), 'text')?.insertEmbed(0, { image: 1 })],
    ['a map in a text', 'schema', (doc) => cardText(doc, firstCard(doc), 'text')?.insertEmbed(0, new Y.Map())],
    ['formatting of a text', 'schema', (doc) => cardText(doc, firstCard(doc), 'text')?.format(0, 1, { bold: true })],
    ['an attribute of a text', 'schema', (doc) => cardText(doc, firstCard(doc), 'text')?.setAttribute('a', 1)],
    ['a document in the document', 'schema', (doc) => void boardRoots(doc).cards.get(firstCard(doc))?.set('extra', new Y.Doc())],
    ['a key that plain objects do not have', 'schema', (doc) => void boardRoots(doc).cards.set('__proto__', new Y.Map())],
    ['a card removed', 'record-removed', (doc) => boardRoots(doc).cards.delete(firstCard(doc))],
    ['everything removed', 'record-removed', (doc) => doc.transact(() => Object.values(boardRoots(doc)).forEach((root: Y.Map<unknown>) => root !== doc.getMap('meta') && !['pages', 'frames', 'lanes'].some((name) => root === doc.getMap(name)) && root.clear()))],
    ['a card replaced', 'record-removed', (doc) => void boardRoots(doc).cards.set(firstCard(doc), boardRoots(doc).cards.get(firstCard(doc))!.clone())],
    ['a text replaced', 'record-removed', (doc) => void boardRoots(doc).cards.get(firstCard(doc))?.set('text', new Y.Text('oma'))],
    ['a row renamed', 'furniture', (doc) => void boardRoots(doc).lanes.get('polku.yleinen')?.set('title', 'x')],
    ['a row removed', 'furniture', (doc) => boardRoots(doc).lanes.delete('polku.yleinen')],
    ['the lock turned', 'furniture', (doc) => void boardRoots(doc).meta.set('unlocked', true)],
    ['a page’s title', 'furniture', (doc) => void boardRoots(doc).pages.get(firstPage(doc))?.set('title', 'x')],
    ['a text without an end', 'schema', (doc) => cardText(doc, firstCard(doc), 'text')?.insert(0, 'x'.repeat(400_001))],
  ];
  test.each(attacks)('%s', (_, fault, attack) => {
    const { board, send, replica } = scene();
    const before = JSON.stringify(board.toJSON());
    expect(send(attack)).toEqual(bad(fault));
    expect(JSON.stringify(board.toJSON())).toBe(before);
    // Others go on, and so does whoever begins anew.
    const fresh = copyOf(board);
    const guard = scene(board);
    expect(guard.send(() => undefined)).toEqual(GOOD);
    const other = scene(board);
    expect(other.send((doc) => void addCard(boardContext(doc, 'bertta'), { kind: 'note', zone: CELL, text: 'jatkuu' }))).toEqual(GOOD);
    expect(replica.clientID).not.toBe(fresh.clientID);
  });

  test('anything new from a reader', () => {
    const { send } = scene();
    expect(send(() => undefined, READER)).toEqual(GOOD);
    expect(send((doc) => boardRoots(doc).cards.delete(firstCard(doc)), READER)).toEqual(bad('read-only'));
  });

  test('the guard still serves the same board after a refusal', () => {
    const { board, guard } = scene();
    const evil = copyOf(board);
    const before = Y.encodeStateVector(evil);
    evil.getMap('roskaa').set('a', 1);
    expect(guard.judge(Y.encodeStateAsUpdate(evil, before), PARTICIPANT)).toEqual(bad('unknown-root'));
    const good = copyOf(board);
    const from = Y.encodeStateVector(good);
    addCard(boardContext(good, 'cecilia'), { kind: 'note', zone: CELL, text: 'hyvä' });
    expect(guard.judge(Y.encodeStateAsUpdate(good, from), PARTICIPANT)).toEqual(GOOD);
  });
});

describe('what can’t be judged yet, or says two things', () => {
  test('an update with a hole before it, and deletions of what has not come, wait for an exchange of states', () => {
    const { board, guard } = scene();
    const replica = copyOf(board);
    const ctx = boardContext(replica, 'aino');
    const updates: Uint8Array[] = [];
    replica.on('update', (update: Uint8Array) => updates.push(update));
    const card = addCard(ctx, { kind: 'note', zone: CELL, text: 'eka' });
    editText(ctx, cardText(replica, card, 'text')!, { index: 0, remove: 3, insert: 'toka' });
    expect(guard.judge(updates.at(-1)!, PARTICIPANT)).toEqual({ kind: 'gap' });
    const onlyDeletes = Y.encodeStateAsUpdate(replica, Y.encodeStateVector(replica));
    expect(guard.judge(onlyDeletes, PARTICIPANT)).toEqual({ kind: 'gap' });
    expect(guard.judge(Y.encodeStateAsUpdate(replica, Y.encodeStateVector(board)), PARTICIPANT)).toEqual(GOOD);
  });

  test('two replicas under one client id', () => {
    const { board, guard } = scene();
    const [one, two] = [copyOf(board), copyOf(board)];
    one.clientID = 777;
    two.clientID = 777;
    const before = Y.encodeStateVector(board);
    const write = (doc: Y.Doc, text: string): Uint8Array => {
      addCard(boardContext(doc, text), { kind: 'note', zone: CELL, text });
      return Y.encodeStateAsUpdate(doc, before);
    };
    const first = write(one, 'yksi');
    expect(guard.judge(first, PARTICIPANT)).toEqual(GOOD);
    Y.applyUpdate(board, first);
    expect(guard.judge(first, PARTICIPANT)).toEqual(GOOD);
    expect(guard.judge(write(two, 'kaksi'), PARTICIPANT)).toEqual(bad('duplicate-client'));
  });

  test('truncated, flipped and random bytes never throw', () => {
    const { board, guard } = scene();
    const replica = copyOf(board);
    const before = Y.encodeStateVector(board);
    addCard(boardContext(replica, 'aino'), { kind: 'service', zone: CELL, text: 'palvelu' });
    const update = Y.encodeStateAsUpdate(replica, before);
    const content = JSON.stringify(board.toJSON());
    for (let at = 0; at < update.length; at += 3) {
      guard.judge(update.subarray(0, at), PARTICIPANT);
      const flipped = update.slice();
      flipped[at] = (flipped[at] ?? 0) ^ 0x55;
      guard.judge(flipped, PARTICIPANT);
    }
    expect(JSON.stringify(board.toJSON())).toBe(content);
    expect(emptyBoard()).toBeDefined();
  });
});
