import { useEffect, useRef, type RefObject } from 'react';

/** Where the button that was pressed goes with what it did, the focus goes on here instead of being lost. */
export function useKeptFocus<T extends HTMLElement>(state: unknown): RefObject<T | null> {
  const place = useRef<T>(null);
  const before = useRef(state);
  useEffect(() => {
    if (before.current === state) return;
    before.current = state;
    const active = document.activeElement;
    if (active === null || active === document.body) place.current?.focus();
  }, [state]);
  return place;
}
