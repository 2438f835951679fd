import type * as Y from 'yjs';
import type { BoardContext } from '../../../shared/doc';
import type { Observable } from '../../../shared/kernel/observable';
import type { BoardOutline } from '../../../shared/outline';
import type { HostSeat } from '../images';

/** Everything that methods know of the board on which they are used. */
export interface MethodsProps {
  /** Null where there is no host to ask. */
  readonly seat: HostSeat | null;
  readonly workshop: Y.Doc | null;
  readonly ctx: BoardContext;
  readonly outline: Observable<BoardOutline>;
  readonly groupId: string;
  readonly pageId: string;
  /** The facilitator's seat. */
  readonly canManage: boolean;
  /** The board can't be written on now. */
  readonly readOnly: boolean;
  /** May vote and answer: also on a page that is frozen, as at the end of the day. */
  readonly canTakePart: boolean;
  readonly hostAway: boolean;
}
