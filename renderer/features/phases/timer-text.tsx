import type { ReactElement } from 'react';
import { formatLeft, leftOf } from '../../../shared/facilitation';
import type { HostClock } from '../../../shared/kernel/host-clock';
import type { TimerRecord } from '../../../shared/protocol';
import { useT } from '../../ui';
import { useHostNow } from './use-host-now';

/** `12.05`: minutes and seconds that are left. Not read out by itself every second. */
export function TimerText({ timer, clock, className }: { readonly timer: TimerRecord; readonly clock: HostClock; readonly className?: string | undefined }): ReactElement {
  const t = useT();
  const left = leftOf(timer, useHostNow(clock));
  return (
    <span role="timer" aria-label={t('phases.timeLeft', { time: formatLeft(left) })} className={className} data-over={left === 0} data-paused={timer.leftMs !== null}>
      {formatLeft(left)}
    </span>
  );
}
