import { cellsOfFile } from '../../../shared/outline/pasted';
import { err, ok, type Result } from '../../../shared/kernel/result';
import type { FileTable } from './read-clipboard';

export const MAX_FILE_MEGABYTES = 10;
const MAX_FILE_BYTES = MAX_FILE_MEGABYTES * 1024 * 1024;
/** Unpacked; a table of 100,000 rows has less. */
const MAX_UNPACKED_BYTES = 60 * 1024 * 1024;

/** `locked`: an old `.xls`, or one with a password: both are containers of another kind. */
export type TableFileProblem = 'unreadable' | 'too-large' | 'locked';

export interface Sheet extends FileTable {
  /** Empty where a file has only one. */
  readonly name: string;
}

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean => start.every((byte, at) => bytes[at] === byte);

/** The tables of a file by what it holds, whatever its name says: a workbook (`.xlsx`) or text (CSV). `yes`, `no`: words for a workbook's truth values. */
export async function readTableFile(file: Blob, words: { readonly yes: string; readonly no: string }): Promise<Result<readonly Sheet[], TableFileProblem>> {
  if (file.size > MAX_FILE_BYTES) return err('too-large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return err('locked');
  if (startsWith(bytes, 0x50, 0x4b)) return readWorkbook(bytes, words);
  const text = decode(bytes);
  return text === null ? err('unreadable') : ok([{ name: '', cells: cellsOfFile(text) }]);
}

/** UTF-8, UTF-16 with its mark, or what Excel writes as “CSV” in the Nordic countries. Null when it is no text. */
function decode(bytes: Uint8Array): string | null {
  const utf16 = startsWith(bytes, 0xff, 0xfe) ? 'utf-16le' : startsWith(bytes, 0xfe, 0xff) ? 'utf-16be' : null;
  const text = utf16 ? new TextDecoder(utf16).decode(bytes) : utf8(bytes);
  // No text holds these; a picture or a program does.
  return text.includes('\u0000') ? null : text;
}

function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

async function readWorkbook(bytes: Uint8Array, words: { readonly yes: string; readonly no: string }): Promise<Result<readonly Sheet[], TableFileProblem>> {
  try {
    const [{ unzipSync }, { default: readExcelFile }] = await Promise.all([import('fflate'), import('read-excel-file/universal')]);
    let unpacked = 0;
    // Asks for the sizes only: nothing is unpacked.
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        unpacked += originalSize;
        return false;
      },
    });
    if (unpacked > MAX_UNPACKED_BYTES) return err('too-large');
    const sheets = await readExcelFile(bytes.slice().buffer);
    const cellText = (value: unknown): string => {
      if (value instanceof Date) return `${value.getUTCDate()}.${value.getUTCMonth() + 1}.${value.getUTCFullYear()}`;
      if (typeof value === 'boolean') return value ? words.yes : words.no;
      return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    };
    return ok(sheets.map(({ sheet, data }) => ({ name: sheet, cells: data.map((row) => row.map(cellText)) })).filter(({ cells }) => cells.length > 0));
  } catch {
    return err('unreadable');
  }
}
