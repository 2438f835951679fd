import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { X } from 'lucide-react';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { sourcesOf } from '../../../shared/compare';
import type { BoardContext } from '../../../shared/doc';
import type { Observable } from '../../../shared/kernel/observable';
import { allCards, type BoardOutline } from '../../../shared/outline';
import { IconButton, useObservable, useT } from '../../ui';
import { CardFields, useSuggestions } from '../card-fields';
import { useNames } from '../presence';
import { CardRemarks } from '../remarks';
import { KindIcon } from './kind-icon';
import css from './card-details.module.css';

interface CardDetailsProps {
  readonly ctx: BoardContext;
  readonly undo: Y.UndoManager;
  readonly outline: Observable<BoardOutline>;
  readonly cardId: string;
  readonly readOnly: boolean;
  readonly awareness: Awareness;
  /** The workshop's document, for the names of who said what. */
  readonly workshop: Y.Doc | null;
  /** Escape or the button: back to the canvas. Also when the card is gone. */
  readonly onClose: () => void;
}

/** Every field of the card in hand, beside the canvas. */
export function CardDetails({ ctx, undo, outline, cardId, readOnly, awareness, workshop, onClose }: CardDetailsProps): ReactElement | null {
  const t = useT();
  const names = useNames(awareness, workshop);
  const board = useObservable(outline);
  const suggest = useSuggestions(outline.get);
  const root = useRef<HTMLElement>(null);
  const card = allCards(board).find((candidate) => candidate.id === cardId);
  const isGone = card === undefined;
  useEffect(() => {
    if (isGone) onClose();
  }, [isGone, onClose]);
  useEffect(() => {
    // Opened by hand: one goes on in its first field. Another card chosen on the canvas takes nobody's focus.
    root.current?.querySelector<HTMLElement>('textarea')?.focus();
  }, []);
  if (!card) return null;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onClose();
  };
  return (
    <aside ref={root} className={css.details} aria-label={t('board.details')} data-testid="card-details" onKeyDown={onKeyDown}>
      <div className={css.head}>
        <h2 className={css.title}>
          <KindIcon kind={card.kind} />
          {t(`cards.kind.${card.kind}`)}
        </h2>
        <IconButton label={t('board.details.close')} icon={<X />} onPress={onClose} />
      </div>
      {sourcesOf(card).length > 0 && (
        <p className={css.source}>
          {t('maps.source')}: {sourcesOf(card).map(({ group, map }) => (map ? t('maps.sourceOf', { group, map }) : group)).join(' · ')}
        </p>
      )}
      <CardFields key={cardId} ctx={ctx} undo={undo} card={card} readOnly={readOnly} suggest={suggest} />
      <h3 className={css.subtitle}>{t('together.remarks')}</h3>
      <CardRemarks ctx={ctx} card={card} names={names} readOnly={readOnly} />
    </aside>
  );
}
