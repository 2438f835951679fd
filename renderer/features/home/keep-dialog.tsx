import { useId, useState } from 'react';
import type { WorkshopSummary } from '../../../shared/ipc';
import { Button, DayInput, Dialog, useT } from '../../ui';
import css from './home-page.module.css';

interface KeepDialogProps {
  readonly workshop: WorkshopSummary;
  readonly onClose: () => void;
  /** ISO date; empty: none. */
  readonly onKeep: (until: string) => void;
}

/** Until when a workshop is kept. */
export function KeepDialog({ workshop, onClose, onKeep }: KeepDialogProps) {
  const t = useT();
  const field = useId();
  const [until, setUntil] = useState(workshop.keepUntil ?? '');
  const done = (chosen: string): void => {
    onKeep(chosen);
    onClose();
  };
  return (
    <Dialog
      title={t('files.keepTitle')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={() => done('')}>{t('files.keepNone')}</Button>
          <Button variant="primary" onPress={() => done(until)}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <p>{t('files.keepText')}</p>
      <div className={css.dayField}>
        <label htmlFor={field}>{t('files.keepUntil')}</label>
        <DayInput id={field} day={until} onDay={(day) => setUntil(day ?? '')} />
      </div>
    </Dialog>
  );
}
