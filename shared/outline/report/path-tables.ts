import { block, fieldWords, fromToWords, missing, plain, providerWords, strong, type ReportVoice } from './doc-lines';
import type { DocBlock, DocLine, DocTable } from './document-types';
import type { ReportEntry, ReportPath, ReportRow } from './types';

/** More columns than this would be too narrow to read on a landscape page: the table goes on in a second one. */
const MAX_COLUMNS = 7;

/** A path as tables: its rows times its columns, in each cell what was written there. */
export function pathTables(path: ReportPath, heading: string, voice: ReportVoice): DocTable[] {
  const { t } = voice;
  const parts = Math.ceil(path.columns.length / MAX_COLUMNS);
  const size = Math.ceil(path.columns.length / parts);
  const isEmpty = path.rows.every((row) => (row.carriesForward ?? '').trim() === '' && row.cells.every((cell) => cell.entries.length === 0));
  return Array.from({ length: isEmpty ? 1 : parts }, (_, part) => {
    const from = part * size;
    const to = from + size;
    return {
      id: `path-${part + 1}`,
      heading: parts > 1 && !isEmpty ? t('report.continuedOf', { heading, part: part + 1, parts }) : heading,
      wide: !isEmpty,
      columns: [{ label: t(path.isServicePath ? 'report.stage' : 'report.row'), share: 5 }, ...path.columns.slice(from, to).map(({ title }) => ({ label: title, share: 9 }))],
      rows: isEmpty ? [] : path.rows.map((row) => [[block(strong(row.title), ...carrier(row, voice))], ...row.cells.slice(from, to).map((cell) => cell.entries.map((entry) => pathBlock(entry, voice)))]),
      empty: t('report.empty'),
    };
  });
}

function carrier({ carriesForward }: ReportRow, { t }: ReportVoice): DocLine[] {
  if (carriesForward === null) return [];
  return [carriesForward.trim() === '' ? missing(t('report.nobodyCarries')) : plain(carriesForward, t('report.carriesForward'))];
}

function pathBlock(entry: ReportEntry, voice: ReportVoice): DocBlock {
  const { t } = voice;
  const leadsTo = plain(entry.leadsTo.join('; '), t('report.leadsTo'));
  switch (entry.kind) {
    case 'service':
      return block(
        strong(entry.text),
        plain(providerWords(entry, voice), t('report.provider')),
        plain(fieldWords(entry, 'access', voice), t('report.access')),
        entry.responsible.trim() === '' ? missing(t('report.noResponsible')) : plain(entry.responsible, t('report.responsible')),
        leadsTo,
      );
    case 'handover':
      // Its form, time and permissions stand in the table of handovers.
      return block(strong(entry.text, t('cards.kind.handover')), plain(fromToWords(entry, voice)), leadsTo);
    default:
      return block(strong(entry.text, t(`cards.kind.${entry.kind}`)), leadsTo);
  }
}
