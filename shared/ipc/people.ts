import { z } from 'zod';
import { ROLES } from '../protocol/join';

/*
 * Who is in a workshop, who wants in, and by which links: the facilitator's calls. They are also what a second
 * facilitator may call from another computer (`CO_FACILITATOR_CALLS`).
 */
const id = z.string().min(1).max(64).regex(/^[0-9a-z]+$/);
const workshop = z.object({ workshopId: id });
const person = workshop.extend({ participantId: id });
const ms = z.number().int().nonnegative();

/** `waiting`: the facilitator lets people in one by one. `closed`: nobody new; those inside go on. */
export const DOORS = ['open', 'waiting', 'closed'] as const;
export type DoorState = (typeof DOORS)[number];

/** Roles that a link can carry. */
export const LINK_ROLES = ['participant', 'chair', 'secretary', 'reader', 'facilitator'] as const satisfies readonly (typeof ROLES)[number][];
export type LinkRole = (typeof LINK_ROLES)[number];
/** The link of the invitation; it is always there. */
export const MAIN_LINK = 'main';
/** A link lives no longer than this from now. */
export const MAX_LINK_LIFETIME_MS = 400 * 24 * 60 * 60 * 1000;

export const linkInfo = z.object({
  id: z.string(),
  role: z.enum(LINK_ROLES),
  url: z.string(),
  /** Empty for a facilitator's link: such a right is not given to who guesses. */
  code: z.string(),
  /** Milliseconds since 1970. */
  expiresAt: ms,
  state: z.enum(['valid', 'expired', 'revoked']),
});
export type LinkInfo = z.infer<typeof linkInfo>;

export const personInfo = z.object({
  id: z.string(),
  name: z.string(),
  /** Empty for a facilitator. */
  groupId: z.string(),
  role: z.enum(ROLES),
  colour: z.string(),
  /** Open pages, on any device. */
  devices: z.number().int().nonnegative(),
  /** How the board travels; null without a page that has it open. */
  path: z.enum(['offline', 'connecting', 'peer-to-peer', 'relay']).nullable(),
  /** Work that the host has been told of and does not have on its disk yet: since when. Null when there is none. */
  behindSince: ms.nullable(),
  /** When the host last heard of the person; null when it has not since it was started. */
  lastSeen: ms.nullable(),
  /** When a page of hers was last found to show something else than the host has, and mended. */
  repairedAt: ms.nullable().optional(),
});
export type PersonInfo = z.infer<typeof personInfo>;

export const waitingInfo = z.object({ id: z.string(), name: z.string(), groupId: z.string(), role: z.enum(ROLES), since: ms, lastSeen: ms.nullable() });
export type WaitingInfo = z.infer<typeof waitingInfo>;

export const peopleState = z.object({
  door: z.enum(DOORS),
  people: z.array(personInfo),
  former: z.array(z.object({ id: z.string(), name: z.string(), groupId: z.string(), role: z.enum(ROLES) })),
  waiting: z.array(waitingInfo),
  links: z.array(linkInfo),
  /** The host's clock. */
  now: ms,
});
export type PeopleState = z.infer<typeof peopleState>;

/** What came of a call, with everything as it is now. */
const outcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('state'), state: peopleState }),
  z.object({ kind: z.literal('problem'), problem: z.enum(['not-found', 'too-many', 'not-hosted', 'failed']) }),
]);
export type PeopleOutcome = z.infer<typeof outcome>;

export const PEOPLE_CALLS = {
  'people.state': { input: workshop, output: outcome },
  'people.setRole': { input: person.extend({ role: z.enum(ROLES) }), output: outcome },
  'people.move': { input: person.extend({ groupId: id }), output: outcome },
  'people.remove': { input: person, output: outcome },
  /** Somebody who was removed is on the list again; the device that has the seat finds the way in by itself. */
  'people.letBack': { input: person, output: outcome },
  'people.setDoor': { input: workshop.extend({ door: z.enum(DOORS) }), output: outcome },
  /** Everybody who waits, without `waitingId`. */
  'people.letIn': { input: workshop.extend({ waitingId: z.string().max(64).optional() }), output: outcome },
  'people.turnAway': { input: workshop.extend({ waitingId: z.string().max(64).optional() }), output: outcome },
  'people.createLink': { input: workshop.extend({ role: z.enum(LINK_ROLES), expiresAt: ms }), output: outcome },
  'people.setLinkExpiry': { input: workshop.extend({ linkId: z.string().max(64), expiresAt: ms }), output: outcome },
  'people.revokeLink': { input: workshop.extend({ linkId: z.string().max(64) }), output: outcome },
  /** Another token and code in the link's place. */
  'people.renewLink': { input: workshop.extend({ linkId: z.string().max(64) }), output: outcome },
} as const;
