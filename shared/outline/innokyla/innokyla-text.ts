import type { CardField } from '../../doc/cards';
import type { InnokylaPart, InnokylaSource } from '../../templates/types';
import { fieldWords, joined, type ReportVoice } from '../report/doc-lines';
import type { ReportEntry, ReportModel } from '../report/types';
import { INNOKYLA_HEADINGS, type InnokylaHeading } from './headings';

/** One field of the description: its heading and the text to be put there; empty when the workshop says nothing about it. */
export interface InnokylaField {
  readonly heading: InnokylaHeading;
  readonly text: string;
}

/**
 * What a workshop produced, under Innokylä's fixed headings, as the template declares which card belongs where. Plain
 * text, a line for each card; what several groups wrote stands together, and the same line once.
 */
export function innokylaText(report: ReportModel, parts: readonly InnokylaPart[], voice: ReportVoice): InnokylaField[] {
  return INNOKYLA_HEADINGS.map((heading) => {
    const lines = parts.filter((part) => part.heading === heading).flatMap((part) => part.from.flatMap((source) => linesOf(report, source, voice)));
    return { heading, text: [...new Set(lines)].join('\n') };
  });
}

function linesOf(report: ReportModel, source: InnokylaSource, voice: ReportVoice): string[] {
  if ('workshop' in source) {
    if (source.workshop === 'people') return report.parts.flatMap(({ recordedBy }) => (recordedBy.length > 0 ? [`– ${recordedBy.join(', ')}`] : []));
    return [joined(', ', report.title, report.region)].filter((line) => line !== '').map((line) => `– ${line}`);
  }
  return report.parts.flatMap(({ entries }) => entries.filter((entry) => isFrom(entry, source)).map((entry) => lineOf(entry, source, voice))).filter((line) => line !== '');
}

const isFrom = ({ kind, zone }: ReportEntry, { frame, lane, kind: wanted }: Exclude<InnokylaSource, { workshop: unknown }>): boolean => {
  const [frameId, ...lanes] = zone.split('/');
  return (wanted === undefined || kind === wanted) && (frame === undefined || frameId === frame) && (lane === undefined || lanes.includes(`${frame ?? ''}.${lane}`));
};

function lineOf(entry: ReportEntry, { fields, onlyFields }: Exclude<InnokylaSource, { workshop: unknown }>, voice: ReportVoice): string {
  const said = (fields ?? []).flatMap((field: CardField) => {
    const words = fieldWords(entry, field, voice).trim();
    return words === '' ? [] : [`${voice.t(`cards.field.${field}`)}: ${words}`];
  });
  const text = entry.text.replace(/\s*\n\s*/g, ' ').trim();
  if (onlyFields === true) return said.length === 0 ? '' : `– ${text}: ${said.join('; ')}`;
  return said.length === 0 ? `– ${text}` : `– ${text} (${said.join('; ')})`;
}
