import { z } from 'zod';
import { boardPlace } from './announcements';
import { recordRoot } from './record-root';

const moment = z.number();
const memberId = z.string().max(64);

/** "We need help", by group. */
export const helpSignals = recordRoot('help', z.object({ at: moment, by: memberId }));
/** "We are ready", by group; of the phase it was said in. */
export const readySignals = recordRoot('ready', z.object({ at: moment, by: memberId, phaseId: z.string().max(64).nullable() }));
/** Raised hands, by member. */
export const hands = recordRoot('hands', z.object({ at: moment, groupId: z.string().max(64) }));

/** A group's own break, by group: proposed and being agreed on (`endsAt` null), or going on. */
export const breakRecord = z.object({
  minutes: z.number().int().min(1).max(120),
  by: memberId,
  at: moment,
  agreed: z.array(memberId).max(500),
  endsAt: moment.nullable(),
});
export type BreakRecord = z.infer<typeof breakRecord>;
export const breaks = recordRoot('breaks', breakRecord);

/** Whom a group is asked to follow, by group, and where that person was last. */
export const spotlights = recordRoot('spotlights', z.object({ by: memberId, at: moment, place: boardPlace.nullable() }));
