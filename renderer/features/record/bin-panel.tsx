import { RotateCcw, Trash2 } from 'lucide-react';
import { useEffect, useState, type ReactElement } from 'react';
import { boardRoots, restoreCard, type BoardContext } from '../../../shared/doc';
import { Button, Dialog, EmptyState, useT, useToasts } from '../../ui';
import { binnedCards, type BinnedCard } from './binned-cards';
import { cardName } from './record-model';
import css from './bin-panel.module.css';

/** The bin of the board: what was deleted, with a way back for each. */
export function BinButton({ ctx }: { readonly ctx: BoardContext }): ReactElement {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" icon={<Trash2 />} onPress={() => setOpen(true)}>
        {t('record.bin')}
      </Button>
      {isOpen && <BinDialog ctx={ctx} onClose={() => setOpen(false)} />}
    </>
  );
}

function BinDialog({ ctx, onClose }: { readonly ctx: BoardContext; readonly onClose: () => void }): ReactElement {
  const t = useT();
  const toasts = useToasts();
  const cards = useBin(ctx);
  const restore = (card: BinnedCard, button: Element): void => {
    // Its row goes, and the focus with it: the next one takes it, or the dialog, so that keys still reach the dialog.
    const row = button.closest('li');
    const next = (row?.nextElementSibling ?? row?.previousElementSibling)?.querySelector('button') ?? button.closest<HTMLElement>('[role="dialog"]');
    restoreCard(ctx, card.id);
    toasts.show({ text: t('record.restored', { name: cardName(card, t) }), tone: 'ok' });
    next?.focus();
  };
  return (
    <Dialog title={t('record.bin')} isOpen onClose={onClose} size="wide">
      {cards.length === 0 ? (
        <EmptyState icon={<Trash2 />} title={t('record.bin.empty')} />
      ) : (
        <ul className={css.list}>
          {cards.map((card) => (
            <li key={card.id} className={css.item} data-kind={card.kind}>
              <span className={css.words}>
                <span className={css.kind}>{t(`cards.kind.${card.kind}`)}</span>
                <span>{cardName(card, t)}</span>
              </span>
              <Button icon={<RotateCcw />} aria-label={t('record.restore.of', { name: cardName(card, t) })} onPress={(event) => restore(card, event.target)}>
                {t('record.restore')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}

/** The bin as it changes, also by others, while it is open. */
function useBin(ctx: BoardContext): readonly BinnedCard[] {
  const [cards, setCards] = useState(() => binnedCards(ctx.doc));
  useEffect(() => {
    const root = boardRoots(ctx.doc).cards;
    const read = (): void => setCards(binnedCards(ctx.doc));
    read();
    root.observeDeep(read);
    return () => root.unobserveDeep(read);
  }, [ctx.doc]);
  return cards;
}
