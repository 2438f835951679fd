import { createT, formatDate } from '../../../shared/i18n/every-language';
import type { ReportModel } from '../../../shared/outline/report';
import { dataSheets, type CellValue } from '../xlsx';

/** Finnish and Swedish spreadsheet programs take a semicolon, since the comma stands in numbers. */
const SEPARATOR = ';';

/**
 * Everything people wrote as CSV (RFC 4180 with semicolons, UTF-8 with a mark at the beginning so that Excel reads it
 * right): one table after the other, each under a line with its name. A text that a spreadsheet would take for a formula
 * gets an apostrophe before it (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export function toCsv(report: ReportModel): Uint8Array {
  const { language } = report;
  const field = (value: CellValue): string => {
    const text = value instanceof Date ? formatDate(value.toISOString().slice(0, 10), language) : value;
    const harmless = /^[=+\-@\t\r]/.test(text) && !/^[+-]?[\d\s()-]+$/.test(text) ? `'${text}` : text;
    return /[";\r\n]/.test(harmless) ? `"${harmless.replace(/"/g, '""')}"` : harmless;
  };
  const line = (values: readonly CellValue[]): string => values.map(field).join(SEPARATOR);
  const tables = dataSheets(report, { t: createT(language), language }).map(({ name, columns, rows }) => [line([name]), line(columns.map(({ label }) => label)), ...rows.map(line)].join('\r\n'));
  return new TextEncoder().encode(`\uFEFF${tables.join('\r\n\r\n')}\r\n`);
}
