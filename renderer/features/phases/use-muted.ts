import { useCallback, useState } from 'react';

const NAME = 'polkupaja.muted';

/** Whether this device keeps silent; remembered where that is allowed. */
export function useMuted(): readonly [boolean, (muted: boolean) => void] {
  const [muted, setMuted] = useState(() => {
    try {
      return localStorage.getItem(NAME) === '1';
    } catch {
      return false;
    }
  });
  const change = useCallback((next: boolean) => {
    setMuted(next);
    try {
      localStorage.setItem(NAME, next ? '1' : '0');
    } catch {
      // It lasts as long as the page.
    }
  }, []);
  return [muted, change];
}
