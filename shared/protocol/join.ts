import { z } from 'zod';
import { LANGUAGES } from '../kernel/language';
import { REFUSALS, type Refusal } from './refusals';

/** HTTP calls of a guest, `POST` with JSON to `API_PATHS`. Answers: 200 with the result, else 4xx/5xx with `Refused`. */
export const API_PATHS = { lookup: '/api/lookup', join: '/api/join', resume: '/api/resume' } as const;

export const MAX_NAME_LENGTH = 80;

export const ROLES = ['facilitator', 'chair', 'secretary', 'participant', 'reader'] as const;
export type Role = (typeof ROLES)[number];

const version = z.number().int().nonnegative();
/** A join token (32 hex characters, from the link) or a short code (`KUUSI-42`, any case). */
const key = z.string().min(1).max(64);

export const lookupRequest = z.object({ protocol: version, key });
export const lookupAnswer = z.object({
  workshopId: z.string(),
  title: z.string(),
  region: z.string(),
  date: z.string(),
  language: z.enum(LANGUAGES),
  dataNotice: z.string(),
  groups: z.array(z.object({ id: z.string(), name: z.string(), people: z.array(z.object({ id: z.string(), name: z.string() })) })),
  /** As what the link lets one in; a participant when it says nothing. */
  role: z.enum(ROLES).optional(),
  /** The token that a short code stands for: whoever typed the code goes on with the token. */
  token: z.string().optional(),
});
export type LookupAnswer = z.infer<typeof lookupAnswer>;

/** `participantId` when the person found herself in the list; the same person may come back on another device. */
export const joinRequest = z.object({
  protocol: version,
  key,
  name: z.string().trim().min(1).max(MAX_NAME_LENGTH),
  groupId: z.string().max(64),
  participantId: z.string().max(64).optional(),
  /** Of the seat that this device has: the same person takes another name or group, whatever the door is like. */
  session: z.string().min(1).max(128).optional(),
});
/**
 * `key`: of the link that the page was opened with; at an address of many workshops it says which is meant. `wait`: in
 * the waiting room the answer comes when something changes, or after a few seconds.
 */
export const resumeRequest = z.object({ protocol: version, session: z.string().min(1).max(128), key: key.optional(), wait: z.boolean().optional() });

/** What a client needs to take part. `session` is a secret of this person on this device; it survives a host restart. */
export const seat = z.object({
  session: z.string(),
  participantId: z.string(),
  name: z.string(),
  colour: z.string(),
  role: z.enum(ROLES),
  workshopId: z.string(),
  title: z.string(),
  language: z.enum(LANGUAGES),
  group: z.object({ id: z.string(), name: z.string(), boardId: z.string() }),
});
export type Seat = z.infer<typeof seat>;

/** The answer to joining where the facilitator lets people in: `resume` with this session says how it went. */
export const waitingSeat = z.object({ waiting: z.literal(true), session: z.string(), name: z.string(), title: z.string() });
export type WaitingSeat = z.infer<typeof waitingSeat>;
export const joinAnswer = z.union([waitingSeat, seat]);

const refusalNames = Object.keys(REFUSALS) as [Refusal, ...Refusal[]];
export const refused = z.object({ refusal: z.enum(refusalNames) });
