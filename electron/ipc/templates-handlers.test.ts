import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createDispatch, type CallInput, type CallName, type CallOutput, type Dispatch } from '../../shared/ipc';
import { TEMPLATES } from '../../shared/templates';
import { copyTemplate, inEveryLanguage, parseTemplateFile, templateFile, type Template } from '../../shared/templates/machinery';
import { createHostCore, type HostCore } from '../host';
import { openLibrary, type Library } from '../library';
import { openSettings } from '../platform/settings-file';
import { createHeadlessHandlers } from './headless-handlers';

let folder = '';
let library: Library;
let host: HostCore;
let dispatch: Dispatch;
const offered = new Map<string, Uint8Array>();
const ready = TEMPLATES[0] as Template;
const own = copyTemplate(ready, 'oma1', inEveryLanguage('Oma pohjani'));
const base64 = (text: string): string => Buffer.from(text).toString('base64');

async function open(): Promise<void> {
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
}
const close = async (): Promise<void> => {
  await host.close();
  await library.close();
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'polkupaja-templates-'));
  await open();
});
afterEach(async () => {
  await close();
  await rm(folder, { recursive: true, force: true });
});

async function call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  const reply = await dispatch(name, input);
  if (!reply.ok) throw new Error(`${name}: ${reply.error}`);
  return reply.value as CallOutput<N>;
}

describe('own templates', () => {
  test('one is saved, survives the day, makes a workshop, is replaced and deleted', async () => {
    expect(await call('templates.list', {})).toEqual([]);
    expect(await call('templates.save', { template: own })).toEqual({ kind: 'done', templateId: 'oma1' });
    await close();
    await open();
    expect(await call('templates.list', {})).toEqual([own]);
    const created = await call('library.create', { templateId: 'oma1', title: 'T', region: '', date: '', groups: 1, language: 'fi' });
    if (created.kind !== 'done') throw new Error(created.kind);
    await call('templates.save', { template: { ...own, name: inEveryLanguage('Toinen') } });
    expect(await call('templates.list', {})).toMatchObject([{ version: 2, name: { fi: 'Toinen' } }]);
    await call('templates.delete', { templateId: 'oma1' });
    expect(await call('templates.get', { templateId: 'oma1' })).toEqual({ template: null });

    // The workshop holds its own texts: it is copied, saved as a file and opened without the template.
    expect(await call('library.duplicate', { workshopId: created.workshopId, title: 'Kopio' })).toMatchObject({ kind: 'done' });
    const saved = await call('library.saveFile', { workshopId: created.workshopId });
    if (saved.kind !== 'download') throw new Error(saved.kind);
    expect(await call('library.openFile', { base64: Buffer.from(offered.get(saved.url) ?? []).toString('base64') })).toMatchObject({ kind: 'done' });
    expect(await call('library.open', { workshopId: created.workshopId })).toMatchObject({ kind: 'opened', workshop: { readOnly: false } });
  });

  test('a template travels as a file; its id stays where it is free', async () => {
    await call('templates.save', { template: own });
    const file = await call('templates.exportFile', { templateId: 'oma1' });
    if (file.kind !== 'download') throw new Error(file.kind);
    expect(file.fileName).toBe('Oma pohjani.json');
    const text = new TextDecoder().decode(offered.get(file.url));
    expect(parseTemplateFile(text)).toEqual({ ok: true, value: own });
    const second = await call('templates.importFile', { base64: base64(text) });
    expect(second).toMatchObject({ kind: 'done' });
    expect(second).not.toMatchObject({ templateId: 'oma1' });
    await call('templates.delete', { templateId: 'oma1' });
    expect(await call('templates.importFile', { base64: base64(text) })).toEqual({ kind: 'done', templateId: 'oma1' });
    expect(await call('templates.list', {})).toHaveLength(2);
  });

  test('a ready-made template can be taken as a file, and never be covered', async () => {
    expect(await call('templates.exportFile', { templateId: ready.id })).toMatchObject({ kind: 'download' });
    const saved = await call('templates.save', { template: ready });
    expect(saved).toMatchObject({ kind: 'done' });
    expect(saved).not.toMatchObject({ templateId: ready.id });
  });

  test('what is wrong is said and changes nothing', async () => {
    const broken = templateFile(own).replace('"version": 1', '"version": "yksi"');
    expect(await call('templates.importFile', { base64: base64(broken) })).toEqual({ kind: 'bad', problems: [{ code: 'wrong-type', line: 4, path: 'version', found: 'yksi' }] });
    expect(await call('templates.importFile', { base64: base64('[') })).toMatchObject({ kind: 'bad', problems: [{ code: 'not-json' }] });
    expect(await call('templates.importFile', { base64: base64(' '.repeat(5_000_000)) })).toMatchObject({ kind: 'bad', problems: [{ code: 'too-large' }] });
    expect(await call('templates.save', { template: { ...own, pages: [] } })).toMatchObject({ kind: 'bad', problems: [{ code: 'missing', line: null }] });
    expect(await call('templates.save', { template: null })).toMatchObject({ kind: 'bad' });
    expect(await call('templates.exportFile', { templateId: 'ei-ole' })).toEqual({ kind: 'problem', problem: 'not-found' });
    expect(await call('templates.list', {})).toEqual([]);
  });

  test('an empty sheet is a page that a browser prints', async () => {
    const made = await call('sheet.print', { title: 'Päivä', language: 'fi', size: 'A3', pages: [{ title: 'Sivu', instruction: '', svg: '<svg/>' }] });
    if (made.kind !== 'download') throw new Error(made.kind);
    expect(made.fileName).toBe('Päivä Sivu A3.pdf');
    const jobId = new URL(made.url, 'http://host').searchParams.get('job') ?? '';
    expect(JSON.parse((await call('report.data', { jobId })).json)).toMatchObject({ format: 'sheet', size: 'A3', pages: [{ title: 'Sivu' }] });
  });

  test('a stored one that can’t be read any more does not take the others with it', async () => {
    await call('templates.save', { template: own });
    await library.records.put('own-templates', 'rikki', '{');
    await library.records.put('own-templates', 'outo', 7);
    expect(await call('templates.list', {})).toEqual([own]);
  });
});
