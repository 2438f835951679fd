import { mkdtemp, rm } from 'node:fs/promises';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as Y from 'yjs';
import { expect, test } from 'vitest';
import { openLibrary } from '../../electron/library';
import { POLKU_FORMAT_VERSION } from '../../electron/library/polku/manifest';
import { SCHEMA_VERSION } from '../../shared/doc';
import { allCards, buildOutline } from '../../shared/outline';
import { readWorkshop } from '../../shared/protocol';
import { sample } from '../support/sample-board';

/* A workshop's file as every version of the format wrote it. Each must open for ever; see make-polku.ts. */
const FOLDER = new URL('fixtures/', import.meta.url);
const fixtures = readdirSync(FOLDER).filter((name) => name.endsWith('.polku')).sort();

test('there is a frozen file of every version of the format', () => {
  expect(fixtures).toEqual(Array.from({ length: POLKU_FORMAT_VERSION }, (_, index) => `workshop-v${index + 1}.polku`));
});

test.each(fixtures)('%s opens with everything that is in it', async (name) => {
  const dir = await mkdtemp(join(tmpdir(), 'polkupaja-compat-'));
  const opened = await openLibrary(dir);
  if (!opened.ok) throw new Error(opened.error);
  const library = opened.value;
  const read = async (docName: string): Promise<Y.Doc> => {
    const doc = new Y.Doc();
    for (const update of (await library.docs.load(docName)).updates) Y.applyUpdate(doc, update);
    return doc;
  };
  try {
    const format = fixtures.indexOf(name) + 1;
    expect(await library.importFile(new Uint8Array(readFileSync(new URL(name, FOLDER))))).toEqual({ ok: true, value: 'w1' });
    const workshop = readWorkshop(await read('workshop:w1'), 'w1');
    expect(workshop).toMatchObject({ title: 'Vanha verkostopäivä', groups: [{ name: 'Ryhmä 1', boardId: 'b1' }], members: [{ name: 'Aino Esimerkki' }], dataNotice: 'Aineisto jää alueelle.' });
    const outline = buildOutline(await read('board:b1'));
    expect(outline.schema).toBe(SCHEMA_VERSION);
    const services = allCards(outline).filter(({ kind }) => kind === 'service');
    expect(services).toHaveLength(sample.services.length + 1);
    expect(library.assets.list('b1')).toHaveLength(format >= 2 ? 1 : 0);
    expect(await library.boxes.read('w1', 'kysely')).toEqual(format >= 3 ? { answers: [1, 2, 3] } : null);
  } finally {
    await library.close();
    await rm(dir, { recursive: true, force: true });
  }
});
