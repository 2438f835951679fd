const TICK_MS = 2000;
/** A tick this late means that the machine slept (or the page was frozen). */
const SLEPT_MS = 15_000;

/**
 * Calls back when connections may have died unnoticed or a network may be back: the browser went online, the page is
 * shown again, or the clock jumped. Returns the function that ends it.
 */
export function watchWake(onWake: () => void): () => void {
  let last = Date.now();
  const timer = setInterval(() => {
    const now = Date.now();
    if (now - last > SLEPT_MS) onWake();
    last = now;
  }, TICK_MS);
  const onVisible = (): void => {
    if (document.visibilityState === 'visible') onWake();
  };
  window.addEventListener('online', onWake);
  document.addEventListener('visibilitychange', onVisible);
  return () => {
    clearInterval(timer);
    window.removeEventListener('online', onWake);
    document.removeEventListener('visibilitychange', onVisible);
  };
}

/** Calls back when the page is hidden or left: a phone may end it without another word. Returns the function that ends it. */
export function watchHide(onHide: () => void): () => void {
  const onVisibility = (): void => {
    if (document.visibilityState === 'hidden') onHide();
  };
  document.addEventListener('visibilitychange', onVisibility);
  window.addEventListener('pagehide', onHide);
  return () => {
    document.removeEventListener('visibilitychange', onVisibility);
    window.removeEventListener('pagehide', onHide);
  };
}
