import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as Y from 'yjs';
import { allCards } from '../../shared/outline';
import { freshCopy, outlineOf, playWorkshop } from './simulated-workshop/workshop';
import { metric, type BenchContext, type BenchResult } from './types';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Heap that an open document takes, in bytes. */
function heapOf(state: Uint8Array): number {
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  collectGarbage();
  const bytes = process.memoryUsage().heapUsed - before;
  doc.destroy();
  return bytes;
}

/**
 * How much larger a board is after three hours of twelve people than a fresh one with the same content: as stored
 * (`size`) and open in memory (`memory`). Seeds follow from the round.
 */
export async function bench({ rounds, log }: BenchContext): Promise<BenchResult> {
  const size = { ours: [] as number[], fresh: [] as number[] };
  const memory = { ours: [] as number[], fresh: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    const { stored, updates } = playWorkshop(round + 1);
    const outline = outlineOf(stored);
    const fresh = freshCopy(outline);
    size.ours.push(stored.length);
    size.fresh.push(fresh.length);
    memory.ours.push(heapOf(stored));
    memory.fresh.push(heapOf(fresh));
    const ratio = (stored.length / fresh.length).toFixed(2);
    log(`seed ${round + 1}: ${updates} changes, ${allCards(outline).length} cards; stored ${stored.length} bytes, fresh ${fresh.length} bytes, ratio ${ratio}`);
    // The log is to be seen while the next round runs.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return {
    rounds,
    metrics: [metric('size', 'bytes', size.ours, 'fresh document', size.fresh), metric('memory', 'bytes', memory.ours, 'fresh document', memory.fresh)],
    raw: { size, memory },
  };
}
