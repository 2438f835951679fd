import { readFileSync } from 'node:fs';

/** The kernel's clock ticks per second, on every Linux that we know. */
const TICKS_PER_SECOND = 100;
const PAGE_BYTES = 4096;

/** Seconds of processor time that a process used, and the memory that it takes. Linux only: elsewhere nothing is known. */
export function processUse(pid: number): { readonly cpuSeconds: number; readonly residentBytes: number } | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ');
    const resident = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    return { cpuSeconds: (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND, residentBytes: resident * PAGE_BYTES };
  } catch {
    return null;
  }
}
