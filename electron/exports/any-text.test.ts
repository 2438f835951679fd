import fc from 'fast-check';
import { extractRawText } from 'mammoth';
import readXlsxFile from 'read-excel-file/node';
import { expect, it } from 'vitest';
import { addCard, zoneId } from '../../shared/doc';
import { buildOutline } from '../../shared/outline';
import { buildReport, safeText } from '../../shared/outline/report';
import { bare, xmlErrors } from '../../tests/support/read-package';
import { boardContext, emptyBoard, sampleWorkshop } from '../../tests/support/sample-board';
import { toDocx } from './docx';
import { toXlsx } from './xlsx';

const { workshop } = sampleWorkshop(1);
/** Any UTF-16 at all, halves of characters included, and some that look like markup or formulas. */
const anyUnits = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)), maxLength: 60 });
const markup = fc.array(fc.constantFrom('<', '>', '&', '"', "'", ']]>', '=', '@', '+', '_x0041_', '\n', '\r', '\t', '😀', 'ä', 'אב', '\u202e', '{page}', '%'), { maxLength: 20 }).map((parts) => parts.join(''));
/** The sheet's writer leaves the replacement character out as well. */
const inSheets = (text: string): string => bare(text.replace(/\uFFFD/g, ''));

it('any text makes sound documents that hold it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(anyUnits, markup), { minLength: 1, maxLength: 4 }), async (texts) => {
      const doc = emptyBoard();
      const ctx = boardContext(doc);
      for (const text of texts) {
        addCard(ctx, { kind: 'need', zone: zoneId('kaytanteet', 'kaytanteet.tarpeet'), text, fields: { proposal: text } });
        addCard(ctx, { kind: 'service', zone: zoneId('polku', 'polku.yleinen', 'polku.ennen'), text, responsible: text });
      }
      const group = { id: 'g', name: texts[0] ?? '', boardId: 'lauta1' };
      const report = buildReport({ workshop: { ...workshop, title: texts.at(-1) ?? '' }, boards: [{ group, outline: buildOutline(doc) }], language: 'fi', pictures: [] });
      const [docx, xlsx] = [await toDocx(report), await toXlsx(report)];
      expect([...xmlErrors(docx), ...xmlErrors(xlsx)]).toEqual([]);
      const word = bare((await extractRawText({ buffer: Buffer.from(docx) })).value);
      const cells = (await readXlsxFile(Buffer.from(xlsx))).flatMap(({ data }) => data.flat()).map((cell) => bare(String(cell ?? '')));
      for (const text of texts) {
        expect(word).toContain(bare(safeText(text)));
        expect(cells).toContain(inSheets(safeText(text)));
      }
    }),
    { numRuns: 25 },
  );
});
