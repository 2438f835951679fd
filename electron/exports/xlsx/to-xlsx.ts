import writeXlsxFile, { type Image, type Row, type Sheet } from 'write-excel-file/node';
import { createT } from '../../../shared/i18n/every-language';
import type { ReportModel, ReportVoice } from '../../../shared/outline/report';
import { aboutRows } from './about-sheet';
import { sheetNames } from './cell-text';
import { freeText, headerRow, rowHeight, valueRows } from './cells';
import { tableFeature, type TableRange } from './filter-feature';
import { mapSheet } from './map-sheet';
import { dataSheets, type DataSheet } from './sheets';

type AnySheet = Sheet<Image['content']>;

/**
 * The report as an Excel workbook (the bytes of an .xlsx): a sheet per kind of card, the pages' pictures, the title
 * block and the data-use note. Runs under plain Node. Throws only on running out of memory.
 */
export async function toXlsx(report: ReportModel): Promise<Uint8Array> {
  const voice: ReportVoice = { t: createT(report.language), language: report.language };
  const { t } = voice;
  const data = dataSheets(report, voice);
  const withMaps = report.design.sections?.includes('pictures') !== false;
  const names = sheetNames([...data.map((sheet) => sheet.name), ...(withMaps ? [t('report.maps')] : []), t('report.about')]);
  const nameOf = (index: number): string => names[index] ?? '';

  const ranges: (TableRange | null)[] = [];
  const sheets: AnySheet[] = data.map((sheet, index) => {
    const rows = sheet.rows.flatMap((row) => valueRows(row));
    ranges.push({ sheetName: nameOf(index), columns: sheet.columns.length, rows: rows.length + 1, heights: rowHeights(sheet, rows) });
    return tableSheet(nameOf(index), sheet, rows, t('report.empty'));
  });
  if (withMaps) sheets.push({ sheet: nameOf(data.length), ...mapSheet(report, t) });
  sheets.push({ sheet: nameOf(names.length - 1), orientation: 'landscape', columns: [{ width: 24 }, { width: 90 }], data: aboutRows(report, voice) });

  const file = await writeXlsxFile(sheets, { fontFamily: 'Calibri', fontSize: 11, features: [tableFeature(ranges)] }).toBuffer();
  return new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
}

function rowHeights({ columns }: DataSheet, rows: readonly Row[]): number[] {
  const widths = columns.map((column) => column.width);
  return [headerRow(columns.map((column) => column.label)), ...rows].map((row) => rowHeight(row, widths));
}

function tableSheet(name: string, sheet: DataSheet, rows: readonly Row[], empty: string): AnySheet {
  return {
    sheet: name,
    orientation: 'landscape',
    stickyRowsCount: 1,
    columns: sheet.columns.map(({ width }) => ({ width })),
    data: [headerRow(sheet.columns.map((column) => column.label)), ...(rows.length > 0 ? rows : [[freeText(empty)]])],
  };
}
