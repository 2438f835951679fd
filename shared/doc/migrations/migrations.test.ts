import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { SCHEMA_VERSION } from '../schema';
import { migrateBoard, MIGRATIONS } from '.';

test('there is a migration for every version, in order', () => {
  expect(MIGRATIONS.map(({ to }) => to)).toEqual(Array.from({ length: SCHEMA_VERSION - 1 }, (_, index) => index + 2));
});

const map = (values: Readonly<Record<string, unknown>>): Y.Map<unknown> => new Y.Map(Object.entries(values));

/** A board as version 1 wrote it, in the few records that the step is about. */
function version1(): Y.Doc {
  const doc = new Y.Doc();
  doc.getMap('meta').set('schema', 1);
  doc.getMap('meta').set('templateId', 'verkostopaiva');
  doc.getMap('pages').set('henkilot', map({ title: 'Tehtävä 3', instruction: 'Nimetkää', order: 'a0' }));
  doc.getMap('frames').set('henkilot', map({ pageId: 'henkilot', kind: 'free', kinds: ['person'], order: 'a0' }));
  doc.getMap('frames').set('polku', map({ pageId: 'henkilot', kind: 'grid', kinds: ['service'], order: 'a1' }));
  return doc;
}

describe('1 → 2', () => {
  test('before the step the board is as it was', () => {
    const doc = version1();
    expect(migrateBoard(doc, 1)).toBe('current');
    expect(doc.getMap('frames').toJSON()).toMatchObject({ henkilot: { kind: 'free' } });
    expect(doc.getMap('pages').toJSON()['henkilot']).not.toHaveProperty('notes');
    expect(migrateBoard(doc, 2)).toBe('migrated');
    expect(doc.getMap('frames').toJSON()).toMatchObject({ henkilot: { kind: 'columns' }, polku: { kind: 'grid' } });
    expect(doc.getMap<Y.Map<unknown>>('pages').get('henkilot')?.get('notes')).toBeInstanceOf(Y.Text);
    expect(doc.getMap('meta').toJSON()).toEqual({
      schema: 2,
      templateId: 'verkostopaiva',
      warnings: ['serviceWithoutResponsible', 'responsibleNotAmongPeople', 'personUnreachable', 'transitionWithoutHandover'],
    });
  });

  test('done twice it changes nothing', () => {
    const doc = version1();
    migrateBoard(doc, 2);
    const state = Y.encodeStateVector(doc);
    expect(migrateBoard(doc, 2)).toBe('current');
    expect(Y.encodeStateVector(doc)).toEqual(state);
  });
});

test('a newer board and one that is none are left alone', () => {
  const newer = version1();
  newer.getMap('meta').set('schema', SCHEMA_VERSION + 1);
  const state = Y.encodeStateVector(newer);
  expect(migrateBoard(newer)).toBe('newer');
  expect(Y.encodeStateVector(newer)).toEqual(state);
  expect(migrateBoard(new Y.Doc())).toBe('none');
});
