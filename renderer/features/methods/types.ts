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
  readonly readOnly: boolean;
  readonly hostAway: boolean;
}
