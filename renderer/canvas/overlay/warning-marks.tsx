import { useMemo, useSyncExternalStore } from 'react';
import { TriangleAlert } from 'lucide-react';
import { useEditor, useValue } from 'tldraw';
import { findWarnings, openWarnings, type Warning } from '../../../shared/outline';
import type { PageLayout, Rect } from '../../../shared/outline/layout';
import { cardIdOf } from '../binding/shape-ids';
import { useCanvas } from '../canvas-context';
import css from './warning-marks.module.css';

const NEVER = (): (() => void) => () => undefined;
const NOTHING = (): null => null;

interface Mark {
  readonly id: string;
  readonly cardId: string | null;
  readonly rect: Rect;
  readonly rules: readonly Warning['rule'][];
}

/** One mark for each card or zone that something is missing from. */
function marksOf(warnings: readonly Warning[], layout: PageLayout): Mark[] {
  const marks = new Map<string, Mark>();
  for (const { cardId, zoneId, rule } of warnings) {
    const id = cardId ?? zoneId;
    const place = (cardId === null ? layout.zones : layout.cards).find((candidate) => candidate.id === id);
    if (id === null || !place) continue;
    marks.set(id, { id, cardId, rect: place.rect, rules: [...(marks.get(id)?.rules ?? []), rule] });
  }
  return [...marks.values()];
}

/** Small signs at the corners of cards and zones; in words when the card is selected or pointed at. The list in the head says all of them. */
export function WarningMarks({ layout }: { readonly layout: PageLayout }) {
  const editor = useEditor();
  const { outline, t } = useCanvas();
  const board = useSyncExternalStore(outline?.subscribe ?? NEVER, outline?.get ?? NOTHING);
  const marks = useMemo(() => (board ? marksOf(openWarnings(findWarnings(board)), layout) : []), [board, layout]);
  const inHand = useValue('cards in hand', () => [...editor.getSelectedShapeIds(), ...(editor.getHoveredShapeId() ? [editor.getHoveredShapeId()] : [])].map((id) => id && cardIdOf(id)).join(), [editor]);
  const named = new Set(inHand.split(','));
  return (
    <>
      {marks.map(({ id, cardId, rect, rules }) => (
        <div key={id} className={css.mark} style={{ transform: `translate(${rect.x + rect.w}px, ${rect.y}px) translate(-100%, ${cardId === null ? 4 : -11}px)` }} data-testid="canvas-warning" data-of={id} aria-hidden="true">
          <TriangleAlert size={14} />
          {cardId !== null && named.has(cardId) && <span>{rules.map((rule) => t(`warnings.${rule}`)).join(' · ')}</span>}
        </div>
      ))}
    </>
  );
}
