import { useMemo, useState, type ReactElement } from 'react';
import { mergeCards } from '../../../shared/doc';
import { formatDate } from '../../../shared/i18n';
import type { BoardOutline, CardOutline } from '../../../shared/outline';
import { fieldsOfKind, fieldWords } from '../../../shared/outline/record';
import { Button, Dialog, Notice, RadioGroup, useToasts } from '../../ui';
import { mergedCard } from './merged-card';
import { useRecordTools } from './record-context';
import { cardName, fieldLabel } from './record-model';
import css from './merge-dialog.module.css';

interface MergeDialogProps {
  readonly cards: readonly CardOutline[];
  /** Changes with every edit, also others', so that what is shown is what would come. */
  readonly outline: BoardOutline;
  readonly onClose: () => void;
}

/** Asks which of several cards stays, and shows what it will say. */
export function MergeDialog({ cards, outline, onClose }: MergeDialogProps): ReactElement {
  const { ctx, undo, t, language, selection } = useRecordTools();
  const toasts = useToasts();
  const [wanted, setWanted] = useState<string | null>(null);
  const keep = cards.find((card) => card.id === wanted) ?? cards[0];
  const others = cards.filter((card) => card !== keep).map((card) => card.id);
  const key = others.join(' ');
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the outline stands for the document, the key for the others
  const result = useMemo(() => (keep ? mergedCard(ctx, keep.id, others) : null), [ctx, keep, key, outline]);
  const merge = (): void => {
    if (!keep) return;
    undo.stopCapturing();
    mergeCards(ctx, keep.id, others);
    undo.stopCapturing();
    selection.set([]);
    toasts.announce(t('record.merge.done', { name: cardName(result ?? keep, t) }));
    onClose();
  };
  return (
    <Dialog
      title={t('record.merge.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          {result && (
            <Button variant="primary" onPress={merge}>
              {t('record.merge.confirm')}
            </Button>
          )}
        </>
      }
    >
      {keep && result ? (
        <>
          <RadioGroup label={t('record.merge.keep')} value={keep.id} options={cards.map((card) => ({ id: card.id, label: cardName(card, t) }))} onChange={setWanted} />
          <section aria-label={t('record.merge.result')} className={css.result}>
            <h3>{t('record.merge.result')}</h3>
            <dl className={css.fields}>
              {fieldsOfKind(result.kind).map((field) => {
                const words = formatDate(fieldWords(result, field, t), language);
                return words === '' ? null : (
                  <div key={field} className={css.field}>
                    <dt className={css.label}>{fieldLabel(result.kind, field, t)}</dt>
                    <dd className={css.words}>{words}</dd>
                  </div>
                );
              })}
            </dl>
          </section>
          <p className={css.help}>{t('record.merge.help')}</p>
        </>
      ) : (
        <Notice tone="info">{t('record.merge.gone')}</Notice>
      )}
    </Dialog>
  );
}
