import type { Row } from 'write-excel-file/node';
import type { ReportModel, ReportVoice } from '../../../shared/outline/report';
import { valueRows } from './cells';
import { dateOf, type CellValue } from './sheets';

/** The title block and the data-use note, a fact a row. */
export function aboutRows(report: ReportModel, { t }: ReportVoice): Row[] {
  const facts: [string, CellValue][] = [
    [t('report.workshop'), report.title],
    [t('report.organisation'), report.design.organisation],
    [t('report.foreword'), report.design.foreword],
    [t('report.region'), report.region],
    [t('report.date'), dateOf(report.date) ?? report.date],
  ];
  for (const part of report.parts) {
    facts.push([t('report.group'), part.group]);
    if (part.recordedBy.length > 0) facts.push([t('report.recordedBy'), part.recordedBy.join(', ')]);
  }
  facts.push([t('report.dataUse'), report.dataNotice]);
  return facts.filter(([, value]) => value !== '').flatMap((fact) => valueRows(fact));
}
