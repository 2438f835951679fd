import * as Y from 'yjs';
import type { BoardRecord } from '../schema';

/** The records of a root; a foreign client may have put anything else beside them. */
export const entriesOf = (root: Y.Map<BoardRecord>): [string, BoardRecord][] => [...root.entries()].filter(([, found]: [string, unknown]) => found instanceof Y.Map);
