import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { createT } from '../../../shared/i18n/every-language';
import { boardDocName, workshopDocName } from '../../../shared/doc';
import { readFacilitation } from '../../../shared/facilitation';
import type { RandomBytes } from '../../../shared/kernel/ids';
import { seededRandom } from '../../../shared/kernel/seeded-random';
import { METHODS_PATH, readCount, readMethods, type MethodAction } from '../../../shared/methods';
import { allCards, buildOutline, type BoardOutline } from '../../../shared/outline';
import { readWorkshop } from '../../../shared/protocol';
import { openMemoryLibrary, type MemoryLibrary } from '../../../electron/library';
import { Rehearsal, type SimulatedPerson } from '../../../electron/rehearsal';
import { SocketClient, openControl } from '../host/socket-client';
import { startHost, type TestHost } from '../host/start-host';

const SEED = 20_261_125;
const NOW = 1_794_500_000_000;
const t = createT('fi');

let source: TestHost;
let file: Uint8Array;
beforeAll(async () => {
  source = await startHost();
  file = (await source.library.exportFile(source.workshopId))!;
});
afterAll(() => source.stop());

let rehearsal: Rehearsal | null = null;
afterEach(async () => {
  await rehearsal?.end();
  rehearsal = null;
});

const bytesOf = (seed: number): RandomBytes => {
  const random = seededRandom(seed);
  return (length) => Uint8Array.from({ length }, () => Math.floor(random() * 256));
};

async function begin(seed = SEED): Promise<{ rehearsal: Rehearsal; library: MemoryLibrary }> {
  const bytes = bytesOf(seed);
  const library = await openMemoryLibrary({ file, title: 'Harjoitus: Verkostopäivä', random: bytes, now: () => NOW, template: async () => null });
  const begun = library && (await Rehearsal.begin({ library, clientDir: source.dir, t, seed, runs: false, bytes, now: () => NOW }));
  if (!library || !begun) throw new Error('no rehearsal');
  rehearsal = begun;
  return { rehearsal: begun, library };
}

/** One turn of one person, who has heard everything that was said before. */
async function turnOf({ host, workshopId }: Rehearsal, person: SimulatedPerson): Promise<string> {
  const workshop = await host.readDoc(workshopDocName(workshopId));
  const { members, groups } = readWorkshop(workshop, workshopId);
  workshop.destroy();
  const group = groups.find(({ id }) => id === members.find((member) => member.id === person.id)?.groupId);
  for (const { name, doc } of person.replicas) {
    // Moved, she has yet to open the other group's board.
    if (name !== workshopDocName(workshopId) && name !== boardDocName(group?.boardId ?? '')) continue;
    const held = await host.holdDoc(name);
    await vi.waitFor(() => expect(Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(held.doc))).toBe(true), { timeout: 10_000, interval: 2 });
    held.release();
  }
  return person.step();
}

/** So many turns of everybody, one after the other. */
async function play(playing: Rehearsal, turns: number): Promise<string[]> {
  const deeds: string[] = [];
  for (let turn = 0; turn < turns; turn += 1) for (const person of playing.people) deeds.push(await turnOf(playing, person));
  return deeds;
}

async function boardsOf({ host, workshopId }: Rehearsal): Promise<BoardOutline[]> {
  const doc = await host.readDoc(workshopDocName(workshopId));
  const { groups } = readWorkshop(doc, workshopId);
  doc.destroy();
  const outlines: BoardOutline[] = [];
  for (const { boardId } of groups) {
    const board = await host.readDoc(boardDocName(boardId));
    outlines.push(buildOutline(board));
    board.destroy();
  }
  return outlines;
}

const courseOf = async ({ host, workshopId }: Rehearsal) => {
  const doc = await host.readDoc(workshopDocName(workshopId));
  const read = { course: readFacilitation(doc), info: readWorkshop(doc, workshopId), methods: readMethods(doc), countOf: (id: string) => readCount(doc, id) };
  doc.destroy();
  return read;
};

/** What the facilitator's window asks of the rehearsal's host. */
async function desk({ host, workshopId }: Rehearsal) {
  const { session } = host.facilitatorSession(workshopId);
  const control = await openControl(host.inner.socketBase, session);
  await control.next(({ type }) => type === 'welcome');
  let asked = 0;
  return {
    control,
    async act(name: string, input: unknown): Promise<unknown> {
      const id = `a${(asked += 1)}`;
      control.send({ type: 'act', id, name, input });
      return (await control.next((message) => message.type === 'acted' && message.id === id)).outcome;
    },
    async method(action: MethodAction): Promise<{ id?: string }> {
      const response = await fetch(host.inner.socketBase.replace('ws', 'http') + METHODS_PATH, { method: 'POST', headers: { authorization: `Bearer ${session}` }, body: JSON.stringify(action) });
      expect(response.status).toBe(200);
      return (await response.json()) as { id?: string };
    },
  };
}

describe('simulated people, on a real host', () => {
  it('come into every group by the guests’ door, under names that say what they are, and choose chair and secretary', async () => {
    const { rehearsal: begun } = await begin();
    await play(begun, 1);
    const { info, course } = await courseOf(begun);
    expect(info.members.map(({ name }) => name).sort()).toEqual(Array.from({ length: 8 }, (_, index) => `Harjoitus ${index + 1}`));
    for (const group of info.groups) {
      const members = info.members.filter(({ groupId }) => groupId === group.id).map(({ id }) => id);
      expect(members).toHaveLength(4);
      const { chair, secretary } = course.stages[group.id]!.offices;
      expect(members).toContain(chair);
      expect(members).toContain(secretary);
      expect(chair).not.toBe(secretary);
    }
  });

  it('write, move, ask for help, raise hands and say that they are ready', async () => {
    const { rehearsal: begun } = await begin();
    const facilitator = await desk(begun);
    const { info, course } = await courseOf(begun);
    const phase = course.phases.find(({ pageId }) => pageId !== null)!;
    await facilitator.act('phase.go', { from: Object.fromEntries(info.groups.map(({ id }) => [id, 0])), phaseId: phase.id, timer: true });
    const deeds = new Set(await play(begun, 30));
    for (const deed of ['office', 'write', 'type', 'move', 'help', 'hand', 'ready']) expect(deeds).toContain(deed);
    for (const outline of await boardsOf(begun)) {
      const cards = allCards(outline);
      expect(cards.length).toBeGreaterThan(3);
      for (const card of cards) expect(card.text).not.toBe('');
    }
    facilitator.control.close();
  }, 30_000);

  it('play the same rehearsal again with the same seed, and another one with another', async () => {
    const written: string[] = [];
    for (const seed of [SEED, SEED, SEED + 1]) {
      const { rehearsal: begun } = await begin(seed);
      const deeds = await play(begun, 6);
      written.push(JSON.stringify([deeds, (await boardsOf(begun)).map((outline) => allCards(outline).map(({ text, kind, zone }) => [text, kind, zone]))]));
      await begun.end();
    }
    expect(written[1]).toBe(written[0]);
    expect(written[2]).not.toBe(written[0]);
  }, 30_000);

  it('change nothing while the phase is read only', async () => {
    const { rehearsal: begun } = await begin();
    const facilitator = await desk(begun);
    const { info } = await courseOf(begun);
    await facilitator.act('rules.set', { targets: info.groups.map(({ id }) => id), mode: 'read' });
    const before = JSON.stringify(await boardsOf(begun));
    const deeds = await play(begun, 8);
    expect(deeds).not.toContain('write');
    expect(JSON.stringify(await boardsOf(begun))).toBe(before);
    facilitator.control.close();
  });

  it('vote with all their votes and no more, and give what was written in silence when it is revealed', async () => {
    const { rehearsal: begun } = await begin();
    await play(begun, 4);
    const facilitator = await desk(begun);
    const [outline] = await boardsOf(begun);
    const card = allCards(outline!)[0]!;
    const page = outline!.pages.find((one) => one.frames.some((frame) => frame.zones.some(({ cards }) => cards.length > 0)))!;
    const vote = await facilitator.method({ action: 'vote.open', wish: { title: 'Äänestys', groupIds: [], pageId: page.id, zone: null, kinds: [], votesPerPerson: 3, votesPerCard: 3 } });
    const zone = page.frames.flatMap((frame) => frame.zones).find(({ kinds }) => kinds.includes(card.kind))!;
    const silent = await facilitator.method({ action: 'silent.open', wish: { title: 'Hiljaa', groupIds: [], pageId: page.id, zone: zone.id, cardKind: card.kind, anonymous: false } });
    const deeds = await play(begun, 8);
    expect(deeds).toContain('vote');
    expect(deeds).toContain('silent-write');
    const before = (await boardsOf(begun)).map((one) => allCards(one).length);
    expect((await courseOf(begun)).countOf(silent.id!)).toBe(8 * 3);
    await facilitator.method({ action: 'vote.close', id: vote.id! });
    await facilitator.method({ action: 'silent.reveal', id: silent.id! });
    // Who is in the middle of a sentence finishes it first.
    expect(await play(begun, 5)).toContain('silent-show');
    const after = (await boardsOf(begun)).map((one) => allCards(one).length);
    after.forEach((count, index) => expect(count - before[index]!).toBeGreaterThanOrEqual(4 * 3));
    const closed = (await courseOf(begun)).methods.find(({ id }) => id === vote.id);
    if (closed?.kind !== 'vote') throw new Error('no vote');
    for (const result of closed.results) expect(result.cards.reduce((sum, { votes }) => sum + votes, 0)).toBeLessThanOrEqual(4 * 3);
    expect(closed.results.some(({ voters }) => voters > 0)).toBe(true);
    facilitator.control.close();
  }, 30_000);

  it('go where they are moved, and stay away when they are sent out', async () => {
    const { rehearsal: begun } = await begin();
    await play(begun, 1);
    const { info } = await courseOf(begun);
    const [, second] = info.groups;
    const person = begun.people[0]!;
    await begun.host.people.move(begun.workshopId, person.id, second!.id);
    const texts = async (): Promise<number[]> => (await boardsOf(begun)).map((outline) => allCards(outline).filter(({ createdBy }) => createdBy === person.id).length);
    const [inFirst] = await texts();
    for (let turn = 0; turn < 20; turn += 1) await turnOf(begun, person);
    const [stillInFirst, inSecond] = await texts();
    expect(stillInFirst).toBe(inFirst);
    expect(inSecond).toBeGreaterThan(0);
    await begun.host.people.remove(begun.workshopId, person.id);
    await person.ended;
    expect(await person.step()).toBe('rest');
  });
});

describe('a rehearsal’s copy', () => {
  it('is not in the library, and leaves the real workshop as it was', async () => {
    const [entries, before] = [(await source.library.list()).map(({ id }) => id), await source.library.docs.load(workshopDocName(source.workshopId))];
    const boards = await Promise.all(source.boards.map((name) => source.library.docs.load(name)));
    const { rehearsal: begun } = await begin();
    await play(begun, 3);
    await begun.end();
    await source.library.docs.flushed();
    expect((await source.library.list()).map(({ id }) => id)).toEqual(entries);
    expect(await source.library.docs.load(workshopDocName(source.workshopId))).toEqual(before);
    expect(await Promise.all(source.boards.map((name) => source.library.docs.load(name)))).toEqual(boards);
    expect(source.library.workshopOf(workshopDocName(begun.workshopId))).toBeNull();
  });

  it('has no real person in it, and its door is open to this computer only', async () => {
    await source.join('Aino Oikea');
    file = (await source.library.exportFile(source.workshopId))!;
    const { rehearsal: begun, library } = await begin();
    const { info } = await courseOf(begun);
    expect(info.members.map(({ name }) => name)).not.toContain('Aino Oikea');
    const state = begun.host.hostingState(library.workshopId);
    if (state.kind !== 'on') throw new Error('not hosted');
    expect(state.address).toBe('127.0.0.1');
    expect(state.interfaces).toEqual([]);
    for (const { address } of source.host.interfaces()) {
      if (address === '127.0.0.1') continue;
      await expect(SocketClient.open(`ws://${address}:${state.port}/control`)).rejects.toThrow();
    }
  });
});

