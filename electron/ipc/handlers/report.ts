import type { ReportJobs } from '../report-jobs';
import type { HandlersOf } from './namespace';

export function reportHandlers(jobs: ReportJobs): HandlersOf<'report'> {
  return {
    // An unknown job is an empty answer: the page says that the report is no longer there.
    'report.data': async ({ jobId }) => ({ json: jobs.data(jobId) ?? '' }),
    'report.ready': async ({ jobId }) => {
      jobs.markReady(jobId);
      return {};
    },
  };
}
