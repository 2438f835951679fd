import { boardDocName } from '../../../shared/doc';
import { buildOutline } from '../../../shared/outline';
import type { MergedMap } from '../../../shared/merge';
import type { HandlerPorts } from '../ports';
import type { HandlersOf } from './namespace';

/** Maps of different workshops, side by side and brought together. */
export function mapsHandlers({ library, host }: HandlerPorts): HandlersOf<'maps'> {
  return {
    'maps.outlines': async ({ boards }) => {
      const outlines: { boardId: string; json: string }[] = [];
      for (const boardId of boards) {
        if (library.workshopOf(boardDocName(boardId)) === null) continue;
        const doc = await host.readDoc(boardDocName(boardId));
        outlines.push({ boardId, json: JSON.stringify(buildOutline(doc)) });
        doc.destroy();
      }
      return outlines;
    },
    'maps.merge': async ({ boards, ...wish }) => {
      const maps: MergedMap[] = [];
      try {
        for (const boardId of boards) {
          const workshopId = library.workshopOf(boardDocName(boardId));
          const entry = workshopId === null ? null : await library.info(workshopId);
          const group = entry?.groups.find((each) => each.boardId === boardId);
          if (!entry || !group) return { kind: 'problem', problem: 'not-found' };
          maps.push({ map: entry.title, group: group.name, boardId, doc: await host.readDoc(boardDocName(boardId)) });
        }
        const workshopId = await library.createMerged(maps, wish);
        return workshopId === null ? { kind: 'problem', problem: 'failed' } : { kind: 'done', workshopId };
      } finally {
        for (const { doc } of maps) doc.destroy();
      }
    },
  };
}
