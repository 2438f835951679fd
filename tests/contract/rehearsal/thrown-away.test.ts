import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { addCard, boardDocName } from '../../../shared/doc';
import { allCards, buildOutline } from '../../../shared/outline';
import { boardContext } from '../../support/sample-board';
import { bytesHold } from '../../support/bytes-hold';
import { buildHost, startHostProcess, type HostProcess } from '../host/host-process';
import { openRelay } from '../host/relay-client';
import { openControl } from '../host/socket-client';
import { tempDir } from '../host/start-host';

/*
 * The real program without a window: what is done in a rehearsal is in none of its files, while it goes on and after it
 * was killed.
 */
const SAID = 'Vainharjoituksessasanottu';
const WRITTEN = 'Vainharjoituksessakirjoitettu';

let script: string;
let dir: string;
let host: HostProcess;
beforeAll(async () => {
  script = await buildHost();
  dir = await tempDir();
  host = await startHostProcess(script, dir);
}, 120_000);
afterAll(() => host.end('SIGKILL'));

/** Which files of the data folder hold one of these. */
async function filesWith(...texts: readonly string[]): Promise<string[]> {
  const names = await readdir(dir, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of names.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    if (texts.some((text) => bytesHold(bytes, text))) found.push(path);
  }
  return found;
}

test('a rehearsal is worked in like a workshop, and leaves nothing behind when the program is killed', async () => {
  const created = await host.call('library.create', { templateId: 'verkostopaiva', title: 'Verkostopäivä', region: '', date: '', groups: 2, language: 'fi' });
  if (created.kind !== 'done') throw new Error(created.kind);
  const begun = await host.call('rehearsal.begin', { workshopId: created.workshopId });
  if (begun.kind !== 'state' || begun.state.kind !== 'on') throw new Error(begun.kind);
  const { workshopId } = begun.state;
  expect(begun.state).toEqual({ kind: 'on', workshopId, of: created.workshopId, people: 8 });
  const opened = await host.call('library.open', { workshopId });
  if (opened.kind !== 'opened') throw new Error(opened.kind);
  expect(opened.workshop).toMatchObject({ rehearsal: true, readOnly: false, summary: { title: 'Harjoitus: Verkostopäivä' } });

  // By the way that the facilitator's window goes.
  const base = `ws://127.0.0.1:${host.port}${new URL(opened.workshop.socketBase).pathname}`;
  const control = await openControl(base, opened.workshop.session);
  await control.next(({ type }) => type === 'welcome');
  control.send({ type: 'act', id: 'a1', name: 'announce', input: { kind: 'say', text: SAID, targets: ['main'] } });
  expect(await control.next(({ type }) => type === 'acted')).toMatchObject({ outcome: { ok: true } });
  const relay = openRelay(base, boardDocName(opened.workshop.summary.groups[0]?.boardId ?? ''), opened.workshop.session);
  await relay.synced;
  const ctx = boardContext(relay.doc);
  const zone = buildOutline(relay.doc).pages[0]!.frames[0]!.zones[0]!;
  addCard(ctx, { kind: zone.kinds[0]!, zone: zone.id, text: WRITTEN });
  await vi.waitFor(() => expect(relay.provider.hasUnsyncedChanges).toBe(false), { timeout: 10_000 });
  // People who are simulated write, too, by themselves.
  await vi.waitFor(() => expect(allCards(buildOutline(relay.doc)).filter(({ text }) => text !== '').length).toBeGreaterThan(2), { timeout: 60_000, interval: 100 });

  // Nothing leads into it, and nothing leads out of it.
  expect(await host.call('host.state', { workshopId })).toEqual({ kind: 'off' });
  expect(await host.call('host.start', { workshopId })).toEqual({ kind: 'problem', problem: 'not-found' });
  const people = await host.call('people.state', { workshopId });
  if (people.kind !== 'state') throw new Error(people.kind);
  expect(people.state.links).toEqual([]);
  expect(people.state.people).toHaveLength(8);
  expect(await host.call('people.createLink', { workshopId, role: 'participant', expiresAt: Date.now() + 60_000 })).toMatchObject({ kind: 'problem' });
  expect(await host.call('library.saveFile', { workshopId })).toEqual({ kind: 'problem', problem: 'not-found' });
  expect(await host.call('export.run', { workshopId, scope: { kind: 'workshop' }, format: 'md', language: 'fi', pictures: [] })).toMatchObject({ kind: 'problem' });
  expect((await host.call('library.list', {})).map(({ id }) => id)).toEqual([created.workshopId]);
  expect(await host.call('archive.search', { query: WRITTEN })).toMatchObject({ hits: [] });
  relay.close();
  control.close();

  const traces = [SAID, WRITTEN, workshopId, opened.workshop.session, 'Harjoitus 1', 'Vastuuhenkilö puuttuu vielä'];
  expect(await filesWith(...traces)).toEqual([]);
  // The search works: what is kept is found.
  expect(await filesWith(created.workshopId)).not.toEqual([]);
  await host.end('SIGKILL');
  expect(await filesWith(...traces)).toEqual([]);
  host = await startHostProcess(script, dir);
  expect(await host.call('rehearsal.state', {})).toEqual({ kind: 'off' });
  expect(await host.call('library.open', { workshopId })).toEqual({ kind: 'problem', problem: 'not-found' });
  expect((await host.call('library.list', {})).map(({ id, title }) => [id, title])).toEqual([[created.workshopId, 'Verkostopäivä']]);
  expect(await filesWith(...traces)).toEqual([]);
}, 120_000);

test('a rehearsal that is ended is gone at once, and another one takes the place of the first', async () => {
  const [entry] = await host.call('library.list', {});
  const begin = async (): Promise<string> => {
    const begun = await host.call('rehearsal.begin', { workshopId: entry?.id ?? '' });
    if (begun.kind !== 'state' || begun.state.kind !== 'on') throw new Error(begun.kind);
    return begun.state.workshopId;
  };
  const [first, second] = [await begin(), await begin()];
  expect(await host.call('library.open', { workshopId: first })).toEqual({ kind: 'problem', problem: 'not-found' });
  const opened = await host.call('library.open', { workshopId: second });
  if (opened.kind !== 'opened') throw new Error(opened.kind);
  const control = await openControl(`ws://127.0.0.1:${host.port}${new URL(opened.workshop.socketBase).pathname}`, opened.workshop.session);
  await control.next(({ type }) => type === 'welcome');
  expect(await host.call('rehearsal.end', {})).toEqual({ kind: 'off' });
  await control.closed;
  expect(await host.call('library.open', { workshopId: second })).toEqual({ kind: 'problem', problem: 'not-found' });
  expect(await host.call('rehearsal.begin', { workshopId: 'nobodys' })).toEqual({ kind: 'problem', problem: 'not-found' });
}, 60_000);
