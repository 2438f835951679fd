import type { Feature, Image } from 'write-excel-file/node';
import {
  findElement,
  getCellAddress,
  getOpeningTagMarkup,
  getClosingTagMarkup,
  getOrderOfSiblings,
  getSelfClosingTagMarkup,
  insertElementMarkupAccordingToOrderOfSiblings,
  prependMarkupInsideElement,
  replaceElement,
  sanitizeTextContent,
} from 'write-excel-file/utility';

export interface TableRange {
  readonly sheetName: string;
  readonly columns: number;
  /** With the header. */
  readonly rows: number;
  /** In points, by row. */
  readonly heights: readonly number[];
}

const SHEET = 'xl/worksheets/sheet{id}.xml';
const BOOK = 'xl/workbook.xml';

/**
 * Filter buttons on the header row, the header repeated on every printed page, pages as wide as the table, and rows as
 * high as their text. `tables` by the index of the sheet; null for a sheet without a table.
 * The writer knows none of these; their markup: ECMA-376 part 1, 18.3.1.2, 18.3.1.65 and 18.2.5.
 */
export function tableFeature(tables: readonly (TableRange | null)[]): Feature<Image['content']> {
  return {
    files: {
      transform: {
        [SHEET]: {
          transform: (xml, _options, { sheetIndex }) => {
            const worksheet = findElement(xml, 'worksheet');
            if (!worksheet) return xml;
            const fitted = prependMarkupInsideElement(xml, worksheet, '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
            const table = tables[sheetIndex];
            if (!table || table.rows < 2) return fitted;
            const filter = getSelfClosingTagMarkup('autoFilter', { ref: `A1:${getCellAddress(table.rows - 1, table.columns - 1)}` });
            return insertElementMarkupAccordingToOrderOfSiblings(fitted, filter, getOrderOfSiblings(SHEET, 'worksheet') ?? [], 'worksheet');
          },
          transformElementAttributes: (tag, attributes, index, _options, { sheetIndex }) => {
            if (tag === 'pageSetup') return { ...attributes, fitToWidth: 1, fitToHeight: 0 };
            const height = tag === 'row' && index !== undefined ? tables[sheetIndex]?.heights[index] : undefined;
            // Without customHeight: a row grows again when somebody writes more into it.
            return height === undefined ? attributes : { ...attributes, ht: height };
          },
        },
        [BOOK]: {
          transform: (xml) => {
            const names = tables.flatMap((table, index) => (table ? definedNames(table, index) : [])).join('');
            if (names === '') return xml;
            // The writer leaves an empty one; two of them would make a file that Excel calls damaged.
            const present = findElement(xml, 'definedNames');
            if (present) return replaceElement(xml, present, `<definedNames>${names}</definedNames>`);
            return insertElementMarkupAccordingToOrderOfSiblings(xml, `<definedNames>${names}</definedNames>`, getOrderOfSiblings(BOOK, 'workbook') ?? [], 'workbook');
          },
        },
      },
    },
  };
}

function definedNames({ sheetName, columns, rows }: TableRange, sheetIndex: number): string[] {
  const sheet = `'${sheetName.replaceAll("'", "''")}'`;
  const corner = getCellAddress(rows - 1, columns - 1).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
  const name = (attributes: Record<string, string | number>, value: string): string =>
    getOpeningTagMarkup('definedName', attributes) + sanitizeTextContent(value) + getClosingTagMarkup('definedName');
  const titles = name({ name: '_xlnm.Print_Titles', localSheetId: sheetIndex }, `${sheet}!$1:$1`);
  // Excel keeps the range of a filter under this hidden name and repairs files that lack it.
  return rows < 2 ? [titles] : [name({ name: '_xlnm._FilterDatabase', localSheetId: sheetIndex, hidden: 1 }, `${sheet}!$A$1:${corner}`), titles];
}
