import { useEffect, useRef } from 'react';
import type { Observable } from '../../../shared/kernel/observable';
import type { BoardOutline } from '../../../shared/outline';
import type { PlaceOnBoard } from './use-go-to-warning';

/** Where a card or row is; null while it is not there (yet). */
function placeOf(board: BoardOutline, id: string): PlaceOnBoard | null {
  for (const page of board.pages) {
    for (const zone of [...page.frames.flatMap(({ zones }) => zones), page.decisions]) {
      if (zone.cards.some((card) => card.id === id)) return { pageId: page.id, cardId: id, zoneId: zone.id };
      if (zone.row?.id === id) return { pageId: page.id, cardId: null, zoneId: zone.id };
    }
  }
  return null;
}

/** Leads once to what the board was opened for, as soon as it is there. */
export function useShowAt(id: string | undefined, outline: Observable<BoardOutline>, go: (place: PlaceOnBoard) => void): void {
  const shown = useRef<string | null>(null);
  const latest = useRef(go);
  latest.current = go;
  useEffect(() => {
    if (id === undefined || shown.current === id) return;
    const look = (): boolean => {
      const place = shown.current === id ? null : placeOf(outline.get(), id);
      if (!place) return false;
      shown.current = id;
      // The canvas is drawn a moment after the first outline has come.
      setTimeout(() => latest.current(place), 300);
      return true;
    };
    if (look()) return;
    const end = outline.subscribe(() => look() && end());
    return end;
  }, [id, outline]);
}
