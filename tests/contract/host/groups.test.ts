import type * as Y from 'yjs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addCard, boardDocName, boardRoots, cardText, type BoardContext } from '../../../shared/doc';
import { readWorkshop, type ActInput, type ActName, type WorkshopInfo } from '../../../shared/protocol';
import { openRelay, type RelayClient } from './relay-client';
import { openControl, type SocketClient } from './socket-client';
import { startHost, tempDir, type TestHost } from './start-host';

/* Groups come, get another name and go while the workshop runs; nothing that was written is lost. */
let host: TestHost;
let dir: string;
let clients: { close(): void }[] = [];
let calls = 0;

beforeEach(async () => {
  dir = await tempDir();
  host = await startHost({ dir });
});
afterEach(async () => {
  for (const client of clients) client.close();
  clients = [];
  await host.stop();
});

async function facilitator(): Promise<SocketClient> {
  const control = await openControl(host.host.inner.socketBase, host.host.facilitatorSession(host.workshopId).session);
  await control.next(({ type }) => type === 'welcome');
  return control;
}
async function ask<N extends ActName>(control: SocketClient, name: N, input: ActInput<N>): Promise<{ readonly ok: boolean; readonly value?: unknown; readonly error?: string }> {
  const id = `call${(calls += 1)}`;
  control.send({ type: 'act', id, name, input });
  return (await control.next((message) => message.type === 'acted' && message.id === id)).outcome as { ok: boolean };
}
async function relay(board: string, session: string, base = host.socketBase): Promise<RelayClient> {
  const client = openRelay(base, board, session);
  clients.push(client);
  await client.synced;
  return client;
}
async function workshop(): Promise<WorkshopInfo> {
  const doc = await host.host.readDoc(`workshop:${host.workshopId}`);
  const info = readWorkshop(doc, host.workshopId);
  doc.destroy();
  return info;
}
const boardOf = (info: WorkshopInfo, name: string): string => boardDocName([...info.groups, ...info.formerGroups].find((group) => group.name === name)?.boardId ?? '');
let ids = 0;
const note = (doc: Y.Doc, author: string, text: string): string => {
  const ctx: BoardContext = { doc, origin: {}, author, now: Date.now, newId: () => `kortti${(ids += 1)}` };
  return addCard(ctx, { kind: 'note', zone: 'tray', text });
};
const when = (doc: Y.Doc, holds: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (!holds()) return;
      doc.off('update', look);
      resolve();
    };
    doc.on('update', look);
    look();
  });

test('a group is added with a board of the template, hosted at once; people write on it, also after a restart', async () => {
  const leader = await facilitator();
  const answer = await ask(leader, 'group.add', { name: 'Uusi ryhmä' });
  const { groupId } = answer.value as { groupId: string };
  const info = await workshop();
  expect(info.groups.map(({ name }) => name)).toEqual(['Ryhmä 1', 'Ryhmä 2', 'Uusi ryhmä']);
  expect(host.host.hostedBoards.get().map(({ docName }) => docName)).toContain(boardOf(info, 'Uusi ryhmä'));
  const aino = await host.join('Aino', 0);
  expect(await ask(leader, 'roster.place', { places: { [aino.participantId]: groupId } })).toMatchObject({ ok: true });
  const mine = await relay(boardOf(info, 'Uusi ryhmä'), aino.session);
  expect([...boardRoots(mine.doc).pages.keys()].length).toBeGreaterThan(0);
  note(mine.doc, aino.participantId, 'uudessa');
  const seen = await relay(boardOf(info, 'Uusi ryhmä'), host.host.facilitatorSession(host.workshopId).session, host.host.inner.socketBase);
  await when(seen.doc, () => boardRoots(seen.doc).cards.size === 1);
  await host.library.docs.flushed();
  await host.stop();
  host = await startHost({ dir });
  expect((await host.library.info(host.workshopId))?.groups.map(({ name }) => name)).toContain('Uusi ryhmä');
  expect((await host.library.verify(host.workshopId)).damaged).toBe(false);
  const doc = await host.host.readDoc(boardOf(info, 'Uusi ryhmä'));
  expect(boardRoots(doc).cards.size).toBe(1);
  doc.destroy();
});

test('a group with content is removed: its people go to another, its board is closed to them, kept, and comes back with the group', async () => {
  const leader = await facilitator();
  const [first = '', second = ''] = host.groups;
  const [aino, bertta] = [await host.join('Aino', 1), await host.join('Bertta', 0)];
  const board = host.boards[1] ?? '';
  const hers = await relay(board, aino.session);
  const card = note(hers.doc, aino.participantId, 'säilyy');
  const seen = await relay(board, host.host.facilitatorSession(host.workshopId).session, host.host.inner.socketBase);
  await when(seen.doc, () => cardText(seen.doc, card, 'text')?.toJSON() === 'säilyy');
  expect(await ask(leader, 'group.remove', { groupId: second, to: second })).toMatchObject({ error: 'NOT_FOUND' });
  expect(await ask(leader, 'group.remove', { groupId: second, to: first })).toMatchObject({ ok: true });
  // The last one stays.
  expect(await ask(leader, 'group.remove', { groupId: first, to: second })).toMatchObject({ error: 'NOT_FOUND' });
  const info = await workshop();
  expect([info.groups.length, info.formerGroups.length]).toEqual([1, 1]);
  expect(info.members.find(({ id }) => id === aino.participantId)?.groupId).toBe(first);
  expect(host.host.hostedBoards.get().map(({ docName }) => docName)).toEqual([host.boards[0]]);
  // Nobody of another group comes to it, and nobody new joins it.
  await expect(relay(board, bertta.session)).rejects.toThrow('NOT_ALLOWED');
  await expect(host.join('Cecilia', 1)).rejects.toThrow();
  // In the file to hand over and after a restart it is still there.
  expect((await host.library.exportFile(host.workshopId))?.length).toBeGreaterThan(0);
  await host.library.docs.flushed();
  await host.stop();
  host = await startHost({ dir });
  await host.library.info(host.workshopId);
  expect(host.library.workshopOf(board)).toBe(host.workshopId);
  const again = await facilitator();
  expect(await ask(again, 'group.rename', { groupId: second, name: 'Takaisin' })).toMatchObject({ ok: true });
  expect(await ask(again, 'group.restore', { groupId: second })).toMatchObject({ ok: true });
  const back = await relay(boardOf(await workshop(), 'Takaisin'), host.host.facilitatorSession(host.workshopId).session, host.host.inner.socketBase);
  expect(cardText(back.doc, card, 'text')?.toJSON()).toBe('säilyy');
});

test('guests can’t, and two facilitators who add at once have two groups', async () => {
  const aino = await openControl(host.socketBase, (await host.join('Aino')).session);
  await aino.next(({ type }) => type === 'welcome');
  for (const [name, input] of [['group.add', { name: 'x' }], ['group.remove', { groupId: host.groups[0] ?? '', to: host.groups[1] ?? '' }], ['group.restore', { groupId: host.groups[0] ?? '' }]] as const) {
    expect(await ask(aino, name, input as never)).toEqual({ ok: false, error: 'NOT_ALLOWED' });
  }
  const [one, two] = [await facilitator(), await facilitator()];
  await Promise.all([ask(one, 'group.add', { name: 'A' }), ask(two, 'group.add', { name: 'B' })]);
  const info = await workshop();
  expect(info.groups.map(({ name }) => name).sort()).toEqual(['A', 'B', 'Ryhmä 1', 'Ryhmä 2']);
  expect(new Set(info.groups.map(({ boardId }) => boardId)).size).toBe(4);
});
