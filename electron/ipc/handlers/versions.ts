import { boardDocName, workshopDocName, type BoardContext } from '../../../shared/doc';
import { createId } from '../../../shared/kernel/ids';
import { buildOutline } from '../../../shared/outline';
import { readWorkshop } from '../../../shared/protocol';
import { restoreBoard } from '../../../shared/versions';
import type { HandlerPorts } from '../ports';
import type { HandlersOf } from './namespace';

/** Who restores: the facilitator's own seat, as far as cards say who changed them. */
const AUTHOR = 'facilitator';

export function versionsHandlers({ library, host }: HandlerPorts): HandlersOf<'versions'> {
  const has = (boardId: string): boolean => library.workshopOf(boardDocName(boardId)) !== null;
  const keep = async (boardId: string, kind: 'named' | 'restore', name: string): Promise<void> => {
    const doc = await host.readDoc(boardDocName(boardId));
    try {
      await library.versions.add(boardDocName(boardId), doc, { kind, name, at: Date.now() });
    } finally {
      doc.destroy();
    }
  };

  return {
    'versions.list': async ({ boardId }) => {
      const workshopId = library.workshopOf(boardDocName(boardId));
      if (workshopId === null) return { versions: [], names: [] };
      const doc = await host.readDoc(workshopDocName(workshopId));
      const { members, former } = readWorkshop(doc, workshopId);
      doc.destroy();
      return { versions: await library.versions.list(boardDocName(boardId)), names: [...members, ...former].map(({ id, name }) => [id, name]) };
    },
    'versions.make': async ({ boardId, name }) => {
      if (!has(boardId)) return { kind: 'problem', problem: 'not-found' };
      await keep(boardId, 'named', name);
      return { kind: 'done' };
    },
    'versions.outline': async ({ boardId, number }) => {
      const doc = !has(boardId) ? null : number === undefined ? await host.readDoc(boardDocName(boardId)) : await library.versions.read(boardDocName(boardId), number);
      const json = doc && JSON.stringify(buildOutline(doc));
      doc?.destroy();
      return { json };
    },
    'versions.restore': async ({ boardId, number }) => {
      const workshopId = library.workshopOf(boardDocName(boardId));
      if (workshopId === null || library.isDamaged(workshopId)) return { kind: 'problem', problem: 'not-found' };
      const then = await library.versions.read(boardDocName(boardId), number);
      if (!then) return { kind: 'problem', problem: 'not-found' };
      await keep(boardId, 'restore', '');
      await host.editDoc(boardDocName(boardId), (doc) => {
        const ctx: BoardContext = { doc, origin: {}, author: AUTHOR, now: Date.now, newId: () => createId() };
        restoreBoard(ctx, then);
      });
      then.destroy();
      return { kind: 'done' };
    },
  };
}
