import { z } from 'zod';
import { PHASE_TOOLS } from '../../templates/types';
import { recordRoot } from './record-root';

/**
 * What participants may do with cards: `own` change only what they made, `add` make and change nothing later,
 * `read` look. Which of it the host enforces is told in ARCHITECTURE.md.
 */
export const PHASE_MODES = ['free', 'own', 'add', 'read'] as const;
export type PhaseMode = (typeof PHASE_MODES)[number];

/** A time of day, `12:30`. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const LONGEST_PHASE_MINUTES = 24 * 60;
export const MOST_PHASES = 60;

export const planPhase = z.object({
  title: z.string().max(200),
  instruction: z.string().max(4_000),
  kind: z.enum(['work', 'break']),
  minutes: z.number().int().min(0).max(LONGEST_PHASE_MINUTES),
  /** The page it works on; null: whichever. */
  pageId: z.string().max(64).nullable(),
  /** Tools that are open; null: all. */
  tools: z.array(z.enum(PHASE_TOOLS)).nullable(),
  mode: z.enum(PHASE_MODES),
  /** What "we are ready" does: tells the facilitator, or freezes the phase's page too. */
  ready: z.enum(['signal', 'freeze']),
  /** Starts at this time of day whatever came before; null: when the one before ends. */
  at: clockTime.nullable(),
  order: z.number(),
});
export type PlanPhase = z.infer<typeof planPhase>;

/** Phases of the plan by id. */
export const plan = recordRoot('plan', planPhase);

/** When the day begins, under the key `start`. The day itself is the workshop's date. */
export const schedule = recordRoot('schedule', z.object({ time: clockTime, timeZone: z.string().max(64) }));
export const START = 'start';
