import type { MemberInfo, WorkshopInfo } from '../../../shared/protocol';
import type { Identity } from '../sessions/sessions';
import type { OpenWorkshop } from '../sessions/access';

/** Who asks, in which workshop. */
export interface Actor {
  readonly workshop: WorkshopInfo;
  /** Null for the facilitator. */
  readonly member: MemberInfo | null;
  readonly isFacilitator: boolean;
}

/** Null for whoever has no part in a workshop's methods. */
export function actorOf(who: Identity, { info }: OpenWorkshop): Actor | null {
  if (who.kind === 'engine') return null;
  const member = info.members.find(({ id }) => id === who.participantId) ?? null;
  const isFacilitator = who.kind === 'facilitator' || member?.role === 'facilitator';
  return isFacilitator || member ? { workshop: info, member, isFacilitator } : null;
}

/** May take part: has a seat and is more than a reader. */
export const participantOf = ({ member }: Actor): MemberInfo | null => (member && member.role !== 'reader' ? member : null);
