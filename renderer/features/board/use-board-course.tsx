import { useCallback, useEffect, type ReactElement, type RefObject } from 'react';
import type { Awareness } from 'y-protocols/awareness';
import { FREE_RULES, rulesOf, type BoardRules } from '../../../shared/facilitation';
import type { BoardPlace } from '../../../shared/protocol';
import type { BoardCanvasHandle } from '../../canvas';
import { PhaseBar, useFacilitation, useSummons, type CourseSeat } from '../phases';

interface BoardCourseOptions {
  readonly course: CourseSeat | undefined;
  readonly awareness: Awareness;
  readonly pageId: string | undefined;
  readonly setPage: (pageId: string) => void;
  readonly canvas: RefObject<BoardCanvasHandle | null>;
  readonly wantRow: (cardId: string) => void;
}

export interface BoardCourse {
  /** What this person may do now; the facilitator everything. */
  readonly rules: BoardRules;
  readonly bar: ReactElement | null;
}

/** The workshop's course on a board: the bar, the phase's rules, and being brought to a place. */
export function useBoardCourse({ course: seat, awareness, pageId, setPage, canvas, wantRow }: BoardCourseOptions): BoardCourse {
  // Where one is, for the desk and for whoever follows.
  useEffect(() => {
    if (pageId !== undefined) awareness.setLocalStateField('place', { pageId });
  }, [awareness, pageId]);
  const goTo = useCallback(
    ({ pageId: wanted, cardId }: BoardPlace): void => {
      setPage(wanted);
      if (cardId === undefined) return;
      wantRow(cardId);
      // The page comes first; its cards can be gone to when it is drawn.
      requestAnimationFrame(() => requestAnimationFrame(() => canvas.current?.focusCard(cardId)));
    },
    [setPage, wantRow, canvas],
  );
  const facilitation = useFacilitation(seat?.workshop ?? null);
  const stage = facilitation.stages[seat?.groupId ?? ''] ?? facilitation.main;
  useSummons(facilitation, stage, seat ?? null, goTo);
  if (!seat) return { rules: FREE_RULES, bar: null };
  const rules = rulesOf(stage);
  const isFrozen = pageId !== undefined && rules.frozen.includes(pageId);
  return { rules: seat.isFacilitator ? FREE_RULES : rules, bar: <PhaseBar seat={seat} course={facilitation} stage={stage} isFrozen={isFrozen} /> };
}
