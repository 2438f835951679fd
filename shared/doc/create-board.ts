import * as Y from 'yjs';
import { generateNKeysBetween } from 'fractional-indexing';
import type { Language } from '../kernel/language';
import type { LaneTemplate, Template } from '../templates/types';
import { record } from './operations/context';
import { bearLane, laneRecord, type LaneAxis, type PresetLane } from './operations/lanes';
import { boardRoots, SCHEMA_VERSION } from './schema';

const orders = (count: number): string[] => generateNKeysBetween(null, null, count);

/** A template's rows or columns (a preset's, too) in one language, as `replaceLanes` takes them. */
export function lanesInLanguage(lanes: readonly LaneTemplate[], language: Language): PresetLane[] {
  return lanes.map(({ id, title, hint, band, transition, kinds }) => ({
    id,
    title: title[language],
    ...(hint && { hint: hint[language] }),
    ...(band && { band: band[language] }),
    ...(transition !== undefined && { transition }),
    ...(kinds && { kinds }),
  }));
}

/**
 * Writes a template's pages, frames and lanes into an empty board, in the workshop's language. The texts are stored,
 * so that the board can be read in ten years without the template. Ids of lanes are `<frame>.<lane>`.
 */
export function createBoard(doc: Y.Doc, template: Template, language: Language, boardId: string): void {
  const roots = boardRoots(doc);
  const addLanes = (frameId: string, axis: LaneAxis, lanes: readonly LaneTemplate[] = []): void => {
    const laneOrders = orders(lanes.length);
    lanesInLanguage(lanes, language).forEach((lane, index) => {
      const stored = laneRecord(frameId, axis, lane, laneOrders[index] ?? '');
      stored.set('deleted', false);
      bearLane(doc, `${frameId}.${lane.id}`, stored, '');
    });
  };
  doc.transact(() => {
    roots.meta.set('schema', SCHEMA_VERSION);
    roots.meta.set('boardId', boardId);
    roots.meta.set('templateId', template.id);
    roots.meta.set('templateVersion', template.version);
    roots.meta.set('language', language);
    roots.meta.set('warnings', [...template.warnings]);
    const pageOrders = orders(template.pages.length);
    template.pages.forEach((page, pageIndex) => {
      const { id, title, instruction } = page;
      roots.pages.set(id, record({ title: title[language], instruction: instruction[language], order: pageOrders[pageIndex], notes: new Y.Text() }));
      const frameOrders = orders(page.frames.length);
      page.frames.forEach((frame, frameIndex) => {
        const stored = record({
          pageId: id,
          kind: frame.kind,
          kinds: [...frame.kinds],
          order: frameOrders[frameIndex],
          title: frame.title?.[language],
          hint: frame.hint?.[language],
          carriesForward: frame.carriesForward,
        });
        roots.frames.set(frame.id, stored);
        addLanes(frame.id, 'row', frame.rows);
        addLanes(frame.id, 'column', frame.columns);
      });
    });
  });
}
