import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import mammoth from 'mammoth';
import readXlsx from 'read-excel-file/node';
import { bare } from '../../support/read-package';

const run = promisify(execFile);

/** A date cell as a Finn reads it; a spreadsheet's dates have no time zone. */
const cellText = (cell: unknown): string => (cell instanceof Date ? `${cell.getUTCDate()}.${cell.getUTCMonth() + 1}.${cell.getUTCFullYear()}` : String(cell ?? ''));

/** Every text of every sheet, without white space. */
export async function xlsxText(path: string): Promise<string> {
  const sheets = await readXlsx(path);
  return bare(sheets.flatMap(({ data }) => data.flatMap((row) => row.map(cellText))).join('\n'));
}

export async function docxText(path: string): Promise<string> {
  return bare((await mammoth.extractRawText({ buffer: await readFile(path) })).value);
}

/** What poppler reads, without white space and without the hyphens that a line break may add. */
export async function pdfText(path: string): Promise<string> {
  return bare((await run('pdftotext', ['-layout', '-enc', 'UTF-8', path, '-'], { maxBuffer: 64 * 1024 * 1024 })).stdout);
}

/** poppler reads table cells line by line across columns; `-raw` keeps a cell's lines together. */
export async function pdfCellText(path: string): Promise<string> {
  return bare((await run('pdftotext', ['-raw', '-enc', 'UTF-8', path, '-'], { maxBuffer: 64 * 1024 * 1024 })).stdout);
}

export async function pdfIsTagged(path: string): Promise<boolean> {
  return /^Tagged:\s+yes$/m.test((await run('pdfinfo', [path])).stdout);
}
