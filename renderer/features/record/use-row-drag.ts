import { useCallback, useEffect, useRef, type PointerEvent, type RefObject } from 'react';
import type { CardOutline } from '../../../shared/outline';
import { scrollParent } from './scroll-parent';

export interface DropPlace {
  readonly zone: string;
  /** The row under the pointer; null: the zone's end. */
  readonly card: string | null;
  readonly side: 'before' | 'after';
}

/** How near the edge, in px, the list begins to scroll, and how far it goes in a frame. */
const EDGE_PX = 56;
const STEP_PX = 12;

const ROW = '[data-card-id]';
const ZONE = '[data-record-zone]';

interface Drag {
  readonly card: CardOutline;
  place: DropPlace | null;
  readonly end: () => void;
}

/**
 * Dragging a row by its handle, with mouse, pen or finger. The row under the pointer and its side are marked in the page
 * itself (`data-drop`): nothing is drawn anew while one drags. Escape leaves everything as it was.
 */
export function useRowDrag(root: RefObject<HTMLElement | null>, fits: (zone: string, card: CardOutline) => boolean, onDrop: (card: CardOutline, place: DropPlace) => void): (event: PointerEvent<HTMLElement>, card: CardOutline) => void {
  const drag = useRef<Drag | null>(null);
  useEffect(() => () => drag.current?.end(), []);
  return useCallback(
    (event, card) => {
      if (event.button !== 0 || drag.current) return;
      event.preventDefault();
      const area = root.current && (scrollParent(root.current) ?? document.documentElement);
      let marked: HTMLElement | null = null;
      let y = event.clientY;
      let frame = 0;
      const mark = (element: HTMLElement | null, how: string): void => {
        if (marked && marked !== element) delete marked.dataset.drop;
        marked = element;
        if (element) element.dataset.drop = how;
      };
      const look = (x: number): void => {
        const under = document.elementFromPoint(x, y);
        const zone = under?.closest<HTMLElement>(ZONE) ?? null;
        const row = under?.closest<HTMLElement>(ROW) ?? null;
        const zoneId = zone?.dataset.recordZone;
        if (!drag.current) return;
        if (!zone || zoneId === undefined || !root.current?.contains(zone) || !fits(zoneId, card)) {
          drag.current.place = null;
          mark(null, '');
        } else if (row) {
          const box = row.getBoundingClientRect();
          const side = y < box.top + box.height / 2 ? 'before' : 'after';
          drag.current.place = { zone: zoneId, card: row.dataset.cardId ?? null, side };
          mark(row, side);
        } else {
          drag.current.place = { zone: zoneId, card: null, side: 'after' };
          mark(zone, 'into');
        }
      };
      let x = event.clientX;
      const scroll = (): void => {
        frame = requestAnimationFrame(scroll);
        if (!area) return;
        const box = area.getBoundingClientRect();
        const [top, bottom] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)];
        const by = y < top + EDGE_PX ? -STEP_PX : y > bottom - EDGE_PX ? STEP_PX : 0;
        if (by === 0) return;
        area.scrollBy(0, by);
        look(x);
      };
      const onMove = (move: globalThis.PointerEvent): void => {
        [x, y] = [move.clientX, move.clientY];
        look(x);
      };
      const onUp = (): void => {
        const place = drag.current?.place ?? null;
        end();
        if (place && place.card !== card.id) onDrop(card, place);
      };
      const onKey = (key: KeyboardEvent): void => {
        if (key.key !== 'Escape') return;
        key.preventDefault();
        key.stopPropagation();
        end();
      };
      const end = (): void => {
        cancelAnimationFrame(frame);
        mark(null, '');
        root.current?.removeAttribute('data-dragging');
        removeEventListener('pointermove', onMove);
        removeEventListener('pointerup', onUp);
        removeEventListener('pointercancel', end);
        removeEventListener('keydown', onKey, true);
        drag.current = null;
      };
      drag.current = { card, place: null, end };
      root.current?.setAttribute('data-dragging', '');
      addEventListener('pointermove', onMove);
      addEventListener('pointerup', onUp);
      addEventListener('pointercancel', end);
      addEventListener('keydown', onKey, true);
      frame = requestAnimationFrame(scroll);
    },
    [root, fits, onDrop],
  );
}
