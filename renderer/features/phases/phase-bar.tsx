import { BellOff, BellRing, Clock, Flag, Snowflake } from 'lucide-react';
import { useEffect, useMemo, useState, type ReactElement, type ReactNode } from 'react';
import { rulesOf, type Facilitation, type Stage } from '../../../shared/facilitation';
import { formatDate } from '../../../shared/i18n';
import { MAIN, readWorkshop, type WorkshopInfo } from '../../../shared/protocol';
import { IconButton, useLanguage, useT, useToasts, type MenuGroup } from '../../ui';
import { Announcements } from './announcements';
import { CafeLine } from './cafe-line';
import { createChime } from './chime';
import { GroupButtons } from './group-buttons';
import { RoomLinks } from './room-links';
import { TimerText } from './timer-text';
import type { CourseSeat } from './types';
import { useAct } from './use-act';
import { useDocValue } from './use-facilitation';
import { useMuted } from './use-muted';
import { useTimerEnd } from './use-timer-end';
import css from './phases.module.css';

interface PhaseBarProps {
  readonly seat: CourseSeat;
  readonly course: Facilitation;
  readonly stage: Stage;
  /** The page in sight is frozen. */
  readonly isFrozen: boolean;
  readonly menu?: readonly MenuGroup[];
  readonly children?: ReactNode;
}

/** Where the workshop is, for everybody on a board: phase, instruction, time, messages; and what a group tells the facilitator. */
export function PhaseBar({ seat, course, stage, isFrozen, menu = [], children }: PhaseBarProps): ReactElement {
  const t = useT();
  const { members, groups } = useDocValue(seat.workshop, readPeople);
  const ask = useAct(seat.act);
  const [muted, setMuted] = useMuted();
  const group = useMemo(() => members.filter(({ groupId }) => groupId === seat.groupId), [members, seat.groupId]);
  useEndSound(stage, seat, muted);
  const { mode } = rulesOf(stage);
  return (
    <div className={css.frame}>
      <section className={css.bar} aria-label={t('phases.bar')} data-testid="phase-bar">
        <div className={css.words}>
          <strong className={css.phase}>{stage.phase?.title ?? t('phases.notBegun')}</strong>
          {stage.phase && stage.phase.instruction !== '' && <span className={css.instruction}>{stage.phase.instruction}</span>}
          {course.cafe && <CafeLine cafe={course.cafe} seat={seat} members={members} table={groups.find(({ id }) => id === seat.groupId)?.name ?? ''} />}
          {mode !== 'free' && <span className={css.mode}>{t(`phases.mode.${mode}`)}</span>}
          {isFrozen && (
            <span className={css.mode}>
              <Snowflake aria-hidden size={16} /> {t('phases.frozen')}
            </span>
          )}
        </div>
        {stage.timer && (
          <span className={css.timer}>
            <Clock aria-hidden size={20} />
            <TimerText timer={stage.timer} clock={seat.clock} className={css.time} />
            <IconButton label={t(muted ? 'phases.unmute' : 'phases.mute')} icon={muted ? <BellOff /> : <BellRing />} onPress={() => setMuted(!muted)} />
          </span>
        )}
        <RoomLinks group={stage.id === MAIN ? '' : stage.room} main={course.main.room} />
        {!seat.isFacilitator && !seat.readOnly ? (
          <GroupButtons seat={seat} course={course} stage={stage} group={group} ask={ask} menu={menu}>
            {children}
          </GroupButtons>
        ) : (
          <div className={css.buttons}>{children}</div>
        )}
      </section>
      {course.closing && <Closed closing={course.closing} />}
      <Announcements course={course} seat={seat} />
    </div>
  );
}

/** The workshop is over: thanks, and where the results are. */
function Closed({ closing }: { readonly closing: NonNullable<Facilitation['closing']> }): ReactElement {
  const t = useT();
  const { language } = useLanguage();
  return (
    <div role="status" className={css.message} data-testid="closed">
      <Flag aria-hidden />
      <span className={css.messageText}>
        <strong>{t('phases.closed')}</strong> {closing.thanks} {closing.keptUntil !== '' && t('phases.keptUntil', { date: formatDate(closing.keptUntil, language) })}
      </span>
      {closing.link !== '' && (
        <a href={closing.link} target="_blank" rel="noreferrer" className={css.link}>
          {t('phases.results')}
        </a>
      )}
    </div>
  );
}

const readPeople = (doc: Parameters<typeof readWorkshop>[0]): Pick<WorkshopInfo, 'members' | 'groups'> => {
  const { members, groups } = readWorkshop(doc, '');
  return { members, groups };
};

/** When the time is up it is heard, by whoever listens and by whoever has a screen reader. */
function useEndSound(stage: Stage, { clock }: CourseSeat, muted: boolean): void {
  const t = useT();
  const { announce } = useToasts();
  const [chime] = useState(createChime);
  useEffect(() => () => chime.close(), [chime]);
  useTimerEnd(stage.timer, clock, () => {
    announce(t('phases.timeUp'));
    if (!muted) chime.play();
  });
}
