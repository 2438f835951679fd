import { useEffect, useState } from 'react';
import { formatMoment } from '../../../shared/i18n';
import { BACKUP_EVERY, BACKUP_KEEP, type BackupProblem, type BackupRhythm, type BackupState } from '../../../shared/ipc';
import { useHostAccess, useReportFailure } from '../../bridge';
import { Button, Notice, Select, useLanguage, useT, useToasts } from '../../ui';
import css from './backup.module.css';

/** So often the state is asked for while the page is open: copies are made by themselves, too. */
const LOOK_EVERY_MS = 5_000;

/** Copies in another folder, in the settings. Only in the app: elsewhere an administrator makes them. */
export function BackupSection() {
  const t = useT();
  const { language } = useLanguage();
  const { bridge, platform } = useHostAccess();
  const { show } = useToasts();
  const reportFailure = useReportFailure();
  const [state, setState] = useState<BackupState | null>(null);
  const [problem, setProblem] = useState<BackupProblem | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    if (platform !== 'electron' || busy) return;
    const look = (): void => void bridge.call('backup.state', {}).then(setState, () => undefined);
    look();
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [bridge, platform, busy]);
  if (!state) return null;

  const act = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setProblem(null);
    await work().catch(reportFailure);
    setBusy(false);
  };
  const tell = (next: BackupState): void => {
    setState(next);
    if (next.kind === 'on' && next.problem === null) show({ tone: 'ok', text: t('backup.done') });
  };
  const choose = async (): Promise<void> => {
    const answer = await bridge.call('backup.choose', {});
    if (answer.kind === 'problem') setProblem(answer.problem);
    else if (answer.kind === 'state') tell(answer.state);
  };
  const run = async (): Promise<void> => tell(await bridge.call('backup.run', {}));
  const stop = async (): Promise<void> => {
    setState(await bridge.call('backup.stop', {}));
    show({ text: t('backup.stopped') });
  };
  const setRhythm = (rhythm: BackupRhythm): void => void bridge.call('backup.setRhythm', rhythm).then(setState, reportFailure);
  const shown = problem ?? (state.kind === 'on' ? state.problem : null);
  return (
    <section className={css.section} aria-labelledby="backup-title" data-testid="backup" data-state={state.kind === 'on' ? (state.problem ?? 'ok') : 'off'}>
      <h2 id="backup-title">{t('backup.title')}</h2>
      <p>{t('backup.about')}</p>
      {shown && <Notice tone={shown === 'gone' ? 'warning' : 'danger'}>{t(`backup.problem.${shown}`)}</Notice>}
      {state.kind === 'on' && (
        <>
          <dl className={css.facts}>
            <div>
              <dt>{t('backup.folder')}</dt>
              <dd>{state.folder}</dd>
            </div>
            <div>
              <dt>{t('backup.last')}</dt>
              <dd>{state.at === null ? t('backup.never') : formatMoment(state.at, language)}</dd>
            </div>
            <div>
              <dt>{t('backup.workshops')}</dt>
              <dd>{state.workshops}</dd>
            </div>
          </dl>
          <div className={css.choices}>
            <Select
              label={t('backup.every')}
              value={String(state.every)}
              options={BACKUP_EVERY.map((minutes) => ({ id: String(minutes), label: t(`backup.every.${minutes}`) }))}
              onChange={(id) => setRhythm({ keep: state.keep, every: BACKUP_EVERY.find((minutes) => String(minutes) === id) ?? state.every })}
            />
            <Select
              label={t('backup.keep')}
              value={String(state.keep)}
              options={BACKUP_KEEP.map((count) => ({ id: String(count), label: t(`backup.keep.${count}`) }))}
              onChange={(id) => setRhythm({ every: state.every, keep: BACKUP_KEEP.find((count) => String(count) === id) ?? state.keep })}
            />
          </div>
          <p className={css.muted}>{t('backup.everyHint')}</p>
        </>
      )}
      <div className={css.buttons}>
        {state.kind === 'on' && (
          <Button isDisabled={busy} onPress={() => void act(run)}>
            {t(busy ? 'backup.running' : 'backup.run')}
          </Button>
        )}
        <Button variant={state.kind === 'on' ? 'quiet' : 'secondary'} isDisabled={busy} onPress={() => void act(choose)}>
          {t(state.kind === 'on' ? 'backup.chooseOther' : 'backup.choose')}
        </Button>
        {state.kind === 'on' && (
          <Button variant="quiet" isDisabled={busy} onPress={() => void act(stop)}>
            {t('backup.stop')}
          </Button>
        )}
      </div>
      <p className={css.muted}>{t('backup.private')}</p>
    </section>
  );
}
