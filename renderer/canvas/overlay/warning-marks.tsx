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
  /** Of a row or column the mark stands in its header, of a zone without any in the zone. */
  readonly of: 'card' | 'lane' | 'zone';
  readonly rect: Rect;
  readonly rules: readonly Warning['rule'][];
}

type Place = Pick<Mark, 'of' | 'rect' | 'id'>;

/** Where a warning is seen: at its card, else at the head of its row or column, else (sectors of a ring have no head) in its zone. */
function placeOf({ cardId, laneId, zoneId }: Warning, layout: PageLayout): Place | null {
  const card = layout.cards.find(({ id }) => id === cardId);
  if (cardId !== null) return card ? { of: 'card', id: card.id, rect: card.rect } : null;
  const header = layout.frames.flatMap(({ headers }) => headers).find(({ id }) => id === laneId);
  if (header) return { of: 'lane', id: header.id, rect: header.rect };
  const zone = layout.zones.find(({ id }) => id === zoneId);
  return zone ? { of: 'zone', id: zone.id, rect: zone.rect } : null;
}

/** One mark for each card, row, column or zone that something is missing from. */
function marksOf(warnings: readonly Warning[], layout: PageLayout): Mark[] {
  const marks = new Map<string, Mark>();
  for (const warning of warnings) {
    const place = placeOf(warning, layout);
    if (place) marks.set(place.id, { ...place, rules: [...(marks.get(place.id)?.rules ?? []), warning.rule] });
  }
  return [...marks.values()];
}

/** Small signs at the corners of cards, rows, columns and zones; in words when the card is selected or pointed at. The list in the head says all of them. */
export function WarningMarks({ layout }: { readonly layout: PageLayout }) {
  const editor = useEditor();
  const { outline, t } = useCanvas();
  const board = useSyncExternalStore(outline?.subscribe ?? NEVER, outline?.get ?? NOTHING);
  const marks = useMemo(() => (board ? marksOf(openWarnings(findWarnings(board)), layout) : []), [board, layout]);
  const inHand = useValue('cards in hand', () => [...editor.getSelectedShapeIds(), ...(editor.getHoveredShapeId() ? [editor.getHoveredShapeId()] : [])].map((id) => id && cardIdOf(id)).join(), [editor]);
  const named = new Set(inHand.split(','));
  return (
    <>
      {marks.map(({ id, of, rect, rules }) => (
        <div key={id} className={css.mark} style={{ transform: `translate(${rect.x + rect.w}px, ${rect.y}px) translate(-100%, ${of === 'card' ? -11 : 4}px)` }} data-testid="canvas-warning" data-of={id} data-at={of} aria-hidden="true">
          <TriangleAlert size={14} />
          {of === 'card' && named.has(id) && <span>{rules.map((rule) => t(`warnings.${rule}`)).join(' · ')}</span>}
        </div>
      ))}
    </>
  );
}
