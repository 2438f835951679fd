import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addCard, boardDocName, removePersonalIds, zoneId } from '../../shared/doc';
import { createDispatch, type CallInput, type CallName, type CallOutput, type Dispatch } from '../../shared/ipc';
import { boardContext } from '../../tests/support/sample-board';
import { createHostCore, type HostCore } from '../host';
import { openLibrary, type Library } from '../library';
import { openSettings } from '../platform/settings-file';
import { createHeadlessHandlers } from './headless-handlers';

let folder = '';
let library: Library;
let host: HostCore;
let dispatch: Dispatch;
const offered = new Map<string, Uint8Array>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'polkupaja-handlers-'));
  const opened = await openLibrary(join(folder, 'library'));
  if (!opened.ok) throw new Error(opened.error);
  library = opened.value;
  host = await createHostCore({ library, clientDir: folder, firstGuestPort: 0 });
  const settings = await openSettings(join(folder, 'settings.json'));
  const listening: HostCore = {
    ...host,
    offerDownload: (file) => {
      const url = host.offerDownload(file);
      offered.set(url, file.bytes);
      return url;
    },
  };
  dispatch = createDispatch(createHeadlessHandlers({ library, host: listening, settings }), (name, failure, error) => {
    throw new Error(`${name}: ${failure}`, { cause: error });
  });
});
afterAll(async () => {
  await host.close();
  await library.close();
  await rm(folder, { recursive: true, force: true });
});

async function call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  const reply = await dispatch(name, input);
  if (!reply.ok) throw new Error(`${name}: ${reply.error}`);
  return reply.value as CallOutput<N>;
}

async function create(title: string): Promise<string> {
  const created = await call('library.create', { templateId: 'verkostopaiva', title, region: 'Kainuu', date: '2026-11-12', groups: 2, language: 'fi' });
  if (created.kind !== 'done') throw new Error(created.kind);
  return created.workshopId;
}

describe('library', () => {
  test('a new workshop is listed with a drawing, opened, renamed, copied, binned, restored and deleted', async () => {
    const workshopId = await create('Ensimmäinen');
    const [listed] = await call('library.list', {});
    expect(listed).toMatchObject({ id: workshopId, title: 'Ensimmäinen', region: 'Kainuu', hosted: false, damaged: false });
    expect(listed?.groups).toHaveLength(2);
    expect(listed?.thumbnail).toContain('<svg');

    const opened = await call('library.open', { workshopId });
    expect(opened).toMatchObject({ kind: 'opened', workshop: { socketBase: host.inner.socketBase, readOnly: false } });
    await call('library.rename', { workshopId, title: 'Toinen nimi' });
    expect(await call('library.open', { workshopId })).toMatchObject({ workshop: { summary: { title: 'Toinen nimi' } } });

    const copy = await call('library.duplicate', { workshopId, title: 'Kopio' });
    if (copy.kind !== 'done') throw new Error(copy.kind);
    await call('library.moveToBin', { workshopId: copy.workshopId });
    expect(await call('library.list', {})).toHaveLength(1);
    expect(await call('library.listBin', {})).toMatchObject([{ title: 'Kopio' }]);
    await call('library.restoreFromBin', { workshopId: copy.workshopId });
    expect(await call('library.list', {})).toHaveLength(2);
    await call('library.moveToBin', { workshopId: copy.workshopId });
    await call('library.deleteForever', { workshopId: copy.workshopId });
    expect(await call('library.listBin', {})).toEqual([]);
  });

  test('what is not there is said so', async () => {
    const problem = { kind: 'problem', problem: 'not-found' };
    expect(await call('library.open', { workshopId: 'nothere' })).toEqual(problem);
    expect(await call('library.rename', { workshopId: 'nothere', title: 'x' })).toEqual(problem);
    expect(await call('library.duplicate', { workshopId: 'nothere', title: 'x' })).toEqual(problem);
    expect(await call('library.saveFile', { workshopId: 'nothere' })).toEqual(problem);
    expect(await call('host.start', { workshopId: 'nothere' })).toEqual(problem);
    expect(await call('export.run', { workshopId: 'nothere', scope: { kind: 'workshop' }, format: 'docx', language: 'fi', pictures: [] })).toEqual(problem);
    expect(await call('library.create', { templateId: 'nothere', title: 'x', region: '', date: '', groups: 1, language: 'fi' })).toEqual(problem);
  });

  test('a file that is downloaded is one that can be uploaded', async () => {
    const workshopId = await create('Tiedostoksi / ja takaisin');
    const saved = await call('library.saveFile', { workshopId });
    expect(saved).toMatchObject({ kind: 'download', fileName: 'Tiedostoksi - ja takaisin.polku' });
    const bytes = saved.kind === 'download' ? offered.get(saved.url) : undefined;
    const again = await call('library.openFile', { base64: Buffer.from(bytes ?? []).toString('base64') });
    expect(again.kind).toBe('done');
    expect((await call('library.list', {})).filter((entry) => entry.title === 'Tiedostoksi / ja takaisin')).toHaveLength(2);
    const base64 = Buffer.from(bytes?.slice(0, -40) ?? []).toString('base64');
    const salvageable = { title: 'Tiedostoksi / ja takaisin', groups: 2, missingGroups: [], withoutWorkshop: false, missingImages: 0, missingBoxes: 0, withoutList: false };
    expect(await call('library.openFile', { base64 })).toEqual({ kind: 'damaged', salvageable });
    expect((await call('library.list', {})).filter((entry) => entry.title.startsWith('Tiedostoksi'))).toHaveLength(2);
    expect(await call('library.openSalvaged', { title: 'Tiedostoksi, talteen saatu' })).toMatchObject({ kind: 'done' });
    expect(await call('library.openSalvaged', { title: 'Toisen kerran' })).toEqual({ kind: 'problem', problem: 'file-damaged' });
    expect((await call('library.list', {})).filter((entry) => entry.title.startsWith('Tiedostoksi'))).toHaveLength(3);
    expect(await call('library.openFile', { base64: Buffer.from(bytes?.slice(0, 40) ?? []).toString('base64') })).toEqual({ kind: 'problem', problem: 'file-damaged' });
    expect(await call('library.openFile', {})).toEqual({ kind: 'problem', problem: 'not-here' });
  });
});

describe('host', () => {
  test('a hosted workshop says so, and is closed when it goes to the bin', async () => {
    const workshopId = await create('Avoin');
    const started = await call('host.start', { workshopId });
    expect(started).toMatchObject({ kind: 'state', state: { kind: 'on', people: { connected: 0 } } });
    expect((await call('library.list', {})).find((entry) => entry.id === workshopId)?.hosted).toBe(true);
    const before = await call('host.state', { workshopId });
    const after = await call('host.renewCode', { workshopId });
    expect(before.kind === 'on' && after.kind === 'on' && before.code !== after.code && before.joinUrl !== after.joinUrl).toBe(true);
    await call('library.moveToBin', { workshopId });
    expect(await call('host.state', { workshopId })).toEqual({ kind: 'off' });
  });
});

describe('boards', () => {
  test('codes are counted on every group’s board, anew when it has changed, and never told', async () => {
    const workshopId = await create('Tunnuksia');
    const [first, second] = (await library.info(workshopId))?.groups ?? [];
    if (!first || !second) throw new Error('no groups');
    expect(await call('boards.personalIds', { workshopId })).toEqual([]);
    const write = (boardId: string, text: string): Promise<void> =>
      host.editDoc(boardDocName(boardId), (doc) => void addCard(boardContext(doc), { kind: 'person', zone: zoneId('henkilot'), text }));
    await write(second.boardId, '131052-308T ja 131052-308T');
    expect(await call('boards.personalIds', { workshopId })).toEqual([{ boardId: second.boardId, count: 2 }]);
    await write(first.boardId, '131052-308T');
    expect(await call('boards.personalIds', { workshopId })).toEqual([{ boardId: first.boardId, count: 1 }, { boardId: second.boardId, count: 2 }]);
    for (const { boardId } of [first, second]) await host.editDoc(boardDocName(boardId), (doc) => void removePersonalIds(boardContext(doc)));
    expect(await call('boards.personalIds', { workshopId })).toEqual([]);
    expect(await call('boards.personalIds', { workshopId: 'nothere' })).toEqual([]);
  });

  test('names come from the library’s other workshops, not from this one, the bin, or people who did not agree', async () => {
    const [here, there, binned] = [await create('Täällä'), await create('Muualla'), await create('Roskissa')];
    const write = async (workshopId: string, name: string, consent: boolean): Promise<void> => {
      const boardId = (await library.info(workshopId))?.groups[1]?.boardId ?? '';
      await host.editDoc(boardDocName(boardId), (doc) => void addCard(boardContext(doc, name), { kind: 'person', zone: zoneId('henkilot'), text: name, fields: { organisation: `${name}n kunta`, consent } }));
    };
    await write(here, 'Oma', true);
    await write(there, 'Muu', true);
    await write(there, 'Salattu', false);
    await write(binned, 'Poistettu', true);
    await call('library.moveToBin', { workshopId: binned });
    const known = async (): Promise<string> => JSON.stringify(await call('boards.names', { workshopId: here }));
    expect(await known()).toContain('"Muu"');
    expect(await known()).toContain('"Salattun kunta"');
    for (const name of ['"Oma"', '"Salattu"', '"Poistettu"']) expect(await known()).not.toContain(name);
    await write(there, 'Uusi', true);
    expect(await known()).toContain('"Uusi"');
  });
});

describe('export', () => {
  test('one group or all of them, under a name that says what it is', async () => {
    const workshopId = await create('Verkostopäivä: Kainuu');
    const opened = await call('library.open', { workshopId });
    const group = opened.kind === 'opened' ? opened.workshop.summary.groups[1] : undefined;
    const run = (format: 'pdf' | 'docx' | 'xlsx', scope: CallInput<'export.run'>['scope'], language: 'fi' | 'sv' | 'en' = 'fi') =>
      call('export.run', { workshopId, scope, format, language, pictures: [] });

    const docx = await run('docx', { kind: 'group', groupId: group?.id ?? '' });
    expect(docx).toMatchObject({ kind: 'download', fileName: `Verkostopäivä- Kainuu – ${group?.name} – 12.11.2026.docx` });
    expect(await run('xlsx', { kind: 'workshop' }, 'sv')).toMatchObject({ fileName: 'Verkostopäivä- Kainuu – hela workshoppen – 12.11.2026.xlsx' });
    expect(await run('xlsx', { kind: 'workshop' }, 'en')).toMatchObject({ fileName: 'Verkostopäivä- Kainuu – whole workshop – 12 Nov 2026.xlsx' });
    expect(await run('docx', { kind: 'group', groupId: 'nothere' })).toEqual({ kind: 'problem', problem: 'not-found' });
    for (const bytes of offered.values()) expect(bytes.byteLength).toBeGreaterThan(100);
  });

  test('a PDF is a page with the report, for whoever holds its address', async () => {
    const workshopId = await create('Tulosteeksi');
    const pdf = await call('export.run', { workshopId, scope: { kind: 'workshop' }, format: 'pdf', language: 'fi', pictures: [] });
    if (pdf.kind !== 'download') throw new Error(pdf.kind);
    const jobId = new URL(pdf.url, 'http://host/').searchParams.get('job') ?? '';
    const { json } = await call('report.data', { jobId });
    expect(JSON.parse(json)).toMatchObject({ title: 'Tulosteeksi', scope: 'workshop' });
    expect(await call('report.ready', { jobId })).toEqual({});
    expect(await call('report.data', { jobId: `${jobId}x` })).toEqual({ json: '' });
  });
});

describe('settings and app', () => {
  test('a choice is kept, the others stay', async () => {
    await call('settings.set', { theme: 'dark' });
    await call('settings.set', { language: 'sv' });
    expect(await call('settings.get', {})).toEqual({ theme: 'dark', language: 'sv' });
    await call('settings.set', { language: null });
    expect(await call('settings.get', {})).toEqual({ theme: 'dark', language: null });
  });

  test('there are no windows to open here', async () => {
    expect(await call('app.openJoinLink', { url: 'http://192.168.1.2:4780/' })).toEqual({ opened: false });
    expect(await call('app.showFile', { path: '/etc/passwd' })).toEqual({});
  });
});
