import { readdirSync, readFileSync } from 'node:fs';
import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import { addCard, migrateBoard, SCHEMA_VERSION, writeText, pageNotes } from '../../shared/doc';
import { allCards, buildOutline } from '../../shared/outline';
import { boardContext, sample } from '../support/sample-board';

/* The sample's board as every version of the schema stored it. Each must open for ever; see make-fixture.ts. */
const FOLDER = new URL('fixtures/', import.meta.url);
const fixtures = readdirSync(FOLDER).filter((name) => name.endsWith('.bin')).sort();

test('there is a frozen board of every schema version', () => {
  expect(fixtures).toEqual(Array.from({ length: SCHEMA_VERSION }, (_, index) => `board-v${index + 1}.bin`));
});

describe.each(fixtures)('%s', (name) => {
  function open(): Y.Doc {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, readFileSync(new URL(name, FOLDER)));
    return doc;
  }

  test('holds the whole sample after it is opened', () => {
    const doc = open();
    migrateBoard(doc);
    const outline = buildOutline(doc);
    expect(outline.schema).toBe(SCHEMA_VERSION);
    const [path, practices, people] = outline.pages;
    const texts = (kind: string): string[] => allCards(outline).filter((card) => card.kind === kind).map((card) => card.text).sort();
    expect(texts('service')).toEqual([...sample.services.map(({ service }) => service), 'ruudukon ulkopuolella'].sort());
    expect(texts('handover')).toEqual(sample.handovers.map(({ information }) => information).sort());
    expect(texts('practice')).toEqual([...sample.practices].sort());
    expect(texts('need')).toEqual([...sample.needs].sort());
    expect(texts('person')).toEqual(sample.people.map((person) => person.name).sort());
    expect(allCards(outline).filter((card) => card.responsible !== '').map((card) => card.responsible).sort()).toEqual(
      sample.services.map(({ responsible }) => responsible).filter((entry) => entry !== '').sort(),
    );
    expect(path?.frames[0]?.rows.map((row) => row.title)).toEqual([...sample.rows.slice(0, 2), 'erityinen tuki (uusi nimi)', ...sample.rows.slice(3)]);
    expect(path?.frames[0]?.columns.map((column) => column.title)).toEqual(sample.columns);
    expect(path?.drawings.map((drawing) => drawing.id)).toEqual(['piirros1']);
    expect(practices?.frames[0]?.zones).toHaveLength(2);
    expect(people?.frames[0]).toMatchObject({ kind: 'columns', zones: [{ id: 'henkilot' }] });
    expect(people?.frames[0]?.zones[0]?.cards).toHaveLength(sample.people.length);
    expect(outline.tray.map((card) => card.text)).toEqual(['ruudukon ulkopuolella']);
    expect(outline.relations).toHaveLength(3);
    expect(outline.warningRules).toContain('serviceWithoutResponsible');
  });

  test('can be worked on after it is opened', () => {
    const doc = open();
    migrateBoard(doc);
    const ctx = boardContext(doc, 'jatkaja');
    addCard(ctx, { kind: 'decision', zone: 'decisions/polku', text: 'Jatketaan keväällä' });
    const notes = pageNotes(doc, 'polku');
    if (notes) writeText(ctx, notes, 'muistiinpano');
    expect(buildOutline(doc).pages[0]).toMatchObject({ notes: 'muistiinpano', decisions: { cards: [{ text: 'Jatketaan keväällä' }] } });
  });

  test('is opened twice and stays the same', () => {
    const doc = open();
    migrateBoard(doc);
    const again = new Y.Doc();
    Y.applyUpdate(again, Y.encodeStateAsUpdate(doc));
    expect(migrateBoard(again)).toBe('current');
    expect(buildOutline(again)).toEqual(buildOutline(doc));
  });
});

test('what version 2 added is there', () => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, readFileSync(new URL('board-v2.bin', FOLDER)));
  migrateBoard(doc);
  const outline = buildOutline(doc);
  expect(outline.pages[0]?.images).toEqual([{ id: expect.any(String) as string, assetId: 'a'.repeat(64), alt: 'ryhmän taulu', x: 10, y: 20, w: 300, h: 200 }]);
  expect(outline.pages[1]?.notes).toBe('ryhmän muistiinpanot');
  expect(outline.dismissed).toMatchObject({ 'serviceWithoutResponsible:kirjaaja0001': { reason: 'sovitaan keväällä', by: 'lisäys' } });
});
