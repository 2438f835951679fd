import type { z } from 'zod';
import type { Role } from '../join';

/**
 * One thing that somebody may ask of the host: what it says, what is answered, and who may. The host checks all three
 * before a handler sees it.
 */
export interface Act<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly who: readonly Role[];
  readonly input: I;
  readonly output: O;
}

export const act = <I extends z.ZodType, O extends z.ZodType>(who: readonly Role[], input: I, output: O): Act<I, O> => ({ who, input, output });

export const FACILITATOR: readonly Role[] = ['facilitator'];
/** Who may decide for a group. */
export const LEADS: readonly Role[] = ['facilitator', 'chair'];
/** Everybody who takes part; a reader only looks. */
export const TAKING_PART: readonly Role[] = ['facilitator', 'chair', 'secretary', 'participant'];
