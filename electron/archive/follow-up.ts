import { boardDocName, deleteCard } from '../../shared/doc';
import { allCards, buildOutline } from '../../shared/outline';
import { workshopDocName } from '../../shared/doc';
import { createId } from '../../shared/kernel/ids';
import type { EditPorts } from './edit-people';

export interface FollowUpWish {
  readonly workshopId: string;
  readonly title: string;
  /** ISO day or empty. */
  readonly date: string;
}

/**
 * A copy of a workshop for its next meeting: the whole map, without people, on another day. Agreements that are done and
 * decisions that were made go to the copy's bins: what is in sight is what is open. Null when there is no such workshop.
 */
export async function followUp({ library, host }: EditPorts, { workshopId, title, date }: FollowUpWish): Promise<string | null> {
  const made = await library.duplicate(workshopId, title);
  const entry = made === null ? null : await library.info(made);
  if (!entry) return null;
  await host.editDoc(workshopDocName(entry.id), (doc) => {
    doc.getMap('meta').set('date', date);
    doc.getMap('meta').set('follows', workshopId);
  });
  for (const { boardId } of entry.groups) {
    await host.editDoc(boardDocName(boardId), (doc) => {
      const ctx = { doc, origin: {}, author: 'facilitator', now: Date.now, newId: () => createId() };
      for (const { id, kind, fields } of allCards(buildOutline(doc))) if (kind === 'decision' || (kind === 'agreement' && fields['state'] === 'done')) deleteCard(ctx, id);
    });
  }
  return entry.id;
}
