import { z } from 'zod';
import { MAX_NAME_LENGTH } from '../join';
import { webLink } from '../workshop-doc/announcements';
import { meeting } from '../workshop-doc/meetings';
import { act, FACILITATOR } from './define';
import { done, recordId } from './fields';

export const MAX_ORGANISATION_LENGTH = 120;

/** A person as the facilitator lists her before she comes. */
export const listedPerson = z.object({
  name: z.string().trim().min(1).max(MAX_NAME_LENGTH),
  organisation: z.string().trim().max(MAX_ORGANISATION_LENGTH),
  profession: z.string().trim().max(MAX_ORGANISATION_LENGTH),
});
export type ListedPerson = z.infer<typeof listedPerson>;

/** Who is asked to the workshop, in which groups, and where they meet. */
export const ROSTER_ACTS = {
  /** People on the list in which everybody finds herself. Who is on it already (the same name, organisation and profession) is not added again. */
  'roster.add': act(FACILITATOR, z.object({ people: z.array(listedPerson).min(1).max(200) }), z.object({ added: z.number() })),
  'roster.change': act(FACILITATOR, z.object({ memberId: recordId, change: listedPerson.partial() }), done),
  /** Takes people off the list who have never come in. */
  'roster.remove': act(FACILITATOR, z.object({ memberIds: z.array(recordId).min(1).max(500) }), z.object({ removed: z.number() })),
  /** Puts people into groups; an empty group is none. */
  'roster.place': act(FACILITATOR, z.object({ places: z.record(recordId, z.union([recordId, z.literal('')])) }), done),
  'group.rename': act(FACILITATOR, z.object({ groupId: recordId, name: z.string().trim().min(1).max(MAX_NAME_LENGTH) }), done),
  /** A new group with an empty board of the workshop's template, after the others. */
  'group.add': act(FACILITATOR, z.object({ name: z.string().trim().min(1).max(MAX_NAME_LENGTH) }), z.object({ groupId: z.string() })),
  /** Its people go to another group; its board is kept, and it can come back with it. */
  'group.remove': act(FACILITATOR, z.object({ groupId: recordId, to: recordId }), done),
  'group.restore': act(FACILITATOR, z.object({ groupId: recordId }), done),
  /** The link of a group's video room, of the main room under `main`; empty takes it away. */
  'room.set': act(FACILITATOR, z.object({ target: recordId, url: z.union([webLink, z.literal('')]) }), done),
  'meeting.put': act(FACILITATOR, z.object({ meetingId: recordId, meeting }), done),
  'meeting.remove': act(FACILITATOR, z.object({ meetingId: recordId }), done),
  /** Who is connected at this moment, and how their boards travel. */
  'people.present': act(FACILITATOR, z.object({}), z.object({ people: z.array(z.object({ memberId: z.string(), path: z.enum(['offline', 'connecting', 'peer-to-peer', 'relay']).nullable() })) })),
} as const;
