import { useEffect, useRef } from 'react';
import { leftOf } from '../../../shared/facilitation';
import type { HostClock } from '../../../shared/kernel/host-clock';
import type { TimerRecord } from '../../../shared/protocol';

/** Calls `onEnd` when the timer runs out while the page is there: not for one that was over before, and once for each end. */
export function useTimerEnd(timer: TimerRecord | null, clock: HostClock, onEnd: () => void): void {
  const told = useRef(onEnd);
  useEffect(() => {
    told.current = onEnd;
  });
  useEffect(() => {
    if (!timer || timer.leftMs !== null) return;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const wait = (): void => {
      clearTimeout(waiting);
      const left = leftOf(timer, clock.now());
      if (left === 0) return;
      // A computer that slept wakes late; a clock that was set is measured anew.
      waiting = setTimeout(() => (leftOf(timer, clock.now()) === 0 ? told.current() : wait()), left + 20);
    };
    wait();
    const end = clock.offset.subscribe(wait);
    return () => {
      clearTimeout(waiting);
      end();
    };
  }, [timer, clock]);
}
