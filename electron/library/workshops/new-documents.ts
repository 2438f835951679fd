import * as Y from 'yjs';
import { boardDocName, boardRoots, createBoard, migrateBoard, workshopDocName } from '../../../shared/doc';
import { createT } from '../../../shared/i18n/every-language';
import type { Language } from '../../../shared/kernel/language';
import { createId, type RandomBytes } from '../../../shared/kernel/ids';
import { forgetOpenMethods } from '../../../shared/methods';
import { writeFirstSurveys } from '../../../shared/methods/end-of-day';
import { phasesOfTemplate } from '../../../shared/facilitation';
import { plan, writeWorkshop } from '../../../shared/protocol';
import type { Template } from '../../../shared/templates';
import type { NewWorkshop } from '../types';
import type { PolkuContent } from '../polku/write-polku';
import { replicaOf } from '../store/snapshot';

export interface NewDocument {
  readonly name: string;
  readonly state: Uint8Array;
}

function stateOf(write: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  write(doc);
  const state = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return state;
}

export const boardState = (template: Template, language: Language, boardId: string): Uint8Array => stateOf((doc) => createBoard(doc, template, language, boardId));

/** The documents of a new workshop: itself, and a board from the template for each group. */
export function newDocuments(workshopId: string, template: Template, input: NewWorkshop, random: RandomBytes): NewDocument[] {
  const { title, region, date, language } = input;
  const t = createT(language);
  const groups = Array.from({ length: input.groups }, (_, index) => ({
    id: createId(random),
    name: t('host.groupName', { number: index + 1 }),
    boardId: createId(random),
  }));
  const info = { title, region, date, language, templateId: template.id, dataNotice: template.dataNotice[language], groups };
  return [
    {
      name: workshopDocName(workshopId),
      state: stateOf((doc) => {
        writeWorkshop(doc, info);
        writeFirstSurveys(doc, template.id, createId(random));
        phasesOfTemplate(template, language).forEach((phase, order) => plan.put(doc, createId(random), { ...phase, order }));
      }),
    },
    ...groups.map(({ boardId }) => ({ name: boardDocName(boardId), state: boardState(template, language, boardId) })),
  ];
}

export interface CopyOptions {
  readonly workshopId: string;
  /** The copy's id of each board. */
  readonly boardIds: ReadonlyMap<string, string>;
  readonly title?: string;
  readonly members: boolean;
}

/** The same documents under other ids; null when one of them can't be read. */
export function copyDocuments(content: PolkuContent, options: CopyOptions): NewDocument[] | null {
  const copies: NewDocument[] = [];
  const copy = (state: Uint8Array, name: string, change: (doc: Y.Doc) => void): boolean => {
    const doc = replicaOf([state]);
    if (!doc) return false;
    doc.transact(() => change(doc));
    copies.push({ name, state: Y.encodeStateAsUpdate(doc) });
    doc.destroy();
    return true;
  };
  const readable = copy(content.workshop.state, workshopDocName(options.workshopId), (doc) => {
    if (options.title !== undefined) doc.getMap('meta').set('title', options.title);
    for (const group of doc.getMap<Y.Map<unknown>>('groups').values()) {
      const boardId = options.boardIds.get(String(group.get('boardId')));
      if (boardId && boardId !== group.get('boardId')) group.set('boardId', boardId);
    }
    if (!options.members) {
      for (const root of ['members', 'former']) doc.getMap(root).clear();
      forgetOpenMethods(doc);
    }
  });
  if (!readable) return null;
  for (const { id, state } of content.boards) {
    const newId = options.boardIds.get(id);
    if (newId === undefined) continue;
    const done = copy(state, boardDocName(newId), (doc) => {
      migrateBoard(doc);
      const { meta } = boardRoots(doc);
      if (meta.get('boardId') !== newId) meta.set('boardId', newId);
    });
    if (!done) return null;
  }
  return copies;
}
