import { useEffect, useRef, type RefObject } from 'react';

/**
 * When an item disappears with the button that removed it, the keyboard would be thrown back to the page's start.
 * Puts it on the list instead (which needs `tabIndex={-1}`).
 */
export function useFocusAfterRemoval(count: number): RefObject<HTMLUListElement | null> {
  const list = useRef<HTMLUListElement>(null);
  const before = useRef(count);
  useEffect(() => {
    const removed = count < before.current;
    before.current = count;
    if (removed && document.activeElement === document.body) list.current?.focus();
  }, [count]);
  return list;
}
