import { z } from 'zod';
import { clockTime, planPhase } from '../workshop-doc/plan';
import { act, FACILITATOR } from './define';
import { done, recordId } from './fields';

const phase = planPhase.omit({ order: true });

/** The workshop's plan, before and during. */
export const PLAN_ACTS = {
  /** The template's phases, as they are in the workshop's language; only into an empty plan. */
  'plan.fromTemplate': act(FACILITATOR, z.object({ phases: z.array(phase).min(1).max(60) }), done),
  /** `after`: the phase it comes after; null puts it first. */
  'plan.add': act(FACILITATOR, z.object({ phaseId: recordId, phase, after: recordId.nullable() }), done),
  'plan.change': act(FACILITATOR, z.object({ phaseId: recordId, change: phase.partial() }), done),
  'plan.move': act(FACILITATOR, z.object({ phaseId: recordId, after: recordId.nullable() }), done),
  'plan.remove': act(FACILITATOR, z.object({ phaseId: recordId }), done),
  /** When the day begins; the day itself is the workshop's date. */
  'plan.start': act(FACILITATOR, z.object({ time: clockTime.nullable(), timeZone: z.string().max(64) }), done),
} as const;
