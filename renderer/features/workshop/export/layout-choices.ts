import type { ReportLayout } from '../../../../shared/ipc';
import type { ExportChoices, SectionChoice } from './export-choices';

/** The part of what is chosen that a layout keeps. */
export type Design = Pick<ExportChoices, 'sections' | 'foreword' | 'organisation' | 'accent' | 'logo'>;

export const designIn = ({ sections, foreword, organisation, accent, logo }: ExportChoices): Design => ({ sections, foreword, organisation, accent, logo });
export const plainDesign = (usual: readonly SectionChoice[]): Design => ({ sections: usual, foreword: '', organisation: '', accent: null, logo: null });

const isUsual = (sections: readonly SectionChoice[], usual: readonly SectionChoice[]): boolean => sections.length === usual.length && sections.every(({ id, isIncluded }, index) => isIncluded && usual[index]?.id === id);

/** The pictures of the maps are always last. */
const picturesLast = (sections: readonly SectionChoice[]): SectionChoice[] => [...sections.filter(({ id }) => id !== 'pictures'), ...sections.filter(({ id }) => id === 'pictures')];

/**
 * A layout on the boards of a workshop, which need not be those it was made with: what it doesn't know is in the
 * document, after what it orders, so that nothing is left out unseen.
 */
export function laidOut(layout: ReportLayout, usual: readonly SectionChoice[]): Design {
  const { sections, foreword, organisation, accent, logo } = layout;
  const here = new Set(usual.map(({ id }) => id));
  const known = (sections ?? []).filter(({ id }) => here.has(id));
  const ordered = new Set(known.map(({ id }) => id));
  return { sections: picturesLast([...known, ...usual.filter(({ id }) => !ordered.has(id))]), foreword, organisation, accent, logo };
}

/** What is chosen as a layout. `before`: the layout it replaces, whose parts that these boards don't have stay in it. */
export function layoutOf(design: Design, usual: readonly SectionChoice[], { id, name, before }: { readonly id: string; readonly name: string; readonly before: ReportLayout | null }): ReportLayout {
  const { sections, foreword, organisation, accent, logo } = design;
  const here = new Set(usual.map((section) => section.id));
  const elsewhere = (before?.sections ?? []).filter((section) => !here.has(section.id));
  const kept = isUsual(sections, usual) && elsewhere.length === 0 ? null : picturesLast([...sections, ...elsewhere]);
  return { id, name, sections: kept, foreword, organisation: organisation.trim(), accent, logo };
}

/** Whether the layout would give what is chosen. */
export const isLaidOut = (design: Design, layout: ReportLayout, usual: readonly SectionChoice[]): boolean => JSON.stringify(design) === JSON.stringify(laidOut(layout, usual));
