import type { ExportFormat, FileOutcome, PictureFormat, Problem } from '../../../shared/ipc';
import { createT, formatDate } from '../../../shared/i18n/every-language';
import { safeFileName } from '../../../shared/kernel/file-name';
import type { Language } from '../../../shared/kernel/language';
import { err, ok, type Result } from '../../../shared/kernel/result';
import { buildReport, type ReportModel } from '../../../shared/outline/report';
import type { GroupInfo, WorkshopInfo } from '../../../shared/protocol';
import { findTemplate } from '../../../shared/templates';
import { toCsv } from '../../exports/csv';
import { toDocx } from '../../exports/docx';
import { toJson } from '../../exports/json';
import { toMarkdown } from '../../exports/markdown';
import { toVCards } from '../../exports/vcard';
import { toXlsx } from '../../exports/xlsx';
import { isPng } from '../../exports/png';
import type { HandlerPorts, ReportPort } from '../ports';
import { createCancellableJobs } from '../cancellable-jobs';
import type { ReportJobs } from '../report-jobs';
import { readBoards, readWorkshopOf } from '../report-source';
import type { HandlersOf } from './namespace';

/** Every format but PDF, which a window prints. */
const WRITERS: Readonly<Record<Exclude<ExportFormat, 'pdf'>, (report: ReportModel) => Uint8Array | Promise<Uint8Array>>> = {
  docx: toDocx,
  xlsx: toXlsx,
  csv: toCsv,
  md: toMarkdown,
  vcf: toVCards,
  json: toJson,
};

export function exportHandlers({ library, host, files, report: reports }: HandlerPorts, jobs: ReportJobs): HandlersOf<'export'> {
  const running = createCancellableJobs();
  return {
    'export.cancel': async ({ jobId }) => {
      running.cancel(jobId);
      return {};
    },
    'export.run': ({ workshopId, scope, format, language, contacts, design, pictures, jobId }): Promise<FileOutcome> =>
      running.run(jobId, async (signal) => {
        if ((await library.info(workshopId)) === null) return { kind: 'problem', problem: 'not-found' };
        const { workshop, methods } = await readWorkshopOf(host, workshopId);
        const groupId = scope.kind === 'workshop' ? undefined : scope.groupId;
        const groups = groupId === undefined ? workshop.groups : workshop.groups.filter((group) => group.id === groupId);
        if (groups.length === 0) return { kind: 'problem', problem: 'not-found' };

        const fileName = resultFileName(workshop, groupId === undefined ? undefined : groups[0], format, language);
        const template = findTemplate(workshop.templateId) ?? (await library.templates.get(workshop.templateId));
        const build = async (): Promise<ReportModel> =>
          buildReport({
            workshop,
            boards: await readBoards(host, groups, format === 'pdf' ? library : null),
            language,
            pictures,
            layout: template?.report ?? [],
            drawings: format === 'pdf',
            contacts,
            methods,
            pageId: scope.kind === 'task' ? scope.pageId : null,
            ...(design && { design }),
          });
        if (format === 'pdf' && reports.kind === 'page') {
          return { kind: 'download', url: reports.address(jobs.begin(JSON.stringify(await build()))), fileName };
        }
        return files.deliver({
          fileName,
          type: format,
          signal,
          // What is on the boards now, not what was there when the dialog opened.
          make: async () => {
            const report = await build();
            signal.throwIfAborted();
            return format === 'pdf' ? printPdf(report, reports, jobs, signal) : ok(await WRITERS[format](report));
          },
        });
      }),
    'export.picture': ({ workshopId, groupId, pageTitle, format, base64, jobId }): Promise<FileOutcome> =>
      running.run(jobId, async (signal) => {
        if ((await library.info(workshopId)) === null) return { kind: 'problem', problem: 'not-found' };
        const { workshop } = await readWorkshopOf(host, workshopId);
        const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
        if (!isPicture(bytes, format)) return { kind: 'problem', problem: 'failed' };
        const group = workshop.groups.find(({ id }) => id === groupId);
        const name = [workshop.title, group?.name ?? '', pageTitle].filter((part) => part.trim() !== '').join(' – ');
        return files.deliver({ fileName: safeFileName(name, format), type: format, signal, make: async () => ok(bytes) });
      }),
  };
}

const isPicture = (bytes: Uint8Array, format: PictureFormat): boolean => (format === 'png' ? isPng(bytes) : new TextDecoder().decode(bytes.subarray(0, 200)).trimStart().startsWith('<svg'));

async function printPdf(report: ReportModel, reports: ReportPort, jobs: ReportJobs, signal: AbortSignal): Promise<Result<Uint8Array, Problem>> {
  if (reports.kind !== 'print') return err('not-here');
  const jobId = jobs.begin(JSON.stringify(report));
  try {
    return await reports.print(jobId, signal);
  } finally {
    jobs.end(jobId);
  }
}

/** `Verkostopäivä – Ryhmä 1 – 12.11.2026.docx` */
function resultFileName(workshop: WorkshopInfo, group: GroupInfo | undefined, extension: string, language: Language): string {
  const t = createT(language);
  const parts = [workshop.title, group?.name ?? t('shell.wholeWorkshop'), formatDate(workshop.date, language)];
  return safeFileName(parts.filter((part) => part.trim() !== '').join(' – '), extension);
}
