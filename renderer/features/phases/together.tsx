import { Eye, EyeOff, Presentation } from 'lucide-react';
import { useEffect, useRef, type ReactElement } from 'react';
import type { Awareness } from 'y-protocols/awareness';
import type { Stage } from '../../../shared/facilitation';
import type { BoardPlace } from '../../../shared/protocol';
import { Button, useObservable, useT } from '../../ui';
import { follow, followingOf, useFollow, useNames } from '../presence';
import type { CourseSeat } from './types';
import { useAct } from './use-act';
import css from './phases.module.css';

interface TogetherProps {
  readonly seat: CourseSeat;
  readonly stage: Stage;
  readonly awareness: Awareness;
  readonly pageId: string | undefined;
  readonly goTo: (place: BoardPlace) => void;
}

/** Looking together: following a person, and chair or facilitator bringing the group to where she is. */
export function Together({ seat, stage, awareness, pageId, goTo }: TogetherProps): ReactElement | null {
  const t = useT();
  const ask = useAct(seat.act);
  const names = useNames(awareness, seat.workshop);
  const followed = useObservable(followingOf(awareness));
  const { spotlight } = stage;
  const isMine = spotlight?.by === seat.participantId;
  // Before the day begins there is nobody to bring, and the board has the room.
  const mayShow = seat.groupId !== '' && !seat.readOnly && (seat.isFacilitator ? stage.phase !== null || isMine : stage.offices.chair === seat.participantId);
  useSpotlight(stage, seat, awareness, goTo);
  useFollow(awareness, followed, goTo);
  const show = (on: boolean): void => void ask('spotlight.set', { ...(seat.isFacilitator && { groupId: seat.groupId }), on, place: on && pageId !== undefined ? { pageId } : null });
  if (followed === null && !mayShow) return null;
  return (
    <>
      {followed !== null && (
        <span className={css.office} role="status" data-testid="following">
          <Eye aria-hidden size={18} />
          <span>{t(spotlight?.by === followed ? 'together.shown' : 'together.following', { name: names[followed] ?? t('together.somebody') })}</span>
          <Button variant="quiet" icon={<EyeOff />} onPress={() => follow(awareness, null)}>
            {t('together.stop')}
          </Button>
        </span>
      )}
      {mayShow && (
        <Button variant="quiet" icon={<Presentation />} aria-pressed={isMine} onPress={() => show(!isMine)}>
          {t(isMine ? 'together.showEnd' : 'together.show')}
        </Button>
      )}
      {isMine && (
        <span className={css.office} role="status">
          {t('together.showing')}
        </span>
      )}
    </>
  );
}

/** Follows whoever shows the group something, from when it begins until it ends; who stops following is left alone. */
function useSpotlight({ spotlight }: Stage, seat: CourseSeat, awareness: Awareness, goTo: (place: BoardPlace) => void): void {
  const begun = useRef<string | null>(null);
  const go = useRef(goTo);
  useEffect(() => {
    go.current = goTo;
  });
  const key = spotlight ? `${spotlight.by} ${spotlight.at}` : null;
  const isForMe = spotlight !== null && spotlight.by !== seat.participantId && !seat.isFacilitator;
  useEffect(() => {
    if (begun.current === key) return;
    const before = begun.current;
    begun.current = key;
    if (key !== null && isForMe && spotlight) {
      follow(awareness, spotlight.by);
      if (spotlight.place) go.current(spotlight.place);
    } else if (before !== null && followingOf(awareness).get() === before.split(' ')[0]) follow(awareness, null);
  }, [key, isForMe, spotlight, awareness]);
}
