import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { buildOutline } from '../../../shared/outline';
import { buildReport, reportDocument } from '../../../shared/outline/report';
import { HOSTILE_TEXTS, hostileBoard } from '../../../tests/support/hostile-board';
import { bare } from '../../../tests/support/read-package';
import { sampleTexts, sampleWorkshop } from '../../../tests/support/sample-board';
import { ReportPage } from './report-page';

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'" };
const textOf = (html: string): string => bare(html.replace(/<[^>]*>/g, ' ').replace(/&(amp|lt|gt|quot|#x27);/g, (entity) => ENTITIES[entity] ?? ''));

describe('ReportPage', () => {
  const { workshop, boards } = sampleWorkshop(2);
  const html = renderToStaticMarkup(<ReportPage document={reportDocument(buildReport({ workshop, boards, language: 'fi', pictures: [] }))} />);

  it('shows every text of the sample and ends with the data-use note', () => {
    const text = textOf(html);
    expect(sampleTexts().filter((part) => !text.includes(bare(part)))).toEqual([]);
    expect(text.endsWith(bare(workshop.dataNotice))).toBe(true);
  });

  it('has one title, a heading per group and section, and tables with headers of both axes', () => {
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect([...html.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, heading]) => heading)).toEqual(['Ryhmä 1', 'Ryhmä 2', 'Aineiston käyttö']);
    expect(html.match(/<thead>/g)).toHaveLength(5);
    expect(html.match(/<th scope="col">/g)).toHaveLength(7 + 6 + 1 + 1 + 5);
    const rows = html.match(/<tbody>.*?<\/tbody>/gs)?.join('').match(/<tr>/g)?.length;
    expect(html.match(/<th scope="row">/g)).toHaveLength(rows ?? 0);
  });

  it('says plainly what is empty', () => {
    expect(html.match(/Ei kirjauksia/g)).toHaveLength(5);
  });

  it('shows hostile texts as text', () => {
    const group = { id: 'g', name: 'Ryhmä', boardId: 'lauta1' };
    const hostile = renderToStaticMarkup(
      <ReportPage document={reportDocument(buildReport({ workshop, boards: [{ group, outline: buildOutline(hostileBoard()) }], language: 'fi', pictures: [] }))} />,
    );
    expect(hostile).not.toContain('<script');
    const text = textOf(hostile);
    expect(HOSTILE_TEXTS.filter(({ kept }) => !text.includes(bare(kept))).map(({ typed }) => typed.slice(0, 40))).toEqual([]);
  });
});
