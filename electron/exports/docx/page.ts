import { AlignmentType, Footer, PageNumber, PageOrientation, Paragraph, SectionType, TabStopType, TextRun, type FileChild, type ISectionOptions } from 'docx';

/*
 * A4 with equal margins. Twips are 1/20 pt, 1440 to an inch: https://learn.microsoft.com/office/open-xml/word/
 * Pictures are measured in pixels of 1/96 inch.
 */
const TWIPS_PER_MM = 1440 / 25.4;
const PX_PER_MM = 96 / 25.4;
const SHORT_MM = 210;
const LONG_MM = 297;
const MARGIN_MM = 16;
const twips = (mm: number): number => Math.round(mm * TWIPS_PER_MM);

/** Width between the margins, in twips. */
export const textWidth = (landscape: boolean): number => twips((landscape ? LONG_MM : SHORT_MM) - 2 * MARGIN_MM);

/** Room for a picture on a landscape page under its heading; `reservedMm` stays free below it. Pixels. */
export const pictureRoom = (reservedMm: number): { readonly width: number; readonly height: number } => ({
  width: Math.floor((LONG_MM - 2 * MARGIN_MM) * PX_PER_MM),
  height: Math.floor((SHORT_MM - 2 * MARGIN_MM - 16 - reservedMm) * PX_PER_MM),
});

/** A section that starts on a new page, with the page's number in the footer. `pageOf` is "Sivu {page}/{pages}". */
export function section(children: readonly FileChild[], landscape: boolean, running: string, pageOf: string): ISectionOptions {
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: { width: twips(SHORT_MM), height: twips(LONG_MM), orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: { top: twips(MARGIN_MM), bottom: twips(MARGIN_MM), left: twips(MARGIN_MM), right: twips(MARGIN_MM), header: twips(8), footer: twips(8) },
      },
    },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            style: 'Footer',
            alignment: AlignmentType.LEFT,
            tabStops: [{ type: TabStopType.RIGHT, position: textWidth(landscape) }],
            children: [new TextRun({ children: [running, '\t', ...pageWords(pageOf)] })],
          }),
        ],
      }),
    },
    children,
  };
}

const FIELDS: Readonly<Record<string, (typeof PageNumber)[keyof typeof PageNumber]>> = { '{page}': PageNumber.CURRENT, '{pages}': PageNumber.TOTAL_PAGES };

const pageWords = (pageOf: string): string[] => pageOf.split(/(\{pages?\})/).map((word) => FIELDS[word] ?? word);
