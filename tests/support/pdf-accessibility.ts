import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const MAX_OUTPUT = 64 * 1024 * 1024;
const tool = async (name: string, ...args: string[]): Promise<string> => (await run(name, args, { maxBuffer: MAX_OUTPUT })).stdout;

/** What a structure element may be called (ISO 32000-1, 14.8.4). */
const STANDARD = new Set(['Document', 'Part', 'Art', 'Sect', 'Div', 'BlockQuote', 'Caption', 'TOC', 'TOCI', 'Index', 'NonStruct', 'Private', 'P', 'H', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'TR', 'TH', 'TD', 'THead', 'TBody', 'TFoot', 'Span', 'Quote', 'Note', 'Reference', 'BibEntry', 'Code', 'Link', 'Annot', 'Ruby', 'Warichu', 'Figure', 'Formula', 'Form']);

export interface PdfAccessibility {
  /** Failure conditions of the Matterhorn Protocol 1.02 that a machine can find, with what was found. */
  readonly findings: readonly string[];
  /** Bookmarks in their order, with the page each leads to. */
  readonly bookmarks: readonly { readonly page: number; readonly title: string }[];
  readonly figures: number;
  readonly headings: number;
}

/** Reads a PDF with poppler and by its plain objects, and looks for what PDF/UA-1 forbids. Of files as Chromium writes them. */
export async function readPdfAccessibility(path: string): Promise<PdfAccessibility> {
  const [about, structure, fonts, outline, raw] = await Promise.all([tool('pdfinfo', path), tool('pdfinfo', '-struct', path), tool('pdffonts', path), tool('pdftohtml', '-xml', '-i', '-stdout', path), readFile(path, 'latin1')]);
  const elements = structure.split('\n').flatMap((line) => /^\s*([A-Z][A-Za-z0-9]*)\b/.exec(line)?.[1] ?? []);
  const catalog = /<<\/Type \/Catalog[\s\S]*?endobj/.exec(raw)?.[0] ?? '';
  const findings: string[] = [];
  const fails = (point: string, failed: boolean, what = ''): void => {
    if (failed) findings.push([point, what].filter(Boolean).join(': '));
  };

  fails('06-001 no XMP metadata', !/^Metadata Stream:\s+yes/m.test(about));
  fails('06-002 no PDF/UA identifier', !raw.includes('pdfuaid'));
  fails('06-003 no title', !/^Title:\s+\S/m.test(about));
  fails('07-001 the title is not displayed', !/\/DisplayDocTitle true/.test(catalog));
  fails('01-007 suspect tags', !/^Suspects:\s+no/m.test(about));
  fails('09 not tagged', !/^Tagged:\s+yes/m.test(about) || elements.length === 0);
  fails('11-006 no language', !/\/Lang \([a-z]{2}/.test(catalog));
  const strange = [...new Set(elements)].filter((name) => !STANDARD.has(name));
  fails('02-001 structure of its own', strange.length > 0, strange.join(', '));

  const figures = raw.match(/<<\/Type \/StructElem[^]*?endobj/g)?.filter((element) => /\/S \/Figure/.test(element)) ?? [];
  fails('13-004 figures without alternative text', figures.some((figure) => !/\/Alt [(<]/.test(figure)));

  const levels = elements.flatMap((name) => /^H([1-6])$/.exec(name)?.[1] ?? []).map(Number);
  fails('14-002 the first heading is no H1', levels[0] !== 1);
  fails('14-003 a level of headings is skipped', levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1));

  const tables = structure.split(/^\s*Table\b/m).slice(1);
  fails('15 a table without headers', tables.some((table) => !/^\s*TH\b/m.test(table)));
  const headers = structure.split(/^\s*TH\b/m).slice(1);
  fails('15-003 a header without scope', headers.some((header) => !/^\s*\/Scope/m.test(header.split(/^\s*(?:TD|TR|NonStruct|P)\b/m)[0] ?? '')));

  const pages = raw.match(/<<\/Type \/Page\n[^]*?endobj/g) ?? [];
  fails('28-008 tab order of pages with annotations', pages.some((page) => page.includes('/Annots') && !/\/Tabs \/S/.test(page)));
  const embedded = fonts.split('\n').slice(2).filter(Boolean).map((line) => /\s(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$/.exec(line.trimEnd()));
  fails('31-009 a font is not embedded', embedded.some((font) => font?.[1] !== 'yes'));
  fails('31-027 a font without ToUnicode', embedded.some((font) => font?.[3] !== 'yes'));

  const bookmarks = [...outline.matchAll(/<item page="(\d+)">([^<]*)<\/item>/g)].map(([, page, title]) => ({ page: Number(page), title: title ?? '' }));
  return { findings, bookmarks, figures: figures.length, headings: levels.length };
}
