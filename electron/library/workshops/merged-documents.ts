import * as Y from 'yjs';
import { boardDocName, workshopDocName } from '../../../shared/doc';
import { createId, type RandomBytes } from '../../../shared/kernel/ids';
import { LANGUAGES } from '../../../shared/kernel/language';
import { mergeBoards, type MergedMap } from '../../../shared/merge';
import { writeWorkshop } from '../../../shared/protocol';
import { findTemplate } from '../../../shared/templates';
import type { MergedWorkshop } from '../types';
import type { NewDocument } from './new-documents';

/** Who wrote a merged map: nobody of its workshop. Each card says where it comes from. */
const AUTHOR = 'merge';

/** The documents of a workshop of one group whose map is made of several others; null when there are none. */
export function mergedDocuments(workshopId: string, maps: readonly MergedMap[], { title, region, groupName }: MergedWorkshop, ports: { readonly random: RandomBytes; readonly now: () => number }): NewDocument[] | null {
  if (maps.length === 0) return null;
  const [groupId, boardId] = [createId(ports.random), createId(ports.random)];
  const board = new Y.Doc();
  mergeBoards(maps, { doc: board, origin: {}, author: AUTHOR, now: ports.now, newId: () => createId(ports.random) }, boardId);
  const meta = board.getMap('meta');
  const templateId = String(meta.get('templateId') ?? '');
  const language = LANGUAGES.find((each) => each === meta.get('language')) ?? 'fi';
  const workshop = new Y.Doc();
  writeWorkshop(workshop, { title, region, date: '', language, templateId, dataNotice: findTemplate(templateId)?.dataNotice[language] ?? '', groups: [{ id: groupId, name: groupName, boardId }] });
  const documents = [
    { name: workshopDocName(workshopId), state: Y.encodeStateAsUpdate(workshop) },
    { name: boardDocName(boardId), state: Y.encodeStateAsUpdate(board) },
  ];
  for (const doc of [workshop, board]) doc.destroy();
  return documents;
}
