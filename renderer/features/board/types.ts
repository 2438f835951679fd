import type { ReactNode } from 'react';
import type { Observable } from '../../../shared/kernel/observable';
import type { Refusal } from '../../../shared/protocol';
import type { BoardOutline } from '../../../shared/outline';
import type { Template } from '../../../shared/templates/types';
import type { DocSession } from '../../sync';
import type { HostSeat } from '../images';
import type { CourseSeat } from '../phases';

/** Who looks at the board. A `Seat` fits. */
export interface BoardPerson {
  readonly participantId: string;
  readonly name: string;
  /** `#rrggbb` */
  readonly colour: string;
}

export interface BoardPageProps {
  /** Where the board's images are; without it there are none. */
  readonly seat?: HostSeat;
  /** The group's board. Opened and closed by the owner. */
  readonly session: DocSession;
  /** The workshop's document, for the list of people; null when it is not open. */
  readonly workshopSession: DocSession | null;
  readonly me: BoardPerson;
  readonly group: { readonly id: string; readonly name: string };
  /** The workshop's title. */
  readonly title: string;
  /** The facilitator's face: no way to leave, room for the owner's own controls. */
  readonly canManage: boolean;
  readonly hostAway: Observable<boolean>;
  /** Why the host refused this session; the board can be read then, not written. */
  readonly refusal: Observable<Refusal | null>;
  /** What a person can do after a refusal. */
  readonly refusalAction?: ReactNode;
  /** The document may be looked at only (a damaged workshop, a reader's seat). */
  readonly readOnly?: boolean;
  /** The facilitator's own template of this board, where it is one; its example and notes are there. */
  readonly ownTemplate?: Template | null;
  /** The card, row or page that is led to when the board opens. */
  readonly showAt?: string;
  /** Makes a printable sheet of a page without its cards. */
  readonly onEmptySheet?: (board: BoardOutline, pageId: string, size: 'A3' | 'A4') => void;
  /** Keeps the board's structure as an own template. */
  readonly onSaveAsTemplate?: (board: BoardOutline) => void;
  /** Something else that this person should know, above the board. */
  readonly notice?: ReactNode;
  /** The workshop's course as this person takes part in it; without it there is none. */
  readonly course?: CourseSeat;
  /** Before the title: a way back. */
  readonly start?: ReactNode;
  /** At the end of the head: menus of the owner. */
  readonly end?: ReactNode;
  /** Without the head (title, people, safety, language): the owner shows its own, with `BoardIndicators` in it. */
  readonly hideHead?: boolean;
}
