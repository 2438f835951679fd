/** Excel writes semicolons where the comma is in numbers: in Finland and Sweden. */
const DELIMITERS = ['\t', ';', ','] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** So many rows tell. */
const ROWS_LOOKED_AT = 20;

/** The sign that makes a table of the text: the same number of cells, two at least, in most of its first rows. Null when none does. */
export function delimiterOf(input: string): Delimiter | null {
  const evenness = (delimiter: Delimiter): number => {
    const widths = readDelimited(input.slice(0, 100_000), delimiter)
      .slice(0, ROWS_LOOKED_AT)
      .filter((row) => row.some((cell) => cell.trim() !== ''))
      .map((row) => row.length);
    const [first = 0] = widths;
    return first < 2 ? 0 : widths.filter((width) => width === first).length / widths.length;
  };
  const [best] = DELIMITERS.map((delimiter) => ({ delimiter, evenness: evenness(delimiter) })).sort((a, b) => b.evenness - a.evenness);
  return best && best.evenness >= 0.5 ? best.delimiter : null;
}

/** Values with a sign between them; a cell in quotes may hold line ends, that sign and doubled quotes (RFC 4180). */
export function readDelimited(input: string, delimiter: Delimiter): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = (): void => {
    row.push(cell);
    cell = '';
  };
  for (let at = 0; at < input.length; at++) {
    const sign = input[at] ?? '';
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (input[at + 1] === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (sign === '"' && cell === '' && closesCell(input, at, delimiter)) quoted = true;
    else if (sign === delimiter) endCell();
    else if (sign === '\n') {
      endCell();
      rows.push(row);
      row = [];
    } else cell += sign;
  }
  endCell();
  rows.push(row);
  return rows;
}

/** Whether a quote that begins a cell is closed at the end of one: else it is a letter like any other. */
function closesCell(input: string, from: number, delimiter: Delimiter): boolean {
  for (let at = from + 1; at < input.length; at++) {
    if (input[at] !== '"') continue;
    if (input[at + 1] === '"') at++;
    else return at + 1 === input.length || input[at + 1] === delimiter || input[at + 1] === '\n';
  }
  return false;
}
