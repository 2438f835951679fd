import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toDocx } from '../../electron/exports/docx';
import { toXlsx } from '../../electron/exports/xlsx';
import { LANGUAGES } from '../../shared/kernel/language';
import { allCards } from '../../shared/outline';
import { pdfCellText } from '../e2e/people/documents';
import { discoverTemplates } from '../support/discover-templates';
import { exampleOutline, exampleReport } from '../support/example-report';
import { bare } from '../support/read-package';

/*
 * The example of every template, as Word and Excel, opened and printed by LibreOffice (which must be installed): every
 * card's text is on the paper. With `DOCUMENTS_DIR` the files and their PDFs are kept there, to be looked at.
 */
const run = promisify(execFile);
const discovered = await discoverTemplates();
const files = [...discovered.entries()].flatMap(([id, template]) => LANGUAGES.flatMap((language) => (['docx', 'xlsx'] as const).map((format) => ({ id, template, language, format, name: `${id}-${language}-${format}` }))));
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'polkupaja-documents-'));
  for (const { template, language, format, name } of files) {
    const report = exampleReport(template, language);
    await writeFile(join(folder, `${name}.${format}`), await (format === 'docx' ? toDocx(report) : toXlsx(report)));
  }
  // One start for all of them; a profile of its own, so that nobody's open documents are in the way.
  await run('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files.map(({ name, format }) => join(folder, `${name}.${format}`))], { maxBuffer: 64 * 1024 * 1024 });
  const kept = process.env.DOCUMENTS_DIR;
  if (kept) {
    await mkdir(kept, { recursive: true });
    for (const { name, format } of files) for (const file of [`${name}.pdf`, `${name}.${format}`]) await copyFile(join(folder, file), join(kept, file));
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each(files)('LibreOffice prints $name with every card', async ({ template, language, name }) => {
  const text = (await pdfCellText(join(folder, `${name}.pdf`))).replaceAll('-', '');
  const wanted = allCards(exampleOutline(template, language)).map((card) => bare(card.text).replaceAll('-', ''));
  expect(wanted.filter((part) => !text.includes(part))).toEqual([]);
});
