import { z } from 'zod';
import { CAFE_ACTS } from './cafe-acts';
import type { Act } from './define';
import { GROUP_ACTS } from './group-acts';
import { PLAN_ACTS } from './plan-acts';
import { ROSTER_ACTS } from './roster-acts';
import { RUN_ACTS } from './run-acts';

export { act, FACILITATOR, LEADS, TAKING_PART, type Act } from './define';
export * from './fields';
export { listedPerson, MAX_ORGANISATION_LENGTH, type ListedPerson } from './roster-acts';

/**
 * Everything that participants and facilitators ask of the host while the workshop is open. Carried by the control
 * socket as `act` and `acted`. Adding one: an entry here (in a file of its concern) and a handler in
 * `electron/host/acts`; forgetting the handler does not compile.
 */
export const ACTS = { ...PLAN_ACTS, ...ROSTER_ACTS, ...RUN_ACTS, ...GROUP_ACTS, ...CAFE_ACTS } as const satisfies Readonly<Record<string, Act>>;

export type ActName = keyof typeof ACTS;
export type ActInput<N extends ActName> = z.input<(typeof ACTS)[N]['input']>;
export type ActParsed<N extends ActName> = z.output<(typeof ACTS)[N]['input']>;
export type ActOutput<N extends ActName> = z.infer<(typeof ACTS)[N]['output']>;

export const isActName = (name: string): name is ActName => Object.hasOwn(ACTS, name);

/**
 * Why the host did not do it. `STALE`: it was so when it was asked, and is not any more (somebody else was first).
 * `FULL`: there are as many as there may be.
 */
export const ACT_PROBLEMS = ['BAD_MESSAGE', 'NOT_ALLOWED', 'NOT_FOUND', 'STALE', 'FULL', 'TOO_MANY', 'HOST_FAILED'] as const;
export type ActProblem = (typeof ACT_PROBLEMS)[number];

export const actOutcome = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: z.enum(ACT_PROBLEMS) }),
]);
export type ActOutcome = z.infer<typeof actOutcome>;
