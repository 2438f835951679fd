import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { PeopleState } from '../../shared/ipc';
import { settled } from './host/people-world';
import { scratchWords } from '../support/scratch';
import * as steps from '../support/sync/guest-steps';
import { openSyncWorld, type SyncWorld, type TestGuest } from '../support/sync/sync-world';

/*
 * Identities and rights on data channels, with real parts: host core, the engine's own page, guests in Chromium whose
 * pages say what is not true.
 */
const LIMIT_MS = 120_000;
let world: SyncWorld;
let a: TestGuest;
let b: TestGuest;

beforeAll(async () => {
  world = await openSyncWorld({ groups: 2 });
  await world.startEngine();
  [a, b] = await Promise.all([world.guest('Aino'), world.guest('Bertta')]);
  await Promise.all([a, b].map((guest) => steps.untilPath(guest, 'peer-to-peer')));
}, LIMIT_MS);
afterAll(() => world?.close(), LIMIT_MS);

const people = async (): Promise<PeopleState['people']> => settled(await world.host.people.state(world.workshopId)).people;
const idOf = async (name: string): Promise<string> => (await people()).find((person) => person.name === name)?.id ?? '';
const users = ({ page, board }: TestGuest) => page.evaluate((name) => window.guest.users(name), board);
const clientIdOf = ({ page, board }: TestGuest) => page.evaluate((name) => window.guest.clientId(name), board);
const untilUser = async (guest: TestGuest, clientId: number, name: string): Promise<void> => vi.waitFor(async () => expect((await users(guest))[clientId]).toMatchObject({ name }), { timeout: 40_000 });

test('over a channel, too, everybody is shown under the identity of the list', async () => {
  await a.page.evaluate((name) => window.guest.setUser(name, { id: 'f00', name: 'Ohjaaja', colour: '#000000' }), a.board);
  await b.page.evaluate((name) => window.guest.setUser(name, {}), b.board);
  const own = await clientIdOf(a);
  await untilUser(b, own, 'Aino');
  expect((await users(b))[own]).toMatchObject({ id: await idOf('Aino'), name: 'Aino' });
}, LIMIT_MS);

test('over a channel, too, nobody speaks or leaves for another', async () => {
  const [ofA, ofB] = [await clientIdOf(a), await clientIdOf(b)];
  const watcher = await world.guest('Cecilia');
  await steps.untilPath(watcher, 'peer-to-peer');
  await untilUser(watcher, ofA, 'Aino');
  for (const state of [{ user: { id: 'x', name: 'Väärä' } }, null]) await b.page.evaluate(([name, id, said]) => window.guest.forge(name, id, said), [b.board, ofA, state] as const);
  // What Bertta says of herself, later and on the same channel, arrives.
  await b.page.evaluate((name) => window.guest.setUser(name, { note: 'viimeinen' }), b.board);
  await untilUser(watcher, ofB, 'Bertta');
  await steps.append(b, 'perässä ');
  await steps.untilText(watcher, 'perässä ');
  expect((await users(watcher))[ofA]).toMatchObject({ name: 'Aino' });
  await watcher.close();
}, LIMIT_MS);

test('who is made a reader loses the channel, and what her page still writes reaches nobody', async () => {
  const id = await idOf('Bertta');
  expect((await steps.stats(b)).open).toBe(1);
  settled(await world.host.people.setRole(world.workshopId, id, 'reader'));
  await vi.waitFor(async () => expect((await steps.stats(b)).open).toBe(0), { timeout: 40_000 });
  await steps.append(b, 'ei kenellekään ');
  await steps.append(a, 'kaikille ');
  await vi.waitFor(async () => expect(await steps.textOf(a)).toContain('kaikille'), { timeout: 40_000 });
  await vi.waitFor(async () => expect(scratchWords(await world.host.readDoc(a.board))).toContain('kaikille'), { timeout: 40_000 });
  expect(scratchWords(await world.host.readDoc(a.board))).not.toContain('ei kenellekään');
  expect((await steps.safetyOf(b)).kind).toBe('here');
}, LIMIT_MS);
