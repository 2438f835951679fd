import { z } from 'zod';
import { act, LEADS, TAKING_PART } from './define';
import { done, ownGroup, recordId } from './fields';

/** What a group does for itself. */
export const GROUP_ACTS = {
  /** Chooses chair or secretary among the group's members, or nobody. */
  'office.set': act(TAKING_PART, ownGroup.extend({ office: z.enum(['chair', 'secretary']), memberId: recordId.nullable() }), done),
  'help.set': act(TAKING_PART, ownGroup.extend({ on: z.boolean() }), done),
  /** Of the phase the group is in. The chair's to say where there is one. */
  'ready.set': act(TAKING_PART, ownGroup.extend({ on: z.boolean() }), done),
  'hand.set': act(TAKING_PART, z.object({ on: z.boolean(), memberId: recordId.optional() }), done),
  'break.propose': act(TAKING_PART, ownGroup.extend({ minutes: z.number().int().min(1).max(120) }), done),
  'break.agree': act(TAKING_PART, ownGroup, z.object({ began: z.boolean() })),
  /** Withdraws a proposal, or comes back early. */
  'break.end': act(LEADS.concat('participant', 'secretary'), ownGroup, done),
} as const;
