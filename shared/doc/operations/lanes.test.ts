import { beforeEach, describe, expect, test } from 'vitest';
import { lanesInLanguage } from '../create-board';
import { createUndo } from '../undo';
import { addCard, addLane, cardText, moveLane, placeCard, removeLane, removedLanes, renameLane, replaceLanes, restoreLane, setLaneBand, writeText } from '.';
import { testBoard, type TestBoard } from '../../../tests/support/every-frame-board';

let board: TestBoard;
beforeEach(() => {
  board = testBoard();
});
const frame = (index: number) => board.outline().pages[0]!.frames[index]!;
const rows = (): string[] => frame(0).rows.map((row) => row.title);
const CELL = 'ruudukko/ruudukko.r1/ruudukko.c1';

describe('rows and columns', () => {
  test('a row is added, renamed, moved and given a heading', () => {
    const id = addLane(board.anna, 'ruudukko', 'row', { title: 'uusi', band: 'tikas', kinds: ['service'] }, 'ruudukko.r2');
    expect(rows()).toEqual(['r1', 'uusi', 'r2']);
    expect(renameLane(board.anna, id!, 'nimetty')).toBe(true);
    expect(setLaneBand(board.anna, id!, '')).toBe(true);
    expect(moveLane(board.anna, id!)).toBe(true);
    expect(rows()).toEqual(['r1', 'r2', 'nimetty']);
    expect(frame(0).rows[2]).toMatchObject({ band: '', kinds: ['service'] });
    expect(frame(0).rows[0]).toMatchObject({ band: 'tikas' });
    expect(addLane(board.anna, 'ei ole', 'row', { title: '' })).toBeNull();
    expect(renameLane(board.anna, 'ei ole', '')).toBe(false);
  });

  test('who carries the matter forward is typed together, also in a row that was added', () => {
    const id = addLane(board.anna, 'ruudukko', 'row', { title: 'uusi' })!;
    expect(frame(0).rows.map((row) => row.carriesForward)).toEqual(['', '', '']);
    expect(frame(0).columns[0]?.carriesForward).toBeNull();
    expect(frame(3).rows[0]?.carriesForward).toBeNull();
    board.sync();
    writeText(board.anna, cardText(board.doc, id, 'responsible')!, 'Neuvola');
    writeText(board.bertta, cardText(board.bertta.doc, id, 'responsible')!, 'ja koulu');
    board.sync();
    expect(frame(0).rows[2]?.carriesForward).toContain('Neuvola');
    expect(frame(0).rows[2]?.carriesForward).toContain('ja koulu');
  });

  test('cards of a removed row lie in the tray and come back with it', () => {
    addCard(board.anna, { kind: 'service', zone: CELL, text: 'neuvola' });
    removeLane(board.anna, 'ruudukko.r1');
    expect(board.tray()).toEqual(['neuvola']);
    expect(removedLanes(board.doc)).toEqual([{ id: 'ruudukko.r1', frameId: 'ruudukko', axis: 'row', title: 'r1' }]);
    restoreLane(board.anna, 'ruudukko.r1');
    expect(board.tray()).toEqual([]);
    expect(board.zone(CELL)).toEqual(['neuvola']);
  });

  test('a frame that loses all its rows and columns loses no card', () => {
    addCard(board.anna, { kind: 'service', zone: CELL, text: 'neuvola' });
    for (const id of ['ruudukko.r1', 'ruudukko.r2', 'ruudukko.c1', 'ruudukko.c2']) removeLane(board.anna, id);
    expect(frame(0).zones.map((zone) => zone.id)).toEqual(['ruudukko']);
    expect(board.tray()).toEqual(['neuvola']);
  });

  test('a card dropped into a cell while somebody removes its row is reachable', () => {
    const id = addCard(board.anna, { kind: 'service', zone: 'ruudukko/ruudukko.r2/ruudukko.c1', text: 'liikkuva' });
    board.sync();
    removeLane(board.bertta, 'ruudukko.r1');
    placeCard(board.anna, id, CELL);
    board.sync();
    expect(board.tray()).toEqual(['liikkuva']);
    placeCard(board.anna, id, 'ruudukko/ruudukko.r2/ruudukko.c2');
    expect(board.tray()).toEqual([]);
  });

  test('one deletes a row while another renames it: it is deleted, and comes back renamed', () => {
    removeLane(board.anna, 'ruudukko.r1');
    renameLane(board.bertta, 'ruudukko.r1', 'uusi nimi');
    board.sync();
    expect(rows()).toEqual(['r2']);
    restoreLane(board.bertta, 'ruudukko.r1');
    board.sync();
    expect(rows()).toEqual(['uusi nimi', 'r2']);
  });

  test('undo takes back one’s own row, heading and order, and nobody else’s', () => {
    const undo = createUndo(board.anna, 0);
    const id = addLane(board.anna, 'ruudukko', 'row', { title: 'uusi' })!;
    board.sync();
    renameLane(board.bertta, 'ruudukko.r2', 'toisen nimi');
    board.sync();
    undo.undo();
    expect(rows()).toEqual(['r1', 'toisen nimi']);
    undo.redo();
    moveLane(board.anna, id, 'ruudukko.r1');
    removeLane(board.anna, 'ruudukko.r1');
    expect(rows()).toEqual(['uusi', 'toisen nimi']);
    undo.undo();
    undo.undo();
    expect(rows()).toEqual(['r1', 'toisen nimi', 'uusi']);
  });
});

describe('another preset', () => {
  const preset = lanesInLanguage(
    [
      { id: 'r2', title: { fi: 'toinen', sv: '', en: '' } },
      { id: 'r9', title: { fi: 'yhdeksäs', sv: '', en: '' }, band: { fi: 'uusi tikas', sv: '', en: '' }, transition: true },
    ],
    'fi',
  );

  test('lanes in both stay with their cards, cards of the others lie in the tray, one undo brings all back', () => {
    addCard(board.anna, { kind: 'service', zone: CELL, text: 'vanha' });
    addCard(board.anna, { kind: 'service', zone: 'ruudukko/ruudukko.r2/ruudukko.c1', text: 'pysyvä' });
    const undo = createUndo(board.anna, 0);
    expect(replaceLanes(board.anna, 'ruudukko', 'row', preset)).toBe(true);
    expect(frame(0).rows).toMatchObject([
      { id: 'ruudukko.r2', title: 'toinen', band: '' },
      { id: 'ruudukko.r9', title: 'yhdeksäs', band: 'uusi tikas', transition: true, carriesForward: '' },
    ]);
    expect(board.tray()).toEqual(['vanha']);
    expect(board.zone('ruudukko/ruudukko.r2/ruudukko.c1')).toEqual(['pysyvä']);
    undo.undo();
    expect(rows()).toEqual(['r1', 'r2']);
    expect(board.tray()).toEqual([]);
  });

  test('chosen by two at once it is there once', () => {
    replaceLanes(board.anna, 'ruudukko', 'row', preset);
    replaceLanes(board.bertta, 'ruudukko', 'row', preset);
    board.sync();
    expect(rows()).toEqual(['toinen', 'yhdeksäs']);
  });

  test('chosen again it writes nothing', () => {
    replaceLanes(board.anna, 'ruudukko', 'row', preset);
    const undo = createUndo(board.anna, 0);
    replaceLanes(board.anna, 'ruudukko', 'row', preset);
    expect(undo.undoStack).toHaveLength(0);
  });
});

describe('overlapping circles', () => {
  test('have a zone for each region, whatever their order', () => {
    expect(frame(1).zones.map((zone) => zone.lanes.map((lane) => lane.title).join(''))).toEqual(['a', 'b', 'c', 'ab', 'ac', 'bc', 'abc']);
    addCard(board.anna, { kind: 'service', zone: 'kehat/kehat.a/kehat.b', text: 'yhteinen' });
    moveLane(board.anna, 'kehat.a');
    expect(board.tray()).toEqual([]);
    expect(board.zone('kehat/kehat.b/kehat.a')).toEqual(['yhteinen']);
    addCard(board.anna, { kind: 'service', zone: 'kehat/kehat.b/kehat.a', text: 'toinen' });
    expect(board.zone('kehat/kehat.b/kehat.a')).toEqual(['yhteinen', 'toinen']);
  });

  test('are three at most, and a removed one takes no card away', () => {
    expect(addLane(board.anna, 'kehat', 'column', { title: 'd' })).toBeNull();
    addCard(board.anna, { kind: 'service', zone: 'kehat/kehat.a/kehat.b/kehat.c', text: 'kaikkien' });
    removeLane(board.anna, 'kehat.c');
    expect(board.tray()).toEqual(['kaikkien']);
    expect(frame(1).zones).toHaveLength(3);
    expect(addLane(board.anna, 'kehat', 'column', { title: 'd' })).not.toBeNull();
    restoreLane(board.anna, 'kehat.c');
    // Four at once: the fourth stands beside the three.
    expect(frame(1).zones.map((zone) => zone.lanes.length)).toEqual([1, 1, 1, 1, 2, 2, 2, 3]);
  });
});

test('ring, levels and free frames have their zones', () => {
  expect(frame(2).zones.map((zone) => zone.id)).toEqual(['kello/kello.tammi', 'kello/kello.helmi']);
  expect(frame(3).zones.map((zone) => zone.id)).toEqual(['tasot/tasot.ylin', 'tasot/tasot.alin']);
  expect(frame(4)).toMatchObject({ title: 'Vapaa', hint: 'Mitä vain', zones: [{ id: 'vapaa' }] });
});
