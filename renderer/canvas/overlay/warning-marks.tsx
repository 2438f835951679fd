import { useMemo } from 'react';
import { TriangleAlert } from 'lucide-react';
import { useEditor, useValue } from 'tldraw';
import { findWarnings, openWarnings, type BoardOutline, type Warning } from '../../../shared/outline';
import type { CardLayout, PageLayout, Rect } from '../../../shared/outline/layout';
import type { Observable } from '../../../shared/kernel/observable';
import { calmly } from '../../ui/calmly';
import { useObservable } from '../../ui/use-observable';
import { cardIdOf } from '../binding/shape-ids';
import { useCanvas } from '../canvas-context';
import css from './warning-marks.module.css';

/** Where the canvas is shown without an outline nothing is missing. */
const NO_BOARD: Observable<BoardOutline | null> = { get: () => null, subscribe: () => () => undefined };
const MARKS_EVERY_MS = 250;
/** Pixels of the page around the view for which marks are drawn, in steps: not every move of the view draws them anew. */
const STEP = 600;

interface Mark {
  readonly id: string;
  /** Of a row or column the mark stands in its header, of a zone without any in the zone. */
  readonly of: 'card' | 'lane' | 'zone';
  readonly rect: Rect;
  readonly rules: readonly Warning['rule'][];
}

type Place = Pick<Mark, 'of' | 'rect' | 'id'>;

/** Where a warning is seen: at its card, else at the head of its row or column, else (sectors of a ring have no head) in its zone. */
function placeOf({ cardId, laneId, zoneId }: Warning, layout: PageLayout, cards: ReadonlyMap<string, CardLayout>): Place | null {
  const card = cardId === null ? undefined : cards.get(cardId);
  if (cardId !== null) return card ? { of: 'card', id: card.id, rect: card.rect } : null;
  const header = layout.frames.flatMap(({ headers }) => headers).find(({ id }) => id === laneId);
  if (header) return { of: 'lane', id: header.id, rect: header.rect };
  const zone = layout.zones.find(({ id }) => id === zoneId);
  return zone ? { of: 'zone', id: zone.id, rect: zone.rect } : null;
}

/** One mark for each card, row, column or zone that something is missing from. */
function marksOf(warnings: readonly Warning[], layout: PageLayout): Mark[] {
  const marks = new Map<string, Mark>();
  const cards = new Map(layout.cards.map((card) => [card.id, card]));
  for (const warning of warnings) {
    const place = placeOf(warning, layout, cards);
    if (place) marks.set(place.id, { ...place, rules: [...(marks.get(place.id)?.rules ?? []), warning.rule] });
  }
  return [...marks.values()];
}

/** Small signs at the corners of cards, rows, columns and zones; in words when the card is selected or pointed at. The list in the head says all of them. */
export function WarningMarks({ layout }: { readonly layout: PageLayout }) {
  const editor = useEditor();
  const { outline, t } = useCanvas();
  const board = useObservable<BoardOutline | null>(outline ? calmly(outline, MARKS_EVERY_MS) : NO_BOARD);
  const marks = useMemo(() => (board ? marksOf(openWarnings(findWarnings(board)), layout) : []), [board, layout]);
  const inHand = useValue('cards in hand', () => [...editor.getSelectedShapeIds(), ...(editor.getHoveredShapeId() ? [editor.getHoveredShapeId()] : [])].map((id) => id && cardIdOf(id)).join(), [editor]);
  const named = new Set(inHand.split(','));
  // On a board of thousands of cards only those in sight, and near it, bear their marks.
  const near = useValue(
    'near the view',
    () => {
      const { x, y, w, h } = editor.getViewportPageBounds();
      return [Math.floor(x / STEP) - 1, Math.floor(y / STEP) - 1, Math.ceil((x + w) / STEP) + 1, Math.ceil((y + h) / STEP) + 1].join(' ');
    },
    [editor],
  );
  const shown = useMemo(() => {
    const [left = 0, top = 0, right = 0, bottom = 0] = near.split(' ').map((step) => Number(step) * STEP);
    return marks.filter(({ rect }) => rect.x < right && rect.x + rect.w > left && rect.y < bottom && rect.y + rect.h > top);
  }, [marks, near]);
  return (
    <>
      {shown.map(({ id, of, rect, rules }) => (
        <div key={id} className={css.mark} style={{ transform: `translate(${rect.x + rect.w}px, ${rect.y}px) translate(-100%, ${of === 'card' ? -11 : 4}px)` }} data-testid="canvas-warning" data-of={id} data-at={of} aria-hidden="true">
          <TriangleAlert size={14} />
          {of === 'card' && named.has(id) && <span>{rules.map((rule) => t(`warnings.${rule}`)).join(' · ')}</span>}
        </div>
      ))}
    </>
  );
}
