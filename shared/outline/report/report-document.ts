import { createT, formatDate, type Translate } from '../../i18n';
import type { CardKind } from '../../doc/cards';
import { arranged, type ReportDesign, type SectionId } from './design';
import { cell, plain, strong, type ReportVoice } from './doc-lines';
import type { DocFact, DocPart, DocTable, ReportDocument } from './document-types';
import { kindTable } from './kind-tables';
import { pathTables } from './path-tables';
import type { ReportModel, ReportPart, ReportPath } from './types';

/** Lays a report out as headings, tables and pictures in the report's language. */
export function reportDocument(report: ReportModel): ReportDocument {
  const voice: ReportVoice = { t: createT(report.language), language: report.language };
  const { t } = voice;
  const single = report.scope === 'group' ? report.parts[0] : undefined;
  const { design } = report;
  return {
    title: report.title,
    foreword: design.foreword.split(/\n\s*\n|\n/).map((text) => text.trim()).filter((text) => text !== ''),
    logo: design.logo === null ? null : { dataUrl: design.logo, alt: design.organisation.trim() || t('report.logo') },
    accent: design.accent,
    facts: said([
      { label: t('report.organisation'), value: design.organisation },
      { label: t('report.region'), value: report.region },
      { label: t('report.date'), value: formatDate(report.date, report.language) },
      single ? { label: t('report.group'), value: single.group } : { label: t('report.groups'), value: report.parts.map((part) => part.group).join(', ') },
      { label: t('report.recordedBy'), value: single?.recordedBy.join(', ') ?? '' },
    ]),
    parts: [...report.parts.map((part) => documentPart(part, report.scope === 'workshop', voice, design)), ...resultsPart(report, voice)],
    dataUse: { heading: t('report.dataUse'), text: report.dataNotice },
  };
}

/** Votes and surveys have a part of their own at the end: they are of the whole workshop. */
function resultsPart({ results }: ReportModel, { t }: ReportVoice): DocPart[] {
  if (results.length === 0) return [];
  const tables = results.map(({ id, title, facts, columns, rows }): DocTable => ({
    id,
    heading: [title, ...facts].join(' · '),
    wide: false,
    columns,
    rows: rows.map((row) => row.map((text) => cell(plain(text)))),
    empty: t('methods.vote.noVotes'),
  }));
  return [{ groupId: 'results', group: '', heading: t('report.results'), facts: [], tables, pictures: [] }];
}

const said = (facts: readonly DocFact[]): DocFact[] => facts.filter((fact) => fact.value.trim() !== '');

function documentPart(part: ReportPart, withHeading: boolean, voice: ReportVoice, design: ReportDesign): DocPart {
  const { t } = voice;
  return {
    groupId: part.groupId,
    group: part.group,
    heading: withHeading ? part.group : null,
    facts: withHeading ? said([{ label: t('report.recordedBy'), value: part.recordedBy.join(', ') }]) : [],
    tables: arranged([...under('paths', paths(part, voice)), ...kinds(part, voice), ...under('notes', notes(part, voice))], design),
    pictures: design.sections?.includes('pictures') === false ? [] : part.pages.flatMap(({ pageId, imageWords, pictures }) =>
      pictures.map((picture) => ({
        pageId,
        heading: t('report.mapOf', { page: picture.title, group: part.group }),
        alt: [t('report.mapAlt', { page: picture.title, group: part.group }), ...imageWords.map((words) => `${t('images.add')}: ${words}`)].join(' '),
        picture,
        missing: t('report.noPicture'),
      })),
    ),
  };
}

function paths(part: ReportPart, voice: ReportVoice): DocTable[] {
  const servicePaths = part.paths.filter((path) => path.isServicePath).length;
  const headingOf = ({ isServicePath, pageTitle }: ReportPath): string => {
    if (!isServicePath) return pageTitle;
    return servicePaths > 1 ? `${voice.t('report.path')}: ${pageTitle}` : voice.t('report.path');
  };
  return part.paths.flatMap((path, index) =>
    pathTables(path, headingOf(path), voice).map((table) => ({ ...table, id: `${table.id}-${index + 1}` })),
  );
}

const under = (id: SectionId, tables: readonly DocTable[]): [SectionId, DocTable][] => tables.map((table) => [id, table]);

function kinds(part: ReportPart, voice: ReportVoice): [SectionId, DocTable][] {
  const hasPath = part.paths.some((path) => path.isServicePath);
  return part.kinds.flatMap((kind) => {
    // Services of the path stand in the path; those outside it must not be lost.
    const entries = part.entries.filter((entry) => entry.kind === kind && !(kind === 'service' && entry.place.inPath));
    if (kind === 'service' && entries.length === 0 && hasPath) return [];
    return under(`kind:${kind}`, [kindTable(kind, kindHeading(kind, hasPath, voice.t), entries, voice)]);
  });
}

/** The group's free notes, page by page. */
function notes(part: ReportPart, { t }: ReportVoice): DocTable[] {
  if (part.notes.length === 0) return [];
  return [
    {
      id: 'task-notes',
      heading: t('report.taskNotes'),
      wide: false,
      columns: [
        { label: t('report.page'), share: 2 },
        { label: t('report.taskNotes'), share: 5 },
      ],
      rows: part.notes.map(({ page, text }) => [cell(strong(page)), cell(plain(text))]),
      empty: t('report.empty'),
    },
  ];
}

function kindHeading(kind: CardKind, hasPath: boolean, t: Translate): string {
  switch (kind) {
    case 'service':
      return t(hasPath ? 'report.otherServices' : 'report.services');
    case 'handover':
      return t('report.handovers');
    case 'practice':
      return t('report.practices');
    case 'need':
      return t('report.needs');
    case 'person':
      return t('report.people');
    default:
      return t(`cards.plural.${kind}`);
  }
}
