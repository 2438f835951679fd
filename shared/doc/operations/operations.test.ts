import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { findTemplate } from '../../templates';
import { allCards, buildOutline } from '../../outline';
import { createBoard } from '../create-board';
import { addCard, cardText, deleteCard, placeCard, relate, restoreCard, setField, unrelate, writeText, type BoardContext } from './index';
import { boardRoots } from '../schema';
import { createUndo } from '../undo';
import { TRAY_ZONE } from '../place';

const CELL = 'polku/polku.yleinen/polku.ennen';
const OTHER = 'polku/polku.yleinen/polku.aloitus';

function writer(doc: Y.Doc, author: string): BoardContext {
  let next = 0;
  return { doc, origin: { author }, author, now: () => 1_700_000_000_000, newId: () => `${author}${next++}` };
}

let doc: Y.Doc;
let anna: BoardContext;
let peer: BoardContext;
const sync = (): void => {
  Y.applyUpdate(peer.doc, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(peer.doc)), 'remote');
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(peer.doc, Y.encodeStateVector(doc)), 'remote');
};
const zoneTexts = (zone: string): string[] =>
  buildOutline(doc).pages.flatMap((page) => page.frames.flatMap((frame) => frame.zones)).find((entry) => entry.id === zone)?.cards.map((card) => card.text) ?? [];

beforeEach(() => {
  doc = new Y.Doc();
  const template = findTemplate('verkostopaiva');
  if (!template) throw new Error('no template');
  createBoard(doc, template, 'fi', 'board1');
  anna = writer(doc, 'anna');
  peer = writer(new Y.Doc(), 'bertta');
  sync();
});

describe('cards', () => {
  test('a new card is in its zone with its fields and its responsible', () => {
    const id = addCard(anna, { kind: 'service', zone: CELL, text: 'Neuvola', fields: { provider: 'county', access: 'Ajanvaraus' }, responsible: 'Terveydenhoitaja' });
    const card = allCards(buildOutline(doc)).find((entry) => entry.id === id);
    expect(card).toMatchObject({ kind: 'service', text: 'Neuvola', zone: CELL, responsible: 'Terveydenhoitaja', createdBy: 'anna' });
    expect(card?.fields).toEqual({ provider: 'county', providerName: '', access: 'Ajanvaraus' });
  });

  test('placing before another card, and to the end of another zone', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((text) => addCard(anna, { kind: 'service', zone: CELL, text }));
    placeCard(anna, c!, CELL, a);
    expect(zoneTexts(CELL)).toEqual(['c', 'a', 'b']);
    placeCard(anna, a!, OTHER);
    expect(zoneTexts(CELL)).toEqual(['c', 'b']);
    expect(zoneTexts(OTHER)).toEqual(['a']);
    expect(b).toBeDefined();
  });

  test('placing a card where it is writes nothing', () => {
    const [a, b] = ['a', 'b'].map((text) => addCard(anna, { kind: 'service', zone: CELL, text }));
    const before = Y.encodeStateVector(doc);
    placeCard(anna, a!, CELL, b);
    placeCard(anna, b!, CELL);
    expect(Y.encodeStateVector(doc)).toEqual(before);
  });

  test('fields refuse what they can not hold', () => {
    const id = addCard(anna, { kind: 'person', zone: 'henkilot', text: 'Avainhenkilö 1' });
    expect(setField(anna, id, 'consent', true)).toBe(true);
    expect(setField(anna, id, 'consent', 'kyllä')).toBe(false);
    expect(setField(anna, id, 'lastChecked', '12.11.2026')).toBe(false);
    expect(setField(anna, id, 'nosuch', 'x')).toBe(false);
    expect(setField(anna, 'nobody', 'consent', true)).toBe(false);
  });

  test('a card whose zone is unknown lies in the tray', () => {
    addCard(anna, { kind: 'service', zone: 'polku/gone/gone', text: 'tallessa' });
    expect(buildOutline(doc).tray.map((card) => card.text)).toEqual(['tallessa']);
    addCard(anna, { kind: 'service', zone: TRAY_ZONE, text: 'laatikossa' });
    expect(buildOutline(doc).tray).toHaveLength(2);
  });

  test('a deleted card keeps its text and can be restored', () => {
    const id = addCard(anna, { kind: 'service', zone: CELL, text: 'a' });
    deleteCard(anna, id);
    expect(zoneTexts(CELL)).toEqual([]);
    writeText(peer, cardText(doc, id, 'text')!, 'ab');
    restoreCard(anna, id);
    expect(zoneTexts(CELL)).toEqual(['ab']);
  });
});

describe('two people at once', () => {
  test('typing in one text loses no character', () => {
    const id = addCard(anna, { kind: 'service', zone: CELL, text: 'neuvola' });
    sync();
    writeText(anna, cardText(doc, id, 'text')!, 'ABC neuvola', 4);
    writeText(peer, cardText(peer.doc, id, 'text')!, 'neuvola XYZ');
    sync();
    expect(cardText(doc, id, 'text')?.toString()).toBe('ABC neuvola XYZ');
    expect(cardText(peer.doc, id, 'text')?.toString()).toBe('ABC neuvola XYZ');
  });

  test('two fields of one card both win', () => {
    const id = addCard(anna, { kind: 'handover', zone: OTHER });
    sync();
    setField(anna, id, 'accompanied', true);
    setField(peer, id, 'guardianPermission', false);
    sync();
    expect(allCards(buildOutline(doc))[0]?.fields).toMatchObject({ accompanied: true, guardianPermission: false });
  });

  test('the same arrow drawn by both is one', () => {
    const [a, b] = ['a', 'b'].map((text) => addCard(anna, { kind: 'service', zone: CELL, text }));
    sync();
    relate(anna, 'leadsTo', a!, b!);
    relate(peer, 'leadsTo', a!, b!);
    sync();
    expect(buildOutline(doc).relations).toEqual([{ id: `leadsTo:${a}:${b}`, type: 'leadsTo', from: a, to: b }]);
    unrelate(peer, `leadsTo:${a}:${b}`);
    sync();
    expect(buildOutline(doc).relations).toEqual([]);
  });

  test('relating a card to itself or to nothing does nothing', () => {
    const id = addCard(anna, { kind: 'service', zone: CELL });
    expect(relate(anna, 'leadsTo', id, id)).toBeNull();
    expect(relate(anna, 'leadsTo', id, 'gone')).toBeNull();
  });
});

describe('undo', () => {
  test('takes back one’s own work only', () => {
    const undo = createUndo(anna, 0);
    const mine = addCard(anna, { kind: 'service', zone: CELL, text: 'oma' });
    sync();
    addCard(peer, { kind: 'service', zone: CELL, text: 'toisen' });
    sync();
    undo.undo();
    expect(zoneTexts(CELL)).toEqual(['toisen']);
    undo.redo();
    expect(zoneTexts(CELL).sort()).toEqual(['oma', 'toisen']);
    expect(mine).toBeDefined();
  });

  test('leaves a field as somebody else set it since', () => {
    const id = addCard(anna, { kind: 'handover', zone: OTHER });
    const undo = createUndo(anna, 0);
    setField(anna, id, 'accompanied', true);
    sync();
    setField(peer, id, 'accompanied', false);
    sync();
    undo.undo();
    expect(allCards(buildOutline(doc))[0]?.fields.accompanied).toBe(false);
  });

  test('undoing the making of a card erases nothing that another typed in it', () => {
    const undo = createUndo(anna, 0);
    const id = addCard(anna, { kind: 'service', zone: CELL, text: '' });
    sync();
    writeText(peer, cardText(peer.doc, id, 'text')!, 'toisen teksti');
    sync();
    undo.undo();
    expect(zoneTexts(CELL)).toEqual([]);
    expect(boardRoots(doc).cards.has(id)).toBe(true);
    sync();
    restoreCard(peer, id);
    sync();
    expect(zoneTexts(CELL)).toEqual(['toisen teksti']);
  });
});
