import { Document, ImageRun, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import writeXlsxFile from 'write-excel-file/node';
import { createT } from '../../../shared/i18n';
import { reportDocument, type ReportModel } from '../../../shared/outline/report';
import { pngBytes } from '../../../electron/exports/png';
import { dataSheets } from '../../../electron/exports/xlsx/sheets';

/*
 * The same content by the libraries alone: every text in a paragraph or cell, every picture, nothing of our styles. What
 * is to be written (headings, rows, lines) is made before the clock starts.
 */
export function rawDocx(report: ReportModel): () => Promise<Uint8Array> {
  const { title, facts, parts, dataUse } = reportDocument(report);
  return async () => {
    const children = [
      new Paragraph(title),
      ...facts.map(({ label, value }) => new Paragraph(`${label}: ${value}`)),
      ...parts.flatMap((part) => [
        ...(part.heading === null ? [] : [new Paragraph(part.heading)]),
        ...part.tables.flatMap((table) => [
          new Paragraph(table.heading),
          ...(table.rows.length === 0
            ? [new Paragraph(table.empty)]
            : [
                new Table({
                  rows: [table.columns.map(({ label }) => [label]), ...table.rows.map((row) => row.map((cell) => cell.flatMap((block) => block.map(({ label, text }) => (label === '' ? text : `${label}: ${text}`)))))].map(
                    (row) => new TableRow({ children: row.map((lines) => new TableCell({ children: lines.map((line) => new Paragraph({ children: [new TextRun(line)] })) })) }),
                  ),
                }),
              ]),
        ]),
        ...part.pictures.flatMap(({ heading, picture: { png } }) => {
          const data = pngBytes(png);
          return png && data ? [new Paragraph(heading), new Paragraph({ children: [new ImageRun({ type: 'png', data, transformation: { width: 600, height: 400 } })] })] : [];
        }),
      ]),
      new Paragraph(dataUse.heading),
      new Paragraph(dataUse.text),
    ];
    return new Uint8Array(await Packer.toArrayBuffer(new Document({ sections: [{ children }] })));
  };
}

export function rawXlsx(report: ReportModel): () => Promise<Uint8Array> {
  const sheets = dataSheets(report, { t: createT(report.language), language: report.language });
  const pictures = reportDocument(report).parts.flatMap((part) => part.pictures.flatMap(({ picture: { png } }) => pngBytes(png) ?? []));
  return async () => {
    const file = await writeXlsxFile([
      ...sheets.map(({ name, columns, rows }) => ({
        sheet: name.slice(0, 31),
        columns: columns.map(({ width }) => ({ width })),
        data: [columns.map(({ label }) => ({ value: label, type: String })), ...rows.map((row) => row.map((value) => (value instanceof Date ? { value, type: Date, format: 'd.m.yyyy' } : { value, type: String })))],
      })),
      {
        sheet: 'kuvat',
        data: [[{ value: '', type: String }]],
        images: pictures.map((content, index) => ({ content: Buffer.from(content), contentType: 'image/png', width: 600, height: 400, dpi: 96, anchor: { row: 1 + 30 * index, column: 1 } })),
      },
    ]).toBuffer();
    return new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
  };
}
