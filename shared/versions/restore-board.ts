import * as Y from 'yjs';
import { assign, recordOf, type BoardContext } from '../doc/operations/context';
import { entriesOf } from '../doc/operations/entries';
import { boardRoots, type BoardRecord } from '../doc/schema';
import { changeText, diffText } from '../doc/text';

const RESTORED = ['pages', 'frames', 'lanes', 'cards', 'relations', 'drawings', 'images', 'dismissals', 'charts'] as const;
/** These have no flag: what has come since stays. */
const NEVER_HIDDEN: ReadonlySet<string> = new Set(['pages', 'frames']);

function copyOf(record: BoardRecord): BoardRecord {
  const copy: BoardRecord = new Y.Map();
  for (const [key, value] of record.entries()) {
    if (value instanceof Y.Text) copy.set(key, new Y.Text(value.toString()));
    else if (!(value instanceof Y.AbstractType)) copy.set(key, value);
  }
  return copy;
}

function restoreRecord(now: BoardRecord, was: BoardRecord): void {
  for (const [key, value] of was.entries()) {
    const current = now.get(key);
    if (value instanceof Y.Text) {
      const change = current instanceof Y.Text ? diffText(current.toString(), value.toString()) : null;
      if (current instanceof Y.Text && change) changeText(current, change);
    } else if (!(value instanceof Y.AbstractType) && !(current instanceof Y.AbstractType)) assign(now, key, value);
  }
  for (const [key, value] of [...now.entries()]) if (!was.has(key) && !(value instanceof Y.AbstractType)) now.delete(key);
}

/**
 * Makes the board read as `then` did, by ordinary changes that everybody gets. Nothing is erased: what has come since
 * goes to the bin, texts are changed where they differ. One step of undo where it is done.
 */
export function restoreBoard(ctx: BoardContext, then: Y.Doc): void {
  const [live, old] = [boardRoots(ctx.doc), boardRoots(then)];
  ctx.doc.transact(() => {
    for (const root of RESTORED) {
      for (const [id, was] of entriesOf(old[root])) {
        const now = recordOf(live[root], id);
        if (now) restoreRecord(now, was);
        else live[root].set(id, copyOf(was));
      }
      if (NEVER_HIDDEN.has(root)) continue;
      for (const [id, now] of entriesOf(live[root])) if (!old[root].has(id) && now.get('deleted') !== true) now.set('deleted', true);
    }
  }, ctx.origin);
}
