import { readFileSync } from 'node:fs';
import * as Y from 'yjs';
import { expect, test } from 'vitest';
import { Documents } from '../../electron/host/documents/documents';
import type { DocStore } from '../../electron/library';
import { SCHEMA_VERSION } from '../../shared/doc';

/** A store with one document, in memory. */
function storeOf(first: Uint8Array) {
  const updates = [first];
  const docs = {
    append: (_name: string, update: Uint8Array) => Promise.resolve(void updates.push(update)),
    flushed: () => Promise.resolve(),
    load: () => Promise.resolve({ updates: [...updates], damaged: false }),
    compact: () => Promise.resolve(),
  };
  return { updates, docs: docs as unknown as DocStore };
}

const version1 = readFileSync(new URL('fixtures/board-v1.bin', import.meta.url));

test('an old board is migrated and stored before anybody is served, once [SPEC 2.3]', async () => {
  const { updates, docs } = storeOf(version1);
  for (let opening = 0; opening < 2; opening++) {
    const documents = new Documents({ docs, log: () => undefined, hooks: {} });
    const { doc, release } = await documents.hold('board:lauta1');
    expect(doc.getMap('meta').get('schema')).toBe(SCHEMA_VERSION);
    expect(updates).toHaveLength(2);
    release();
  }
  const stored = new Y.Doc();
  for (const update of updates) Y.applyUpdate(stored, update);
  expect(stored.getMap('meta').get('schema')).toBe(SCHEMA_VERSION);
});

test('a copy of an old board is read as a new one and stores nothing', async () => {
  const { updates, docs } = storeOf(version1);
  const documents = new Documents({ docs, log: () => undefined, hooks: {} });
  expect((await documents.copy('board:lauta1')).getMap('meta').get('schema')).toBe(SCHEMA_VERSION);
  expect(updates).toHaveLength(1);
});

test('a board of a newer version is not written to [SPEC 2.3]', async () => {
  const newer = new Y.Doc();
  newer.getMap('meta').set('schema', SCHEMA_VERSION + 1);
  const { updates, docs } = storeOf(Y.encodeStateAsUpdate(newer));
  const lines: string[] = [];
  const documents = new Documents({ docs, log: (line) => void lines.push(line), hooks: {} });
  const { doc, release } = await documents.hold('board:lauta1');
  doc.getMap('meta').set('schema', 0);
  expect(documents.isDamaged('board:lauta1')).toBe(true);
  expect(updates).toHaveLength(1);
  expect(lines).toContain('document-newer');
  release();
});
