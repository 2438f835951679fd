import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildOutline } from '../../../shared/outline';
import { buildReport } from '../../../shared/outline/report';
import { hostileBoard } from '../../../tests/support/hostile-board';
import { sampleTexts, sampleWorkshop } from '../../../tests/support/sample-board';
import { exportSchema, toJson } from '.';

const PUBLISHED = new URL('../../../docs/schemas/export-1.schema.json', import.meta.url);
const { workshop, boards } = sampleWorkshop(2);
const read = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));

describe('the JSON export', () => {
  // After a change that is meant: `npx vitest run --project unit -u electron/exports/json`.
  it('is described by the published schema, which is the one of the code', async () => {
    await expect(`${JSON.stringify(z.toJSONSchema(exportSchema), null, 2)}\n`).toMatchFileSnapshot('../../../docs/schemas/export-1.schema.json');
  });

  it('validates against the published schema with an independent validator, and has every text', async () => {
    const validate = new Ajv2020({ allowUnionTypes: true }).compile(JSON.parse(await readFile(PUBLISHED, 'utf8')));
    const data = read(toJson(buildReport({ workshop, boards, language: 'fi', pictures: [] })));
    validate(data);
    expect(validate.errors).toBe(null);
    const json = JSON.stringify(data);
    expect(sampleTexts().filter((text) => !json.includes(JSON.stringify(text).slice(1, -1)) && !['kunta', 'hyvinvointialue', 'järjestö', 'muu'].includes(text))).toEqual([]);
    expect(validate({ ...(data as object), version: 2 })).toBe(false);
  });

  it('has what votes and surveys found, and is still read by who knows nothing of it', async () => {
    const report = buildReport({ workshop, boards, language: 'fi', pictures: [] });
    const result = { id: 'v', title: 'Äänestys', facts: ['3 äänestäjää'], columns: [{ label: 'Kortti', share: 1 }, { label: 'Ääniä', share: 1 }], rows: [['Kotikäynti', '2']] };
    const validate = new Ajv2020({ allowUnionTypes: true }).compile(JSON.parse(await readFile(PUBLISHED, 'utf8')));
    const data = read(toJson({ ...report, results: [result] })) as { results: unknown };
    expect(validate(data)).toBe(true);
    expect(data.results).toEqual([{ id: 'v', title: 'Äänestys', facts: ['3 äänestäjää'], columns: ['Kortti', 'Ääniä'], rows: [['Kotikäynti', '2']] }]);
    expect(validate({ ...data, results: undefined })).toBe(true);
    expect(validate({ ...data, results: [{ id: 'v' }] })).toBe(false);
  });

  it('takes hostile texts', async () => {
    const validate = new Ajv2020({ allowUnionTypes: true }).compile(JSON.parse(await readFile(PUBLISHED, 'utf8')));
    const group = { id: 'g', name: 'Ryhmä', boardId: 'lauta1' };
    expect(validate(read(toJson(buildReport({ workshop, boards: [{ group, outline: buildOutline(hostileBoard()) }], language: 'sv', pictures: [] }))))).toBe(true);
  });
});
