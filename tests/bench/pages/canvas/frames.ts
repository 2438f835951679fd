/** Records the time from one frame to the next, in milliseconds. */
export function recordFrames(): { stop(): number[] } {
  const intervals: number[] = [];
  let last = performance.now();
  let frame = requestAnimationFrame(function next() {
    const now = performance.now();
    intervals.push(now - last);
    last = now;
    frame = requestAnimationFrame(next);
  });
  return {
    stop() {
      cancelAnimationFrame(frame);
      // The first one began anywhere.
      return intervals.slice(1);
    },
  };
}

/** Resolves after the picture in which `isThere` is true for the first time, with the milliseconds since `start`. */
export function untilPainted(start: number, isThere: () => boolean): Promise<number> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!isThere()) return void requestAnimationFrame(look);
      // The frame after this one begins when this one has been painted.
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
    };
    look();
  });
}
