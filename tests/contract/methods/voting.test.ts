import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { allCards } from '../../../shared/outline';
import { PROTOCOL_VERSION, type Seat } from '../../../shared/protocol';
import { readMethods, type VoteWish } from '../../../shared/methods';
import { refusal, startHost, tempDir, type TestHost } from '../host/start-host';
import { addNotes, asFacilitator, asGuest, binCard, boardOf, callMethod, giveRole, idOf, methodsOf } from './method-caller';

let host: TestHost;
let aino: Seat;
let veikko: Seat;
let cards: string[];
let zone: string;
let wish: VoteWish;

beforeEach(async () => {
  host = await startHost();
  [aino, veikko] = [await host.join('Aino'), await host.join('Veikko')];
  const page = (await boardOf(host, 0)).pages[1];
  zone = page?.frames[0]?.zones[0]?.id ?? '';
  cards = await addNotes(host, 0, zone, ['Yhteinen palaveri', 'Kahvit', 'Lomake']);
  wish = { title: 'Mikä jatkoon', groupIds: [], pageId: page?.id ?? '', zone: null, kinds: [], votesPerPerson: 3, votesPerCard: 2 };
});
afterEach(() => host.stop());

const open = (more: Partial<VoteWish> = {}): Promise<string> => idOf(asFacilitator(host, { action: 'vote.open', wish: { ...wish, ...more } }));
const set = (seat: Seat, id: string, card: number, votes: number) => asGuest(host, seat, { action: 'vote.set', id, cardId: cards[card], votes });
const mine = async (seat: Seat, id: string): Promise<unknown> => ((await asGuest(host, seat, { action: 'vote.mine', id })).body as { ballot: unknown }).ballot;
const votesOnCards = async (): Promise<number[]> => {
  const all = allCards(await boardOf(host, 0));
  return cards.map((id) => all.find((card) => card.id === id)?.votes ?? -1);
};

describe('dot voting', () => {
  test('votes are counted when the facilitator closes, ordered, written on the cards, and the ballots are gone', async () => {
    const id = await open();
    await set(aino, id, 2, 2);
    await set(aino, id, 0, 1);
    await set(veikko, id, 2, 1);
    expect(await methodsOf(host)).toMatchObject([{ id, state: 'open', results: [], count: 2 }]);
    expect(await votesOnCards()).toEqual([0, 0, 0]);

    expect((await asFacilitator(host, { action: 'vote.close', id })).status).toBe(200);
    const [closed] = await methodsOf(host);
    expect(closed).toMatchObject({
      state: 'closed',
      results: [
        { groupId: host.groups[0], voters: 2, cards: [{ cardId: cards[2], text: 'Lomake', votes: 3 }, { cardId: cards[0], text: 'Yhteinen palaveri', votes: 1 }] },
        { groupId: host.groups[1], voters: 0, cards: [] },
      ],
    });
    expect(await votesOnCards()).toEqual([1, 0, 3]);
    expect(await readdir(join(host.dir, 'library', 'boxes', host.workshopId))).toEqual([]);
    // A second facilitator presses close at the same moment.
    expect((await asFacilitator(host, { action: 'vote.close', id })).status).toBe(200);
    expect(await set(aino, id, 0, 1)).toEqual({ status: 409, body: { problem: 'closed' } });
  });

  test('nobody has more than the votes that there are, and the same tap twice is one', async () => {
    const id = await open();
    for (let again = 0; again < 3; again += 1) expect((await set(aino, id, 0, 2)).body).toEqual({ kind: 'ballot', ballot: { [cards[0] ?? '']: 2 } });
    expect((await set(aino, id, 0, 3)).body).toEqual({ problem: 'too-many-on-card' });
    expect((await set(aino, id, 1, 2)).body).toEqual({ problem: 'no-votes-left' });
    await set(aino, id, 1, 1);
    await set(aino, id, 0, 0);
    expect(await mine(aino, id)).toEqual({ [cards[1] ?? '']: 1 });
  });

  test('one person has one set of votes, on two devices and after a restart of the host', async () => {
    const id = await open();
    await set(aino, id, 0, 1);
    const dir = host.dir;
    await host.host.close({ resume: true });
    await host.library.close();
    host = await startHost({ dir });
    expect(await mine(aino, id)).toEqual({ [cards[0] ?? '']: 1 });
    const phone = (await host.post('/api/join', { protocol: PROTOCOL_VERSION, key: host.token, name: 'Aino', groupId: host.groups[0], participantId: aino.participantId })).body as Seat;
    await set(phone, id, 1, 2);
    expect(await mine(aino, id)).toEqual({ [cards[0] ?? '']: 1, [cards[1] ?? '']: 2 });
    expect((await methodsOf(host))[0]?.count).toBe(1);
  });

  test('votes on a card that went into the bin come back to their giver', async () => {
    const id = await open();
    await set(aino, id, 0, 2);
    await set(aino, id, 1, 1);
    await binCard(host, 0, cards[0] ?? '');
    expect((await set(aino, id, 0, 1)).body).toEqual({ problem: 'no-such-card' });
    expect((await set(aino, id, 2, 2)).status).toBe(200);
    await asFacilitator(host, { action: 'vote.close', id });
    expect((await methodsOf(host))[0]).toMatchObject({ results: [{ voters: 1, cards: [{ votes: 2 }, { votes: 1 }] }, {}] });
  });

  test('a reader, another group, the facilitator as voter and somebody without a seat are refused', async () => {
    const id = await open({ groupIds: [host.groups[0] ?? ''] });
    await giveRole(host, veikko, 'reader');
    expect(await set(veikko, id, 0, 1)).toEqual({ status: 403, body: refusal('NOT_ALLOWED') });
    const other = await host.join('Outi', 1);
    expect((await set(other, id, 0, 1)).body).toEqual({ problem: 'not-yours' });
    expect((await asFacilitator(host, { action: 'vote.set', id, cardId: cards[0], votes: 1 })).body).toEqual({ problem: 'not-yours' });
    expect(await callMethod(host.httpBase, 'nobody', { action: 'vote.mine', id })).toEqual({ status: 401, body: refusal('SESSION_UNKNOWN') });
    // A participant leads nothing, not even by name.
    for (const action of [{ action: 'vote.open', wish }, { action: 'vote.close', id }, { action: 'method.remove', id }]) {
      expect(await asGuest(host, aino, action)).toEqual({ status: 403, body: refusal('NOT_ALLOWED') });
    }
    // The facilitator's session is no use at the guests' door of another workshop, and guests' none at a closed one.
    await host.host.stopHosting(host.workshopId);
    expect((await set(aino, id, 0, 1)).body).toEqual(refusal('WORKSHOP_CLOSED'));
  });

  test.each([
    ['no JSON', '{bad'],
    ['an unknown action', { action: 'vote.peek', id: 'x' }],
    ['half a vote', { action: 'vote.set', id: 'x', cardId: 'y', votes: 0.5 }],
    ['minus votes', { action: 'vote.set', id: 'x', cardId: 'y', votes: -1 }],
    ['an id that is a path', { action: 'vote.mine', id: '../x' }],
  ])('%s is refused', async (_, body) => {
    expect(await callMethod(host.httpBase, aino.session, body)).toEqual({ status: 400, body: refusal('BAD_MESSAGE') });
  });

  test('a vote that is not there, an empty page and a card of another board', async () => {
    expect((await set(aino, 'nothing', 0, 1)).body).toEqual({ problem: 'not-found' });
    const id = await open({ pageId: 'gone' });
    expect((await set(aino, id, 0, 1)).body).toEqual({ problem: 'no-such-card' });
    await asFacilitator(host, { action: 'vote.close', id });
    expect((await methodsOf(host))[0]).toMatchObject({ state: 'closed', results: [{ cards: [] }, { cards: [] }] });
  });

  test('two hundred people vote at once and each vote counts', async () => {
    const id = await open({ votesPerPerson: 1, votesPerCard: 1 });
    const people = await Promise.all(Array.from({ length: 200 }, (_, index) => host.join(`Osallistuja ${index}`)));
    const answers = await Promise.all(people.map((person, index) => set(person, id, index % 3, 1)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(200);
    await asFacilitator(host, { action: 'vote.close', id });
    expect((await methodsOf(host))[0]).toMatchObject({ count: 200, results: [{ voters: 200, cards: [{ votes: 67 }, { votes: 67 }, { votes: 66 }] }, {}] });
  });

  test('what is hidden until it is closed stands in no document, only in a box apart that names no time and keeps no order', async () => {
    const id = await open();
    await set(veikko, id, 0, 1);
    await set(aino, id, 1, 1);
    const box = await readFile(join(host.dir, 'library', 'boxes', host.workshopId, `${id}.box`), 'utf8');
    expect(JSON.parse(box.slice(65))).toEqual({ ballots: Object.fromEntries([[aino.participantId, { [cards[1] ?? '']: 1 }], [veikko.participantId, { [cards[0] ?? '']: 1 }]]) });
    const workshop = await host.host.readDoc(`workshop:${host.workshopId}`);
    expect(JSON.stringify(workshop.getMap('methods').toJSON())).not.toContain(cards[0]);
    workshop.destroy();
  });

  test('travels in the workshop’s file, open votes with their ballots; a duplicate has results and nobody’s ballots', async () => {
    const closed = await open({ title: 'Suljettu' });
    await set(aino, closed, 0, 1);
    await asFacilitator(host, { action: 'vote.close', id: closed });
    const id = await open();
    await set(aino, id, 1, 2);
    const file = await host.library.exportFile(host.workshopId);
    const twin = await host.library.duplicate(host.workshopId, 'Kopio');
    const copy = await host.host.readDoc(`workshop:${twin}`);
    expect(readMethods(copy)).toMatchObject([{ kind: 'survey', state: 'draft' }, { kind: 'vote', state: 'closed', title: 'Suljettu' }]);
    copy.destroy();

    const elsewhere = await startHost({ dir: await tempDir() });
    const imported = await elsewhere.library.importFile(file ?? new Uint8Array());
    if (!imported.ok) throw new Error(imported.error);
    expect(await elsewhere.library.boxes.read(imported.value, id)).toMatchObject({ ballots: { [aino.participantId]: { [cards[1] ?? '']: 2 } } });
    await elsewhere.stop();

    await host.host.stopHosting(host.workshopId);
    await host.library.moveToBin(host.workshopId);
    await host.library.deleteForever(host.workshopId);
    expect(await readdir(join(host.dir, 'library', 'boxes'))).toEqual([]);
  });
});
