import { z } from 'zod';

/* Over all saved workshops at once: search, the register of key people, what was agreed, a meeting that goes on from an old map. */
const id = z.string().min(1).max(64).regex(/^[0-9a-z]+$/);
const day = z.string().regex(/^(\d{4}-\d{2}-\d{2})?$/);
/** Where something stands. `cardId` is a row's for who carries a stage forward, and empty for a page's notes. */
const place = z.object({ workshopId: id, workshopTitle: z.string(), groupId: id, groupName: z.string(), boardId: id, pageId: z.string(), cardId: z.string() });
export type ArchivePlace = z.infer<typeof place>;
const fields = z.record(z.string(), z.union([z.string(), z.boolean(), z.null()]));
const listed = place.extend({ text: z.string(), fields });
export type ListedCard = z.infer<typeof listed>;
/** Workshops that are still to be read: what is found may not be all. */
const pending = z.number();
const card = z.object({ boardId: id, cardId: z.string().min(1).max(200) });
const outcome = z.discriminatedUnion('kind', [z.object({ kind: z.literal('done'), changed: z.number() }), z.object({ kind: z.literal('problem'), problem: z.enum(['not-found', 'failed']) })]);

export const ARCHIVE_CALLS = {
  'archive.search': { input: z.object({ query: z.string().max(300) }), output: z.object({ hits: z.array(place.extend({ kind: z.string(), title: z.string(), body: z.string() })), pending }) },
  /** Every key person's card; and how often each name (`nameKey`) stands somewhere as responsible and the like. */
  'archive.people': { input: z.object({}), output: z.object({ cards: z.array(listed), mentions: z.array(z.tuple([z.string(), z.number()])), pending }) },
  /** Where a name stands on all maps. */
  'archive.mentions': { input: z.object({ name: z.string().max(300) }), output: z.array(place.extend({ kind: z.string(), title: z.string(), field: z.string() })) },
  /** Changes details of a person on all these cards. Each board gets a version first, named `reason`. */
  'archive.changePerson': { input: z.object({ cards: z.array(card).min(1).max(500), change: z.object({ title: z.string().max(500), organisation: z.string().max(500), phone: z.string().max(500), email: z.string().max(500), lastChecked: day }).partial(), reason: z.string().trim().min(1).max(200) }), output: outcome },
  /** Somebody has left: her cards go to the bins, and where she was named her successor (perhaps nobody) is. */
  'archive.personLeft': { input: z.object({ cards: z.array(card).min(1).max(500), name: z.string().min(1).max(300), successor: z.string().trim().max(300), reason: z.string().trim().min(1).max(200) }), output: outcome },
  /** What was agreed and what somebody is to take forward, open or done. */
  'archive.tasks': { input: z.object({}), output: z.object({ agreements: z.array(listed), needs: z.array(listed), pending }) },
  /** A copy of a workshop for its next meeting: everything that is open; what is done goes to the copy's bins. */
  'archive.followUp': {
    input: z.object({ workshopId: id, title: z.string().trim().min(1).max(200), date: day }),
    output: z.discriminatedUnion('kind', [z.object({ kind: z.literal('done'), workshopId: id }), z.object({ kind: z.literal('problem'), problem: z.enum(['not-found', 'failed']) })]),
  },
  'archive.setTags': { input: z.object({ workshopId: id, tags: z.array(z.string().trim().min(1).max(60)).max(20) }), output: outcome },
} as const;
