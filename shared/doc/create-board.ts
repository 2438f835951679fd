import * as Y from 'yjs';
import { generateNKeysBetween } from 'fractional-indexing';
import type { Language } from '../kernel/language';
import type { LaneTemplate, Template } from '../templates/types';
import { boardRoots, SCHEMA_VERSION, type BoardRecord } from './schema';

const orders = (count: number): string[] => generateNKeysBetween(null, null, count);

function record(values: Readonly<Record<string, unknown>>): BoardRecord {
  const map: BoardRecord = new Y.Map();
  for (const [key, value] of Object.entries(values)) if (value !== undefined) map.set(key, value);
  return map;
}

/**
 * Writes a template's pages, frames and lanes into an empty board, in the workshop's language. The texts are stored,
 * so that the board can be read in ten years without the template. Ids of lanes are `<frame>.<lane>`.
 */
export function createBoard(doc: Y.Doc, template: Template, language: Language, boardId: string): void {
  const roots = boardRoots(doc);
  doc.transact(() => {
    roots.meta.set('schema', SCHEMA_VERSION);
    roots.meta.set('boardId', boardId);
    roots.meta.set('templateId', template.id);
    roots.meta.set('templateVersion', template.version);
    roots.meta.set('language', language);
    const pageOrders = orders(template.pages.length);
    template.pages.forEach((page, pageIndex) => {
      roots.pages.set(page.id, record({ title: page.title[language], instruction: page.instruction[language], order: pageOrders[pageIndex] }));
      const frameOrders = orders(page.frames.length);
      page.frames.forEach((frame, frameIndex) => {
        roots.frames.set(frame.id, record({ pageId: page.id, kind: frame.kind, kinds: [...frame.kinds], order: frameOrders[frameIndex] }));
        const addLanes = (axis: 'row' | 'column', lanes: readonly LaneTemplate[] = []): void => {
          const laneOrders = orders(lanes.length);
          lanes.forEach((lane, index) => {
            roots.lanes.set(
              `${frame.id}.${lane.id}`,
              record({
                frameId: frame.id,
                axis,
                title: lane.title[language],
                hint: lane.hint?.[language],
                transition: lane.transition ?? false,
                kinds: lane.kinds ? [...lane.kinds] : undefined,
                order: laneOrders[index],
                deleted: false,
              }),
            );
          });
        };
        addLanes('row', frame.rows);
        addLanes('column', frame.columns);
      });
    });
  });
}
