import { CARD_KINDS, cardKindSpec, isCardKind, type CardField, type CardKind } from '../../../shared/doc/cards';
import type { Translate } from '../../../shared/i18n';
import { arranged, fieldWords, type SectionId, type ReportEntry, type ReportModel, type ReportVoice } from '../../../shared/outline/report';

export type CellValue = string | Date;

export interface SheetColumn {
  readonly label: string;
  /** In characters, roughly. */
  readonly width: number;
}

/** One sheet of data: a header row and one row per card. */
export interface DataSheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly CellValue[])[];
}

interface Row {
  readonly group: string;
  readonly entry: ReportEntry;
}
interface Column extends SheetColumn {
  readonly value: (row: Row) => CellValue;
}

const WIDE = 44;
const MEDIUM = 26;
const NARROW = 16;

/** A sheet per kind of card, the groups of the whole workshop one under another with a column that names them. */
export function dataSheets(report: ReportModel, voice: ReportVoice): DataSheet[] {
  const present = new Set(report.parts.flatMap((part) => part.kinds));
  const cards = Object.keys(CARD_KINDS)
    .filter(isCardKind)
    .filter((kind) => present.has(kind))
    .map((kind): [SectionId, DataSheet] => {
      const votes = report.parts.some((part) => part.entries.some((entry) => entry.kind === kind && entry.votes > 0));
      const columns = [...columnsOf(kind, report.scope === 'workshop', voice), ...(votes ? [votesColumn(voice.t)] : [])];
      const rows = report.parts.flatMap((part) => part.entries.filter((entry) => entry.kind === kind).map((entry) => ({ group: part.group, entry })));
      return [`kind:${kind}`, { name: sheetName(kind, voice.t), columns, rows: rows.map((row) => columns.map((column) => column.value(row))) }];
    });
  const under = (id: SectionId, sheets: readonly DataSheet[]): [SectionId, DataSheet][] => sheets.map((sheet) => [id, sheet]);
  // Services of the path stand in a sheet of their own kind: where the path is wanted, they are.
  const { sections } = report.design;
  const design = sections?.includes('paths') === true ? { ...report.design, sections: sections.flatMap((id): SectionId[] => (id === 'paths' ? ['paths', 'kind:service', 'kind:handover'] : [id])) } : report.design;
  return [...arranged([...cards, ...under('paths', carrierSheet(report, voice.t)), ...under('notes', noteSheet(report, voice.t))], design), ...report.results.map(resultSheet)];
}

/** Who carries the child's matter forward at each stage, where that is asked. */
function carrierSheet(report: ReportModel, t: Translate): DataSheet[] {
  const rows = report.parts.flatMap((part) => part.paths.flatMap((path) => path.rows.flatMap(({ title, carriesForward }) => (carriesForward === null ? [] : [[part.group, title, carriesForward]]))));
  const columns = [
    { label: t('report.group'), width: NARROW },
    { label: t('report.stage'), width: MEDIUM },
    { label: t('report.carriesForward'), width: WIDE },
  ];
  return rows.length > 0 ? [{ name: t('report.carriesForward'), columns, rows }] : [];
}

/** A vote or a question of a survey. */
const resultSheet = ({ title, facts, columns, rows }: ReportModel['results'][number]): DataSheet => ({
  name: title,
  columns: columns.map(({ label, share }, index) => ({ label: index === columns.length - 1 && facts.length > 0 ? `${label} (${facts.join(' · ')})` : label, width: share > 4 ? WIDE : NARROW })),
  rows,
});

/** The groups' free notes on their tasks. */
function noteSheet(report: ReportModel, t: Translate): DataSheet[] {
  const rows = report.parts.flatMap((part) => part.notes.map(({ page, text }) => [part.group, page, text]));
  const columns = [
    { label: t('report.group'), width: NARROW },
    { label: t('report.page'), width: MEDIUM },
    { label: t('report.taskNotes'), width: WIDE },
  ];
  return rows.length > 0 ? [{ name: t('report.taskNotes'), columns, rows }] : [];
}

function columnsOf(kind: CardKind, withGroup: boolean, voice: ReportVoice): Column[] {
  const { t } = voice;
  const spec = cardKindSpec(kind);
  const columns: Column[] = [];
  if (withGroup) columns.push({ label: t('report.group'), width: NARROW, value: ({ group }) => group });
  if (kind === 'service' || kind === 'handover') columns.push(...lanes(t));
  columns.push({ label: t(`cards.text.${kind}`), width: WIDE, value: ({ entry }) => entry.text });
  for (const field of Object.keys(spec.fields) as CardField[]) {
    const type = spec.fields[field]?.type;
    columns.push({
      label: t(`cards.field.${field}`),
      width: type === 'text' ? MEDIUM : NARROW,
      value: ({ entry }) => (type === 'date' ? (dateOf(entry.fields[field]) ?? fieldWords(entry, field, voice)) : fieldWords(entry, field, voice)),
    });
  }
  if (spec.hasResponsible) columns.push({ label: t('cards.field.responsible'), width: MEDIUM, value: ({ entry }) => entry.responsible });
  if (kind === 'person') columns.push({ label: t('report.responsibleFor'), width: WIDE, value: ({ entry }) => entry.responsibleFor.join('; ') });
  if (kind === 'note') columns.push({ label: t('report.page'), width: MEDIUM, value: ({ entry }) => entry.place.page });
  if (kind === 'service' || kind === 'handover') columns.push({ label: t('report.leadsTo'), width: WIDE, value: ({ entry }) => entry.leadsTo.join('; ') });
  return columns;
}

const votesColumn = (t: Translate): Column => ({ label: t('cards.votesLabel'), width: NARROW, value: ({ entry }) => (entry.votes > 0 ? String(entry.votes) : '') });

function sheetName(kind: CardKind, t: Translate): string {
  switch (kind) {
    case 'handover':
      return t('report.sheetHandovers');
    case 'practice':
      return t('report.sheetPractices');
    case 'need':
      return t('report.sheetNeeds');
    default:
      return t(`cards.plural.${kind}`);
  }
}

const lanes = (t: Translate): Column[] => [
  { label: t('report.step'), width: MEDIUM, value: ({ entry }) => (entry.place.page === '' ? t('report.withoutPlace') : entry.place.column) },
  { label: t('report.stage'), width: NARROW, value: ({ entry }) => entry.place.row },
];

/** An ISO date as the start of that day in UTC, which is how the writer counts days; null for anything else. */
export function dateOf(value: string | boolean | null | undefined): Date | null {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return null;
  const date = new Date(`${value}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? null : date;
}
