import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { addCard, addLane, cardText, deleteCard, pageNotes, placeCard, removeLane, setField, writeText, zoneId } from '../doc';
import { allCards, buildOutline, type BoardOutline } from '../outline';
import { sampleBoard } from '../../tests/support/sample-board';
import { compareBoards, gapsOf, matchCells, similarity, type CardDifference, type Comparison } from '.';

const CELL = zoneId('polku', 'polku.yleinen', 'polku.ennen');
const OTHER = zoneId('polku', 'polku.erityinen', 'polku.ennen');

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

const contextOf = (doc: Y.Doc, name = 'nyt') => {
  let count = 0;
  return { doc, origin: {}, author: name, now: () => 1_800_000_000_000, newId: () => `${name}${String(++count)}` };
};

const differences = ({ cells }: Comparison): CardDifference[] => cells.flatMap(({ cards }) => cards).filter(({ change }) => change !== 'same');

test('a year later: what was added, changed, moved and removed, in its cell, with the fields that read differently', () => {
  const before = sampleBoard();
  const after = copyOf(before);
  const ctx = contextOf(after);
  const [first, second, third] = buildOutline(before).pages[0]?.frames[0]?.zones.flatMap(({ cards }) => cards) ?? [];
  if (!first || !second || !third) throw new Error('the sample has three services');
  const text = cardText(after, first.id, 'access');
  if (text) writeText(ctx, text, 'Soittamalla');
  setField(ctx, first.id, 'provider', 'parish');
  placeCard(ctx, second.id, zoneId('polku', 'polku.lastensuojelu', 'polku.kouluun'));
  deleteCard(ctx, third.id);
  const added = addCard(ctx, { kind: 'service', zone: CELL, text: 'Uusi kerho' });
  const carrier = cardText(after, 'polku.yleinen', 'responsible');
  if (carrier) writeText(ctx, carrier, 'Terveydenhoitaja');
  const notes = pageNotes(after, 'polku');
  if (notes) writeText(ctx, notes, 'Keväällä uudelleen');

  const comparison = compareBoards(buildOutline(before), buildOutline(after));
  expect(comparison.counts).toEqual({ same: allCards(buildOutline(before)).length - 3, added: 1, removed: 1, changed: 1, moved: 1 });
  expect(differences(comparison).map(({ change, before: old, after: now, cell, from, fields }) => [change, old?.id ?? now?.id, cell, from, fields]).sort()).toEqual(
    [
      ['changed', first.id, first.zone, null, ['provider', 'access']],
      ['moved', second.id, zoneId('polku', 'polku.lastensuojelu', 'polku.kouluun'), second.zone, []],
      ['removed', third.id, third.zone, null, []],
      ['added', added, CELL, null, []],
    ].sort(),
  );
  expect(comparison.texts.map(({ kind, before: old, after: now }) => [kind, old, now])).toEqual([
    ['forward', '', 'Terveydenhoitaja'],
    ['notes', '', 'Keväällä uudelleen'],
  ]);
});

test('two groups: the same words in a cell are one, alike words are a change, and cells are the template’s', () => {
  const [one, other] = [sampleBoard('a', 'a'), sampleBoard('b', 'b')];
  const [a, b] = [contextOf(one, 'lisaa'), contextOf(other, 'lisab')];
  addCard(a, { kind: 'service', zone: OTHER, text: 'Lapsiperheiden kotipalvelu' });
  addCard(b, { kind: 'service', zone: OTHER, text: 'Lapsiperheiden kotipalvelut' });
  addCard(b, { kind: 'service', zone: OTHER, text: 'Seurakunnan kerho' });
  const comparison = compareBoards(buildOutline(one), buildOutline(other));
  expect(differences(comparison).map(({ change, after }) => [change, after?.text])).toEqual([
    ['changed', 'Lapsiperheiden kotipalvelut'],
    ['added', 'Seurakunnan kerho'],
  ]);
});

test('rows with their own titles meet by title, and a row that one has not is said to be missing there', () => {
  const [one, other] = [sampleBoard('a'), sampleBoard('b')];
  const [a, b] = [contextOf(one, 'a'), contextOf(other, 'b')];
  addLane(a, 'polku', 'row', { title: 'Kuntoutus' });
  addLane(b, 'polku', 'row', { title: ' kuntoutus' });
  addLane(b, 'polku', 'row', { title: 'Vain täällä' });
  removeLane(b, 'polku.yleinen');
  const cells = matchCells([buildOutline(one), buildOutline(other)]);
  const zonesOf = (title: string) => cells.filter(({ lanes }) => lanes[0]?.trim() === title).map(({ zones }) => zones.map((zone) => zone !== null));
  expect(new Set(zonesOf('Kuntoutus').map(String))).toEqual(new Set(['true,true']));
  expect(new Set(zonesOf('Vain täällä').map(String))).toEqual(new Set(['false,true']));
  const gone = cells.filter(({ zones }) => zones[0]?.row?.id === 'polku.yleinen');
  expect(gone.length).toBeGreaterThan(0);
  expect(gone.every(({ zones }) => zones[1] === null)).toBe(true);
});

test('nothing differs from itself, and turned round what was added was removed', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(), fc.constantFrom('delete', 'move', 'text', 'add')), { maxLength: 12 }), (steps) => {
      const before = sampleBoard();
      const after = copyOf(before);
      const ctx = contextOf(after);
      const ids = allCards(buildOutline(after)).map(({ id }) => id);
      for (const [at, what] of steps) {
        const id = ids[at % ids.length] ?? '';
        const text = cardText(after, id, 'text');
        if (what === 'delete') deleteCard(ctx, id);
        else if (what === 'move') placeCard(ctx, id, OTHER);
        else if (what === 'add') addCard(ctx, { kind: 'service', zone: CELL, text: `Palvelu ${String(at)}` });
        else if (text) writeText(ctx, text, `Toinen teksti ${String(at)}`);
      }
      const [old, now] = [buildOutline(before), buildOutline(after)];
      expect(differences(compareBoards(now, now))).toEqual([]);
      const [there, back] = [compareBoards(old, now).counts, compareBoards(now, old).counts];
      expect(back).toEqual({ ...there, added: there.removed, removed: there.added });
    }),
    { numRuns: 30 },
  );
});

test('gaps: how many cards each map has in each cell, and services that name nobody', () => {
  const [one, other] = [sampleBoard('a'), sampleBoard('b')];
  const id = addCard(contextOf(other), { kind: 'service', zone: OTHER, text: 'Ilman vastuuta' });
  addCard(contextOf(one, 'tyhja'), { kind: 'service', zone: OTHER, text: '' });
  const { rows, nobody } = gapsOf([buildOutline(one), buildOutline(other)]);
  const row = rows.find(({ key }) => key === OTHER);
  const before = outlineZone(buildOutline(one), OTHER).filter(({ text }) => text !== '').length;
  expect(row?.counts.map(({ cards }) => cards)).toEqual([before, before + 1]);
  expect(nobody[1]?.map(({ cardId }) => cardId)).toContain(id);
  // People lie in a frame without rows and columns: nothing to be empty there.
  expect(rows.some(({ key }) => key === zoneId('henkilot'))).toBe(false);
});

const outlineZone = (outline: BoardOutline, zone: string) => outline.pages.flatMap(({ frames }) => frames.flatMap(({ zones }) => zones)).find(({ id }) => id === zone)?.cards ?? [];

test('likeness of texts', () => {
  expect(similarity('Perhevalmennus', ' perhevalmennus!')).toBe(1);
  expect(similarity('', '')).toBe(0);
  expect(similarity('Neuvolan kotikäynti', 'Kotikäynti neuvolasta')).toBeGreaterThan(0.7);
  expect(similarity('Perhevalmennus', 'Puheterapia')).toBeLessThan(0.3);
});
