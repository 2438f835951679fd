import { useEffect, useState, type RefObject } from 'react';
import type { Warning } from '../../../shared/outline';
import type { BoardCanvasHandle } from '../../canvas';

/** A place on the board; a warning is at one. */
export type PlaceOnBoard = Pick<Warning, 'pageId' | 'cardId' | 'zoneId'>;

interface Faces {
  readonly pageId: string | undefined;
  readonly setPage: (pageId: string) => void;
  readonly face: () => 'canvas' | 'record';
  readonly canvas: RefObject<BoardCanvasHandle | null>;
  /** The record's way to a card's row. */
  readonly wantRow: (cardId: string) => void;
}

/** Leads to what a warning is about, on whichever page it is and in the face at hand. */
export function useGoToWarning({ pageId, setPage, face, canvas, wantRow }: Faces): (place: PlaceOnBoard) => void {
  const [going, setGoing] = useState<PlaceOnBoard | null>(null);
  useEffect(() => {
    if (!going || going.pageId !== pageId) return;
    // A frame later: the list that was left gives the focus back to its button, and the page has been drawn.
    const frame = requestAnimationFrame(() => {
      setGoing(null);
      const { cardId, zoneId } = going;
      if (face() === 'canvas') {
        const found = cardId !== null ? canvas.current?.focusCard(cardId) : zoneId !== null && canvas.current?.focusZone(zoneId);
        if (found) canvas.current?.focus();
      } else if (cardId !== null) {
        wantRow(cardId);
      } else if (zoneId !== null) {
        document.querySelector<HTMLElement>(`[data-face="record"] [data-anchor="${CSS.escape(zoneId)}"]`)?.focus();
      }
    });
    return () => cancelAnimationFrame(frame);
  }, [going, pageId, face, canvas, wantRow]);
  return (warning) => {
    setPage(warning.pageId);
    setGoing(warning);
  };
}
