import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { boardContext, emptyBoard } from '../../tests/support/sample-board';
import { buildOutline } from '../outline';
import { addCard, cardText, deleteCard, editText, pageNotes, renameLane, writeText } from './operations';
import { countPersonalIds, forgetDeleted, noteRemoval, removePersonalIds, watchRemovals } from './personal-ids';
import { zoneId } from './place';
import { boardRoots } from './schema';
import { createUndo } from './undo';

const CODE = '131052-308T';
const bytesHave = (doc: Y.Doc, text: string): boolean => Buffer.from(Y.encodeStateAsUpdate(doc)).includes(text);

function board() {
  const doc = emptyBoard();
  const ctx = boardContext(doc);
  const undo = createUndo(ctx, 0);
  const id = addCard(ctx, { kind: 'person', zone: zoneId('henkilot'), text: `Maija ${CODE} neuvola`, fields: { unit: CODE } });
  return { doc, ctx, undo, id };
}

describe('removePersonalIds', () => {
  it('removes them from every text, title, binned card and drawing, and from nothing else', () => {
    const { doc, ctx, id } = board();
    const binned = addCard(ctx, { kind: 'need', zone: zoneId('kaytanteet'), text: CODE });
    deleteCard(ctx, binned);
    renameLane(ctx, 'polku.yleinen', `Yleinen ${CODE}`);
    const drawing = new Y.Map<unknown>([['pageId', 'palvelupolku'], ['data', { shape: { props: { text: [`soita ${CODE}`], w: 3 } } }], ['deleted', false]]);
    boardRoots(doc).drawings.set('piirros', drawing);
    const page = [...boardRoots(doc).pages.keys()][0] ?? '';
    const notes = pageNotes(doc, page);
    if (!notes) throw new Error('no notes');
    writeText(ctx, notes, `a ${CODE} b ${CODE}`);

    expect(removePersonalIds(ctx)).toBe(6);
    expect(cardText(doc, id, 'text')?.toString()).toBe('Maija neuvola');
    expect(cardText(doc, id, 'unit')?.toString()).toBe('');
    expect(notes.toString()).toBe('a b');
    expect(drawing.get('data')).toEqual({ shape: { props: { text: ['soita'], w: 3 } } });
    expect(JSON.stringify(buildOutline(doc))).not.toContain(CODE);
    expect(removePersonalIds(ctx)).toBe(0);
  });

  it('leaves nothing in the bytes of a replica once undo has let go', () => {
    const { doc, ctx, undo, id } = board();
    const text = cardText(doc, id, 'text');
    if (!text) throw new Error('no text');
    // Undo keeps what it could bring back: the code is deleted by hand, and stays in the replica.
    editText(ctx, text, { index: 0, remove: text.length, insert: '' });
    removePersonalIds(ctx);
    expect(bytesHave(doc, CODE)).toBe(true);
    forgetDeleted(doc, undo);
    expect(bytesHave(doc, CODE)).toBe(false);
    while (undo.undo());
    expect(bytesHave(doc, CODE)).toBe(false);
  });

  it('is no step of undo, also when nothing else was undone', () => {
    const { doc, ctx, undo, id } = board();
    undo.clear();
    removePersonalIds(ctx);
    expect(undo.canUndo()).toBe(false);
    expect(cardText(doc, id, 'text')?.toString()).toBe('Maija neuvola');
  });

  it('keeps what others type in the same text at the same time', () => {
    const { doc, ctx, id } = board();
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    const theirs = cardText(other, id, 'text');
    theirs?.insert(theirs.length, ' aamulla');
    removePersonalIds(ctx);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    expect(cardText(doc, id, 'text')?.toString()).toBe('Maija neuvola aamulla');
    expect(theirs?.toString()).toBe('Maija neuvola aamulla');
    expect(bytesHave(other, CODE)).toBe(false);
  });
});

describe('countPersonalIds', () => {
  it('counts each place once, in the bin too, and nothing when they are gone', () => {
    const { doc, ctx } = board();
    const binned = addCard(ctx, { kind: 'need', zone: zoneId('kaytanteet'), text: `${CODE} ja ${CODE}` });
    deleteCard(ctx, binned);
    // A column's title stands in the outline of each of its cells; it is one code all the same.
    renameLane(ctx, 'polku.ennen', `ennen ${CODE}`);
    expect(countPersonalIds(doc)).toBe(5);
    removePersonalIds(ctx);
    expect(countPersonalIds(doc)).toBe(0);
  });
});

describe('a removal reaches who was away', () => {
  const pass = (from: Y.Doc, to: Y.Doc): void => Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)), 'remote');

  it('whose undo then has nothing to bring back', () => {
    const here = board();
    const away = new Y.Doc();
    pass(here.doc, away);
    const eero = boardContext(away, 'eero');
    const undo = createUndo(eero, 0);
    // Eero took the code's sentence away himself: his undo keeps it, also from the host's removal.
    const unit = cardText(away, here.id, 'unit');
    if (!unit) throw new Error('no text');
    editText(eero, unit, { index: 0, remove: CODE.length, insert: '' });
    expect(bytesHave(away, CODE)).toBe(true);
    let news = 0;
    watchRemovals(away, () => {
      news += 1;
      forgetDeleted(away, undo);
    });

    removePersonalIds(here.ctx);
    forgetDeleted(here.doc, here.undo);
    noteRemoval(here.ctx);
    pass(here.doc, away);
    expect(news).toBe(1);
    expect(undo.canUndo()).toBe(false);
    undo.undo();
    pass(away, here.doc);
    for (const doc of [away, here.doc]) expect([bytesHave(doc, CODE), countPersonalIds(doc)]).toEqual([false, 0]);
  });

  it('and is no news to who made it', () => {
    const { doc, ctx } = board();
    let news = 0;
    watchRemovals(doc, () => (news += 1));
    noteRemoval(ctx);
    expect(news).toBe(0);
  });
});
