import { strToU8, unzipSync, zipSync, strFromU8 } from 'fflate';
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { WebSocket } from 'ws';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { handOver, takeOver } from '../../electron/handover';
import { PROTOCOL_VERSION, REFUSALS, seat } from '../../shared/protocol';
import { openRelay } from './host/relay-client';
import { openControl } from './host/socket-client';
import { startHost, tokenOf, type TestHost } from './host/start-host';
import { hasWord, writeWord } from './region/words';

// Two laptops: the hosting goes from one to the other, on purpose or after a loss.

const hosts: TestHost[] = [];
async function laptop(): Promise<TestHost> {
  const host = await startHost();
  hosts.push(host);
  return host;
}
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.stop();
});

async function shareOn(host: TestHost, workshopId: string) {
  const started = await host.host.startHosting(workshopId, { address: '127.0.0.1', port: 0 });
  if (!started.ok) throw new Error(started.error);
  const base = `http://127.0.0.1:${started.value.port}`;
  const post = async (path: string, body: object): Promise<unknown> => (await fetch(base + path, { method: 'POST', body: JSON.stringify({ protocol: PROTOCOL_VERSION, ...body }) })).json();
  return { on: started.value, socketBase: base.replace('http', 'ws'), post };
}

describe('handing over', () => {
  test('pages wait, and the next host has the work, the code and the seats', async () => {
    const [first, second] = [await laptop(), await laptop()];
    const anna = await first.join('Anna');
    const control = await openControl(first.socketBase, anna.session);
    const board = openRelay(first.socketBase, first.boards[0] ?? '', anna.session);
    await board.synced;
    writeWord(board.doc, 'ennen');
    await vi.waitFor(async () => expect(hasWord(await first.host.readDoc(first.boards[0] ?? ''), 'ennen')).toBe(true));

    const file = await handOver(first.library, first.host, first.workshopId);
    expect(await control.closed).toEqual({ code: REFUSALS.HOST_CLOSING, reason: 'HOST_CLOSING' });
    // Nobody answers there any more, least of all that the workshop is closed.
    await expect(first.post('/api/resume', { protocol: PROTOCOL_VERSION, session: anna.session })).rejects.toThrow();
    expect(first.host.hostingState(first.workshopId)).toEqual({ kind: 'off' });

    expect(await takeOver(second.library, second.host, file ?? new Uint8Array())).toEqual({ ok: true, value: first.workshopId });
    const there = await shareOn(second, first.workshopId);
    expect([there.on.code, tokenOf(there.on)]).toEqual([first.on.code, first.token]);
    expect(seat.parse(await there.post('/api/resume', { session: anna.session }))).toMatchObject({ name: 'Anna', participantId: anna.participantId });
    const again = openRelay(there.socketBase, first.boards[0] ?? '', anna.session);
    await again.synced;
    expect(hasWord(again.doc, 'ennen')).toBe(true);
    board.close();
    again.close();
  });

  test('who has the workshop already keeps what is only there; the way back works as well', async () => {
    const [first, second] = [await laptop(), await laptop()];
    const backup = await first.library.exportFile(first.workshopId);
    expect((await second.library.importFile(backup ?? new Uint8Array())).ok).toBe(true);
    await second.host.editDoc(first.boards[0] ?? '', (doc) => doc.getMap('meta').set('toisen', 1));
    await first.host.editDoc(first.boards[0] ?? '', (doc) => doc.getMap('meta').set('ensimmäisen', 1));
    const there = await handOver(first.library, first.host, first.workshopId);
    expect(await takeOver(second.library, second.host, there ?? new Uint8Array())).toMatchObject({ ok: true });
    const back = await handOver(second.library, second.host, first.workshopId);
    expect(await takeOver(first.library, first.host, back ?? new Uint8Array())).toMatchObject({ ok: true });
    const meta = (await first.host.readDoc(first.boards[0] ?? '')).getMap('meta');
    expect([meta.get('toisen'), meta.get('ensimmäisen')]).toEqual([1, 1]);
    expect((await shareOn(first, first.workshopId)).on.code).toBe(first.on.code);
  });

  test('a damaged file, one that opens other doors, and a plain workshop', async () => {
    const [first, second] = [await laptop(), await laptop()];
    const file = await handOver(first.library, first.host, first.workshopId);
    const parts = unzipSync(file ?? new Uint8Array());
    const changed = (json: object): Uint8Array => zipSync({ ...parts, 'hosting.json': strToU8(JSON.stringify(json)) });
    const hosting = JSON.parse(strFromU8(parts['hosting.json'] ?? new Uint8Array())) as { records: { value: object }[] };
    const bad = { ok: false, error: 'file-damaged' };
    expect(await takeOver(second.library, second.host, changed({ ...hosting, records: [{ namespace: 'host', key: 'secret', value: { workshopId: first.workshopId } }] }))).toEqual(bad);
    expect(await takeOver(second.library, second.host, changed({ ...hosting, records: hosting.records.map((one) => ({ ...one, value: { ...one.value, workshopId: second.workshopId } })) }))).toEqual(bad);
    expect(await takeOver(second.library, second.host, zipSync({ ...parts, 'workshop.polku': strToU8('nothing') }))).toEqual(bad);
    expect(await takeOver(second.library, second.host, changed({ ...hosting, version: 2 }))).toEqual({ ok: false, error: 'file-newer' });
    expect(await takeOver(second.library, second.host, (await second.library.exportFile(second.workshopId)) ?? new Uint8Array())).toBeNull();
    expect(await takeOver(second.library, second.host, new Uint8Array([1, 2, 3]))).toBeNull();
    expect((await second.library.list()).map(({ id }) => id)).toEqual([second.workshopId]);
  });
});

test('after a loss: the last backup, and what a guest’s page still holds', async () => {
  const [first, second] = [await laptop(), await laptop()];
  const backup = await first.library.exportFile(first.workshopId);
  const anna = await first.join('Anna');
  const board = openRelay(first.socketBase, first.boards[0] ?? '', anna.session);
  await board.synced;
  writeWord(board.doc, 'varmuuskopion jälkeen');
  board.provider.destroy();

  expect((await second.library.importFile(backup ?? new Uint8Array())).ok).toBe(true);
  const there = await shareOn(second, first.workshopId);
  const looked = (await there.post('/api/lookup', { key: there.on.code })) as { groups: { id: string }[] };
  const again = seat.parse(await there.post('/api/join', { key: there.on.code, name: 'Anna', groupId: looked.groups[0]?.id }));
  // The same replica, at the new address.
  const websocketProvider = new HocuspocusProviderWebsocket({ url: `${there.socketBase}/relay`, WebSocketPolyfill: WebSocket });
  const provider = new HocuspocusProvider({ name: first.boards[0] ?? '', document: board.doc, token: again.session, websocketProvider });
  provider.attach();
  await vi.waitFor(async () => expect(hasWord(await second.host.readDoc(first.boards[0] ?? ''), 'varmuuskopion jälkeen')).toBe(true));
  provider.destroy();
  websocketProvider.destroy();
});
