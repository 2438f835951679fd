import { convertToHtml, extractRawText } from 'mammoth';
import { describe, expect, it } from 'vitest';
import { buildOutline } from '../../../shared/outline';
import { buildReport } from '../../../shared/outline/report';
import { HOSTILE_TEXTS, hostileBoard } from '../../../tests/support/hostile-board';
import { bare, packageFiles, packageText, xmlErrors } from '../../../tests/support/read-package';
import { samplePicture, sampleTexts, sampleWorkshop } from '../../../tests/support/sample-board';
import { toDocx } from '.';

const readText = async (bytes: Uint8Array): Promise<string> => bare((await extractRawText({ buffer: Buffer.from(bytes) })).value);
const DOCUMENT = 'word/document.xml';

describe('toDocx', () => {
  const { workshop, boards } = sampleWorkshop(1);
  const pictures = ['polku', 'kaytanteet', 'henkilot'].map((pageId) => samplePicture('ryhma1', pageId));
  const report = buildReport({ workshop, boards, language: 'fi', pictures });

  it('holds every text of the sample, the title block and the data-use note', async () => {
    const text = await readText(await toDocx(report));
    const wanted = [...sampleTexts(), workshop.title, workshop.region, '12.11.2026', 'Ryhmä 1', 'Kirjaaja Yksi', workshop.dataNotice];
    expect(wanted.filter((part) => !text.includes(bare(part)))).toEqual([]);
    expect(text.endsWith(bare(workshop.dataNotice))).toBe(true);
  });

  it('has real headings, tables with header rows and pictures with words', async () => {
    const bytes = await toDocx(report);
    const { value: html } = await convertToHtml({ buffer: Buffer.from(bytes) });
    for (const heading of ['Palvelupolku', 'Tiedonsiirrot', 'Toimivat käytänteet', 'Kehittämisen tarpeet', 'Avainhenkilöt']) {
      expect(html).toContain(`<h1>${heading}</h1>`);
    }
    expect(html.match(/<thead>/g)).toHaveLength(5);
    expect(html.match(/<img alt="Kuva sivusta [^"]*Ryhmä 1/g)).toHaveLength(3);
    const xml = packageText(bytes, DOCUMENT);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(5);
  });

  it('turns the page for the path and the pictures, and numbers the pages', async () => {
    const bytes = await toDocx(report);
    const xml = packageText(bytes, DOCUMENT);
    const sizes = [...xml.matchAll(/<w:pgSz w:w="(\d+)" w:h="(\d+)"/g)].map(([, width, height]) => (Number(width) > Number(height) ? 'landscape' : 'portrait'));
    expect(sizes).toEqual(['landscape', 'portrait', 'landscape']);
    const footers = [...packageFiles(bytes).keys()].filter((name) => /^word\/footer/.test(name));
    for (const footer of footers) {
      const words = packageText(bytes, footer);
      expect(words).toMatch(/PAGE</);
      expect(words).toMatch(/NUMPAGES</);
    }
    expect(footers).toHaveLength(3);
    expect(packageText(bytes, 'word/styles.xml')).toContain('w:val="fi-FI"');
  });

  it('begins a whole workshop’s document with links to its headings, and asks Word for nothing', async () => {
    const { workshop: two, boards: both } = sampleWorkshop(2);
    const bytes = await toDocx(buildReport({ workshop: two, boards: both, language: 'fi', pictures: [] }));
    const xml = packageText(bytes, DOCUMENT);
    const toc = /<w:sdt>.*?<\/w:sdt>/s.exec(xml)?.[0] ?? '';
    expect(toc).toContain('TOC \\h \\o');
    expect(toc).toContain('w:dirty="false"/><w:instrText xml:space="preserve">TOC');
    const targets = [...toc.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)"/g)].map(([, anchor]) => anchor);
    expect(targets.length).toBeGreaterThan(8);
    for (const target of targets) expect(xml).toContain(`w:name="${target ?? ''}"`);
    expect(packageText(bytes, 'word/settings.xml')).not.toContain('updateFields');
    expect(packageText(await toDocx(report), DOCUMENT)).not.toContain('TOC \\h');
  });

  it('says plainly what is missing', async () => {
    const { workshop: two, boards: both } = sampleWorkshop(2);
    const bytes = await toDocx(buildReport({ workshop: two, boards: both, language: 'fi', pictures: [] }));
    const html = (await convertToHtml({ buffer: Buffer.from(bytes) })).value.replaceAll(/<a id="[^"]*"><\/a>/g, '');
    expect(html).toContain('<h1>Ryhmä 2</h1><h2>Palvelupolku</h2><p>Ei kirjauksia</p>');
    expect(html).toContain('Kuvaa ei voitu piirtää.');
    expect(html).toContain('Vastuuhenkilö puuttuu');
  });

  it('speaks the language asked for', async () => {
    const html = await readText(await toDocx(buildReport({ workshop, boards, language: 'sv', pictures: [] })));
    expect(html).toContain(bare('Fungerande praxis'));
    expect(html).not.toContain(bare('Toimivat käytänteet'));
  });

  it('stays a sound document whatever people wrote, and loses none of it', async () => {
    const group = { id: 'g', name: 'Ryhmä\u0000 <&>', boardId: 'lauta1' };
    const hostile = buildReport({ workshop: { ...workshop, title: 'Otsikko \ud83d\u0001' }, boards: [{ group, outline: buildOutline(hostileBoard()) }], language: 'fi', pictures: [] });
    const bytes = await toDocx(hostile);
    expect(xmlErrors(bytes)).toEqual([]);
    const text = await readText(bytes);
    expect(HOSTILE_TEXTS.filter(({ kept }) => !text.includes(bare(kept))).map(({ typed }) => typed.slice(0, 40))).toEqual([]);
  });

  it('leaves out a picture that is none', async () => {
    const broken = { ...samplePicture('ryhma1', 'polku'), pngBase64: Buffer.from('not a picture').toString('base64') };
    const bytes = await toDocx(buildReport({ workshop, boards, language: 'fi', pictures: [broken] }));
    expect([...packageFiles(bytes).keys()].filter((name) => name.startsWith('word/media/'))).toEqual([]);
    expect(await readText(bytes)).toContain(bare('Kuvaa ei voitu piirtää.'));
  });
});
