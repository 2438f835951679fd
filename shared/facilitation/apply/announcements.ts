import { err, ok } from '../../kernel/result';
import { announcements, MOST_ANNOUNCEMENTS, projector, SHOWN, spotlights } from '../../protocol';
import { groupOf, knownTargets } from './groups-of';
import type { Applies } from './types';

export const announceApplies: Applies<'announce' | 'announce.remove' | 'spotlight.set' | 'projector.show'> = {
  announce: (doc, { input, who, now, newId }) => {
    const targets = knownTargets(doc, input.targets);
    if (targets.length === 0) return err('NOT_FOUND');
    if (input.kind === 'come' ? !input.place : input.text.trim() === '' && !input.link) return err('BAD_MESSAGE');
    const old = [...announcements.all(doc)].sort(([, a], [, b]) => a.at - b.at);
    for (const [id] of old.slice(0, Math.max(0, old.length + 1 - MOST_ANNOUNCEMENTS))) announcements.remove(doc, id);
    const announcementId = newId();
    announcements.put(doc, announcementId, {
      kind: input.kind,
      text: input.text.trim(),
      targets,
      at: now,
      by: who.id,
      ...(input.link && { link: input.link }),
      ...(input.place && { place: input.place }),
    });
    return ok({ announcementId });
  },
  'announce.remove': (doc, { input }) => {
    announcements.remove(doc, input.announcementId);
    return ok({});
  },
  'spotlight.set': (doc, { input, who, now }) => {
    const group = groupOf(doc, who, input.groupId);
    if (!group.ok) return group;
    if (input.on) spotlights.put(doc, group.value, { by: who.id, at: now, place: input.place });
    else spotlights.remove(doc, group.value);
    return ok({});
  },
  'projector.show': (doc, { input }) => {
    projector.put(doc, SHOWN, input.view);
    return ok({});
  },
};
