import { describe, expect, it } from 'vitest';
import { addCard, cardText, deleteCard, pageNotes, writeText, zoneId } from '../../doc';
import { boardContext, emptyBoard, sample, samplePicture, sampleTexts, sampleWorkshop } from '../../../tests/support/sample-board';
import { buildOutline } from '../build-outline';
import { buildReport, reportDocument, safeText } from '.';

const { workshop, boards } = sampleWorkshop(2);
const report = buildReport({ workshop, boards, language: 'fi', pictures: [samplePicture('ryhma1', 'polku')] });
const [first, second] = report.parts;

describe('buildReport', () => {
  it('holds every text of the sample', () => {
    const json = JSON.stringify(report.parts[0]);
    expect(sampleTexts().filter((text) => !json.includes(JSON.stringify(text).slice(1, -1)) && !['kunta', 'hyvinvointialue', 'järjestö', 'muu'].includes(text))).toEqual([]);
  });

  it('puts services and handovers into the cells of the path', () => {
    const path = first?.paths[0];
    expect(path?.columns.map((column) => column.title)).toEqual(sample.columns);
    expect(path?.rows.map((row) => row.title)).toEqual(sample.rows);
    expect(path?.rows[0]?.cells[0]?.entries.map((entry) => entry.text)).toEqual(sample.services.slice(0, 4).map((card) => card.service));
    expect(path?.rows[0]?.cells[1]?.entries.at(-1)).toMatchObject({ kind: 'handover', text: sample.handovers[0]?.information });
    expect(path?.rows.flatMap((row) => row.cells.flatMap((cell) => cell.entries))).toHaveLength(sample.services.length + sample.handovers.length);
  });

  it('names arrows, what a person answers for, who recorded and where a card lies', () => {
    const [start] = first?.entries ?? [];
    expect([...(start?.leadsTo ?? [])].sort()).toEqual([sample.services[1]?.service, sample.services[3]?.service].sort());
    const nurse = first?.entries.find((entry) => entry.text === 'Avainhenkilö 4');
    expect(nurse?.responsibleFor).toEqual(sample.services.filter((card) => card.responsible === 'Terveydenhoitaja').map((card) => card.service));
    expect(first?.recordedBy).toEqual(['Kirjaaja Yksi']);
    expect(start?.place).toEqual({ page: 'Tehtävä 1: palvelupolku', row: 'yleinen tuki', column: 'ennen varhaiskasvatusta', inPath: true });
  });

  it('keeps a section of every expected kind for a board without cards, and says which pictures are missing', () => {
    expect(second?.entries).toEqual([]);
    expect(second?.kinds).toEqual(['service', 'handover', 'practice', 'need', 'person']);
    expect(first?.pages.map((page) => page.pictures.map(({ png }) => png !== null))).toEqual([[true], [false], [false]]);
  });

  it('holds decisions, free notes and who carries a stage forward, and orders kinds as the template does', () => {
    const doc = emptyBoard();
    const ctx = boardContext(doc);
    addCard(ctx, { kind: 'decision', zone: zoneId('decisions', 'polku'), text: 'Sovittiin siirtopalaverista', fields: { decidedBy: 'Ryhmä' } });
    addCard(ctx, { kind: 'need', zone: 'kaytanteet/kaytanteet.tarpeet', text: 'Yhteinen lomake' });
    writeText(ctx, pageNotes(doc, 'polku')!, 'Palataan tähän keväällä.');
    writeText(ctx, cardText(doc, 'polku.yleinen', 'responsible')!, 'Lastenhoitaja');
    const group = { id: 'g', name: 'Ryhmä', boardId: 'lauta1' };
    const built = buildReport({ workshop, boards: [{ group, outline: buildOutline(doc) }], language: 'fi', pictures: [], layout: [{ part: 'decisions' }, { part: 'kind', kind: 'need' }] });
    const part = built.parts[0];
    expect(part?.kinds.slice(0, 2)).toEqual(['decision', 'need']);
    expect(part?.entries.find((entry) => entry.kind === 'decision')).toMatchObject({ text: 'Sovittiin siirtopalaverista', place: { page: 'Tehtävä 1: palvelupolku', row: '', column: '' } });
    expect(part?.notes).toEqual([{ page: 'Tehtävä 1: palvelupolku', text: 'Palataan tähän keväällä.' }]);
    const document = JSON.stringify(reportDocument(built));
    for (const text of ['Sovittiin siirtopalaverista', 'Palataan tähän keväällä.', 'Lastenhoitaja', 'Kukaan ei vie asiaa eteenpäin']) expect(document).toContain(text);
  });

  it('survives JSON and cloning unchanged', () => {
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    expect(structuredClone(report)).toEqual(report);
  });

  it('leaves out deleted and blank cards, names those without text and keeps those that lost their zone', () => {
    const doc = emptyBoard();
    const ctx = boardContext(doc);
    const gone = addCard(ctx, { kind: 'need', zone: 'kaytanteet/kaytanteet.tarpeet', text: 'poistettu' });
    deleteCard(ctx, gone);
    addCard(ctx, { kind: 'need', zone: 'kaytanteet/kaytanteet.tarpeet', text: '  ' });
    addCard(ctx, { kind: 'person', zone: zoneId('henkilot'), fields: { phone: '040' } });
    addCard(ctx, { kind: 'service', zone: 'polku/poistettu/rivi', text: 'ilman ruutua' });
    const group = { id: 'g', name: 'Ryhmä', boardId: 'lauta1' };
    const part = buildReport({ workshop, boards: [{ group, outline: buildOutline(doc) }], language: 'fi', pictures: [] }).parts[0];
    expect(part?.entries.map((entry) => [entry.kind, entry.text, entry.place.inPath])).toEqual([
      ['person', 'Nimetön henkilö', false],
      ['service', 'ilman ruutua', false],
    ]);
  });
});

describe('drawings', () => {
  it('show the whole page, and a tall one again in bands that hold every card', () => {
    const [part] = buildReport({ workshop, boards, language: 'fi', pictures: [], drawings: true }).parts;
    const pictures = part?.pages[0]?.pictures ?? [];
    expect(pictures.length).toBeGreaterThan(2);
    expect(part?.pages.slice(1).map((page) => page.pictures.length)).toEqual([1, 1]);
    for (const { service } of sample.services) {
      const word = service.split(/[ :,]/)[0] ?? '';
      expect(pictures.slice(1).some(({ drawing }) => drawing?.svg.includes(word))).toBe(true);
    }
    for (const { drawing } of pictures.slice(1)) expect((drawing?.heightPx ?? 0) / (drawing?.widthPx ?? 1)).toBeLessThan(0.85);
  });
});

describe('safeText', () => {
  it('drops what XML forbids and keeps the rest', () => {
    expect(safeText('a\u0000\u0008\u000b\u001fb\u007f\u009f\ufdd0\ufffe\uffff')).toBe('ab');
    expect(safeText('\ud800x\udc00 \ud83d\ude00 \u202eרtl')).toBe('x \ud83d\ude00 \u202eרtl');
    expect(safeText('1\r\n2\r3\u20284\t5\n')).toBe('1\n2\n3\n4\t5\n');
  });
});
