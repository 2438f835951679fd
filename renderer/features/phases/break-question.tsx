import { Coffee } from 'lucide-react';
import type { ReactElement } from 'react';
import type { Stage } from '../../../shared/facilitation';
import type { MemberInfo } from '../../../shared/protocol';
import { Button, useT } from '../../ui';
import { TimerText } from './timer-text';
import type { CourseSeat } from './types';
import type { Ask } from './use-act';
import { useHostNow } from './use-host-now';
import css from './phases.module.css';

interface BreakQuestionProps {
  readonly seat: CourseSeat;
  readonly stage: Stage;
  readonly group: readonly MemberInfo[];
  readonly ask: Ask;
}

/** Somebody proposed a break: the chair's word or more than half of the group begins it. */
export function BreakQuestion({ seat, stage, group, ask }: BreakQuestionProps): ReactElement {
  const t = useT();
  const now = useHostNow(seat.clock);
  const { pause } = stage;
  const endsAt = pause?.endsAt ?? null;
  const isShown = pause !== null && (endsAt === null || endsAt > now);
  return (
    <div role="status" className={css.said}>
      {isShown && (
        <div className={css.message}>
          <Coffee aria-hidden />
          <span className={css.messageText}>
            {endsAt !== null ? t('phases.onBreak') : t('phases.breakProposed', { name: group.find(({ id }) => id === pause.by)?.name ?? '', minutes: pause.minutes, agreed: pause.agreed.length, all: group.length })}
          </span>
          {endsAt !== null && <TimerText timer={{ endsAt, leftMs: null, lengthMs: 0, acts: [] }} clock={seat.clock} className={css.time} />}
          {!seat.readOnly && endsAt === null && !pause.agreed.includes(seat.participantId) && (
            <Button variant="primary" onPress={() => void ask('break.agree', {})}>
              {t('phases.breakAgree')}
            </Button>
          )}
          {!seat.readOnly && (
            <Button variant="quiet" onPress={() => void ask('break.end', {})}>
              {t(endsAt !== null ? 'phases.breakEnd' : 'phases.breakNo')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
