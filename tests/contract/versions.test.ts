import { afterEach, beforeEach, expect, test } from 'vitest';
import { VersionKeeper } from '../../electron/archive';
import { createHeadlessHandlers } from '../../electron/ipc/headless-handlers';
import { openSettings } from '../../electron/platform/settings-file';
import { addCard, deleteCard, zoneId } from '../../shared/doc';
import type { Handlers } from '../../shared/ipc';
import { allCards, buildOutline, type BoardOutline } from '../../shared/outline';
import { plan, stages } from '../../shared/protocol';
import { join } from 'node:path';
import { boardContext } from '../support/sample-board';
import { openRelay } from './host/relay-client';
import { startHost, type TestHost } from './host/start-host';

/* Versions of a real host's boards: made by phase, by hand and by time; looked at, restored, gone with the workshop. */

const MINUTE = 60_000;
let host: TestHost;
let board: string;
let boardId: string;
let handlers: Handlers;
let now: number;
let keeper: VersionKeeper;
let writers = 0;

const textsOf = (outline: BoardOutline): string[] => allCards(outline).map(({ text }) => text);
const write = (text: string): Promise<string> => {
  let id = '';
  writers += 1;
  return host.host.editDoc(board, (doc) => void (id = addCard(boardContext(doc, `k${String(writers)}x`), { kind: 'need', zone: zoneId('kaytanteet', 'kaytanteet.tarpeet'), text }))).then(() => id);
};
const kinds = async (): Promise<string[]> => (await host.library.versions.list(board)).map(({ kind, name }) => [kind, name].join(' ').trim());
const outlineOf = async (number?: number): Promise<BoardOutline> => JSON.parse((await handlers['versions.outline']({ boardId, ...(number !== undefined && { number }) })).json ?? '') as BoardOutline;

beforeEach(async () => {
  host = await startHost();
  board = host.boards[0] ?? '';
  boardId = board.slice('board:'.length);
  handlers = createHeadlessHandlers({ library: host.library, host: host.host, settings: await openSettings(join(host.dir, 'settings.json')) });
  now = 1_800_000_000_000;
  keeper = new VersionKeeper({ library: host.library, host: host.host, now: () => now });
});
afterEach(async () => {
  await keeper.close();
  await host.stop();
});

test('by time: one for ten minutes in which something changed, none for those in which nothing did', async () => {
  await write('Ensimmäinen');
  keeper.look();
  await keeper.settled();
  expect(await kinds()).toEqual([]);
  now += 10 * MINUTE;
  keeper.look();
  await keeper.settled();
  expect(await kinds()).toEqual(['time']);
  now += 30 * MINUTE;
  keeper.look();
  await keeper.settled();
  expect(await kinds()).toEqual(['time']);
  await write('Toinen');
  // What changed last has its version before the program ends.
  await keeper.close();
  expect(await kinds()).toEqual(['time', 'time']);
  expect(textsOf(await outlineOf(0))).toEqual(['Ensimmäinen']);
});

test('by phase: when a group’s phase ends, under the phase’s name', async () => {
  await host.host.editDoc(`workshop:${host.workshopId}`, (doc) => {
    const first = plan.all(doc).keys().next().value ?? '';
    stages.put(doc, host.groups[0] ?? '', { phaseId: first, since: now, seq: 1 });
  });
  await write('Vaiheessa tehty');
  await keeper.settled();
  expect(await kinds()).toEqual([]);
  let title = '';
  await host.host.editDoc(`workshop:${host.workshopId}`, (doc) => {
    const [first, second] = [...plan.all(doc)];
    title = first?.[1].title ?? '';
    stages.put(doc, host.groups[0] ?? '', { phaseId: second?.[0] ?? null, since: now, seq: 2 });
  });
  await keeper.settled();
  expect(title).not.toBe('');
  expect(await kinds()).toEqual([`phase ${title}`]);
});

test('by hand, under a name; restored, what was there before is a version too, and open pages follow', async () => {
  const guest = await host.join('Aino');
  const page = openRelay(host.socketBase, board, guest.session);
  await page.synced;
  const kept = await write('Säilyvä');
  expect(await handlers['versions.make']({ boardId, name: 'Ennen taukoa' })).toEqual({ kind: 'done' });
  await write('Myöhempi');
  await host.host.editDoc(board, (doc) => void deleteCard(boardContext(doc, 'poistaja'), kept));
  expect(textsOf(await outlineOf())).toEqual(['Myöhempi']);
  const list = await handlers['versions.list']({ boardId });
  expect(list.versions.map(({ kind, name }) => [kind, name])).toEqual([['named', 'Ennen taukoa']]);
  expect(list.names.map(([, name]) => name)).toContain('Aino');

  expect(await handlers['versions.restore']({ boardId, number: 0 })).toEqual({ kind: 'done' });
  expect(textsOf(await outlineOf())).toEqual(['Säilyvä']);
  await expect.poll(() => textsOf(buildOutline(page.doc))).toEqual(['Säilyvä']);
  expect(await kinds()).toEqual(['named Ennen taukoa', 'restore']);
  // Nothing is lost: the state before comes back the same way.
  await handlers['versions.restore']({ boardId, number: 1 });
  expect(textsOf(await outlineOf())).toEqual(['Myöhempi']);
  page.close();
});

test('what isn’t there is said, and versions go with their workshop', async () => {
  expect(await handlers['versions.restore']({ boardId, number: 7 })).toEqual({ kind: 'problem', problem: 'not-found' });
  expect(await handlers['versions.make']({ boardId: 'eiole', name: 'x' })).toEqual({ kind: 'problem', problem: 'not-found' });
  expect(await handlers['versions.outline']({ boardId: 'eiole' })).toEqual({ json: null });
  await handlers['versions.make']({ boardId, name: 'Nyt' });
  await host.host.stopHosting(host.workshopId);
  await host.library.moveToBin(host.workshopId);
  await host.library.deleteForever(host.workshopId);
  expect(await host.library.versions.list(board)).toEqual([]);
  expect(await host.library.versions.read(board, 0)).toBe(null);
});
