import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createHeadlessHandlers } from '../../electron/ipc/headless-handlers';
import { openSettings } from '../../electron/platform/settings-file';
import { addCard, boardDocName, cardText, pageNotes, removePersonalIds, writeText, zoneId, type BoardContext } from '../../shared/doc';
import type { Handlers } from '../../shared/ipc';
import { allCards, buildOutline } from '../../shared/outline';
import { isDueForReview, registerOf } from '../../shared/register';
import { boardContext } from '../support/sample-board';
import { startHost, type TestHost } from './host/start-host';

/* Search, the register of people and follow-up over a real library. */

let host: TestHost;
let board: string;
let handlers: Handlers;
let writers = 0;

const CELL = zoneId('polku', 'polku.yleinen', 'polku.ennen');
const write = (docName: string, writer: (ctx: BoardContext) => void): Promise<void> => {
  writers += 1;
  return host.host.editDoc(docName, (doc) => writer(boardContext(doc, `k${String(writers)}x`)));
};
const newHandlers = async (): Promise<Handlers> => createHeadlessHandlers({ library: host.library, host: host.host, settings: await openSettings(join(host.dir, 'settings.json')) });
const found = async (query: string): Promise<string[]> => {
  // What was read in the background is there in the end.
  await expect.poll(async () => (await handlers['archive.search']({ query })).pending, { timeout: 30_000 }).toBe(0);
  return (await handlers['archive.search']({ query })).hits.map(({ title }) => title).sort();
};

beforeEach(async () => {
  host = await startHost();
  board = host.boards[0] ?? '';
  handlers = await newHandlers();
});
afterEach(() => host.stop());

test('finds inflected forms, parts of words, words without dots, names and notes; every word must be there', async () => {
  await write(board, (ctx) => {
    addCard(ctx, { kind: 'service', zone: CELL, text: 'Avoin päiväkoti', responsible: 'Maija Virtanen' });
    addCard(ctx, { kind: 'service', zone: CELL, text: 'Varhaiskasvatuksen aloitus', fields: { access: 'Soita neuvolaan', provider: 'organisation' } });
    const notes = pageNotes(ctx.doc, 'polku');
    if (notes) writeText(ctx, notes, 'Kysytään seurakunnasta');
  });
  expect(await found('päiväkodissa')).toEqual(['Avoin päiväkoti']);
  expect(await found('PÄIVÄ')).toEqual(['Avoin päiväkoti']);
  expect(await found('koti')).toEqual(['Avoin päiväkoti']);
  expect(await found('paivakoti')).toEqual(['Avoin päiväkoti']);
  expect(await found('kasvatus')).toEqual(['Varhaiskasvatuksen aloitus']);
  expect(await found('neuvola')).toEqual(['Varhaiskasvatuksen aloitus']);
  expect(await found('Virtasen')).toEqual(['Avoin päiväkoti']);
  expect(await found('neuvola virtanen')).toEqual([]);
  // What was chosen is found by the word that people read.
  expect(await found('järjestö')).toEqual(['Varhaiskasvatuksen aloitus']);
  expect(await found('organisation')).toEqual([]);
  expect(await found('seurakunta')).toHaveLength(1);
  for (const odd of ['', '   ', '"', '*', 'AND OR NOT', '(', "'; DROP TABLE cards; --", '😀', 'a'.repeat(300)]) expect(await found(odd), odd).toEqual([]);
  const [hit] = (await handlers['archive.search']({ query: 'aloitus' })).hits;
  expect([hit?.workshopId, hit?.boardId, hit?.kind, hit?.groupName]).toEqual([host.workshopId, board.slice('board:'.length), 'service', 'Ryhmä 1']);
});

test('stays true: to edits, to the bin, to deletion for good, and to a file that was damaged', async () => {
  let id = '';
  await write(board, (ctx) => void (id = addCard(ctx, { kind: 'need', zone: zoneId('kaytanteet', 'kaytanteet.tarpeet'), text: 'Kirahvinhoito' })));
  expect(await found('kirahvi')).toEqual(['Kirahvinhoito']);
  await write(board, (ctx) => {
    const text = cardText(ctx.doc, id, 'text');
    if (text) writeText(ctx, text, 'Norsunhoito');
  });
  expect(await found('kirahvi')).toEqual([]);
  expect(await found('norsu')).toEqual(['Norsunhoito']);
  const file = join(host.library.folder, 'search.sqlite');
  const rotten = Buffer.from(await readFile(file));
  rotten.fill(0x5a, 100);
  await writeFile(file, rotten);
  handlers = await newHandlers();
  expect(await found('norsu')).toEqual(['Norsunhoito']);

  await host.host.stopHosting(host.workshopId);
  await host.library.moveToBin(host.workshopId);
  expect(await found('norsu')).toEqual([]);
  await host.library.restoreFromBin(host.workshopId);
  expect(await found('norsu')).toEqual(['Norsunhoito']);
  expect((await readFile(file)).includes('norsunhoito')).toBe(true);
  await host.library.moveToBin(host.workshopId);
  await handlers['library.deleteForever']({ workshopId: host.workshopId });
  const bytes = await readFile(file);
  for (const word of ['norsunhoito', 'Norsunhoito', host.workshopId]) expect(bytes.includes(word), word).toBe(false);
});

test('an identity code is never in the index', async () => {
  const code = '131052-308T';
  await write(board, (ctx) => void addCard(ctx, { kind: 'person', zone: zoneId('henkilot'), text: `Maija ${code}`, fields: { unit: code } }));
  expect(await found('maija')).toHaveLength(1);
  expect((await readFile(join(host.library.folder, 'search.sqlite'))).toString('latin1').toLowerCase()).not.toContain('308t');
  await host.host.editDoc(board, (doc) => void removePersonalIds(boardContext(doc, 'siivous')));
});

test('register: who is on which maps, when she was checked, where she is named; a number is changed everywhere', async () => {
  const other = host.boards[1] ?? '';
  await write(board, (ctx) => {
    addCard(ctx, { kind: 'person', zone: zoneId('henkilot'), text: 'Maija Malli', fields: { phone: '050 1', lastChecked: '2026-10-01', consent: true } });
    addCard(ctx, { kind: 'service', zone: CELL, text: 'Puheterapia', responsible: 'maija malli' });
  });
  await write(other, (ctx) => {
    addCard(ctx, { kind: 'person', zone: zoneId('henkilot'), text: 'Malli, Maija', fields: { phone: '050 1' } });
    const carrier = cardText(ctx.doc, 'polku.yleinen', 'responsible');
    if (carrier) writeText(ctx, carrier, 'Maija Malli');
  });
  await found('maija');
  const { cards, mentions } = await handlers['archive.people']({});
  const people = registerOf(cards.map(({ text, ...card }) => ({ ...card, name: text })));
  expect(people.map(({ name, cards: own, lastChecked }) => [name, own.length, lastChecked])).toEqual([['Maija Malli', 2, '']]);
  expect(mentions).toEqual([['maija malli', 2]]);
  expect(people.filter((person) => isDueForReview(person, '2026-11-25'))).toHaveLength(1);
  expect((await handlers['archive.mentions']({ name: 'Malli Maija' })).map(({ title, field }) => [title, field]).sort()).toEqual([['Puheterapia', 'responsible'], ['yleinen tuki', 'responsible']]);

  const own = people[0]?.cards ?? [];
  const changed = await handlers['archive.changePerson']({ cards: own.map(({ boardId, cardId }) => ({ boardId, cardId })), change: { phone: '050 2', lastChecked: '2026-11-25' }, reason: 'Ennen muutosta' });
  expect(changed).toEqual({ kind: 'done', changed: 2 });
  for (const docName of [board, other]) {
    const doc = await host.host.readDoc(docName);
    expect(allCards(buildOutline(doc)).find(({ kind }) => kind === 'person')?.fields).toMatchObject({ phone: '050 2', lastChecked: '2026-11-25' });
    expect((await host.library.versions.list(docName)).map(({ name }) => name)).toEqual(['Ennen muutosta']);
  }
  await found('maija');
  const again = registerOf((await handlers['archive.people']({})).cards.map(({ text, ...card }) => ({ ...card, name: text })));
  expect(again.map((person) => [person.values.phone, isDueForReview(person, '2026-11-25')])).toEqual([[['050 2'], false]]);

  // She leaves: her successor stands where she stood, her cards are in the bins.
  expect(await handlers['archive.personLeft']({ cards: own.map(({ boardId, cardId }) => ({ boardId, cardId })), name: 'Maija Malli', successor: 'Eero Esimerkki', reason: 'Maija lähti' })).toEqual({ kind: 'done', changed: 4 });
  await found('eero');
  expect((await handlers['archive.people']({})).cards).toEqual([]);
  expect((await handlers['archive.mentions']({ name: 'Eero Esimerkki' })).map(({ title }) => title).sort()).toEqual(['Puheterapia', 'yleinen tuki']);
});

test('two people of one name are told apart by their addresses', () => {
  const card = (cardId: string, email: string) => ({ workshopId: 'w', workshopTitle: 'W', groupId: 'g', groupName: 'G', boardId: 'b', cardId, pageId: 'p', name: 'Matti Meikäläinen', fields: { email } });
  expect(registerOf([card('1', 'matti@a.fi'), card('2', 'MATTI@a.fi'), card('3', 'matti@b.fi')]).map(({ cards }) => cards.length)).toEqual([2, 1]);
  expect(registerOf([card('1', 'matti@a.fi'), card('2', '')])).toHaveLength(1);
});

test('what was agreed is listed, and the next meeting has what is open', async () => {
  const zone = zoneId('kaytanteet', 'kaytanteet.tarpeet');
  await write(board, (ctx) => {
    addCard(ctx, { kind: 'agreement', zone, text: 'Yhteinen lomake', fields: { byWhen: '2026-12-01', agreedBy: 'Maija', state: 'open' } });
    addCard(ctx, { kind: 'agreement', zone, text: 'Tehty jo', fields: { state: 'done' } });
    addCard(ctx, { kind: 'decision', zone: zoneId('decisions', 'polku'), text: 'Päätettiin' });
    addCard(ctx, { kind: 'need', zone, text: 'Tarve', fields: { takesForward: 'Eero' } });
  });
  await found('lomake');
  const { agreements, needs } = await handlers['archive.tasks']({});
  expect(agreements.map(({ text }) => text).sort()).toEqual(['Tehty jo', 'Yhteinen lomake']);
  expect(needs.map(({ text, fields }) => [text, fields['takesForward']])).toEqual([['Tarve', 'Eero']]);
  const made = await handlers['archive.followUp']({ workshopId: host.workshopId, title: 'Seurantakokous', date: '2027-01-12' });
  if (made.kind !== 'done') throw new Error(made.kind);
  const entry = await host.library.info(made.workshopId);
  expect([entry?.title, entry?.date]).toEqual(['Seurantakokous', '2027-01-12']);
  const doc = await host.host.readDoc(boardDocName(entry?.groups[0]?.boardId ?? ''));
  expect(allCards(buildOutline(doc)).map(({ text }) => text).sort()).toEqual(['Tarve', 'Yhteinen lomake']);
  // One matter in two maps is one: the newer map's.
  await found('lomake');
  const open = (await handlers['archive.tasks']({})).agreements.filter(({ fields }) => fields['state'] !== 'done');
  expect(open.map(({ text, workshopTitle }) => [text, workshopTitle])).toEqual([['Yhteinen lomake', 'Seurantakokous']]);
  // The old map is as it was.
  expect(allCards(buildOutline(await host.host.readDoc(board)))).toHaveLength(4);
});

test('tags are the workshop’s own, and survive a restart', async () => {
  expect(await handlers['archive.setTags']({ workshopId: host.workshopId, tags: ['kevät', 'kevät', 'pilotti'] })).toEqual({ kind: 'done', changed: 1 });
  expect((await handlers['library.list']({})).map(({ tags }) => tags)).toEqual([['kevät', 'pilotti']]);
  const { dir } = host;
  await host.stop();
  host = await startHost({ dir });
  expect((await host.library.list()).map(({ tags }) => tags)).toEqual([['kevät', 'pilotti']]);
});
