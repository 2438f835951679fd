import { useLayoutEffect, type RefObject } from 'react';

/** How much the tools beside the tabs say: everything, warnings as a number only, words small and under their icons. */
const ROOMS = ['wide', 'brief', 'tight'] as const;

/**
 * Keeps the tabs of a line whole for as long as the tools beside them can say less: sets `data-room` on the line to the
 * first of `ROOMS` in which the tabs fit. Where not even the last one does, the tabs scroll, and `data-more` on the list
 * (`start`, `end`, `both`) says to which side there are more. Written to the DOM, not to state: it is measured after
 * each change of size, before it is painted. `pages`: what the tabs are made of; new ones are watched too.
 */
export function useLineRoom(line: RefObject<HTMLElement | null>, pages: unknown): void {
  useLayoutEffect(() => {
    const element = line.current;
    const list = element?.querySelector<HTMLElement>('[role="tablist"]');
    if (!element || !list) return;
    const tellMore = (): void => {
      const before = list.scrollLeft > 1;
      const after = list.scrollLeft + list.clientWidth < list.scrollWidth - 1;
      list.dataset['more'] = before ? (after ? 'both' : 'start') : after ? 'end' : 'none';
    };
    const fit = (): void => {
      for (const room of ROOMS) {
        element.dataset['room'] = room;
        if (list.scrollWidth <= list.clientWidth) break;
      }
      tellMore();
    };
    const observer = new ResizeObserver(fit);
    // The tools change their width by themselves too: warnings come and go, a language is chosen.
    for (const part of [element, ...element.children, ...list.children]) observer.observe(part);
    list.addEventListener('scroll', tellMore, { passive: true });
    return () => {
      observer.disconnect();
      list.removeEventListener('scroll', tellMore);
    };
  }, [line, pages]);
}
