import { createId } from '../../shared/kernel/ids';

/** Reports on their way to a page that draws them. The id, 25 random characters, is all that the page has to show. */
export interface ReportJobs {
  /** Keeps the report until `end`, or until more recent ones push it out. */
  begin(json: string): string;
  data(jobId: string): string | null;
  /** The page says that everything is drawn. */
  markReady(jobId: string): void;
  /** Resolves to true when the page is ready, to false after `timeoutMs` or when the job has ended. */
  ready(jobId: string, timeoutMs: number): Promise<boolean>;
  end(jobId: string): void;
}

interface Job {
  readonly json: string;
  readonly ready: Promise<boolean>;
  settle(ready: boolean): void;
}

const KEPT = 8;

export function createReportJobs(): ReportJobs {
  const jobs = new Map<string, Job>();
  const end = (jobId: string): void => {
    jobs.get(jobId)?.settle(false);
    jobs.delete(jobId);
  };
  return {
    begin(json) {
      const jobId = createId(undefined, 25);
      let settle: (ready: boolean) => void = () => undefined;
      const ready = new Promise<boolean>((resolve) => (settle = resolve));
      jobs.set(jobId, { json, ready, settle });
      for (const oldest of [...jobs.keys()].slice(0, -KEPT)) end(oldest);
      return jobId;
    },
    data: (jobId) => jobs.get(jobId)?.json ?? null,
    markReady: (jobId) => jobs.get(jobId)?.settle(true),
    async ready(jobId, timeoutMs) {
      const job = jobs.get(jobId);
      if (job === undefined) return false;
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(false), timeoutMs)));
      const result = await Promise.race([job.ready, late]);
      clearTimeout(timer);
      return result;
    },
    end,
  };
}
