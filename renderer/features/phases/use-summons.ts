import { useEffect, useRef } from 'react';
import type { Facilitation, Stage } from '../../../shared/facilitation';
import type { BoardPlace } from '../../../shared/protocol';
import type { CourseSeat } from './types';

/** A call to a place is meant for whoever is there; who comes later than this is not moved by it any more. */
const SUMMONS_MS = 60_000;

/** Goes where the facilitator brings everyone, and to the phase's page when a new phase begins. Each once. */
export function useSummons(course: Facilitation, stage: Stage, seat: CourseSeat | null, goTo: (place: BoardPlace) => void): void {
  const followed = useRef(new Set<string>());
  const go = useRef(goTo);
  useEffect(() => {
    go.current = goTo;
  });
  const clock = seat?.clock;
  const isFacilitator = seat?.isFacilitator ?? true;
  const groupId = seat?.groupId ?? '';
  const called = isFacilitator ? undefined : course.announcements.find(({ kind, targets }) => kind === 'come' && targets.includes(groupId));
  useEffect(() => {
    if (!called?.place || followed.current.has(called.id)) return;
    followed.current.add(called.id);
    if (clock && clock.now() - called.at < SUMMONS_MS) go.current(called.place);
  }, [called, clock]);

  const pageId = stage.phase?.pageId ?? null;
  const began = useRef<number | null>(null);
  useEffect(() => {
    const isNew = began.current !== stage.seq;
    began.current = stage.seq;
    if (isNew && pageId !== null && !isFacilitator) go.current({ pageId });
  }, [stage.seq, pageId, isFacilitator]);
}
