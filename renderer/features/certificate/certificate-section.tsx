import { useEffect, useState, type FormEvent } from 'react';
import { formatDate } from '../../../shared/i18n';
import type { CertificateProblem, CertificateState } from '../../../shared/ipc';
import { useHostAccess, useReportFailure } from '../../bridge';
import { Button, Notice, TextField, useLanguage, useT, useToasts } from '../../ui';
import { dayOf, expiresSoon } from './certificate-time';
import css from './certificate.module.css';

/** The certificate of this computer's sharing, in the settings. Only in the app: elsewhere an administrator gives it. */
export function CertificateSection() {
  const t = useT();
  const { language } = useLanguage();
  const { bridge, platform } = useHostAccess();
  const { show } = useToasts();
  const reportFailure = useReportFailure();
  const [state, setState] = useState<CertificateState | null>(null);
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<CertificateProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const take = (next: CertificateState): void => {
    setState(next);
    setName(next.kind === 'set' ? next.name : '');
  };
  useEffect(() => {
    if (platform === 'electron') bridge.call('certificate.state', {}).then(take, reportFailure);
  }, [bridge, platform, reportFailure]);
  if (!state) return null;

  const act = async (call: 'certificate.choose' | 'certificate.setName', done: () => void): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      const answer = call === 'certificate.choose' ? await bridge.call(call, {}) : await bridge.call(call, { name });
      if (answer.kind === 'problem') setProblem(answer.problem);
      else if (answer.kind === 'state') {
        take(answer.state);
        done();
      }
    } catch (error) {
      reportFailure(error);
    } finally {
      setBusy(false);
    }
  };
  const saveName = (event: FormEvent): void => {
    event.preventDefault();
    void act('certificate.setName', () => show({ tone: 'ok', text: t('certificate.nameSaved') }));
  };
  const forget = (): void => {
    setProblem(null);
    bridge.call('certificate.forget', {}).then((next) => {
      take(next);
      show({ text: t('certificate.forgotten') });
    }, reportFailure);
  };
  const shown = problem ?? (state.kind === 'set' ? state.problem : null);
  const aboutName = shown === 'name' || shown === 'name-needed';
  return (
    <section className={css.section} aria-labelledby="certificate-title" data-testid="certificate" data-state={state.kind === 'set' ? (state.problem ?? 'ok') : 'none'}>
      <h2 id="certificate-title">{t('certificate.title')}</h2>
      <p>{t('certificate.about')}</p>
      {shown && !aboutName && <Notice tone="danger">{t(`certificate.problem.${shown}`)}</Notice>}
      {state.kind === 'set' && (
        <>
          {state.problem === null && <p>{t('certificate.set')}</p>}
          {state.problem === null && expiresSoon(state.validUntil, Date.now()) && <Notice tone="warning">{t('certificate.soon', { date: formatDate(dayOf(state.validUntil), language) })}</Notice>}
          {state.selfIssued && <Notice tone="warning">{t('certificate.selfIssued')}</Notice>}
          {state.fingerprint !== '' && (
            <dl className={css.facts}>
              <div>
                <dt>{t('certificate.validFor')}</dt>
                <dd>{state.names.join(', ') || '–'}</dd>
              </div>
              <div>
                <dt>{t('certificate.issuer')}</dt>
                <dd>{state.issuer || '–'}</dd>
              </div>
              <div>
                <dt>{t('certificate.validUntil')}</dt>
                <dd>{t('certificate.until', { date: formatDate(dayOf(state.validUntil), language) })}</dd>
              </div>
              <div>
                <dt>{t('certificate.fingerprint')}</dt>
                <dd>
                  <code className={css.fingerprint}>{state.fingerprint}</code>
                </dd>
              </div>
            </dl>
          )}
          <form className={css.name} onSubmit={saveName} noValidate>
            <TextField label={t('certificate.nameLabel')} hint={t('certificate.nameHint')} value={name} onChange={setName} inputMode="url" autoComplete="off" error={aboutName ? t(`certificate.problem.${shown}`) : null} />
            <Button type="submit" isDisabled={busy || name.trim().toLowerCase() === state.name}>
              {t('certificate.nameSave')}
            </Button>
          </form>
        </>
      )}
      <div className={css.buttons}>
        <Button isDisabled={busy} onPress={() => void act('certificate.choose', () => undefined)}>
          {t(state.kind === 'set' ? 'certificate.chooseOther' : 'certificate.choose')}
        </Button>
        {state.kind === 'set' && (
          <Button variant="quiet" isDisabled={busy} onPress={forget}>
            {t('certificate.forget')}
          </Button>
        )}
      </div>
      <p className={css.muted}>{t('certificate.later')}</p>
    </section>
  );
}
