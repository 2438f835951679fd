import { useCallback, useRef, useState, type RefObject } from 'react';
import type { CardKind } from '../../../shared/doc';
import type { Observable } from '../../../shared/kernel/observable';
import { allCards, type BoardOutline } from '../../../shared/outline';
import type { BoardCanvasHandle, CanvasSelection, PastedOnCanvas } from '../../canvas';

export interface CanvasSide {
  /** The zone in use on the canvas: pressed, walked to, or that of the selected card. */
  readonly zone: string | null;
  /** The kinds that it takes; null when none is in use. */
  readonly zoneKinds: readonly CardKind[] | null;
  /** The card whose details are open. */
  readonly details: string | null;
  readonly openDetails: (cardId: string) => void;
  readonly closeDetails: () => void;
  /** Open lines-to-cards: what was pasted already, or nothing yet. */
  readonly lines: { readonly pasted: PastedOnCanvas | null } | null;
  readonly openLines: (pasted: PastedOnCanvas | null) => void;
  readonly closeLines: () => void;
  readonly keysOpen: boolean;
  readonly setKeysOpen: (open: boolean) => void;
  readonly onSelection: (selection: CanvasSelection) => void;
}

/** What stands beside the canvas and follows what is in hand on it. */
export function useCanvasSide(outline: Observable<BoardOutline>, canvas: RefObject<BoardCanvasHandle | null>): CanvasSide {
  const [zone, setZone] = useState<string | null>(null);
  const [details, setDetails] = useState<string | null>(null);
  const [lines, setLines] = useState<CanvasSide['lines']>(null);
  const [keysOpen, setKeysOpen] = useState(false);
  const open = useRef(details);
  open.current = details;

  const onSelection = useCallback(
    (selection: CanvasSelection): void => {
      const [card, ...more] = selection.cards;
      const single = card !== undefined && more.length === 0 ? allCards(outline.get()).find((candidate) => candidate.id === card) : undefined;
      setZone(selection.zone ?? single?.zone ?? null);
      // Open details follow the hand to another card.
      if (single && open.current !== null) setDetails(single.id);
    },
    [outline],
  );
  const closeDetails = useCallback((): void => {
    const card = open.current;
    setDetails(null);
    // Back to where it was opened.
    if (card !== null) canvas.current?.focusCard(card);
    canvas.current?.focus();
  }, [canvas]);
  const zoneKinds = zone === null ? null : (outline.get().pages.flatMap((page) => page.frames.flatMap((frame) => frame.zones)).find((candidate) => candidate.id === zone)?.kinds ?? null);
  return {
    zone,
    zoneKinds,
    details,
    openDetails: setDetails,
    closeDetails,
    lines,
    openLines: useCallback((pasted) => setLines({ pasted }), []),
    closeLines: useCallback(() => setLines(null), []),
    keysOpen,
    setKeysOpen,
    onSelection,
  };
}
