import { describe, expect, it } from 'vitest';
import { cardOfRow, cellsOfFile, columnTargets, matchColumns, MAX_ROWS, readRows, rowsOfCells } from '.';

const one = (text: string): string[] => readRows(text).rows.map((row) => row.join(' | '));

describe('readRows', () => {
  it('makes a row of each line, without bullets, empty lines and spaces around', () => {
    expect(one('• Neuvola\r\n\r\n  - Perhetyö \n*\tAvoin kohtaamispaikka\n·\tKerho\no\tLeikki')).toEqual(['Neuvola', 'Perhetyö', 'Avoin kohtaamispaikka', 'Kerho', 'Leikki']);
  });
  it('takes away numbers only where they count on', () => {
    expect(one('1. Tarve\n2. Tavoite\n3) Idea')).toEqual(['Tarve', 'Tavoite', 'Idea']);
    expect(one('3. luokan oppilaat\n5. luokan oppilaat')).toEqual(['3. luokan oppilaat', '5. luokan oppilaat']);
    expect(one('12.30 Kahvi\n13.00 Ryhmät')).toEqual(['12.30 Kahvi', '13.00 Ryhmät']);
  });
  it('reads a table of tabs with quoted cells that have lines and quotes in them', () => {
    expect(readRows('Palvelu\tTuottaja\n"Kerho\n""Pikku"""\tkunta\n"puoli lainausta\tx').rows).toEqual([
      ['Palvelu', 'Tuottaja'],
      ['Kerho\n"Pikku"', 'kunta'],
      ['"puoli lainausta', 'x'],
    ]);
  });
  it('strips control characters, halves of characters and invisible signs, and keeps emoji and other scripts', () => {
    expect(one('\ufeffNeu\u0000vo\u00adla \ud83d\nשלום 👩‍👧\udc00\u0007')).toEqual(['Neuvola', 'שלום 👩‍👧']);
  });
  it('bounds rows, columns and cells, and says how many rows are left out', () => {
    const rows = readRows(Array.from({ length: 5000 }, (_, at) => `rivi ${at}\tb`).join('\n'));
    expect([rows.rows.length, rows.leftOut]).toEqual([MAX_ROWS, 5000 - MAX_ROWS]);
    expect(readRows(Array.from({ length: 60 }, () => 'x').join('\t')).rows[0]).toHaveLength(20);
    expect(readRows(`${'a'.repeat(9_999)}👩`).rows[0]?.[0]).toHaveLength(9_999);
    expect(readRows('\n \t \n')).toEqual({ rows: [], leftOut: 0 });
  });
  it('drops columns that are empty throughout', () => {
    expect(rowsOfCells([['', 'a', '', 'b'], ['', 'c', ' ']]).rows).toEqual([['a', 'b'], ['c', '']]);
  });
});

describe('cellsOfFile', () => {
  it.each([
    ['semicolons', 'Palvelu;Tuottaja\n"Kerho; ""Pikku""\nja iso";kunta'],
    ['commas', 'Palvelu,Tuottaja\r\n"Kerho; ""Pikku""\nja iso",kunta\r\n'],
    ['tabs', 'Palvelu\tTuottaja\n"Kerho; ""Pikku""\nja iso"\tkunta'],
  ])('reads %s', (_, text) => {
    expect(rowsOfCells(cellsOfFile(text)).rows).toEqual([
      ['Palvelu', 'Tuottaja'],
      ['Kerho; "Pikku"\nja iso', 'kunta'],
    ]);
  });
  it('prefers the sign that makes even rows: a comma inside of a cell is no delimiter', () => {
    expect(cellsOfFile('Nimi;Tehtävä\nAino Aalto, sosiaaliohjaaja;ohjaa\nBertta;kirjaa, tukee, auttaa')).toEqual([['Nimi', 'Tehtävä'], ['Aino Aalto, sosiaaliohjaaja', 'ohjaa'], ['Bertta', 'kirjaa, tukee, auttaa']]);
  });
  it('is plain lines where no sign makes a table', () => {
    expect(cellsOfFile('• Neuvola\n• Kerho, jossa käydään\n• Leikki')).toEqual([['Neuvola'], ['Kerho, jossa käydään'], ['Leikki']]);
  });
});

describe('matchColumns', () => {
  it.each([
    [['Palvelu', 'Tuottaja', 'Vastuuhenkilö', 'Huomio'], ['text', 'provider', 'responsible', 'append']],
    [['Service', 'provider:', 'RESPONSIBLE'], ['text', 'provider', 'responsible']],
    [['Muuta', 'Tuottajan nimi', 'Tuottajan nimi'], ['text', 'providerName', 'append']],
  ])('knows headings %j', (headings, targets) => {
    expect(matchColumns([headings, headings.map(() => 'x')], 'service')).toEqual({ hasHeadings: true, targets });
  });
  it('knows Swedish headings', () => {
    expect(matchColumns([['Namn', 'E-post'], ['x', 'y']], 'person')).toEqual({ hasHeadings: true, targets: ['text', 'email'] });
  });
  it('without headings puts everything into the text', () => {
    expect(matchColumns([['Kerho', 'kunta']], 'service')).toEqual({ hasHeadings: false, targets: ['text', 'append'] });
  });
  it('offers every field of the kind', () => {
    expect(columnTargets('seat')).toEqual(['text', 'filledBy', 'area', 'since', 'append', 'skip']);
  });
});

describe('cardOfRow', () => {
  it('reads choices, yes/no and dates in the three languages', () => {
    const service = { kind: 'service' as const, targets: ['text', 'provider', 'responsible'] as const, headings: null };
    expect(cardOfRow(['Kerho', 'Församling', 'Maija'], service)).toEqual({ kind: 'service', text: 'Kerho', fields: { provider: 'parish' }, responsible: 'Maija' });
    const person = { kind: 'person' as const, targets: ['text', 'consent', 'lastChecked'] as const, headings: null };
    expect(cardOfRow(['Maija', 'Kyllä', '3.9.2026'], person).fields).toEqual({ consent: true, lastChecked: '2026-09-03' });
  });
  it('loses nothing: what a field can’t hold goes to the text under its heading', () => {
    const reading = { kind: 'person' as const, targets: ['text', 'consent', 'lastChecked', 'append', 'skip'] as const, headings: ['Nimi', 'Lupa', 'Pvm', 'Muuta', 'Turha'] };
    expect(cardOfRow(['Maija', 'ehkä', '31.2.2026', 'puolipäiväinen', 'x'], reading)).toEqual({
      kind: 'person',
      text: 'Maija\nLupa: ehkä\nPvm: 31.2.2026\nMuuta: puolipäiväinen',
      fields: {},
      responsible: '',
    });
  });
});
