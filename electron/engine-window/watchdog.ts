/** Silence is counted in ticks, not in time: after the laptop has slept nobody was silent. */
export interface WatchdogOptions {
  readonly tickMs: number;
  /** Ticks without a sign of life that are let pass. */
  readonly patience: number;
  /** The same before the first sign of life: a page has to load, on an old laptop. */
  readonly startPatience: number;
  readonly onSilent: () => void;
}

export interface Watchdog {
  /** Starts anew, with `startPatience`. */
  start(): void;
  alive(): void;
  stop(): void;
}

export function createWatchdog(options: WatchdogOptions): Watchdog {
  let timer: NodeJS.Timeout | undefined;
  let left = 0;
  const stop = (): void => {
    clearInterval(timer);
    timer = undefined;
  };
  return {
    start() {
      stop();
      left = options.startPatience;
      timer = setInterval(() => {
        left -= 1;
        if (left >= 0) return;
        stop();
        options.onSilent();
      }, options.tickMs);
    },
    alive() {
      if (timer !== undefined) left = options.patience;
    },
    stop,
  };
}
