import type * as Y from 'yjs';
import type { DocSession } from '../../../renderer/sync';
import { putScratch, scratchText } from '../scratch';

/** Entries are numbered from 0; `acknowledged` of them, from the first on, were called safe on the host's disk. */
export interface Written {
  readonly tag: string;
  readonly count: number;
  readonly acknowledged: number;
}

export interface Writer {
  report(): Written;
  stop(): Written;
}

/** People write some words and then pause: only in a pause everything can be acknowledged. */
const PAUSE_EVERY = 3;
const PAUSE_BEATS = 25;

/**
 * Somebody who writes all the while: each entry is a word in the page's notes and a drawing, and every third takes the
 * drawing before it away again, so that deletions are in play.
 */
export function keepWriting({ doc, safety }: DocSession, tag: string, everyMs: number): Writer {
  let count = 0;
  let acknowledged = 0;
  let beat = 0;
  const endSafety = safety.subscribe(() => {
    if (safety.get().kind === 'host') acknowledged = count;
  });
  const timer = setInterval(() => {
    beat += 1;
    if (beat % (PAUSE_EVERY + PAUSE_BEATS) >= PAUSE_EVERY) return;
    const n = count;
    count += 1;
    doc.transact(() => {
      const words = scratchText(doc);
      words.insert(words.length, wordOf(tag, n));
      putScratch(doc, keyOf(tag, n), n);
      if (takesAway(n)) doc.getMap('drawings').delete(keyOf(tag, n - 1));
    });
  }, everyMs);
  const report = (): Written => ({ tag, count, acknowledged });
  return {
    report,
    stop() {
      clearInterval(timer);
      endSafety();
      return report();
    },
  };
}

const wordOf = (tag: string, n: number): string => `<${tag}${n}>`;
const keyOf = (tag: string, n: number): string => `${tag}-${n}`;
const takesAway = (n: number): boolean => n % 3 === 2;

/** What of somebody's first `upTo` entries is not in the document as it was written: missing, doubled or back again. */
export function faultsIn(doc: Y.Doc, tag: string, upTo: number): string[] {
  const words = scratchText(doc).toJSON();
  const drawings = doc.getMap('drawings');
  const faults: string[] = [];
  for (let n = 0; n < upTo; n += 1) {
    const times = words.split(wordOf(tag, n)).length - 1;
    if (times !== 1) faults.push(`${wordOf(tag, n)} is there ${times} times`);
    const gone = takesAway(n + 1) && n + 1 < upTo;
    // Whether the very last is taken away is the next entry's affair.
    if (takesAway(n + 1) && n + 1 === upTo) continue;
    if (drawings.has(keyOf(tag, n)) === gone) faults.push(`${keyOf(tag, n)} is ${gone ? 'back' : 'missing'}`);
  }
  return faults;
}
