import { z } from 'zod';
import { act, FACILITATOR } from './define';
import { done, recordId } from './fields';

/** The learning café: groups go from table to table, cards and hosts stay. */
export const CAFE_ACTS = {
  /** Hosts lead their table until the café ends. */
  'cafe.begin': act(FACILITATOR, z.object({ tables: z.array(recordId).min(2).max(60), hosts: z.record(recordId, recordId), minutes: z.number().int().min(0).max(24 * 60) }), done),
  /** Everybody but the hosts goes on to the next table. `from`: the turn that was seen; another one moves nobody. */
  'cafe.turn': act(FACILITATOR, z.object({ from: z.number().int().nonnegative() }), z.object({ moved: z.number() })),
  /** Everybody goes back to the own group, with its offices as they were. */
  'cafe.end': act(FACILITATOR, z.object({}), done),
} as const;
