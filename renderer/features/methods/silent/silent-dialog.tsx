import { useEffect, useRef, type ReactElement } from 'react';
import { Lock, Plus, Trash2 } from 'lucide-react';
import { createId } from '../../../../shared/kernel/ids';
import { MAX_SILENT_CARDS, MAX_SILENT_TEXT, writtenCards, type SilentInfo } from '../../../../shared/methods';
import { Button, Dialog, IconButton, Notice, TextField, useObservable, useT } from '../../../ui';
import css from '../methods.module.css';
import type { SilentStore } from './silent-store';

interface SilentDialogProps {
  readonly round: SilentInfo;
  readonly store: SilentStore;
  readonly onClose: () => void;
}

/** Where one writes for oneself. */
export function SilentDialog({ round, store, onClose }: SilentDialogProps): ReactElement {
  const t = useT();
  const cards = useObservable(store.cards);
  const isKept = useObservable(store.isKept);
  const list = useRef<HTMLUListElement>(null);
  const add = (): void => store.set([...store.cards.get(), { id: createId(), text: '' }]);
  const count = cards.length;
  useEffect(() => {
    if (store.cards.get().length === 0) store.set([{ id: createId(), text: '' }]);
  }, [store]);
  // Whoever adds a card goes on writing in it.
  useEffect(() => {
    [...(list.current?.querySelectorAll('textarea') ?? [])].at(-1)?.focus();
  }, [count]);
  return (
    <Dialog
      title={round.title}
      isOpen
      onClose={onClose}
      size="wide"
      actions={
        <>
          <Button icon={<Plus />} isDisabled={count >= MAX_SILENT_CARDS} onPress={add}>
            {t('silent.add')}
          </Button>
          <Button variant="primary" onPress={onClose}>
            {t('methods.done')}
          </Button>
        </>
      }
    >
      <p className={css.onlyHere} data-testid="silent-where">
        <Lock aria-hidden size={16} /> {t('silent.onlyHere')}
      </p>
      <p className={css.muted}>{t(round.anonymous ? 'silent.note.anonymous' : 'silent.note')}</p>
      {!isKept && <Notice tone="warning">{t('silent.notKept')}</Notice>}
      <p role="status" className={css.muted}>
        {t('silent.count', { count: writtenCards(cards).length })}
      </p>
      <ul ref={list} className={css.cards}>
        {cards.map((card, index) => (
          <li key={card.id} className={css.silentCard}>
            <TextField label={t('silent.card', { number: index + 1 })} rows={2} maxLength={MAX_SILENT_TEXT} value={card.text} onChange={(text) => store.set(store.cards.get().map((one) => (one.id === card.id ? { ...one, text } : one)))} />
            <IconButton label={t('silent.remove', { number: index + 1 })} icon={<Trash2 />} onPress={() => store.set(store.cards.get().filter((one) => one.id !== card.id))} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
