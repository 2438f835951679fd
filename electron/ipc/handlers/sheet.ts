import type { FileOutcome } from '../../../shared/ipc';
import { safeFileName } from '../../../shared/kernel/file-name';
import { err } from '../../../shared/kernel/result';
import type { HandlerPorts } from '../ports';
import type { ReportJobs } from '../report-jobs';
import type { HandlersOf } from './namespace';

/** Empty sheets of a board's pages, printed by the same page and window as the report. */
export function sheetHandlers({ files, report }: HandlerPorts, jobs: ReportJobs): HandlersOf<'sheet'> {
  return {
    'sheet.print': async (sheet): Promise<FileOutcome> => {
      const begin = (): string => jobs.begin(JSON.stringify({ ...sheet, format: 'sheet' }));
      const fileName = safeFileName([sheet.title, sheet.pages[0]?.title ?? '', sheet.size].join(' '), 'pdf', sheet.size);
      if (report.kind === 'page') return { kind: 'download', url: report.address(begin()), fileName };
      return files.deliver({
        fileName,
        type: 'pdf',
        async make() {
          if (report.kind !== 'print') return err('not-here');
          const jobId = begin();
          try {
            return await report.print(jobId);
          } finally {
            jobs.end(jobId);
          }
        },
      });
    },
  };
}
