import type { CallName } from './contract';

/**
 * What a second facilitator may call from another computer, at the guests' door and with the own seat's session. Every
 * call of the first list names its workshop, which must be the caller's; the others give what everybody may know.
 */
export const CO_FACILITATOR_CALLS = [
  'library.open',
  'host.state',
  'check.state',
  'people.state',
  'people.setRole',
  'people.move',
  'people.remove',
  'people.letBack',
  'people.setDoor',
  'people.letIn',
  'people.turnAway',
  'people.createLink',
  'people.setLinkExpiry',
  'people.revokeLink',
  'people.renewLink',
] as const satisfies readonly CallName[];

export const CO_FACILITATOR_READS = ['templates.get'] as const satisfies readonly CallName[];
