import { cleanText } from '../../doc/text';
import { delimiterOf, readDelimited } from './read-delimited';
import type { PastedRows } from './types';

/** As many cards as a group can still look through; a larger table is a document, not a board. */
export const MAX_ROWS = 500;
/** Of a pasted table's columns; cards have no more fields. */
const MAX_COLUMNS = 20;
/** UTF-16 units; longer texts a card can't hold. */
const MAX_CELL = 10_000;
/** UTF-16 units that are looked at: a few thousand rows. What lies beyond is no list that anybody meant to paste. */
const MAX_INPUT = 4_000_000;

/** Text of one cell without what nobody can see or store: control characters, halves of characters, odd spaces. */
export function cleanCell(text: string): string {
  const whole = text.replace(/\p{Cs}|\ufeff|\u00ad/gu, '').replace(/[\u00a0\u202f]/g, ' ');
  const clean = cleanText(whole)
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
  if (clean.length <= MAX_CELL) return clean;
  return clean.slice(0, MAX_CELL).replace(/[\ud800-\udbff]$/, '');
}

/** Rows of a table that somebody else has read (the clipboard's HTML). Empty rows go, and columns that are empty throughout. */
export function rowsOfCells(cells: readonly (readonly string[])[]): PastedRows {
  const shown: string[][] = [];
  let filled = 0;
  for (const row of cells) {
    const clean = row.slice(0, MAX_COLUMNS).map(cleanCell);
    if (clean.every((cell) => cell === '')) continue;
    filled += 1;
    if (shown.length < MAX_ROWS) shown.push(clean);
  }
  const width = Math.max(0, ...shown.map((row) => row.length));
  const used = Array.from({ length: width }, (_, at) => at).filter((at) => shown.some((row) => (row[at] ?? '') !== ''));
  return { rows: shown.map((row) => used.map((at) => row[at] ?? '')), leftOut: filled - shown.length };
}

const plainLines = (text: string): string => text.slice(0, MAX_INPUT).replace(/\r\n?|\u2028|\u2029/g, '\n');

/** Cells of a table's file (CSV), whichever sign stands between them; of one without any, as of plain text. */
export function cellsOfFile(text: string): string[][] {
  const input = plainLines(text);
  const delimiter = delimiterOf(input);
  return delimiter === null ? cellsOfText(input) : readDelimited(input, delimiter);
}

/** Rows of plain text: a table when there are tabs (as Excel copies it), else a line a row, without bullets and numbers. */
export function readRows(text: string): PastedRows {
  return rowsOfCells(cellsOfText(plainLines(text)));
}

function cellsOfText(input: string): string[][] {
  const lines = withoutBullets(input);
  return lines.some((line) => line.includes('\t')) ? readDelimited(lines.join('\n'), '\t') : lines.map((line) => [line]);
}

/** Word's bullets come as a sign and a tab; § and o are what its symbol fonts become in plain text. */
const BULLET = /^[ \t]*(?:[•·‣▪▫◦●○■□–—*\-\u2212\uf0b7\uf0a7\uf02d]|[§o](?=\t))[ \t\u00a0]+/u;
const NUMBER = /^[ \t]*(\d{1,4})[.)][ \t\u00a0]+/;

function withoutBullets(input: string): string[] {
  const lines = input.split('\n').map((line) => line.replace(BULLET, ''));
  const numbers = lines.filter((line) => line.trim() !== '').map((line) => Number(NUMBER.exec(line)?.[1] ?? Number.NaN));
  // Only a list that counts on: "3. luokan oppilaat" is no number of a list.
  const counts = numbers.length > 1 && numbers.every((number, at) => number === (numbers[0] ?? 0) + at);
  return counts ? lines.map((line) => line.replace(NUMBER, '')) : lines;
}
