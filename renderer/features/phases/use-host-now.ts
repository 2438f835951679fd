import { useSyncExternalStore } from 'react';
import type { HostClock } from '../../../shared/kernel/host-clock';

const SECOND_MS = 1_000;

/** The host's time in whole seconds (milliseconds since 1970), which moves while the page is seen. */
export function useHostNow(clock: HostClock): number {
  return useSyncExternalStore(
    (listener) => {
      let timer: ReturnType<typeof setTimeout>;
      const tick = (): void => {
        listener();
        timer = setTimeout(tick, SECOND_MS - (clock.now() % SECOND_MS));
      };
      timer = setTimeout(tick, SECOND_MS - (clock.now() % SECOND_MS));
      const end = clock.offset.subscribe(listener);
      return () => {
        clearTimeout(timer);
        end();
      };
    },
    () => Math.floor(clock.now() / SECOND_MS) * SECOND_MS,
  );
}
