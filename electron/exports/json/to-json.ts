import type { ReportModel, ReportPart } from '../../../shared/outline/report';
import type { ExportedData } from './schema';

/** Everything people wrote as JSON, UTF-8, by the published schema beside this file. */
export function toJson(report: ReportModel): Uint8Array {
  const { language, title, region, date, dataNotice } = report;
  const data: ExportedData = { format: 'polkupaja-export', version: 1, language, workshop: { title, region, date, dataNotice }, groups: report.parts.map(groupOf), results: report.results.map(resultOf) };
  return new TextEncoder().encode(`${JSON.stringify(data, null, 2)}\n`);
}

const resultOf = ({ id, title, facts, columns, rows }: ReportModel['results'][number]): NonNullable<ExportedData['results']>[number] => ({
  id,
  title,
  facts: [...facts],
  columns: columns.map(({ label }) => label),
  rows: rows.map((row) => [...row]),
});

function groupOf({ groupId, group, recordedBy, entries, paths, notes }: ReportPart): ExportedData['groups'][number] {
  return {
    id: groupId,
    name: group,
    recordedBy: [...recordedBy],
    cards: entries.map(({ id, kind, text, fields, responsible, leadsTo, place: { page, row, column } }) => ({ id, kind, text, fields: { ...fields }, responsible, leadsTo: [...leadsTo], place: { page, row, column } })),
    carriesForward: paths.flatMap(({ pageTitle, rows }) => rows.flatMap(({ title, carriesForward }) => (carriesForward === null ? [] : [{ page: pageTitle, row: title, who: carriesForward }]))),
    notes: notes.map(({ page, text }) => ({ page, text })),
  };
}
