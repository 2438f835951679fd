import { announceApplies } from './announcements';
import { breakApplies } from './breaks';
import { cafeApplies } from './cafe';
import { closingApplies } from './closing';
import { groupApplies } from './groups';
import { phaseApplies } from './phases';
import { planApplies } from './plan';
import { rosterApplies } from './roster';
import { ruleApplies } from './rules';
import { signalApplies } from './signals';
import { timerApplies } from './timers';

export type { ActCall, Actor, Applies, Apply } from './types';
export { groupOf, groupOfMember, hasGroup, knownTargets } from './groups-of';
export { placeMember } from './place-member';
export { NOT_BEGUN } from './phases';
export { phasesInOrder } from './plan';
export { MOST_MEMBERS } from './roster';

/** Calls that are done in the workshop's document and nowhere else. */
export const DOCUMENT_ACTS = { ...planApplies, ...rosterApplies, ...phaseApplies, ...timerApplies, ...announceApplies, ...ruleApplies, ...signalApplies, ...breakApplies, ...closingApplies, ...cafeApplies, ...groupApplies } as const;
