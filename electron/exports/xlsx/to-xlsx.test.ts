import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { addCard, zoneId } from '../../../shared/doc';
import { buildOutline } from '../../../shared/outline';
import { buildReport } from '../../../shared/outline/report';
import { HOSTILE_TEXTS, hostileBoard } from '../../../tests/support/hostile-board';
import { packageFiles, packageText, xmlErrors } from '../../../tests/support/read-package';
import { boardContext, emptyBoard, sample, samplePicture, sampleTexts, sampleWorkshop } from '../../../tests/support/sample-board';
import { toXlsx } from '.';

const NAMES = ['Palvelut', 'Siirrot', 'Käytänteet', 'Tarpeet', 'Avainhenkilöt', 'Vie asiaa eteenpäin', 'Kartat', 'Tiedot'];
const readSheets = async (bytes: Uint8Array) => readXlsxFile(Buffer.from(bytes));
const read = async (bytes: Uint8Array, name: string): Promise<unknown[][]> => (await readSheets(bytes)).find(({ sheet }) => sheet === name)?.data ?? [];
const readAll = async (bytes: Uint8Array): Promise<unknown[]> => (await readSheets(bytes)).flatMap(({ data }) => data.flat());

describe('toXlsx', () => {
  const { workshop, boards } = sampleWorkshop(1);
  const report = buildReport({ workshop, boards, language: 'fi', pictures: ['polku', 'henkilot'].map((pageId) => samplePicture('ryhma1', pageId)) });

  it('has its sheets and every text of the sample in a cell of its own', async () => {
    const bytes = await toXlsx(report);
    expect((await readSheets(bytes)).map(({ sheet }) => sheet)).toEqual(NAMES);
    const cells = new Set(await readAll(bytes));
    expect(sampleTexts().filter((text) => !cells.has(text))).toEqual([]);
    expect(cells.has(workshop.dataNotice)).toBe(true);
  });

  it('keeps a row per card, with typed dates', async () => {
    const bytes = await toXlsx(report);
    const [header, first, ...rest] = await read(bytes, 'Palvelut');
    expect(header).toEqual(['Polun kohta', 'Tuen vaihe', 'Palvelu', 'Tuottaja', 'Tuottajan nimi', 'Miten palveluun pääsee', 'Vastuuhenkilö', 'Jatkuu']);
    expect(first?.slice(0, 7)).toEqual(['ennen varhaiskasvatusta', 'yleinen tuki', sample.services[0]?.service, 'hyvinvointialue', null, 'Ajanvaraus neuvolaan', 'Terveydenhoitaja']);
    expect(rest).toHaveLength(sample.services.length - 1);
    const people = await read(bytes, 'Avainhenkilöt');
    expect(people[1]?.[people[0]?.indexOf('Tarkistettu') ?? -1]).toEqual(new Date('2026-11-12T00:00:00Z'));
    expect(people[1]?.[people[0]?.indexOf('Puhelin') ?? -1]).toBe('+358 50 000 0001');
    expect((await read(bytes, 'Siirrot'))[1]?.slice(-3)).toEqual(['kyllä', 'ei', null]);
  });

  it('freezes and filters the header, and puts the pictures beside their names', async () => {
    const bytes = await toXlsx(report);
    const sheet = packageText(bytes, 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<autoFilter ref="A1:H41"/>');
    expect(sheet).toMatch(/<pane ySplit="1"[^>]*state="frozen"/);
    // Excel calls a file damaged whose elements stand in another order or twice.
    expect(sheet.match(/<(sheetPr|sheetViews|cols|sheetData|autoFilter|pageMargins|pageSetup)[ />]/g)?.map((tag) => tag.replace(/[< />]/g, ''))).toEqual([
      'sheetPr', 'sheetViews', 'cols', 'sheetData', 'autoFilter', 'pageMargins', 'pageSetup',
    ]);
    expect(packageText(bytes, 'xl/workbook.xml').match(/<definedNames/g)).toHaveLength(1);
    expect([...packageFiles(bytes).keys()].filter((name) => name.startsWith('xl/media/'))).toHaveLength(2);
    expect(packageText(bytes, 'xl/drawings/drawing7.xml')).toContain('Kuva sivusta Tehtävä 1: palvelupolku, Ryhmä 1');
    expect(xmlErrors(bytes)).toEqual([]);
  });

  it('names the group in every row of the whole workshop', async () => {
    const { workshop: two, boards: both } = sampleWorkshop(2);
    const bytes = await toXlsx(buildReport({ workshop: two, boards: both, language: 'fi', pictures: [] }));
    const [header, ...rows] = await read(bytes, 'Tarpeet');
    expect(header?.[0]).toBe('Ryhmä');
    expect(rows.map((row) => row[0])).toEqual(sample.needs.map(() => 'Ryhmä 1'));
  });

  it('says plainly when nothing was recorded', async () => {
    const group = { id: 'g', name: 'Ryhmä', boardId: 'lauta1' };
    const bytes = await toXlsx(buildReport({ workshop, boards: [{ group, outline: buildOutline(emptyBoard()) }], language: 'fi', pictures: [] }));
    expect((await read(bytes, 'Palvelut'))[1]?.[0]).toBe('Ei kirjauksia');
    expect(packageText(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('autoFilter');
  });

  it('stores what looks like a formula as text and survives hostile texts', async () => {
    const group = { id: 'g', name: 'Ryhmä', boardId: 'lauta1' };
    const bytes = await toXlsx(buildReport({ workshop, boards: [{ group, outline: buildOutline(hostileBoard()) }], language: 'fi', pictures: [] }));
    expect(xmlErrors(bytes)).toEqual([]);
    for (const name of packageFiles(bytes).keys()) if (name.includes('worksheets/sheet')) expect(packageText(bytes, name)).not.toContain('<f>');
    const cells = (await readAll(bytes)).filter((cell) => typeof cell === 'string').map((cell) => cell.trim());
    expect(HOSTILE_TEXTS.filter(({ kept }) => !cells.includes(kept.trim())).map(({ typed }) => typed.slice(0, 40))).toEqual([]);
  });

  it('lets a text longer than a cell go on in the next row', async () => {
    const doc = emptyBoard();
    const text = Array.from({ length: 8000 }, (_, index) => `kohta ${index} 😀`).join(' ');
    addCard(boardContext(doc), { kind: 'need', zone: zoneId('kaytanteet', 'kaytanteet.tarpeet'), text });
    const group = { id: 'g', name: 'Ryhmä', boardId: 'lauta1' };
    const bytes = await toXlsx(buildReport({ workshop, boards: [{ group, outline: buildOutline(doc) }], language: 'fi', pictures: [] }));
    const pieces = (await read(bytes, 'Tarpeet')).slice(1).map((row) => String(row[0] ?? ''));
    expect(pieces.length).toBeGreaterThan(3);
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(32_767);
    // The reader trims each cell.
    expect(pieces.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });
});
