import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createId } from '../../../shared/kernel/ids';
import { readMethod, type SilentWish } from '../../../shared/methods';
import { allCards, type CardOutline } from '../../../shared/outline';
import type { Seat } from '../../../shared/protocol';
import { openRelay } from '../host/relay-client';
import { refusal, startHost, type TestHost } from '../host/start-host';
import { asFacilitator, asGuest, boardOf, idOf, methodsOf } from './method-caller';

const PEOPLE = 20;
let host: TestHost;
let wish: SilentWish;
beforeEach(async () => {
  host = await startHost();
  const zone = (await boardOf(host, 0)).pages[1]?.frames[0]?.zones[0]?.id ?? '';
  wish = { title: 'Hiljaa', groupIds: [], pageId: 'kaytanteet', zone, cardKind: 'practice', anonymous: true };
});
afterEach(() => host.stop());

const open = (more: Partial<SilentWish> = {}): Promise<string> => idOf(asFacilitator(host, { action: 'silent.open', wish: { ...wish, ...more } }));
const count = (seat: Seat, id: string, written: number) => asGuest(host, seat, { action: 'silent.count', id, count: written });
const reveal = (id: string) => asFacilitator(host, { action: 'silent.reveal', id });
const cardsOf = (...texts: readonly string[]) => texts.map((text) => ({ id: createId(), text }));
const deliver = (seat: Seat, id: string, cards: readonly { id: string; text: string }[]) => asGuest(host, seat, { action: 'silent.deliver', id, cards });
const onBoard = async (board = 0): Promise<CardOutline[]> => allCards(await boardOf(host, board));

describe('silent rounds', () => {
  test('until the reveal the host knows a number, and takes no card even if one is sent', async () => {
    const id = await open();
    const [aino, veikko] = [await host.join('Aino'), await host.join('Veikko', 1)];
    await count(aino, id, 2);
    await count(veikko, id, 1);
    await count(aino, id, 3);
    expect(await methodsOf(host)).toMatchObject([{ id, state: 'open', count: 4 }]);
    expect((await deliver(aino, id, cardsOf('Liian aikaisin'))).body).toEqual({ problem: 'closed' });
    expect(await asGuest(host, aino, { action: 'silent.reveal', id })).toEqual({ status: 403, body: refusal('NOT_ALLOWED') });
  });

  test('anonymous cards go on each group’s board at once, when the last that is waited for has come; late ones wait', async () => {
    const id = await open();
    const [aino, berit, outi, late] = [await host.join('Aino'), await host.join('Berit'), await host.join('Outi', 1), await host.join('Myöhäinen')];
    await count(aino, id, 2);
    await count(berit, id, 1);
    await count(outi, id, 1);
    await reveal(id);
    const hers = cardsOf('Kahvit', ' ', 'Palaverit');
    await deliver(aino, id, hers);
    await deliver(aino, id, hers);
    await deliver(outi, id, cardsOf('Lomake'));
    expect(await onBoard()).toEqual([]);
    expect((await methodsOf(host))[0]).toMatchObject({ state: 'closed', count: 3 });
    await deliver(berit, id, cardsOf('Soitot'));
    expect((await onBoard()).map(({ text }) => text).sort()).toEqual(['Kahvit', 'Palaverit', 'Soitot']);
    expect((await onBoard(1)).map(({ text }) => text)).toEqual(['Lomake']);
    // An answer that was lost on its way: sent once more, nothing is doubled.
    await deliver(aino, id, hers);
    await deliver(late, id, cardsOf('Myöhässä'));
    expect(await onBoard()).toHaveLength(3);
    expect((await methodsOf(host))[0]?.count).toBe(1);
    await asFacilitator(host, { action: 'silent.place', id });
    expect(await onBoard()).toHaveLength(4);
  });

  test('cards that came before the host’s computer closed are put on the board after it', async () => {
    const id = await open();
    const [aino, berit] = [await host.join('Aino'), await host.join('Berit')];
    await count(aino, id, 1);
    await count(berit, id, 1);
    await reveal(id);
    await deliver(aino, id, cardsOf('Kahvit'));
    const dir = host.dir;
    await host.host.close({ resume: true });
    await host.library.close();
    host = await startHost({ dir });
    await asFacilitator(host, { action: 'silent.place', id });
    expect((await onBoard()).map(({ text }) => text)).toEqual(['Kahvit']);
  });

  test('no file, no backup and nothing that another guest is sent ties twenty cards to their twenty writers', async () => {
    const curious = await host.join('Utelias');
    const board = openRelay(host.socketBase, host.boards[0] ?? '', curious.session);
    const workshop = openRelay(host.socketBase, `workshop:${host.workshopId}`, curious.session);
    await Promise.all([board.synced, workshop.synced]);
    const heard: Buffer[] = [];
    for (const { doc } of [board, workshop]) doc.on('update', (update: Uint8Array) => heard.push(Buffer.from(update)));
    /** Of each round: how many the luckiest of all guesses has right. */
    const best: number[] = [];
    const rounds = 5;
    for (let round = 0; round < rounds; round += 1) {
      const id = await open();
      const people: Seat[] = [];
      for (let index = 0; index < PEOPLE; index += 1) people.push(await host.join(`H${round}-${index}`));
      for (const person of people) await count(person, id, 1);
      await reveal(id);
      const marks = people.map(() => `m${createId()}`);
      const sent = marks.map((mark) => cardsOf(mark));
      for (const [index, person] of people.entries()) await deliver(person, id, sent[index] ?? []);
      while (readMethod(workshop.doc, id)?.state !== 'closed' || !marks.every((mark) => Buffer.concat(heard).includes(mark))) await new Promise<void>((resolve) => board.doc.once('update', () => resolve()));

      const placed = (await onBoard()).filter(({ text }) => marks.includes(text));
      expect(placed).toHaveLength(PEOPLE);
      // No writer, one moment for all, ids that no device knows.
      expect(new Set(placed.map(({ createdBy }) => createdBy))).toEqual(new Set(['']));
      expect(new Set(placed.map(({ createdAt }) => createdAt)).size).toBe(1);
      expect(placed.map((card) => card.id).filter((one) => sent.flat().some((own) => own.id === one))).toEqual([]);
      const traces = [Buffer.concat(heard), Buffer.from((await host.library.exportFile(host.workshopId)) ?? []), ...(await everyFile(host.dir))];
      const orders = traces.map((trace) => orderIn(trace, marks)).filter((order) => order !== null);
      orders.push(placed.map(({ text }) => text), [...placed].sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ text }) => text));
      expect(orders.length).toBeGreaterThan(2);
      best.push(Math.max(...orders.flatMap((order) => [order, [...order].reverse()]).map((guess) => marks.filter((mark, index) => guess[index] === mark).length)));
    }
    // One of twenty by chance, three or four for the luckiest of a dozen guesses, twenty where an order gives them away.
    expect(best.reduce((sum, one) => sum + one, 0) / rounds).toBeLessThan(7);
    board.close();
    workshop.close();
  });
});

function orderIn(bytes: Buffer, marks: readonly string[]): string[] | null {
  const found = marks.map((mark) => ({ mark, at: bytes.indexOf(mark) }));
  return found.some(({ at }) => at < 0) ? null : found.sort((a, b) => a.at - b.at).map(({ mark }) => mark);
}

async function everyFile(dir: string): Promise<Buffer[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return Promise.all(entries.filter((entry) => entry.isFile()).map((entry) => readFile(join(entry.parentPath, entry.name))));
}
