import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import * as steps from '../support/sync/guest-steps';
import { openSyncWorld, type SyncWorld, type TestGuest } from '../support/sync/sync-world';
import { putScratch, scratchText, scratchWords } from '../support/scratch';

/*
 * The whole of sync with real parts: host core and library on disk, the engine's own page, guests in Chromium. What
 * path was taken is read from the browser's counters, not from what our code says of itself.
 */
const LIMIT_MS = 120_000;

async function hostText(world: SyncWorld): Promise<string> {
  const doc = await world.host.readDoc(world.board);
  const text = scratchWords(doc);
  doc.destroy();
  return text;
}

async function peerToPeer(world: SyncWorld, name: string): Promise<TestGuest> {
  const guest = await world.guest(name);
  await steps.setName(guest, name);
  await steps.untilPath(guest, 'peer-to-peer');
  return guest;
}

describe('with relay and engine', () => {
  let world: SyncWorld;
  let engine: Page;
  let a: TestGuest;
  let b: TestGuest;
  let c: TestGuest;
  let expected = '';

  beforeAll(async () => {
    world = await openSyncWorld();
    engine = await world.startEngine();
    [a, b, c] = await Promise.all([peerToPeer(world, 'Aino'), peerToPeer(world, 'Bertta'), peerToPeer(world, 'Cecilia')]);
  }, LIMIT_MS);
  afterAll(() => world?.close(), LIMIT_MS);

  async function write(guest: TestGuest, text: string): Promise<void> {
    await steps.append(guest, text);
    expected += text;
    await Promise.all([a, b, c].map((each) => steps.untilText(each, expected)));
  }

  test('a star: each guest has one channel, to the engine', async () => {
    for (const guest of [a, b, c]) {
      expect(await steps.pathsOf(guest)).toEqual(['relay', 'peer-to-peer']);
      expect((await steps.stats(guest)).open).toBe(1);
    }
    expect((await steps.stats({ page: engine })).open).toBe(3);
  }, LIMIT_MS);

  test('an edit is one message up and one down to each of the others, and nothing by the relay', async () => {
    await write(a, 'alku ');
    const before = await Promise.all([a, b, c, { page: engine }].map(steps.traffic));
    for (let edit = 0; edit < 10; edit += 1) await write(a, `${edit} `);
    const after = await Promise.all([a, b, c, { page: engine }].map(steps.traffic));
    expect(after.map(({ channelUpdatesSent }, index) => channelUpdatesSent - (before[index]?.channelUpdatesSent ?? 0))).toEqual([10, 0, 0, 20]);
    for (const index of [0, 1, 2]) expect(after[index]?.sent['/relay']).toBe(before[index]?.sent['/relay']);
  }, LIMIT_MS);

  test('what came by WebRTC is on the host, and the writer is told so', async () => {
    await steps.untilSafe(a);
    expect(await hostText(world)).toBe(expected);
    // In one breath: the answer may be quicker than the next question to the page.
    const meanwhile = await b.page.evaluate((board) => {
      window.guest.remove(board, 0, 5);
      return window.guest.safety(board).kind;
    }, b.board);
    expected = expected.slice(5);
    expect(meanwhile).not.toBe('host');
    await steps.untilSafe(b);
    expect(await hostText(world)).toBe(expected);
    await Promise.all([a, c].map((guest) => steps.untilText(guest, expected)));
  }, LIMIT_MS);

  test('two megabytes in one edit', async () => {
    await steps.fill(a, 'a', 2_000_000);
    await Promise.all([b, c].map((guest) => steps.untilBigKeys(guest, 2000)));
    await steps.untilSafe(a);
    expect((await steps.stats(a)).bytesSent).toBeGreaterThan(2_000_000);
    for (const guest of [a, b, c]) expect(await steps.pathOf(guest)).toEqual({ kind: 'peer-to-peer' });
  }, LIMIT_MS);

  test('a guest without WebRTC takes part over the relay, seen by and seeing the others', async () => {
    const d = await world.guest('Daavid', { webrtc: false });
    await steps.setName(d, 'Daavid');
    await steps.untilText(d, expected);
    await steps.untilBigKeys(d, 2000);
    expect(await steps.pathOf(d)).toEqual({ kind: 'relay', reason: 'no-channel' });
    await steps.append(d, 'releeltä ');
    expected += 'releeltä ';
    await Promise.all([a, b, c].map((each) => steps.untilText(each, expected)));
    await write(a, 'kanavalta ');
    await steps.untilText(d, expected);
    await steps.untilSafe(d);
    for (const guest of [a, b, c, d]) await steps.untilNames(guest, ['Aino', 'Bertta', 'Cecilia', 'Daavid']);
    await d.close();
    for (const guest of [a, b, c]) await steps.untilNames(guest, ['Aino', 'Bertta', 'Cecilia']);
  }, LIMIT_MS);

  test('a data channel cut in mid-session: the relay at once, then back; nothing lost, nothing doubled', async () => {
    const relayBefore = (await steps.traffic(b)).sent['/relay'] ?? 0;
    const seen = (await steps.pathsOf(b)).length;
    // Bertta's page writes all the while by itself, so that edits fall into every moment of the change.
    await b.page.evaluate((board) => {
      let n = 0;
      const timer = setInterval(() => {
        window.guest.insert(board, window.guest.text(board).length, `<${n}>`);
        n += 1;
        if (n === 30) window.instruments.cutChannels();
        if (n === 150) clearInterval(timer);
      }, 30);
    }, b.board);
    expected += Array.from({ length: 150 }, (_, n) => `<${n}>`).join('');
    await steps.untilPath(b, 'relay');
    await steps.append(a, '');
    await Promise.all([a, b, c].map((each) => steps.untilText(each, expected)));
    await steps.untilPath(b, 'peer-to-peer');
    expect((await steps.pathsOf(b)).slice(seen)).toEqual(['connecting', 'relay', 'peer-to-peer']);
    expect((await steps.traffic(b)).sent['/relay'] ?? 0).toBeGreaterThan(relayBefore);
    await steps.untilSafe(b);
    expect(await hostText(world)).toBe(expected);
    for (const guest of [a, b, c]) await steps.untilNames(guest, ['Aino', 'Bertta', 'Cecilia']);
  }, LIMIT_MS);

  test('a hub that hangs: who writes goes over to the relay and is safe while it still hangs', async () => {
    let hanging = true;
    const hang = engine.evaluate(() => {
      const end = performance.now() + 25_000;
      while (performance.now() < end);
    }).finally(() => (hanging = false));
    await steps.append(a, 'vaikka keskus on jumissa ');
    expected += 'vaikka keskus on jumissa ';
    await steps.untilPath(a, 'relay');
    await steps.untilSafe(a);
    expect(hanging).toBe(true);
    expect(await hostText(world)).toBe(expected);
    await hang;
    await Promise.all([a, b, c].map((each) => steps.untilText(each, expected)));
    await Promise.all([a, b, c].map((guest) => steps.untilPath(guest, 'peer-to-peer')));
  }, LIMIT_MS);

  test('the engine dies and comes back: guests write on over the relay and return to their channels', async () => {
    await engine.context().close();
    await Promise.all([a, b, c].map(steps.untilNoHub));
    await write(c, 'ilman moottoria ');
    await steps.untilSafe(c);
    engine = await world.startEngine();
    await Promise.all([a, b, c].map((guest) => steps.untilPath(guest, 'peer-to-peer')));
    await write(b, 'takaisin ');
  }, LIMIT_MS);

  test('a host that was away: guests keep what they write, come back by themselves and deliver', async () => {
    await Promise.all([engine.context().close(), world.stopHost()]);
    await Promise.all([a, b, c].map((guest) => steps.untilPath(guest, 'offline')));
    await steps.append(a, '[A]');
    await steps.append(b, '[B]');
    await steps.remove(c, 0, 2);
    for (const guest of [a, b, c]) expect((await steps.safetyOf(guest)).kind).toBe('here');
    await world.startHost();
    await Promise.all([a, b, c].map((guest) => steps.untilPath(guest, 'relay')));
    await Promise.all([a, b, c].map(steps.untilSafe));
    const text = await hostText(world);
    expect([`${expected.slice(2)}[A][B]`, `${expected.slice(2)}[B][A]`]).toContain(text);
    expected = text;
    await Promise.all([a, b, c].map((each) => steps.untilText(each, expected)));
    engine = await world.startEngine();
    await Promise.all([a, b, c].map((guest) => steps.untilPath(guest, 'peer-to-peer')));
    await write(a, 'loppu');
    await steps.untilSafe(a);
  }, LIMIT_MS);
});

describe('changes that are not theirs, and two tabs', () => {
  let world: SyncWorld;
  let a: TestGuest;
  let b: TestGuest;
  beforeAll(async () => {
    world = await openSyncWorld();
    await world.startEngine();
    [a, b] = await Promise.all([peerToPeer(world, 'Aino'), peerToPeer(world, 'Bertta')]);
  }, LIMIT_MS);
  afterAll(() => world?.close(), LIMIT_MS);

  test('by data channel: the hub lets it go nowhere, the relay names it, what was written is kept, and the page begins anew [SPEC 6.4, 6.7, 6.9]', async () => {
    const { board } = world;
    await steps.append(a, 'yhteistä ');
    await steps.untilText(b, 'yhteistä ');
    await steps.untilSafe(a);
    const titles = await b.page.evaluate((name) => window.guest.titles(name), board);
    await a.page.evaluate((name) => {
      window.guest.breakRules(name);
      window.guest.insert(name, 0, 'ei ehtinyt ');
    }, board);
    await a.page.waitForFunction((name) => window.guest.ended(name) === 'CHANGE_REFUSED', board, { timeout: 40_000, polling: 50 });
    expect(await a.page.evaluate((name) => window.guest.rescued(name), board)).toEqual(['ei ehtinyt yhteistä']);
    // Nobody else noticed anything, not even by the channel of the others.
    expect(await b.page.evaluate((name) => window.guest.titles(name), board)).toEqual(titles);
    expect(await steps.pathOf(b)).toEqual({ kind: 'peer-to-peer' });
    expect(await hostText(world)).toBe('yhteistä ');
    await a.page.evaluate((name) => window.guest.again(name), board);
    await steps.untilPath(a, 'peer-to-peer');
    expect(await a.page.evaluate((name) => window.guest.titles(name), board)).toEqual(titles);
    await steps.append(a, 'taas ');
    await steps.untilText(b, 'yhteistä taas ');
    await steps.untilSafe(a);
    // On the device until it is put away; nothing sends it by itself.
    await a.reopen();
    await a.page.waitForFunction((name) => window.guest.rescued(name).join() === 'ei ehtinyt yhteistä', board, { timeout: 20_000, polling: 50 });
    await a.page.evaluate((name) => window.guest.forgetRescued(name), board);
    await a.page.waitForFunction(() => window.guest.drafts().then((count) => count === 0), undefined, { timeout: 20_000, polling: 50 });
    await steps.untilText(a, 'yhteistä taas ');
  }, LIMIT_MS);

  const repairedAt = async (name: string): Promise<number | null | undefined> => {
    const outcome = await world.host.people.state(world.workshopId);
    return outcome.kind === 'state' ? outcome.state.people.find((person) => person.name === name)?.repairedAt : undefined;
  };
  const untilEnded = (guest: TestGuest, reason: string) => guest.page.waitForFunction(([name, wanted]) => window.guest.ended(name) === wanted, [world.board, reason] as const, { timeout: 60_000, polling: 50 });

  test('a replica that reads differently although nothing says so: found when all is quiet, given up, reported; the others notice nothing [SPEC 7.3, 7.5]', async () => {
    const { board } = world;
    expect(await repairedAt('Bertta')).toBeNull();
    const before = await steps.textOf(b);
    await b.page.evaluate((name) => window.guest.corrupt(name), board);
    expect(await steps.textOf(b)).not.toBe(before);
    await steps.append(a, 'ja vielä ');
    await untilEnded(b, 'DIVERGED');
    await vi.waitFor(async () => expect(await repairedAt('Bertta')).toEqual(expect.any(Number)), { timeout: 20_000 });
    expect(world.log().filter(({ event }) => event === 'replica-repaired')).toEqual([{ event: 'replica-repaired', cause: 'content', how: 'rebuild', kind: 'guest' }]);
    await b.page.evaluate((name) => window.guest.again(name), board);
    await steps.untilText(b, `${before}ja vielä `);
    await steps.untilPath(b, 'peer-to-peer');
    expect(await a.page.evaluate((name) => window.guest.ended(name), board)).toBeNull();
    expect(await repairedAt('Aino')).toBeNull();
  }, LIMIT_MS);

  test('an update that waits for one that never comes: the replica is given up, and nothing of it reaches anybody [SPEC 7.4]', async () => {
    const { board } = world;
    const before = await steps.textOf(a);
    await b.page.evaluate((name) => window.guest.hole(name), board);
    await untilEnded(b, 'DIVERGED');
    await b.page.evaluate((name) => window.guest.again(name), board);
    await steps.untilText(b, before);
    await steps.untilPath(b, 'peer-to-peer');
    await steps.append(b, 'ehjä ');
    await steps.untilText(a, `${before}ehjä `);
    expect(await hostText(world)).toBe(`${before}ehjä `);
  }, LIMIT_MS);

  test('two tabs of one person write at once: two replicas, one text, both safe [SPEC 7.2]', async () => {
    await steps.untilPath(a, 'peer-to-peer');
    const tab = await a.secondTab();
    await steps.untilPath(tab, 'peer-to-peer');
    const [first, second] = await Promise.all([a, tab].map((each) => each.page.evaluate((name) => window.guest.clientId(name), world.board)));
    expect(first).not.toBe(second);
    const before = await steps.textOf(b);
    for (let n = 0; n < 20; n += 1) await Promise.all([steps.append(a, `<${n}`), steps.append(tab, `${n}>`)]);
    await Promise.all([a, tab].map(steps.untilSafe));
    const text = await hostText(world);
    for (let n = 0; n < 20; n += 1) expect(text).toContain(`<${n}`);
    expect(text.length).toBe(before.length + 2 * (10 * 2 + 10 * 3));
    await Promise.all([a, tab, b].map((each) => steps.untilText(each, text)));
    await tab.page.close();
    await steps.append(a, ' yhä');
    await steps.untilText(b, `${text} yhä`);
  }, LIMIT_MS);

  test('a workshop that was closed and is opened again: guests come back by themselves, with what they wrote [SPEC 1.9]', async () => {
    await world.host.stopHosting(world.workshopId);
    await steps.untilPath(a, 'offline');
    expect(await a.page.evaluate(() => window.guest.refusal())).toBe('WORKSHOP_CLOSED');
    const before = await hostText(world);
    await steps.append(a, ' suljettuna');
    await world.host.startHosting(world.workshopId, { address: '127.0.0.1' });
    await steps.untilPath(a, 'peer-to-peer');
    expect(await a.page.evaluate(() => window.guest.refusal())).toBeNull();
    await steps.untilSafe(a);
    expect(await hostText(world)).toBe(`${before} suljettuna`);
    await steps.untilText(b, `${before} suljettuna`);
  }, LIMIT_MS);
});

describe('a page that goes while the host is away', () => {
  let world: SyncWorld;
  beforeAll(async () => {
    world = await openSyncWorld();
  }, LIMIT_MS);
  afterAll(() => world?.close(), LIMIT_MS);

  test.each([
    ['the next page delivers it', undefined],
    ['so does a page under a new seat, after the old one was left', 'Aino uudestaan'],
  ])('leaves its unacknowledged work on the device, and %s', async (_, newSeat) => {
    await world.host.editDoc(world.board, (doc) => scratchText(doc).delete(0, scratchText(doc).length));
    const a = await world.guest('Aino');
    await steps.untilPath(a, 'relay');
    await steps.append(a, 'varma ');
    await steps.untilSafe(a);
    await world.stopHost();
    await steps.untilPath(a, 'offline');
    await a.page.evaluate((board) => {
      window.guest.insert(board, 6, 'epävarma');
      window.guest.remove(board, 0, 1);
    }, a.board);
    await a.page.waitForFunction(() => window.guest.drafts().then((count) => count === 1), undefined, { timeout: 20_000, polling: 50 });
    await a.page.goto('about:blank');
    await world.startHost();
    await a.reopen(newSeat);
    await steps.untilText(a, 'arma epävarma');
    await steps.untilSafe(a);
    expect(await hostText(world)).toBe('arma epävarma');
    // Delivered once: nothing is left on the device.
    await a.page.waitForFunction(() => window.guest.drafts().then((count) => count === 0), undefined, { timeout: 20_000, polling: 50 });
  }, LIMIT_MS);
});

describe('with the relay switched off for guests', () => {
  let world: SyncWorld;
  beforeAll(async () => {
    world = await openSyncWorld({ guestBoardRelay: false });
    await world.startEngine();
  }, LIMIT_MS);
  afterAll(() => world?.close(), LIMIT_MS);

  test('WebRTC alone brings two megabytes, carries edits and comes back after a cut', async () => {
    await world.host.editDoc(world.board, (doc) => {
      for (let at = 0; at < 2000; at += 1) putScratch(doc, `k${at}`, 'x'.repeat(1000));
    });
    const a = await world.guest('Aino');
    await steps.untilPath(a, 'peer-to-peer');
    await steps.untilBigKeys(a, 2000);
    const b = await world.guest('Bertta');
    await steps.untilPath(b, 'peer-to-peer');
    await steps.append(a, 'hei ');
    await steps.untilText(b, 'hei ');
    await steps.untilSafe(a);
    expect(await steps.pathsOf(a)).toEqual(['peer-to-peer']);
    await steps.cutChannels(b);
    await steps.append(b, 'katki ');
    await steps.untilPath(b, 'peer-to-peer');
    await steps.untilText(a, 'hei katki ');
    await steps.untilSafe(b);
    expect(await hostText(world)).toBe('hei katki ');
  }, LIMIT_MS);
});
