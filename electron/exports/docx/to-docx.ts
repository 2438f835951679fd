import { Document, HeadingLevel, ImageRun, LeaderType, Packer, Paragraph, TableOfContents, TextRun, type FileChild, type ISectionOptions } from 'docx';
import { createT, formatDate } from '../../../shared/i18n/every-language';
import { reportDocument, type DocFact, type DocPart, type DocPicture, type ReportDocument, type ReportModel } from '../../../shared/outline/report';
import { logoImage } from '../logo';
import { fitInto, pngBytes } from '../png';
import { paragraph, runs } from './lines';
import { pictureRoom, section } from './page';
import { MUTED, styles } from './styles';
import { tableWithHeading } from './table';

/** Room under the last picture for the data-use note. */
const NOTE_MM = 32;

/** A run of pages that stand the same way. */
interface Stretch {
  readonly landscape: boolean;
  readonly children: FileChild[];
}

/**
 * The report as a Word document (the bytes of a .docx): headings, tables, the pages' pictures and the data-use note,
 * in the report's language. Runs under plain Node. Throws only on running out of memory.
 */
export async function toDocx(report: ReportModel): Promise<Uint8Array> {
  const t = createT(report.language);
  const document = reportDocument(report);
  const noteOnPicturePage = pngBytes(document.parts.at(-1)?.pictures.at(-1)?.picture.png ?? null) !== null;

  const stretches: Stretch[] = [];
  const add = (landscape: boolean, ...children: FileChild[]): void => {
    const last = stretches.at(-1);
    if (last?.landscape === landscape) last.children.push(...children);
    else stretches.push({ landscape, children });
  };

  const firstIsWide = document.parts[0]?.tables[0]?.wide ?? false;
  add(firstIsWide, ...logoPara(document.logo), paragraph(document.title, { heading: HeadingLevel.TITLE }), ...document.facts.map(factPara), ...document.foreword.map((text, index) => paragraph(text, index === 0 ? { spacing: { before: 160, after: 80 } } : {})));
  if (report.scope === 'workshop') add(firstIsWide, paragraph(t('report.contents'), { style: 'ContentsHeading' }), contents(t('report.contents')));
  document.parts.forEach((part, index) => {
    addPart(part, index, add, noteOnPicturePage && index === document.parts.length - 1);
  });
  const note = [paragraph(document.dataUse.heading, { heading: HeadingLevel.HEADING_2 }), paragraph(document.dataUse.text)];
  add(noteOnPicturePage, ...note);

  const running = [report.title, report.scope === 'group' ? report.parts[0]?.group : '', formatDate(report.date, report.language)].filter(Boolean).join(' · ');
  // The fields {page} and {pages} are filled by Word.
  const pageOf = t('report.pageOf', { page: '{page}', pages: '{pages}' });
  const sections: ISectionOptions[] = stretches.map(({ children, landscape }) => section(children, landscape, running, pageOf));
  const file = new Document({
    title: report.title,
    subject: document.facts.map(({ label, value }) => `${label}: ${value}`).join(', '),
    creator: report.scope === 'group' ? (report.parts[0]?.group ?? '') : report.title,
    lastModifiedBy: '',
    description: document.dataUse.text,
    styles: styles(report.language, document.accent),
    sections,
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

/**
 * A list of links to the headings. The list is not marked as out of date: Word would ask whether it may change the
 * document before anybody has read a line of it. Its page numbers are Word's to fill in.
 */
const contents = (name: string): TableOfContents => new TableOfContents(name, { hyperlink: true, headingStyleRange: '1-2', beginDirty: false, tabLeader: LeaderType.NONE });

/** The logo's largest size in pixels of 1/96 inch. */
const LOGO = { width: 240, height: 72 };

function logoPara(logo: ReportDocument['logo']): Paragraph[] {
  const image = logo && logoImage(logo.dataUrl);
  if (!logo || !image) return [];
  const transformation = fitInto(image, LOGO.width, LOGO.height);
  return [new Paragraph({ children: [new ImageRun({ type: 'png', data: image.bytes, transformation, altText: { name: logo.alt, title: logo.alt, description: logo.alt } })] })];
}

function addPart(part: DocPart, index: number, add: (landscape: boolean, ...children: FileChild[]) => void, noteFollows: boolean): void {
  const level = part.heading === null ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
  let pending: FileChild[] = [];
  if (part.heading !== null) {
    pending = [paragraph(part.heading, { heading: HeadingLevel.HEADING_1, pageBreakBefore: index > 0 }), ...part.facts.map(factPara)];
  }
  for (const table of part.tables) {
    add(table.wide, ...pending, ...tableWithHeading(table, paragraph(table.heading, { heading: level })));
    pending = [];
  }
  part.pictures.forEach((picture, position) => {
    const last = noteFollows && position === part.pictures.length - 1;
    const image = imagePara(picture, last ? NOTE_MM : 0);
    if (image) add(true, ...pending, paragraph(picture.heading, { heading: level, pageBreakBefore: position > 0 }), image);
    else add(false, ...pending, paragraph(picture.heading, { heading: level }), paragraph(picture.missing));
    pending = [];
  });
  if (pending.length > 0) add(false, ...pending);
}

const factPara = ({ label, value }: DocFact): Paragraph => new Paragraph({ spacing: { after: 20 }, children: [new TextRun({ text: `${label}: `, color: MUTED }), ...runs(value)] });

function imagePara({ picture: { png }, alt }: DocPicture, reservedMm: number): Paragraph | null {
  const data = pngBytes(png);
  if (!png || !data) return null;
  const room = pictureRoom(reservedMm);
  return new Paragraph({
    children: [new ImageRun({ type: 'png', data, transformation: fitInto(png, room.width, room.height), altText: { name: alt, title: alt, description: alt } })],
  });
}
