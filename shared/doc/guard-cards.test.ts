import type * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import { addCard, boardRoots, cardText, createUndo, deleteCard, guardCards, placeCard, setField, writeText, zoneId, type BoardContext } from '.';
import { emptyBoard } from '../../tests/support/sample-board';

const ZONE = zoneId('polku', 'polku.yleinen', 'polku.ennen');
const OTHER = zoneId('polku', 'polku.erityinen', 'polku.ennen');

function board() {
  const doc = emptyBoard();
  let ids = 0;
  const writer = (author: string): BoardContext => ({ doc, origin: { author }, author, now: () => 1_000, newId: () => `card${++ids}` });
  const [aino, eero] = [writer('aino'), writer('eero')];
  const hers = addCard(aino, { kind: 'service', zone: ZONE, text: 'Ainon' });
  const his = addCard(eero, { kind: 'service', zone: ZONE, text: 'Eeron' });
  return { doc, aino, eero, hers, his };
}
const textOf = (doc: Y.Doc, id: string): string => String(cardText(doc, id, 'text'));
const write = (ctx: BoardContext, id: string, text: string, field = 'text'): void => {
  const found = cardText(ctx.doc, id, field as 'text');
  if (found) writeText(ctx, found, text);
};

describe('a phase in which one changes one’s own cards only', () => {
  test('text, place, field, responsible and deletion of another’s card are taken back at once; one’s own stay', () => {
    const { doc, aino, hers, his } = board();
    const before = JSON.stringify(boardRoots(doc).cards.get(his));
    let refused = 0;
    const end = guardCards(aino, { mayChange: ({ createdBy }) => createdBy === 'aino', onRefused: () => (refused += 1) });
    write(aino, hers, 'Ainon uusi');
    write(aino, his, 'Eeron muutettu');
    setField(aino, his, 'provider', 'county');
    write(aino, his, 'Joku muu', 'responsible');
    placeCard(aino, his, OTHER);
    deleteCard(aino, his);
    expect(refused).toBe(5);
    expect(textOf(doc, hers)).toBe('Ainon uusi');
    expect({ ...JSON.parse(JSON.stringify(boardRoots(doc).cards.get(his))), changed: undefined }).toEqual({ ...JSON.parse(before), changed: undefined });
    expect(String(cardText(doc, his, 'responsible'))).toBe('');
    const made = addCard(aino, { kind: 'service', zone: ZONE, text: 'Toinen' });
    expect(textOf(doc, made)).toBe('Toinen');
    end();
    write(aino, his, 'Nyt saa');
    expect(textOf(doc, his)).toBe('Nyt saa');
  });

  test('others’ edits are theirs, and one’s own undo keeps working', () => {
    const { doc, aino, eero, hers, his } = board();
    const undo = createUndo(aino, 0);
    const end = guardCards(aino, { mayChange: ({ createdBy }) => createdBy === 'aino', onRefused: () => undefined });
    write(eero, hers, 'Eeron kirjoittama');
    expect(textOf(doc, hers)).toBe('Eeron kirjoittama');
    write(aino, hers, 'Ainon kirjoittama');
    write(aino, his, 'ei');
    while (undo.canUndo()) undo.undo();
    expect(textOf(doc, hers)).toBe('Eeron kirjoittama');
    expect(textOf(doc, his)).toBe('Eeron');
    end();
  });
});
