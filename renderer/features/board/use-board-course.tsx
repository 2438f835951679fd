import { useCallback, useEffect, type ReactElement, type RefObject } from 'react';
import { guardCards, type BoardContext } from '../../../shared/doc';
import type { Awareness } from 'y-protocols/awareness';
import { FREE_RULES, rulesOf, type BoardRules } from '../../../shared/facilitation';
import type { BoardPlace, PhaseMode } from '../../../shared/protocol';
import type { BoardCanvasHandle } from '../../canvas';
import { useT, useToasts } from '../../ui';
import { PhaseBar, Together, useFacilitation, useSummons, type CourseSeat } from '../phases';

/** What is refused is said, but not with every letter. */
const SAID_AGAIN_MS = 5_000;

interface BoardCourseOptions {
  readonly course: CourseSeat | undefined;
  readonly ctx: BoardContext;
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

/** Whose cards this person may change now, in whichever face: own ones, or those made in this phase only. */
function useModeGuard(seat: CourseSeat | undefined, ctx: BoardContext, mode: PhaseMode, since: number): void {
  const t = useT();
  const { show } = useToasts();
  const me = seat?.participantId ?? '';
  const clock = seat?.clock;
  useEffect(() => {
    if (!clock || (mode !== 'own' && mode !== 'add')) return;
    let told = 0;
    return guardCards(ctx, {
      // A card's time is its writer's clock: brought to the host's, by which the phase began.
      mayChange: ({ createdBy, createdAt }) => createdBy === me && (mode === 'own' || createdAt + clock.offset.get() >= since),
      onRefused: () => {
        // Every key press would say it again.
        if (clock.now() - told < SAID_AGAIN_MS) return;
        told = clock.now();
        show({ tone: 'warning', text: t(`phases.mode.${mode}`) });
      },
    });
  }, [ctx, mode, me, clock, since, show, t]);
}

/** The workshop's course on a board: the bar, the phase's rules, and being brought to a place. */
export function useBoardCourse({ course: seat, ctx, awareness, pageId, setPage, canvas, wantRow }: BoardCourseOptions): BoardCourse {
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
  useModeGuard(seat, ctx, seat?.isFacilitator === false ? rulesOf(stage).mode : 'free', stage.since);
  if (!seat) return { rules: FREE_RULES, bar: null };
  const rules = rulesOf(stage);
  const isFrozen = pageId !== undefined && rules.frozen.includes(pageId);
  return {
    rules: seat.isFacilitator ? FREE_RULES : rules,
    bar: (
      <PhaseBar seat={seat} course={facilitation} stage={stage} isFrozen={isFrozen}>
        <Together seat={seat} stage={stage} awareness={awareness} pageId={pageId} goTo={goTo} />
      </PhaseBar>
    ),
  };
}
