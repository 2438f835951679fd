import { createContext, useContext, useLayoutEffect, useMemo, useState, type RefObject } from 'react';
import { scrollParent } from './scroll-parent';

/** Rows this far from what is seen get their fields, in px. */
const AHEAD_PX = 1_200;

/** From this many rows on, fields are made when their row comes near; fewer are all made at once. */
export const LIGHT_FROM_ROWS = 150;

export interface NearWatch {
  watch(row: HTMLElement, onNear: () => void): () => void;
}

/** One observer for all rows. */
export function createNearWatch(root: RefObject<HTMLElement | null>): NearWatch & { readonly close: () => void } {
  const waiting = new Map<Element, () => void>();
  let observer: IntersectionObserver | null = null;
  const make = (element: HTMLElement): IntersectionObserver =>
    new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) if (isIntersecting) waiting.get(target)?.();
      },
      { root: scrollParent(element), rootMargin: `${AHEAD_PX}px 0px` },
    );
  return {
    watch(row, onNear) {
      observer ??= root.current ? make(root.current) : make(row);
      waiting.set(row, onNear);
      observer.observe(row);
      return () => {
        waiting.delete(row);
        observer?.unobserve(row);
      };
    },
    close: () => observer?.disconnect(),
  };
}

/** Null: every row has its fields from the beginning. */
export const NearContext = createContext<NearWatch | null>(null);

/** Whether a row has come near; once it has, it keeps its fields. `onNear` is called when they are on the page. */
export function useNear(row: RefObject<HTMLElement | null>, onNear: () => void): boolean {
  const near = useContext(NearContext);
  const [isNear, setNear] = useState(near === null);
  const shown = isNear || near === null;
  useLayoutEffect(() => {
    if (shown || !row.current || !near) return;
    return near.watch(row.current, () => setNear(true));
  }, [shown, near, row]);
  const waited = useMemo(() => !shown, []); // eslint-disable-line react-hooks/exhaustive-deps -- how it began
  useLayoutEffect(() => {
    if (shown && waited) onNear();
  }, [shown, waited, onNear]);
  return shown;
}
