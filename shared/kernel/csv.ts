/** Finnish and Swedish spreadsheet programs take a semicolon, since the comma stands in numbers. */
const SEPARATOR = ';';

/** A text that a spreadsheet would take for a formula gets an apostrophe (https://owasp.org/www-community/attacks/CSV_Injection); a phone number is none. */
function field(text: string): string {
  const harmless = /^[=+\-@\t\r]/u.test(text) && !/^[+-]?[\d\s()-]+$/u.test(text) ? `'${text}` : text;
  return /[";\r\n]/u.test(harmless) ? `"${harmless.replace(/"/gu, '""')}"` : harmless;
}

/** Rows as CSV (RFC 4180 with semicolons), with the mark that lets Excel read UTF-8 right. */
export const csvOf = (rows: readonly (readonly string[])[]): string => `\uFEFF${rows.map((row) => row.map(field).join(SEPARATOR)).join('\r\n')}\r\n`;
