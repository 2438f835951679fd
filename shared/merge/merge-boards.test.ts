import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { compareBoards, sourcesOf } from '../compare';
import { addCard, addLane, cardText, createBoard, createUndo, dismissWarning, mergeCards, pageNotes, placeCard, relate, setField, writeText, zoneId, type BoardContext } from '../doc';
import { allCards, buildOutline, type BoardOutline } from '../outline';
import { verkostopaiva } from '../templates/verkostopaiva';
import { createRandom, type Random } from '../../tests/support/random';
import { findSimilar, mergeBoards, sameDismissal, type MergedMap } from '.';

const RUNS = { numRuns: 25 };
const TEXTS = ['Perhevalmennus', 'Neuvolan kotikäynti', 'Neuvolan kotikäynnit', 'Puheterapia', 'Avoin päiväkoti', 'Kerho', ''];
const PEOPLE = ['Maija Malli', 'Matti Malli', 'Aino Esimerkki'];

function contextOf(doc: Y.Doc, name: string): BoardContext {
  let count = 0;
  return { doc, origin: {}, author: name, now: () => 1_794_500_000_000, newId: () => `${name}${String(++count)}` };
}

/** A group's map with random services, people, arrows, notes and perhaps a row of its own. */
function randomMap(name: string, seed: number): MergedMap {
  const random = createRandom(seed);
  const doc = new Y.Doc();
  createBoard(doc, verkostopaiva, 'fi', name);
  const ctx = contextOf(doc, name);
  if (random.chance(0.4)) addLane(ctx, 'polku', 'row', { title: random.chance(0.5) ? 'Kuntoutus' : `Oma rivi ${name}` });
  const zones = buildOutline(doc).pages[0]?.frames[0]?.zones.map(({ id }) => id) ?? [];
  const ids = Array.from({ length: random.below(12) }, () => addService(ctx, random, zones));
  for (let count = random.below(3); count > 0; count -= 1) {
    addCard(ctx, { kind: 'person', zone: zoneId('henkilot'), text: random.pick(PEOPLE) ?? '', fields: { phone: random.chance(0.5) ? '050 123 4567' : '', consent: random.chance(0.5) } });
  }
  const [a, b] = [random.pick(ids), random.pick(ids)];
  if (a !== undefined && b !== undefined) relate(ctx, 'leadsTo', a, b);
  const notes = pageNotes(doc, 'polku');
  if (notes && random.chance(0.5)) writeText(ctx, notes, `Muistiinpano ${name}`);
  const carrier = cardText(doc, 'polku.yleinen', 'responsible');
  if (carrier && random.chance(0.5)) writeText(ctx, carrier, random.pick(PEOPLE) ?? '');
  return { map: 'Verkostopäivä', group: `Ryhmä ${name}`, boardId: name, doc };
}

function addService(ctx: BoardContext, random: Random, zones: readonly string[]): string {
  const id = addCard(ctx, { kind: 'service', zone: zones[random.below(Math.min(4, zones.length))] ?? '', text: random.pick(TEXTS) ?? '', responsible: random.chance(0.5) ? (random.pick(PEOPLE) ?? '') : '' });
  if (random.chance(0.5)) setField(ctx, id, 'provider', random.pick(['municipality', 'county']) ?? null);
  return id;
}

function merged(maps: readonly MergedMap[]): { readonly ctx: BoardContext; readonly read: () => BoardOutline } {
  const ctx = contextOf(new Y.Doc(), 'alue');
  mergeBoards(maps, ctx, 'alue');
  return { ctx, read: () => buildOutline(ctx.doc) };
}

/** What is on the map, without ids and who wrote when. */
function content(outline: BoardOutline): unknown {
  const texts = new Map(allCards(outline).map((card) => [card.id, `${card.text} ${sourcesOf(card).map(({ boardId, cardId }) => boardId + cardId).join()}`]));
  return {
    pages: outline.pages.map(({ id, title, notes, frames }) => ({
      id,
      title,
      notes,
      frames: frames.map((frame) => ({
        id: frame.id,
        rows: frame.rows.map(({ title: row, carriesForward }) => [row, carriesForward]),
        columns: frame.columns.map(({ title: column }) => column),
        zones: frame.zones.map(({ id: zone, cards }) => [zone, cards.map(({ kind, text, fields, responsible, source, alsoFrom }) => [kind, text, fields, responsible, source, alsoFrom])]),
      })),
    })),
    relations: outline.relations.map(({ type, from, to }) => [type, texts.get(from), texts.get(to)]).sort(),
    tray: outline.tray.map(({ text }) => text),
  };
}

const three = fc.tuple(fc.integer(), fc.integer(), fc.integer()).map((seeds) => seeds.map((seed, index) => randomMap(`kartta${index}`, seed)));

test('a map brought together with itself changes nothing', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const map = randomMap('kartta', seed);
      const both = merged([map, map]).read();
      const { counts, texts } = compareBoards(buildOutline(map.doc), both);
      expect(counts).toEqual({ same: allCards(buildOutline(map.doc)).length, added: 0, removed: 0, changed: 0, moved: 0 });
      expect(texts).toEqual([]);
      expect(both.relations.length).toBe(buildOutline(map.doc).relations.length);
      expect(findSimilar(both)).toEqual([]);
      expect(content(merged([map]).read())).toEqual(content(both));
    }),
    RUNS,
  );
});

test('the order in which maps come does not matter, nor does it to what is proposed', () => {
  fc.assert(
    fc.property(three, fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), (maps, order) => {
      const [one, other] = [merged(maps), merged(order.flatMap((index) => maps[index] ?? []))];
      expect(content(other.read())).toEqual(content(one.read()));
      for (const { ctx, read } of [one, other]) for (const { cards } of findSimilar(read())) mergeCards(ctx, cards[0]?.id ?? '', cards.slice(1).map(({ id }) => id));
      expect(content(other.read())).toEqual(content(one.read()));
    }),
    RUNS,
  );
});

test('every card says which map and group it comes from, and every card of every map is there', () => {
  fc.assert(
    fc.property(three, (maps) => {
      const { ctx, read } = merged(maps);
      const expected = maps.flatMap(({ map, group, boardId, doc }) => allCards(buildOutline(doc)).map(({ id }) => JSON.stringify({ map, group, boardId, cardId: id }))).sort();
      const named = (): string[] => allCards(read()).flatMap(sourcesOf).map(({ map, group, boardId, cardId }) => JSON.stringify({ map, group, boardId, cardId })).sort();
      expect(named()).toEqual(expected);
      // Also when the proposals have been accepted: what was joined keeps all its places of origin.
      for (const { cards } of findSimilar(read())) mergeCards(ctx, cards[0]?.id ?? '', cards.slice(1).map(({ id }) => id));
      expect(named()).toEqual(expected);
    }),
    RUNS,
  );
});

test('undo restores what was before each proposal was accepted', () => {
  fc.assert(
    fc.property(three, (maps) => {
      const { ctx, read } = merged(maps);
      const undo = createUndo(ctx, 0);
      const before = content(read());
      const proposals = findSimilar(read());
      for (const { cards } of proposals) mergeCards(ctx, cards[0]?.id ?? '', cards.slice(1).map(({ id }) => id));
      expect(findSimilar(read())).toEqual([]);
      while (undo.canUndo()) undo.undo();
      expect(content(read())).toEqual(before);
      expect(findSimilar(read()).map(({ id }) => id)).toEqual(proposals.map(({ id }) => id));
    }),
    RUNS,
  );
});

test('services of one cell and people anywhere are proposed, by words and by fields; what one refuses is not proposed again', () => {
  const maps = ['a', 'b', 'c'].map((name) => {
    const doc = new Y.Doc();
    createBoard(doc, verkostopaiva, 'fi', name);
    return { map: 'Päivä', group: `Ryhmä ${name}`, boardId: name, doc };
  });
  const cell = zoneId('polku', 'polku.yleinen', 'polku.ennen');
  const [a, b, c] = maps.map(({ doc, boardId }) => contextOf(doc, boardId));
  if (!a || !b || !c) throw new Error('three maps');
  addCard(a, { kind: 'service', zone: cell, text: 'Perhevalmennus', fields: { provider: 'county' } });
  addCard(b, { kind: 'service', zone: cell, text: 'perhevalmennus.', fields: { access: 'neuvolasta' } });
  addCard(c, { kind: 'service', zone: cell, text: 'Perhevalmennukset', fields: { provider: 'county' } });
  // The same words in another cell are another service: day care is on every row.
  addCard(c, { kind: 'service', zone: zoneId('polku', 'polku.erityinen', 'polku.ennen'), text: 'Perhevalmennus' });
  addCard(a, { kind: 'person', zone: zoneId('henkilot'), text: 'Maija Malli', fields: { phone: '+358 50 123 4567' } });
  addCard(b, { kind: 'person', zone: zoneId('henkilot'), text: 'M. Malli', fields: { phone: '050-1234567' } });
  addCard(c, { kind: 'person', zone: zoneId('henkilot'), text: 'Aino Esimerkki' });
  const { ctx, read } = merged(maps);
  const said = findSimilar(read()).map(({ cards, reasons }) => [cards.map(({ text }) => text).sort(), reasons]);
  expect(said).toContainEqual([['Perhevalmennukset', 'Perhevalmennus', 'perhevalmennus.'], ['words', 'alike']]);
  expect(said).toContainEqual([['M. Malli', 'Maija Malli'], ['phone']]);
  expect(said).toHaveLength(2);
  const people = findSimilar(read()).find(({ cards }) => cards[0]?.kind === 'person');
  dismissWarning(ctx, sameDismissal(people?.id ?? ''), '');
  expect(findSimilar(read()).map(({ cards }) => cards[0]?.kind)).toEqual(['service']);
});

test('a region’s map brought together with a map that is in it proposes what has one origin, also when it reads differently now', () => {
  const map = randomMap('kartta', 7);
  const service = addCard(contextOf(map.doc, 'lisa'), { kind: 'service', zone: zoneId('polku', 'polku.yleinen', 'polku.ennen'), text: 'Lapsiperheiden kotipalvelu' });
  const region = merged([map]);
  const copy = allCards(region.read()).find(({ source }) => source?.cardId === service);
  const text = copy && cardText(region.ctx.doc, copy.id, 'text');
  if (text) writeText(region.ctx, text, 'Kotipalvelu');
  const again = contextOf(new Y.Doc(), 'uusi');
  mergeBoards([{ map: 'Alue', group: 'Kaikki', boardId: 'alue', doc: region.ctx.doc }, map], again, 'uusi');
  const proposal = findSimilar(buildOutline(again.doc)).find(({ cards }) => cards.some((card) => card.text === 'Kotipalvelu'));
  expect(proposal?.cards.map((card) => card.text).sort()).toEqual(['Kotipalvelu', 'Lapsiperheiden kotipalvelu']);
  expect(proposal?.reasons).toEqual(['origin']);
});

test('rows that groups added themselves are one when they are called the same', () => {
  const [a, b] = ['a', 'b'].map((name) => {
    const doc = new Y.Doc();
    createBoard(doc, verkostopaiva, 'fi', name);
    const ctx = contextOf(doc, name);
    const row = addLane(ctx, 'polku', 'row', { title: name === 'a' ? 'Kuntoutus' : 'kuntoutus ' }) ?? '';
    const id = addCard(ctx, { kind: 'service', zone: zoneId('polku', 'polku.yleinen', 'polku.ennen'), text: `Terapia ${name}` });
    placeCard(ctx, id, zoneId('polku', row, 'polku.ennen'));
    return { map: 'Päivä', group: name, boardId: name, doc };
  });
  if (!a || !b) throw new Error('two maps');
  const frame = merged([a, b]).read().pages[0]?.frames[0];
  const rows = frame?.rows.map(({ title }) => title) ?? [];
  expect(rows.filter((title) => title.trim().toLowerCase() === 'kuntoutus')).toHaveLength(1);
  expect(frame?.zones.find(({ cards }) => cards.length === 2)?.cards.map(({ text }) => text)).toEqual(['Terapia a', 'Terapia b']);
});
