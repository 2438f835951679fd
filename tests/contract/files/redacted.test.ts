import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import * as Y from 'yjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLibrary, type Library } from '../../../electron/library';
import { addCard, addImage, cardText, deleteCard, fillExample, pageNotes, putChart, putDrawing, relate, renameLane, writeText, zoneId } from '../../../shared/doc';
import { allCards, buildOutline } from '../../../shared/outline';
import { readWorkshop, writeMember } from '../../../shared/protocol';
import { findTemplate } from '../../../shared/templates';
import { bytesHold } from '../../support/bytes-hold';
import { imageFixture } from '../../support/image-bytes';
import { boardContext } from '../../support/sample-board';

/*
 * A copy without people: none of them is in any byte of the file, unpacked; the rest of the map is. All names are made up.
 */
const CARD = { name: 'Rauha Keinotekoinen', phone: '+358 50 765 4321', email: 'rauha.keinotekoinen@esimerkki.fi' };
const PEOPLE = [CARD.name, 'Keinotekoi', 'Keinotekoise', 'Rauha', 'Vilho Sepitteinen', 'Sepittei', 'Vilho', 'Tuulikki Olematon', 'Olemattom', 'Tuulikki', 'Entinen Osallistuja', 'Osallistuja', 'Sulevi Kuviteltu', 'Kuvitel', 'Sulevi', 'Aino'];
const CONTACTS = [CARD.phone, '0507654321', '050 765 4321', '7654321', '765 4321', CARD.email, 'esimerkki.fi', '09 123 4567', '123 4567', 'vilho@toinen.example'];
const MARK = 'kätkettynimi';

let dir = '';
let library: Library;
let workshopId = '';
let file: Uint8Array = new Uint8Array();
let parts: Record<string, Uint8Array> = {};

const docOf = async (from: Library, name: string): Promise<Y.Doc> => {
  const doc = new Y.Doc();
  for (const update of (await from.docs.load(name)).updates) Y.applyUpdate(doc, update);
  return doc;
};

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'polkupaja-redacted-'));
  const opened = await openLibrary(join(dir, 'here'));
  if (!opened.ok) throw new Error(opened.error);
  library = opened.value;
  workshopId = (await library.create({ templateId: 'verkostopaiva', title: 'Rauhan verkostopäivä', region: 'Kainuu, yhteys Tuulikki Olematon', date: '2026-11-12', groups: 2, language: 'fi' })) ?? '';
  const workshop = await docOf(library, `workshop:${workshopId}`);
  const [first, second] = readWorkshop(workshop, workshopId).groups;
  if (!first || !second) throw new Error('no groups');
  writeMember(workshop, { id: 'p1', name: 'Vilho Sepitteinen', groupId: first.id, role: 'participant', colour: '#1d4ed8', organisation: 'Kuvan kunta', profession: 'opettaja' });
  writeMember(workshop, { id: 'p2', name: 'Aino', groupId: first.id, role: 'chair', colour: '#1d4ed8' });
  workshop.getMap('former').set('p3', new Y.Map(Object.entries({ name: 'Entinen Osallistuja', groupId: first.id, role: 'participant', colour: '' })));
  workshop.getMap<Y.Map<unknown>>('groups').get(second.id)?.set('name', 'Rauhan ryhmä');
  await library.docs.append(`workshop:${workshopId}`, Y.encodeStateAsUpdate(workshop));

  const board = await docOf(library, `board:${first.boardId}`);
  const ctx = boardContext(board, 'p1');
  const person = addCard(ctx, { kind: 'person', zone: zoneId('henkilot'), text: CARD.name, fields: { title: 'palveluohjaaja', phone: CARD.phone, email: CARD.email, consent: true, substitute: 'Sulevi Kuviteltu' } });
  const cell = zoneId('polku', 'polku.yleinen', 'polku.ennen');
  const service = addCard(ctx, { kind: 'service', zone: cell, text: 'Avoin kohtaamispaikka, kysy Keinotekoiselta', responsible: CARD.name, fields: { access: `soita 050 765 4321 tai 09 123 4567, vilho@toinen.example` } });
  const next = addCard(ctx, { kind: 'service', zone: cell, text: 'Perhetyö aikuisille ainakin arkisin', responsible: 'Tuulikki Olematon' });
  relate(ctx, 'leadsTo', service, next);
  addCard(ctx, { kind: 'service', zone: cell, text: 'Neuvola', responsible: 'Terveydenhoitaja' });
  deleteCard(ctx, addCard(ctx, { kind: 'need', zone: zoneId('kaytanteet', 'kaytanteet.tarpeet'), text: `roskakorissa ${MARK}` }));
  const once = addCard(ctx, { kind: 'need', zone: zoneId('kaytanteet', 'kaytanteet.tarpeet'), text: `ensin ${MARK}` });
  const words = cardText(board, once, 'text');
  if (words) writeText(ctx, words, 'sitten muuta');
  renameLane(ctx, 'polku.erityinen', 'Vilhon rivi');
  putDrawing(ctx, 'piirros', 'polku', { type: 'text', text: `Rauha ${MARK}` });
  const image = await library.assets.put(first.boardId, imageFixture('photo.jpeg'));
  if (image.ok) addImage(ctx, 'polku', { assetId: image.value.assetId, alt: 'Rauha taululla', x: 1, y: 2, w: 64, h: 48 });
  putChart(ctx, { pageId: 'polku', methodId: 'm1', questionId: 'q1', data: { kind: 'choice', title: 'Mitä Rauhalle sanottiin?', rows: [] } });
  const notes = pageNotes(board, 'polku');
  if (notes) writeText(ctx, notes, 'Sovittiin Ainon kanssa. Sulevi Kuvitellun numero on +358507654321.');
  await library.docs.append(`board:${first.boardId}`, Y.encodeStateAsUpdate(board));
  const other = await docOf(library, `board:${second.boardId}`);
  // Named on one board, a card on another.
  addCard(boardContext(other, 'p2'), { kind: 'practice', zone: zoneId('kaytanteet', 'kaytanteet.toimivat'), text: 'Viikkopalaveri, vetäjänä Rauha Keinotekoinen ja Vilho', fields: { knowsMore: 'Keinotekoisen tiimi' } });
  await library.docs.append(`board:${second.boardId}`, Y.encodeStateAsUpdate(other));
  await library.boxes.write(workshopId, 'kysely', { answers: [`vapaa vastaus ${MARK}`] });
  expect(person).not.toBe('');

  const redacted = await library.exportRedacted(workshopId);
  file = redacted?.bytes ?? new Uint8Array();
  parts = unzipSync(file);
});
afterAll(async () => {
  await library.close();
  await rm(dir, { recursive: true, force: true });
});

test('the search would find them: all are in the full file', async () => {
  const full = (await library.exportFile(workshopId)) ?? new Uint8Array();
  for (const text of [CARD.name, CARD.phone, CARD.email, 'Vilho', 'Tuulikki', 'Sulevi', 'Entinen Osallistuja', MARK]) expect([text, bytesHold(full, text)]).toEqual([text, true]);
});

test.each([...PEOPLE, ...CONTACTS, MARK, 'Kuvan kunta'])('“%s” is in no byte of it', (text) => {
  expect(bytesHold(file, text)).toBe(false);
});

test('it holds documents only, and no id of the workshop that it was made from', async () => {
  expect(Object.keys(parts).filter((name) => !/^(manifest\.(json|sha256)|docs\/(workshop|board)-[0-9a-z]+\.yjs)$/.test(name))).toEqual([]);
  const { groups } = readWorkshop(await docOf(library, `workshop:${workshopId}`), workshopId);
  for (const id of [workshopId, ...groups.flatMap(({ id: groupId, boardId }) => [groupId, boardId])]) expect(bytesHold(file, id)).toBe(false);
});

test('opened, it is the same map: rows, cards, arrows, notes, roles', async () => {
  const there = await openLibrary(join(dir, 'there'));
  if (!there.ok) throw new Error(there.error);
  try {
    const imported = await there.value.importFile(file);
    if (!imported.ok) throw new Error(imported.error);
    const workshop = readWorkshop(await docOf(there.value, `workshop:${imported.value}`), imported.value);
    expect(workshop).toMatchObject({ title: '[nimi poistettu] verkostopäivä', date: '2026-11-12', members: [], former: [] });
    expect(workshop.groups.map(({ name }) => name)).toEqual(['Ryhmä 1', '[nimi poistettu] ryhmä']);
    const outline = buildOutline(await docOf(there.value, `board:${workshop.groups[0]?.boardId ?? ''}`));
    const before = buildOutline(await docOf(library, `board:${readWorkshop(await docOf(library, `workshop:${workshopId}`), workshopId).groups[0]?.boardId ?? ''}`));
    const cards = allCards(outline);
    expect(cards.map(({ kind, text, responsible }) => [kind, text, responsible])).toEqual([
      ['service', 'Avoin kohtaamispaikka, kysy [nimi poistettu]', 'palveluohjaaja'],
      ['service', 'Perhetyö aikuisille ainakin arkisin', '[nimi poistettu]'],
      ['service', 'Neuvola', 'Terveydenhoitaja'],
      ['need', 'sitten muuta', ''],
    ]);
    expect(outline.relations).toHaveLength(1);
    const shape = ({ pages }: typeof outline): unknown => pages.map(({ id, frames }) => [id, frames.map(({ id: frame, kind, rows, columns, zones }) => [frame, kind, rows.map((row) => [row.id, row.carriesForward === null]), columns.map((column) => column.id), zones.map((zone) => [zone.id, zone.kinds])])]);
    expect(shape(outline)).toEqual(shape(before));
    expect(outline.pages[0]?.notes).toContain('Sovittiin [nimi poistettu] kanssa.');
    expect(await there.value.verify(imported.value)).toEqual({ damaged: false });
  } finally {
    await there.value.close();
  }
});

test('every template’s example comes through, and none of its people', async () => {
  for (const folder of await readdir(new URL('../../../shared/templates/', import.meta.url), { withFileTypes: true })) {
    const template = folder.isDirectory() ? findTemplate(folder.name) : undefined;
    if (!template) continue;
    const id = (await library.create({ templateId: template.id, title: 'Esimerkki', region: '', date: '', groups: 1, language: 'fi' })) ?? '';
    const [group] = readWorkshop(await docOf(library, `workshop:${id}`), id).groups;
    const board = await docOf(library, `board:${group?.boardId ?? ''}`);
    fillExample(boardContext(board), template, 'fi');
    await library.docs.append(`board:${group?.boardId ?? ''}`, Y.encodeStateAsUpdate(board));
    const bytes = (await library.exportRedacted(id))?.bytes ?? new Uint8Array();
    const imported = await library.importFile(bytes);
    if (!imported.ok) throw new Error(imported.error);
    const [copied] = readWorkshop(await docOf(library, `workshop:${imported.value}`), imported.value).groups;
    const [whole, left] = [buildOutline(board), buildOutline(await docOf(library, `board:${copied?.boardId ?? ''}`))];
    const people = allCards(whole).filter(({ kind }) => kind === 'person');
    expect([template.id, allCards(left).length]).toEqual([template.id, allCards(whole).length - people.length]);
    for (const { text, fields } of people) for (const said of [text, fields.phone, fields.email]) if (typeof said === 'string' && said !== '') expect([template.id, said, bytesHold(bytes, said)]).toEqual([template.id, said, false]);
  }
});
