import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { boardContext, sampleBoard } from '../../tests/support/sample-board';
import { addCard, cardText, deleteCard, editText, placeCard, removeLane, restoreLane } from '../doc';
import { buildOutline, type BoardOutline } from '.';

/** The same document read by somebody who has never seen it. */
const fresh = (doc: Y.Doc): BoardOutline => {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return buildOutline(copy);
};

describe('cards that are kept between readings', () => {
  it('are the same objects while nothing changes, and only the changed one is new', () => {
    const doc = sampleBoard();
    const ctx = boardContext(doc, 'toinen');
    const cards = () => buildOutline(doc).pages[0]!.frames[0]!.zones.flatMap((zone) => zone.cards);
    const before = cards();
    expect(cards().every((card, index) => card === before[index])).toBe(true);
    editText(ctx, cardText(doc, before[3]!.id, 'responsible')!, { index: 0, remove: 0, insert: 'Uusi ' });
    const after = cards();
    expect(after.filter((card, index) => card !== before[index]).map((card) => card.id)).toEqual([before[3]!.id]);
    expect(after[3]!.responsible.startsWith('Uusi ')).toBe(true);
    // The second time the card itself is not touched: who changed it last is written only now and then.
    editText(ctx, cardText(doc, before[3]!.id, 'responsible')!, { index: 0, remove: 0, insert: 'Taas ' });
    expect(cards()[3]!.responsible.startsWith('Taas Uusi ')).toBe(true);
  });

  it('tell what a first reading tells after every kind of change, also from others', () => {
    const doc = sampleBoard();
    buildOutline(doc);
    const ctx = boardContext(doc, 'toinen');
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    const far = boardContext(other, 'kolmas');
    const [zone, next] = buildOutline(doc).pages[0]!.frames[0]!.zones;
    const id = zone!.cards[0]!.id;
    const row = buildOutline(doc).pages[0]!.frames[0]!.rows[0]!.id;
    const steps = [
      () => editText(ctx, cardText(doc, id, 'text')!, { index: 0, remove: 0, insert: 'x' }),
      () => placeCard(ctx, id, next!.id),
      () => addCard(ctx, { kind: 'service', zone: zone!.id, text: 'uusi', responsible: 'Joku' }),
      () => removeLane(ctx, row),
      () => restoreLane(ctx, row),
      () => {
        editText(far, cardText(other, id, 'text')!, { index: 0, remove: 0, insert: 'y' });
        Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
      },
      () => deleteCard(ctx, id),
    ];
    for (const step of steps) {
      step();
      expect(buildOutline(doc)).toEqual(fresh(doc));
    }
  });

  it('are read anew in the midst of a change', () => {
    const doc = sampleBoard();
    const ctx = boardContext(doc, 'toinen');
    const id = buildOutline(doc).pages[0]!.frames[0]!.zones[0]!.cards[0]!.id;
    doc.transact(() => {
      editText(ctx, cardText(doc, id, 'text')!, { index: 0, remove: 0, insert: 'KESKEN ' });
      expect(buildOutline(doc).pages[0]!.frames[0]!.zones[0]!.cards[0]!.text.startsWith('KESKEN ')).toBe(true);
    });
    expect(buildOutline(doc).pages[0]!.frames[0]!.zones[0]!.cards[0]!.text.startsWith('KESKEN ')).toBe(true);
  });
});
