import { BorderStyle, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, WidthType, type FileChild } from 'docx';
import type { DocCell, DocTable } from '../../../shared/outline/report';
import { linePara, paragraph } from './lines';
import { textWidth } from './page';
import { HEADER_SHADE, LINE } from './styles';

const BORDER = { style: BorderStyle.SINGLE, size: 4, color: LINE } as const;
/** Said once for the table: of each cell it would make half of the file. */
const BORDERS = { top: BORDER, bottom: BORDER, left: BORDER, right: BORDER, insideHorizontal: BORDER, insideVertical: BORDER };
const SHADING = { type: ShadingType.CLEAR, color: 'auto', fill: HEADER_SHADE } as const;
/** Twips between text and border, and between two cards in one cell. */
const PADDING = { top: 50, bottom: 30, left: 80, right: 80 };
const CARD_GAP = { wide: 110, narrow: 50 } as const;
/** About the width of a letter in a cell, and the lines of a landscape page under its heading. */
const TWIPS_PER_CHARACTER = 95;
const MOST_LINES_KEPT = 42;
/** Characters: longer lines may go over a page's end. */
const LONG_LINE = 400;

/** The table under its heading, or the sentence that says there is nothing. Its header row repeats on every page. */
export function tableWithHeading(table: DocTable, heading: Paragraph): FileChild[] {
  if (table.rows.length === 0) return [heading, paragraph(table.empty)];
  const total = textWidth(table.wide);
  const shares = table.columns.reduce((sum, column) => sum + column.share, 0);
  const widths = table.columns.map((column) => Math.floor((total * column.share) / shares));
  const width = (index: number) => ({ size: widths[index] ?? 0, type: WidthType.DXA });
  const style = table.wide ? 'PathText' : 'TableText';
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map(
      (column, index) => new TableCell({ width: width(index), shading: SHADING, children: [paragraph(column.label, { style: 'TableHeading' })] }),
    ),
  });
  const rows = table.rows.map(
    (row) =>
      new TableRow({
        // What was said about one stage or person is read at once, unless it would fill a page by itself.
        cantSplit: row.every((cell, index) => linesOf(cell, widths[index] ?? 1) <= MOST_LINES_KEPT),
        children: row.map(
          (cell, index) =>
            new TableCell({ width: width(index), ...(table.wide && index === 0 ? { shading: SHADING } : {}), children: cellContent(cell, style, table.wide ? CARD_GAP.wide : CARD_GAP.narrow) }),
        ),
      }),
  );
  return [
    heading,
    new Table({
      rows: [header, ...rows],
      width: { size: total, type: WidthType.DXA },
      columnWidths: widths,
      borders: BORDERS,
      margins: { ...PADDING, marginUnitType: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    }),
  ];
}

/** A narrow estimate of a cell's height in lines of text. */
const linesOf = (cell: DocCell, widthTwips: number): number =>
  cell.reduce((sum, block) => sum + 1 + block.reduce((lines, { label, text }) => lines + Math.ceil(((label.length + text.length + 2) * TWIPS_PER_CHARACTER) / widthTwips) + text.split('\n').length - 1, 0), 0);

function cellContent(cell: DocCell, style: string, gap: number): Paragraph[] {
  const paragraphs = cell.flatMap((block, blockIndex) =>
    block.map((line, lineIndex) =>
      linePara(line, {
        style,
        // What the style says is not said again in each of thousands of lines.
        ...(blockIndex > 0 && lineIndex === 0 && { spacing: { before: gap } }),
        ...(line.text.length >= LONG_LINE && { keepLines: false }),
      }),
    ),
  );
  // A cell without a paragraph is not valid.
  return paragraphs.length > 0 ? paragraphs : [new Paragraph({ style })];
}
