import type { IStylesOptions } from 'docx';
import { LOCALES } from '../../../shared/i18n';
import type { Language } from '../../../shared/kernel/language';

/** On every computer with Word; others have one of the same widths (Carlito). Our own font is not on people's machines. */
const FONT = 'Calibri';
export const INK = '14212B';
export const MUTED = '4A5A66';
export const LINE = '8896A1';
export const HEADER_SHADE = 'E9EEF2';

/** Font sizes are half points. Spacing is in twips. */
const heading = (color: string) => (size: number, before: number, after: number) => ({
  run: { font: FONT, size, bold: true, color },
  paragraph: { spacing: { before, after }, keepNext: true },
});

/** `accent`: colour of the headings, `#005a8c`; null for ink. */
export function styles(language: Language, accent: string | null): IStylesOptions {
  const locale = LOCALES[language];
  const inAccent = heading(accent?.slice(1) ?? INK);
  return {
    default: {
      document: {
        run: { font: FONT, size: 22, color: INK, language: { value: locale, eastAsia: locale, bidirectional: 'ar-SA' } },
        paragraph: { spacing: { after: 80 } },
      },
      title: inAccent(44, 0, 120),
      heading1: inAccent(32, 280, 120),
      heading2: inAccent(26, 240, 100),
      heading3: inAccent(24, 200, 80),
    },
    paragraphStyles: [
      { id: 'ContentsHeading', name: 'Contents Heading', basedOn: 'Normal', run: { size: 26, bold: true }, paragraph: { spacing: { before: 240, after: 100 }, keepNext: true } },
      { id: 'TableText', name: 'Table Text', basedOn: 'Normal', run: { size: 18 }, paragraph: { spacing: { before: 0, after: 10 }, keepLines: true } },
      { id: 'TableHeading', name: 'Table Heading', basedOn: 'TableText', run: { bold: true } },
      { id: 'PathText', name: 'Path Text', basedOn: 'TableText', run: { size: 16 } },
      { id: 'Footer', name: 'footer', basedOn: 'Normal', run: { size: 18, color: MUTED } },
    ],
  };
}
