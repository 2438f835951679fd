import * as Y from 'yjs';
import { boardRoots, SCHEMA_VERSION, type BoardRecord } from '../doc/schema';
import { entriesOf } from '../doc/operations/entries';
import { record } from '../doc/operations/context';
import { bearLane } from '../doc/operations/lanes';
import type { Alignment } from '../compare/align';

const COPIED_META = ['templateId', 'templateVersion', 'language', 'warnings'] as const;

/** A record's values without what people typed in it together: that is merged, not copied. */
function plain(from: BoardRecord): Record<string, unknown> {
  return Object.fromEntries([...from.entries()].filter(([, value]) => !(value instanceof Y.AbstractType)));
}

/** Begins a board with the first map's template and language. */
export function beginBoard(from: Y.Doc, into: Y.Doc, boardId: string): void {
  const [source, target] = [boardRoots(from).meta, boardRoots(into).meta];
  into.transact(() => {
    target.set('schema', SCHEMA_VERSION);
    target.set('boardId', boardId);
    for (const key of COPIED_META) if (source.has(key)) target.set(key, source.get(key));
  });
}

/** Copies the pages, frames, rows and columns that are met here first: an id is its own key only there. */
export function copyFurniture(from: Y.Doc, into: Y.Doc, { pages, frames, lanes }: Alignment): void {
  const [source, target] = [boardRoots(from), boardRoots(into)];
  into.transact(() => {
    for (const [id, page] of entriesOf(source.pages)) {
      if (pages.get(id) !== id || target.pages.has(id)) continue;
      const copy = record(plain(page));
      copy.set('notes', new Y.Text());
      target.pages.set(id, copy);
    }
    for (const [id, frame] of entriesOf(source.frames)) {
      if (frames.get(id) !== id || target.frames.has(id)) continue;
      const pageId = String(frame.get('pageId'));
      target.frames.set(id, record({ ...plain(frame), pageId: pages.get(pageId) ?? pageId }));
    }
    for (const [id, lane] of entriesOf(source.lanes)) {
      if (lanes.get(id) !== id || target.lanes.has(id)) continue;
      const frameId = String(lane.get('frameId'));
      bearLane(into, id, record({ ...plain(lane), frameId: frames.get(frameId) ?? frameId }), '');
    }
  });
}
