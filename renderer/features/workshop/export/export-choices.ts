import { EXPORT_FORMATS, PICTURE_FORMATS, type ExportFormat, type PictureFormat } from '../../../../shared/ipc';
import type { BoardOutline, PageOutline } from '../../../../shared/outline';
import type { ContactChoice } from '../../../../shared/outline/contacts';
import { SECTION_IDS, type ReportDesign, type SectionId } from '../../../../shared/outline/report';
import type { ExportWish } from './use-export';

export type AnyFormat = ExportFormat | PictureFormat;
export const isPictureFormat = (format: AnyFormat): format is PictureFormat => PICTURE_FORMATS.some((each) => each === format);
export const ALL_FORMATS: readonly AnyFormat[] = [...EXPORT_FORMATS, ...PICTURE_FORMATS];

/** Formats that are read as a document, which sections, a foreword and a logo belong to. */
const DESIGNED: readonly AnyFormat[] = ['pdf', 'docx', 'xlsx', 'md'];
export const isDesigned = (format: AnyFormat): boolean => DESIGNED.includes(format);

/** What is chosen in the dialog. Null stands for all of them. */
export interface ExportChoices {
  readonly groupId: string | null;
  readonly pageId: string | null;
  /** A row or column of the page, of a picture. */
  readonly laneId: string | null;
  readonly format: AnyFormat;
  readonly contacts: ContactChoice;
  readonly sections: readonly SectionChoice[];
  readonly foreword: string;
  readonly organisation: string;
  readonly accent: string | null;
  readonly logo: string | null;
}

export interface SectionChoice {
  readonly id: SectionId;
  readonly isIncluded: boolean;
}

/** The sections that the boards' documents have, in the order in which they come by themselves. */
export function sectionsOf(outlines: readonly BoardOutline[]): SectionChoice[] {
  const present = new Set<SectionId>(['pictures']);
  for (const page of outlines.flatMap((outline) => outline.pages)) {
    if (page.notes.trim() !== '') present.add('notes');
    if (page.decisions.cards.length > 0) present.add('kind:decision');
    for (const frame of page.frames) {
      if (frame.kind === 'grid') present.add('paths');
      for (const zone of frame.zones) {
        // Notes and questions may lie anywhere; they have a section when there are some.
        for (const kind of zone.kinds) if (kind !== 'note' && kind !== 'question') present.add(`kind:${kind}`);
        for (const { kind } of zone.cards) present.add(`kind:${kind}`);
      }
    }
  }
  for (const { kind } of outlines.flatMap((outline) => outline.tray)) present.add(`kind:${kind}`);
  return SECTION_IDS.filter((id) => present.has(id)).map((id) => ({ id, isIncluded: true }));
}

/** Moves a section by one; at an end nothing changes. */
export function movedSection(sections: readonly SectionChoice[], id: SectionId, by: -1 | 1): readonly SectionChoice[] {
  const from = sections.findIndex((section) => section.id === id);
  const to = from + by;
  const moved = sections[from];
  if (!moved || to < 0 || to >= sections.length) return sections;
  const others = sections.filter((section) => section.id !== id);
  return [...others.slice(0, to), moved, ...others.slice(to)];
}

export function designOf({ format, sections, foreword, organisation, accent, logo }: ExportChoices, usual: readonly SectionChoice[]): ReportDesign {
  const same = sections.length === usual.length && sections.every(({ id, isIncluded }, index) => isIncluded && usual[index]?.id === id);
  // As long as nothing was chosen the template's own order holds.
  const chosen = !isDesigned(format) || same ? null : sections.filter(({ isIncluded }) => isIncluded).map(({ id }) => id);
  return { sections: chosen, foreword, organisation: organisation.trim(), accent, logo };
}

/** What is to be made; null while something that a picture needs is not chosen. */
export function wishOf(choices: ExportChoices, usual: readonly SectionChoice[]): ExportWish | null {
  const { groupId, pageId, laneId, format, contacts } = choices;
  if (isPictureFormat(format)) return groupId === null || pageId === null ? null : { kind: 'picture', groupId, pageId, laneId, format, contacts };
  const scope =
    pageId !== null
      ? ({ kind: 'task', pageId, ...(groupId !== null && { groupId }) } as const)
      : groupId === null
        ? ({ kind: 'workshop' } as const)
        : ({ kind: 'group', groupId } as const);
  return { kind: 'document', scope, format, contacts, design: designOf(choices, usual) };
}

/** Every page that a board of these has, once. */
export function pagesOf(outlines: readonly BoardOutline[]): PageOutline[] {
  const pages = new Map<string, PageOutline>();
  for (const page of outlines.flatMap((outline) => outline.pages)) if (!pages.has(page.id)) pages.set(page.id, page);
  return [...pages.values()];
}

/** Rows and columns of a page that can be pictured alone. */
export function lanesOf(page: PageOutline | undefined): { readonly id: string; readonly title: string }[] {
  return (page?.frames ?? []).flatMap((frame) => (frame.kind === 'grid' || frame.kind === 'columns' || frame.kind === 'levels' ? [...frame.rows, ...frame.columns].map(({ id, title }) => ({ id, title })) : []));
}
