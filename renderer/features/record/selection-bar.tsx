import { FolderInput, Merge, Shapes, Trash2, X } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import type { BoardOutline } from '../../../shared/outline';
import { Button, IconButton, useObservable } from '../../ui';
import { MergeDialog } from './merge-dialog';
import { useRecordTools } from './record-context';
import css from './selection-bar.module.css';

/** What can be done with the rows that were chosen. There while any are. */
export function SelectionBar({ outline }: { readonly outline: BoardOutline }): ReactElement | null {
  const { t, selection, cardsOf, deleteRows, openMenu } = useRecordTools();
  const ids = useObservable(selection);
  const [isMerging, setMerging] = useState(false);
  // Others may have deleted some meanwhile.
  const cards = cardsOf(ids);
  const isOneKind = new Set(cards.map((card) => card.kind)).size === 1;
  return (
    <>
      {cards.length > 0 && (
        <div className={css.bar} role="toolbar" aria-label={t('record.selected.actions')} data-testid="selection-bar">
          <span className={css.count} role="status">
            {t('record.selected', { count: cards.length })}
          </span>
          <Button icon={<FolderInput />} aria-haspopup="menu" onPress={(event) => openMenu('move', cards, event.target as HTMLElement)}>
            {t('record.move')}
          </Button>
          <Button icon={<Shapes />} aria-haspopup="menu" onPress={(event) => openMenu('kind', cards, event.target as HTMLElement)}>
            {t('record.changeKind')}
          </Button>
          {cards.length > 1 && isOneKind && (
            <Button icon={<Merge />} onPress={() => setMerging(true)}>
              {t('record.merge')}
            </Button>
          )}
          <Button icon={<Trash2 />} onPress={() => deleteRows(cards)}>
            {t('record.delete')}
          </Button>
          <IconButton label={t('record.selected.clear')} icon={<X />} onPress={() => selection.set([])} />
          {cards.length > 1 && !isOneKind && <span className={css.note}>{t('record.merge.kinds')}</span>}
        </div>
      )}
      {isMerging && <MergeDialog cards={cards} outline={outline} onClose={() => setMerging(false)} />}
    </>
  );
}
