import { expect, test, vi } from 'vitest';
import { createReportJobs } from './report-jobs';

test('a page that says it is drawn is waited for no longer', async () => {
  const jobs = createReportJobs();
  const jobId = jobs.begin('{"a":1}');
  expect(jobs.data(jobId)).toBe('{"a":1}');
  const ready = jobs.ready(jobId, 60_000);
  jobs.markReady(jobId);
  expect(await ready).toBe(true);
});

test('a job that ends, is unknown or takes too long is not ready', async () => {
  vi.useFakeTimers();
  const jobs = createReportJobs();
  const [ended, slow] = [jobs.begin('a'), jobs.begin('b')];
  const waits = [jobs.ready(ended, 60_000), jobs.ready(slow, 60_000), jobs.ready('unknown', 60_000)];
  jobs.end(ended);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await Promise.all(waits)).toEqual([false, false, false]);
  expect(jobs.data(ended)).toBeNull();
  vi.useRealTimers();
});

test('forgotten jobs make room', () => {
  const jobs = createReportJobs();
  const ids = Array.from({ length: 20 }, (_, n) => jobs.begin(String(n)));
  expect(ids.filter((id) => jobs.data(id) !== null)).toEqual(ids.slice(-8));
});
