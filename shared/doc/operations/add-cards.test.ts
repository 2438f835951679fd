import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { buildOutline } from '../../outline';
import { verkostopaiva } from '../../templates/verkostopaiva';
import { createBoard } from '../create-board';
import { zoneId } from '../place';
import { createUndo } from '../undo';
import { addCard, addCards, isOwnDrawing, putDrawing, type BoardContext } from '.';

const ZONE = zoneId('kaytanteet', 'kaytanteet.toimivat');

function board(author = 'a'): BoardContext {
  const doc = new Y.Doc();
  createBoard(doc, verkostopaiva, 'fi', 'lauta');
  let count = 1000;
  // Ids that fall: an order that leant on them would be upside down.
  return { doc, origin: {}, author, now: () => 1, newId: () => `k${--count}` };
}
const texts = ({ doc }: BoardContext): string[] =>
  buildOutline(doc)
    .pages.flatMap((page) => page.frames.flatMap((frame) => frame.zones))
    .filter((zone) => zone.id === ZONE)
    .flatMap((zone) => zone.cards.map((card) => card.text));

describe('addCards', () => {
  it('adds in order after what is there, and one undo takes all of them back', () => {
    const ctx = board();
    addCard(ctx, { kind: 'practice', zone: ZONE, text: 'eka' });
    const undo = createUndo(ctx, 0);
    const ids = addCards(ctx, ZONE, Array.from({ length: 300 }, (_, at) => ({ kind: 'practice' as const, text: `${at}` })));
    expect(ids).toHaveLength(300);
    expect(texts(ctx)).toEqual(['eka', ...Array.from({ length: 300 }, (_, at) => `${at}`)]);
    undo.undo();
    expect(texts(ctx)).toEqual(['eka']);
    undo.redo();
    expect(texts(ctx)).toHaveLength(301);
  });
  it('of nothing changes nothing', () => {
    const ctx = board();
    let updates = 0;
    ctx.doc.on('update', () => (updates += 1));
    expect(addCards(ctx, ZONE, [])).toEqual([]);
    expect(updates).toBe(0);
  });
});

describe('isOwnDrawing', () => {
  it('knows who drew, also after somebody else changed it', () => {
    const ctx = board('a');
    putDrawing(ctx, 'piirros', 'polku', {});
    const other = { ...ctx, author: 'b' };
    putDrawing(other, 'piirros', 'polku', { changed: true });
    expect([isOwnDrawing(ctx, 'piirros'), isOwnDrawing(other, 'piirros'), isOwnDrawing(ctx, 'muu')]).toEqual([true, false, false]);
  });
});
