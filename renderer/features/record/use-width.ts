import { useLayoutEffect, useState, type RefObject } from 'react';

/** The inner width of an element in CSS px, watched; 0 before it is known. Rounded to 20 px: finer steps draw nothing new. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const watched = element.current;
    if (!watched) return;
    const measure = (): void => setWidth(Math.floor(watched.clientWidth / 20) * 20);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
