import { boardDocName, workshopDocName, type ForeignRights } from '../../../shared/doc';
import type { WorkshopInfo } from '../../../shared/protocol';
import type { Identity } from './sessions';

export type Access = 'write' | 'read' | null;

/** A workshop as far as the right to open its documents depends on it. */
export interface OpenWorkshop {
  /** Guests may take part. */
  readonly hosted: boolean;
  readonly damaged: boolean;
  readonly info: WorkshopInfo;
}

/**
 * What somebody may do with a document. A guest: the board of her own group, and the workshop's document to read; a
 * reader reads only; a guest with the role of facilitator as the facilitator. The facilitator: every board, and the
 * workshop's document to read. The engine: boards of hosted workshops.
 */
export function accessOf(who: Identity, workshop: OpenWorkshop, docName: string): Access {
  const wholeWorkshop = docName === workshopDocName(workshop.info.id);
  const board = workshop.info.groups.find(({ boardId }) => boardDocName(boardId) === docName);
  const write: Access = workshop.damaged ? 'read' : 'write';
  switch (who.kind) {
    case 'checker':
      return null;
    case 'engine':
      return board && workshop.hosted ? write : null;
    case 'facilitator':
      if (who.workshopId !== workshop.info.id) return null;
      // The workshop's document is written by the host alone, by calls (`ACTS`): one after the other, checked.
      if (wholeWorkshop) return 'read';
      return board ? write : null;
    case 'guest': {
      const member = workshop.info.members.find(({ id }) => id === who.participantId);
      if (who.workshopId !== workshop.info.id || !workshop.hosted || !member) return null;
      if (member.role === 'facilitator') return wholeWorkshop ? 'read' : board ? write : null;
      if (wholeWorkshop) return 'read';
      if (board?.id !== member.groupId) return null;
      return member.role === 'reader' ? 'read' : write;
    }
  }
}

/**
 * As what somebody's updates are judged before they reach a document. Null: they are not foreign (the facilitator's own
 * window), or nothing is written anyway (a damaged workshop). What the engine brings was judged by the hub, channel by
 * channel; here it is judged once more, as a whole.
 */
export function foreignRights(who: Identity, workshop: OpenWorkshop, docName: string): ForeignRights | null {
  if (who.kind === 'facilitator' || workshop.damaged) return null;
  if (who.kind === 'engine') return { write: true, furnish: true };
  const role = workshop.info.members.find(({ id }) => id === who.participantId)?.role;
  return { write: accessOf(who, workshop, docName) === 'write', furnish: role === 'facilitator' };
}
