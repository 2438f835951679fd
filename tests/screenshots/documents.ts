import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { FOLDER } from './album';

const run = promisify(execFile);
const isInstalled = (tool: string): boolean => spawnSync(tool, ['--version'], { stdio: 'ignore' }).error === undefined;

/** Each page of a PDF as `<name>-<page>.png`; poppler draws them. */
export async function takePdf(path: string, name: string): Promise<void> {
  if (!isInstalled('pdftoppm')) return console.log(`${name}: left out, no pdftoppm here (Debian: apt-get install poppler-utils)`);
  await run('pdftoppm', ['-r', '60', '-png', path, join(FOLDER, name)]);
  console.log(`${name}-….png`);
}

/** Each page of a Word document, as LibreOffice lays it out. */
export async function takeDocx(path: string, name: string): Promise<void> {
  if (!isInstalled('soffice')) return console.log(`${name}: left out, no LibreOffice here (Debian: apt-get install libreoffice-writer)`);
  const folder = await mkdtemp(join(tmpdir(), 'polkupaja-docx-'));
  try {
    await run('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder, path], { timeout: 180_000 });
    const pdf = join(folder, `${name}.pdf`);
    await rename(join(folder, `${basename(path, '.docx')}.pdf`), pdf);
    await takePdf(pdf, name);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
