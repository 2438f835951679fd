import type { HostClock } from '../../../shared/kernel/host-clock';
import type * as Y from 'yjs';
import type { RunAct } from '../../sync';

/** Whose bar it is, and where it asks and looks. */
export interface CourseSeat {
  readonly workshop: Y.Doc;
  readonly clock: HostClock;
  readonly act: RunAct;
  readonly groupId: string;
  readonly participantId: string;
  /** The facilitator sees the group's course without being a member of it. */
  readonly isFacilitator: boolean;
  /** A reader only looks. */
  readonly readOnly: boolean;
}
