import type { LinkRole } from '../../../shared/ipc';
import type { Role } from '../../../shared/protocol';

/**
 * Whether who comes by a link of one role may be the person on the list: a weaker link never leads to a stronger seat.
 * Somebody who was made a reader stays one by the participants' link.
 */
export function mayClaim(link: LinkRole, seat: Role): boolean {
  if (link === 'facilitator' || link === 'reader') return seat === link;
  return seat !== 'facilitator';
}

/** The role of a person who comes, or comes again, by a link. */
export function roleBy(link: LinkRole, before: Role | undefined): Role {
  if (before === undefined) return link;
  return link === 'participant' || link === 'reader' ? before : link;
}
