import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createT } from '../../shared/i18n/every-language';
import { LANGUAGES, type Language } from '../../shared/kernel/language';
import { TEMPLATES, type PageTemplate } from '../../shared/templates';
import { bare } from '../support/read-package';
import { seedTemplates, type TemplateWorkshop } from '../support/template-workshops';
import { printSheet } from './people/sheets';
import { launchApp, type RunningApp } from './support';

/* The empty sheet of every page of every template, printed by the app and read back by poppler: each template in one language in turn. */

const run = promisify(execFile);
const SIZES = { A4: [842, 595], A3: [1191, 842] } as const;
const languageOf = (templateId: string): Language => LANGUAGES[TEMPLATES.findIndex(({ id }) => id === templateId) % LANGUAGES.length] ?? 'fi';

let dataDir = '';
let app: RunningApp | undefined;
let workshops: readonly TemplateWorkshop[] = [];

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'polkupaja-sheets-'));
  workshops = await seedTemplates(dataDir, (template, language) => languageOf(template.id) === language);
  app = await launchApp({ dataDir });
});
afterAll(async () => {
  await app?.close();
  await rm(dataDir, { recursive: true, force: true });
});

async function check(path: string, { template, language }: TemplateWorkshop, page: PageTemplate, size: keyof typeof SIZES): Promise<void> {
  const { stdout: about } = await run('pdfinfo', [path]);
  const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+) pts/.exec(about) ?? [];
  expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual(SIZES[size]);
  // Two networks don't fit one paper.
  expect(about).toMatch(template.id === 'verkoston-kokoonpano' ? /^Pages:\s+2$/m : /^Pages:\s+1$/m);
  expect(about).toMatch(/^Tagged:\s+yes$/m);
  expect(about).toContain(page.title[language]);
  expect((await readFile(path)).toString('latin1')).toContain(`/Lang (${language})`);

  const text = bare((await run('pdftotext', ['-raw', '-enc', 'UTF-8', path, '-'])).stdout);
  const t = createT(language);
  const lanes = page.frames.flatMap(({ rows = [], columns = [] }) => [...rows, ...columns]);
  for (const words of [page.title, page.instruction, template.dataNotice, ...lanes.map(({ title }) => title)]) expect(text).toContain(bare(words[language]));
  for (const word of [t('templates.sheetGroup'), t('templates.sheetRegion'), t('templates.sheetDate')]) expect(text).toContain(bare(word));
  // The board holds the example: nothing of it is on the sheet, nor who carries anything forward.
  for (const card of template.example.cards) expect(text).not.toContain(bare(card.text[language]));
  const questions = lanes.some(({ id }) => template.example.carriesForward?.[id] !== undefined);
  if (questions) for (const name of Object.values(template.example.carriesForward ?? {})) expect(text).not.toContain(bare(name[language]));
}

describe('the empty sheet', () => {
  test.each(TEMPLATES.map(({ id }) => id))('of each page of %s is of the paper asked for, in its language, with rows, columns and questions and no cards', async (id) => {
    const workshop = workshops.find(({ template }) => template.id === id);
    if (!app || !workshop) throw new Error(id);
    const { template, language } = workshop;
    await app.window.evaluate((hash) => (location.hash = hash), `#/workshop/${workshop.workshopId}`);
    for (const [index, page] of template.pages.entries()) {
      await app.window.getByRole('tab', { name: page.title[language], exact: true }).click();
      for (const size of index === 0 ? (['A4', 'A3'] as const) : (['A4'] as const)) await check(await printSheet(app, size), workshop, page, size);
    }
  });
});
