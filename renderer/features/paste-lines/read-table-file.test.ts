import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { readTableFile } from './read-table-file';

const WORDS = { yes: 'kyllä', no: 'ei' };
const read = (...parts: BlobPart[]) => readTableFile(new Blob(parts), WORDS);
const workbook = async (...sheets: readonly (readonly (string | number | boolean | Date | null)[])[][]): Promise<Uint8Array<ArrayBuffer>> => {
  const data = sheets.map((rows) => rows.map((row) => row.map((value) => (value === null ? null : value instanceof Date ? { value, type: Date, format: 'd.m.yyyy' } : { value, type: value.constructor as StringConstructor }))));
  const buffer = await writeXlsxFile(data.map((rows, at) => ({ data: rows as never, sheet: `Taulukko ${at + 1}` }))).toBuffer();
  return new Uint8Array(buffer);
};

test('a workbook: texts as they are, dates and truth values as people write them, formula-like ones as text', async () => {
  const bytes = await workbook([['Palvelu', 'Alkaa', 'Lupa', 'Määrä'], ['=1+1 kerho', new Date(Date.UTC(2026, 10, 12)), true, 40.5], ['@ryhmä', null, false, 358]]);
  expect(await read(bytes)).toEqual({ ok: true, value: [{ name: 'Taulukko 1', cells: [['Palvelu', 'Alkaa', 'Lupa', 'Määrä'], ['=1+1 kerho', '12.11.2026', 'kyllä', '40.5'], ['@ryhmä', '', 'ei', '358']] }] });
});

test('several sheets, the empty ones left out', async () => {
  const read3 = await read(await workbook([['a']], [], [['b']]));
  expect(read3.ok && read3.value.map(({ name }) => name)).toEqual(['Taulukko 1', 'Taulukko 3']);
});

test('text files in the encodings that Excel writes', async () => {
  const cells = [['Työ', 'Äiti'], ['yö', 'å']];
  const text = 'Työ;Äiti\r\nyö;å';
  const latin = Uint8Array.from([...text].map((sign) => sign.charCodeAt(0)));
  const utf16 = new Uint8Array([0xff, 0xfe, ...new Uint8Array(Uint16Array.from([...text].map((sign) => sign.charCodeAt(0))).buffer)]);
  for (const bytes of [text, `\ufeff${text}`, latin, utf16]) {
    const found = await read(bytes as BlobPart);
    expect(found.ok && found.value[0]?.cells.map((row) => row.map((cell) => cell.replace('\ufeff', '')))).toEqual(cells);
  }
});

test('what is no table, too large, locked, cut or a bomb is refused by name', async () => {
  expect(await read(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]))).toEqual({ ok: false, error: 'unreadable' });
  expect(await read(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]))).toEqual({ ok: false, error: 'locked' });
  expect(await read(new Uint8Array(10 * 1024 * 1024 + 1))).toEqual({ ok: false, error: 'too-large' });
  const bytes = await workbook([['a', 'b']]);
  for (let cut = 4; cut < bytes.length; cut += 97) expect((await read(bytes.slice(0, cut))).ok).toBe(false);
  expect(await read(zipSync({ 'xl/workbook.xml': new Uint8Array(70 * 1024 * 1024) }) as Uint8Array<ArrayBuffer>)).toEqual({ ok: false, error: 'too-large' });
  expect(await read(zipSync({ 'muistio.txt': strToU8('ei taulukko') }) as Uint8Array<ArrayBuffer>)).toEqual({ ok: false, error: 'unreadable' });
});

test('five thousand rows are read whole; how many become cards is for the preview to say', async () => {
  const found = await read(Array.from({ length: 5_000 }, (_, at) => `rivi ${at};kunta`).join('\n'));
  expect(found.ok && found.value[0]?.cells).toHaveLength(5_000);
});
