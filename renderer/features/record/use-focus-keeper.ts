import { useCallback, useLayoutEffect, useRef, type RefObject } from 'react';

interface Spot {
  readonly element: HTMLElement;
  readonly cardId: string;
  readonly field: string;
  readonly start: number;
  readonly end: number;
}

export interface FocusKeeper {
  /** Focuses a field of a card as soon as it is on the page. */
  readonly focusSoon: (cardId: string, field: string) => void;
  /** Gives the focus that waits, if its field is there by now. */
  readonly settle: () => void;
}

const CONTROLS = 'textarea, input, select, [contenteditable="true"], button';

function controlOf(root: HTMLElement, cardId: string, field: string): HTMLElement | null {
  const row = root.querySelector(`[data-card-id="${CSS.escape(cardId)}"]`);
  return row?.querySelector(`[data-field="${CSS.escape(field)}"]`)?.querySelector<HTMLElement>(CONTROLS) ?? null;
}

const isText = (element: Element | null): element is HTMLInputElement | HTMLTextAreaElement =>
  element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === 'text');

/**
 * Keeps the focus where a person writes: when somebody moves the card to another zone its row is drawn anew elsewhere,
 * and the focus and caret follow it. `changed` is whatever makes the rows be drawn again.
 */
export function useFocusKeeper(root: RefObject<HTMLElement | null>, changed: readonly unknown[]): FocusKeeper {
  const spot = useRef<Spot | null>(null);
  const wanted = useRef<{ cardId: string; field: string } | null>(null);

  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return;
    const remember = (event: Event): void => {
      const target = event.target instanceof HTMLElement ? event.target : null;
      const cardId = target?.closest<HTMLElement>('[data-card-id]')?.dataset.cardId;
      const field = target?.closest<HTMLElement>('[data-field]')?.dataset.field;
      const caret = isText(target) ? { start: target.selectionStart ?? 0, end: target.selectionEnd ?? 0 } : { start: 0, end: 0 };
      spot.current = target && cardId !== undefined && field !== undefined ? { element: target, cardId, field, ...caret } : null;
    };
    const forget = (event: FocusEvent): void => {
      const left = event.target;
      // A row that is taken out of the page loses the focus too; by the microtask it is gone and its place stays noted.
      queueMicrotask(() => {
        if (left instanceof Node && left.isConnected && !element.contains(document.activeElement)) spot.current = null;
      });
    };
    element.addEventListener('focusin', remember);
    element.addEventListener('select', remember, true);
    element.addEventListener('keyup', remember);
    element.addEventListener('input', remember);
    element.addEventListener('focusout', forget);
    return () => {
      element.removeEventListener('focusin', remember);
      element.removeEventListener('select', remember, true);
      element.removeEventListener('keyup', remember);
      element.removeEventListener('input', remember);
      element.removeEventListener('focusout', forget);
    };
  }, [root]);

  const settle = useCallback((): void => {
    const element = root.current;
    if (!element) return;
    if (wanted.current) {
      const control = controlOf(element, wanted.current.cardId, wanted.current.field);
      if (!control) {
        // A row that is far away gets its fields when it comes near.
        element.querySelector(`[data-card-id="${CSS.escape(wanted.current.cardId)}"]`)?.scrollIntoView({ block: 'center' });
        return;
      }
      wanted.current = null;
      control.focus();
      control.scrollIntoView({ block: 'nearest' });
      return;
    }
    const lost = spot.current;
    // Still there: then the focus is only on its way to somewhere else.
    if (!lost || lost.element.isConnected || (document.activeElement !== null && document.activeElement !== document.body)) return;
    const control = controlOf(element, lost.cardId, lost.field);
    if (!control) return;
    control.focus({ preventScroll: false });
    if (isText(control)) control.setSelectionRange(lost.start, lost.end);
  }, [root]);

  useLayoutEffect(settle, [settle, ...changed]);

  const focusSoon = useCallback(
    (cardId: string, field: string): void => {
      wanted.current = { cardId, field };
      settle();
    },
    [settle],
  );
  return { focusSoon, settle };
}
