import { z } from 'zod';
import { PHASE_TOOLS } from '../../templates/types';
import { PHASE_MODES } from './plan';
import { recordRoot } from './record-root';

/** The main room: what the projector shows, and where somebody without a group is. Beside groups' ids wherever there is one record per group. */
export const MAIN = 'main';

/** Milliseconds since 1970 by the host's clock. */
const moment = z.number();

/** Where a group (or `main`) is in the plan. `seq` counts its moves: who says "next" says from which one. */
export const stages = recordRoot('stages', z.object({ phaseId: z.string().max(64).nullable(), since: moment, seq: z.number().int().nonnegative() }));

/**
 * What the facilitator set for a group beside the phase's own rules: absent is the phase's; and pages that nobody
 * changes now.
 */
const rulesRecord = z.object({
  tools: z.array(z.enum(PHASE_TOOLS)).nullable().optional(),
  mode: z.enum(PHASE_MODES).optional(),
  frozen: z.array(z.string().max(64)).max(60),
});
export type GroupRules = z.infer<typeof rulesRecord>;
export const groupRules = recordRoot('rules', rulesRecord);

/**
 * One timer per group and one of the main room. It runs to `endsAt`, or stands with `leftMs` to go. `acts` are the ids
 * of the last calls that changed it: one that is sent again after a crash does not add its minutes twice.
 */
export const timerRecord = z.object({
  endsAt: moment,
  leftMs: z.number().nonnegative().nullable(),
  lengthMs: z.number().nonnegative(),
  acts: z.array(z.string().max(64)).max(8),
});
export type TimerRecord = z.infer<typeof timerRecord>;
export const timers = recordRoot('timers', timerRecord);
