import { useState } from 'react';
import type { MovingOutcome } from '../../../shared/ipc';
import { useHostAccess, useReportFailure } from '../../bridge';
import { Button, Notice, useT } from '../../ui';
import css from './backup.module.css';

/** The whole library to another computer, in the settings of the app. */
export function MovingSection() {
  const t = useT();
  const { bridge, platform } = useHostAccess();
  const reportFailure = useReportFailure();
  const [outcome, setOutcome] = useState<MovingOutcome | null>(null);
  const [busy, setBusy] = useState(false);
  if (platform !== 'electron') return null;

  const move = async (call: 'backup.saveLibrary' | 'backup.bringLibrary'): Promise<void> => {
    setBusy(true);
    setOutcome(null);
    try {
      const next = await bridge.call(call, {});
      if (next.kind !== 'cancelled') setOutcome(next);
    } catch (error) {
      reportFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className={css.section} aria-labelledby="moving-title" data-testid="moving" data-outcome={outcome?.kind ?? 'none'}>
      <h2 id="moving-title">{t('backup.moveTitle')}</h2>
      <p>{t('backup.moveAbout')}</p>
      <div className={css.buttons}>
        <Button isDisabled={busy} onPress={() => void move('backup.saveLibrary')}>
          {t('backup.saveLibrary')}
        </Button>
        <Button isDisabled={busy} onPress={() => void move('backup.bringLibrary')}>
          {t('backup.bringLibrary')}
        </Button>
      </div>
      <div className={css.told} aria-live="polite">
        {outcome?.kind === 'problem' && <Notice tone="danger">{t(`backup.problem.${outcome.problem}`)}</Notice>}
        {outcome?.kind === 'saved' && <Notice tone="ok">{t('backup.saved', { folder: outcome.folder, workshops: String(outcome.workshops), templates: String(outcome.templates) })}</Notice>}
        {outcome?.kind === 'brought' && <Notice tone="ok">{t('backup.brought', { workshops: String(outcome.workshops), templates: String(outcome.templates), known: String(outcome.known) })}</Notice>}
        {(outcome?.kind === 'saved' || outcome?.kind === 'brought') && outcome.left.length > 0 && <Notice tone="warning">{t('backup.left', { names: outcome.left.join(', ') })}</Notice>}
      </div>
    </section>
  );
}
