import type { CellObject, Row } from 'write-excel-file/node';
import { literalText, pieces } from './cell-text';
import type { CellValue } from './sheets';

const LINE = '#8896A1';
const BASE: CellObject = { wrap: true, alignVertical: 'top', borderColor: LINE, borderStyle: 'thin' };
const HEADER: CellObject = { ...BASE, fontWeight: 'bold', backgroundColor: '#E9EEF2' };
/** Excel shows a day as the reader's own system writes it (format 14 of ECMA-376 18.8.30 is spelled so). */
const DATE_FORMAT = 'd.m.yyyy';

/** Always a text, never a formula or a number: `=1+1` and `+358 40` stay what people wrote. */
const textCell = (text: string, style: CellObject): CellObject => (text === '' ? style : { ...style, type: String, value: literalText(text) });

export const headerRow = (labels: readonly string[]): Row => labels.map((label) => textCell(label, HEADER));

/** A row of values; what is longer than a cell can hold goes on in the rows below it, so that nothing is lost. */
export function valueRows(values: readonly CellValue[]): Row[] {
  const columns = values.map((value) => (value instanceof Date ? [value] : pieces(value)));
  const count = Math.max(1, ...columns.map((column) => column.length));
  return Array.from({ length: count }, (_, index) =>
    columns.map((column) => {
      const value = column[index] ?? '';
      return value instanceof Date ? { ...BASE, type: Date, value, format: DATE_FORMAT, align: 'left' as const } : textCell(value, BASE);
    }),
  );
}

/** Text without a frame, for titles and notes. */
export const freeText = (text: string, bold = false): CellObject =>
  bold ? { type: String, value: literalText(text), fontWeight: 'bold', alignVertical: 'top' } : { type: String, value: literalText(text), alignVertical: 'top', wrap: true };

const LINE_PT = 15;
/** Excel's highest row. */
const MAX_ROW_PT = 409;

/** The height in points that a row's texts need in columns of these widths (in characters), estimated generously. */
export function rowHeight(row: Row, widths: readonly number[]): number {
  const lines = row.map((cell, index) => {
    const value = typeof cell === 'object' && cell !== null && 'value' in cell ? cell.value : null;
    const width = Math.max(1, (widths[index] ?? 10) - 2);
    return typeof value === 'string' ? value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0) : 1;
  });
  return Math.min(MAX_ROW_PT, Math.max(1, ...lines) * LINE_PT + 2);
}
