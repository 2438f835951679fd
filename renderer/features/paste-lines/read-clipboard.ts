import { readRows, rowsOfCells, type PastedRows } from '../../../shared/outline/pasted';

/** What somebody pasted: plain text, and the same as HTML where the program it came from gives that. */
export interface PastedText {
  readonly text: string;
  readonly html: string;
}

/** What a file held, row by row as text. */
export interface FileTable {
  readonly cells: readonly (readonly string[])[];
}

/** UTF-16 units of HTML that are read; Excel's for 5,000 rows of ten columns has about four million. */
const MAX_HTML = 8_000_000;

/** Of a paste or drop; null when there is no text in it. */
export function pastedText(data: DataTransfer | null): PastedText | null {
  const text = data?.getData('text/plain') ?? '';
  const html = data?.getData('text/html') ?? '';
  return text === '' && html === '' ? null : { text, html };
}

/** The text of a cell; paragraphs and line breaks in it become line ends. */
function cellText(cell: Element): string {
  for (const end of cell.querySelectorAll('br')) end.replaceWith('\n');
  const blocks = [...cell.querySelectorAll('p, li, div')].filter((block) => block.querySelector('p, li, div') === null);
  const lines = blocks.length > 0 ? blocks.map((block) => block.textContent ?? '') : [cell.textContent ?? ''];
  // Word breaks its source's lines at will: only its own paragraphs count.
  return blocks.length > 0 ? lines.map((line) => line.replace(/\s+/g, ' ').trim()).join('\n') : (lines[0] ?? '');
}

/** The cells of the first table of a page's source; null without one. Nothing in it runs or is fetched: the document is inert. */
function tableCells(html: string): string[][] | null {
  if (!/<table/i.test(html)) return null;
  const source = new DOMParser().parseFromString(html.slice(0, MAX_HTML), 'text/html');
  for (const unseen of source.querySelectorAll('style, script, template')) unseen.remove();
  const table = source.querySelector('table');
  if (!table) return null;
  return [...table.rows].map((row) => [...row.cells].flatMap((cell) => [cellText(cell), ...Array.from({ length: Math.min(cell.colSpan, 20) - 1 }, () => '')]));
}

/** Rows of what was pasted: of its table when it has one, else of its lines. */
export function readPasted(source: PastedText | FileTable): PastedRows {
  if ('cells' in source) return rowsOfCells(source.cells);
  const { text, html } = source;
  const cells = tableCells(html);
  if (cells) return rowsOfCells(cells);
  if (text !== '' || html === '') return readRows(text);
  return readRows(new DOMParser().parseFromString(html.slice(0, MAX_HTML), 'text/html').body.textContent ?? '');
}
