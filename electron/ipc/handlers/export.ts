import type { ExportFormat, FileOutcome, Problem } from '../../../shared/ipc';
import { createT, formatDate } from '../../../shared/i18n';
import { safeFileName } from '../../../shared/kernel/file-name';
import type { Language } from '../../../shared/kernel/language';
import { err, ok, type Result } from '../../../shared/kernel/result';
import { buildOutline, type BoardOutline } from '../../../shared/outline';
import { buildReport, type ReportBoard, type ReportModel } from '../../../shared/outline/report';
import { readWorkshop, type GroupInfo, type WorkshopInfo } from '../../../shared/protocol';
import { findTemplate } from '../../../shared/templates';
import { toCsv } from '../../exports/csv';
import { toDocx } from '../../exports/docx';
import { toMarkdown } from '../../exports/markdown';
import { toVCards } from '../../exports/vcard';
import { toXlsx } from '../../exports/xlsx';
import type { HostCore } from '../../host';
import type { Library } from '../../library';
import type { HandlerPorts, ReportPort } from '../ports';
import type { ReportJobs } from '../report-jobs';
import type { HandlersOf } from './namespace';

/** Every format but PDF, which a window prints. */
const WRITERS: Readonly<Record<Exclude<ExportFormat, 'pdf'>, (report: ReportModel) => Uint8Array | Promise<Uint8Array>>> = {
  docx: toDocx,
  xlsx: toXlsx,
  csv: toCsv,
  md: toMarkdown,
  vcf: toVCards,
};

export function exportHandlers({ library, host, files, report: reports }: HandlerPorts, jobs: ReportJobs): HandlersOf<'export'> {
  return {
    'export.run': async ({ workshopId, scope, format, language, pictures }): Promise<FileOutcome> => {
      if ((await library.info(workshopId)) === null) return { kind: 'problem', problem: 'not-found' };
      const workshop = await readWorkshopOf(host, workshopId);
      const groups = scope.kind === 'workshop' ? workshop.groups : workshop.groups.filter((group) => group.id === scope.groupId);
      if (groups.length === 0) return { kind: 'problem', problem: 'not-found' };

      const fileName = resultFileName(workshop, scope.kind === 'group' ? groups[0] : undefined, format, language);
      const build = async (): Promise<ReportModel> => buildReport({ workshop, boards: await readBoards(host, groups, format === 'pdf' ? library : null), language, pictures, layout: findTemplate(workshop.templateId)?.report ?? [], drawings: format === 'pdf' });
      if (format === 'pdf' && reports.kind === 'page') {
        return { kind: 'download', url: reports.address(jobs.begin(JSON.stringify(await build()))), fileName };
      }
      return files.deliver({
        fileName,
        type: format,
        // What is on the boards now, not what was there when the dialog opened.
        make: async () => {
          const report = await build();
          return format === 'pdf' ? printPdf(report, reports, jobs) : ok(await WRITERS[format](report));
        },
      });
    },
  };
}

async function printPdf(report: ReportModel, reports: ReportPort, jobs: ReportJobs): Promise<Result<Uint8Array, Problem>> {
  if (reports.kind !== 'print') return err('not-here');
  const jobId = jobs.begin(JSON.stringify(report));
  try {
    return await reports.print(jobId);
  } finally {
    jobs.end(jobId);
  }
}

async function readWorkshopOf(host: HostCore, workshopId: string): Promise<WorkshopInfo> {
  const doc = await host.readDoc(`workshop:${workshopId}`);
  try {
    return readWorkshop(doc, workshopId);
  } finally {
    doc.destroy();
  }
}

/** With `library` also the images, for pictures that are drawn from the report. */
async function readBoards(host: HostCore, groups: readonly GroupInfo[], library: Library | null): Promise<ReportBoard[]> {
  const boards: ReportBoard[] = [];
  for (const group of groups) {
    const doc = await host.readDoc(`board:${group.boardId}`);
    const outline = buildOutline(doc);
    doc.destroy();
    boards.push({ group, outline, ...(library && { images: await imageData(library, group.boardId, outline) }) });
  }
  return boards;
}

/** Data URLs by asset; a missing or damaged one is left out, and the picture says so. */
async function imageData(library: Library, boardId: string, outline: BoardOutline): Promise<Record<string, string>> {
  const data: Record<string, string> = {};
  for (const assetId of new Set(outline.pages.flatMap((page) => page.images.map((image) => image.assetId)))) {
    const stored = await library.assets.read(boardId, assetId);
    if (stored) data[assetId] = `data:${stored.type};base64,${Buffer.from(stored.bytes).toString('base64')}`;
  }
  return data;
}

/** `Verkostopäivä – Ryhmä 1 – 12.11.2026.docx` */
function resultFileName(workshop: WorkshopInfo, group: GroupInfo | undefined, extension: string, language: Language): string {
  const t = createT(language);
  const parts = [workshop.title, group?.name ?? t('shell.wholeWorkshop'), formatDate(workshop.date, language)];
  return safeFileName(parts.filter((part) => part.trim() !== '').join(' – '), extension);
}
