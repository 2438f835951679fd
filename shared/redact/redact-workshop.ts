import * as Y from 'yjs';
import { createT } from '../i18n';
import { withContacts } from '../outline/contacts';
import { nameScrubber } from '../outline/contacts/name-scrubber';
import type { BoardOutline } from '../outline';
import { writeWorkshop, type WorkshopInfo } from '../protocol';
import { boardFromOutline } from './board-from-outline';
import { peopleIn } from './people-in';

export interface RedactInput {
  readonly workshop: WorkshopInfo;
  /** By the board's id. */
  readonly outlines: ReadonlyMap<string, BoardOutline>;
  readonly newId: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface RedactedWorkshop {
  readonly title: string;
  readonly workshop: { readonly id: string; readonly state: Uint8Array };
  readonly boards: readonly { readonly id: string; readonly state: Uint8Array }[];
}

/**
 * The workshop without people, written anew under other ids from what the boards show: no names, numbers and addresses,
 * no history and bin, no images and free drawings (nobody can search them), no participants, plan, votes and surveys.
 * Of what was named as a person a title or a sign stays; roles stay.
 */
export function redactWorkshop({ workshop, outlines, newId, now }: RedactInput): RedactedWorkshop {
  const instead = createT(workshop.language)('report.nameLeftOut');
  const people = peopleIn(workshop, [...outlines.values()]);
  const scrub = nameScrubber({ people, instead, anyContact: true });
  const groups: { id: string; name: string; boardId: string }[] = [];
  const boards: { id: string; state: Uint8Array }[] = [];
  for (const { name, boardId } of workshop.groups) {
    const outline = outlines.get(boardId);
    if (!outline) continue;
    const group = { id: newId(), name: scrub(name), boardId: newId() };
    const doc = new Y.Doc();
    boardFromOutline(withContacts(outline, 'none', instead, people), { doc, origin: {}, author: '', now, newId }, group.boardId);
    groups.push(group);
    boards.push({ id: group.boardId, state: Y.encodeStateAsUpdate(doc) });
    doc.destroy();
  }
  const { region, date, language, templateId, dataNotice } = workshop;
  const title = scrub(workshop.title);
  const doc = new Y.Doc();
  writeWorkshop(doc, { title, region: scrub(region), date, language, templateId, dataNotice: scrub(dataNotice), groups });
  return { title, workshop: { id: newId(), state: Y.encodeStateAsUpdate(doc) }, boards };
}
