import { CircleCheck, CircleDashed, CircleMinus, CircleX, RefreshCw, type LucideIcon } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import type { CheckReport } from '../../../shared/protocol';
import { runCheck, type CheckStep, type HostCallError } from '../../sync';
import { Button, LanguageSwitch, Notice, useT } from '../../ui';
import css from './check.module.css';

type StepResult = 'ok' | 'bad' | 'not-here' | 'waiting';

const STEPS: readonly CheckStep[] = ['page', 'websocket', 'channel', 'clock'];
const WAITING: Readonly<Record<CheckStep, StepResult>> = { page: 'waiting', websocket: 'waiting', channel: 'waiting', clock: 'waiting' };
const ICONS: Readonly<Record<StepResult, LucideIcon>> = { ok: CircleCheck, bad: CircleX, 'not-here': CircleMinus, waiting: CircleDashed };

type Outcome = { readonly kind: 'running' } | { readonly kind: 'done'; readonly report: CheckReport } | { readonly kind: 'failed'; readonly reason: HostCallError };

/** A device in the room tries the ways to the host. Made for a phone; joins nothing. */
export function CheckApp({ checkKey }: { readonly checkKey: string }) {
  const t = useT();
  const [steps, setSteps] = useState(WAITING);
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'running' });
  const run = useCallback((): void => {
    setSteps(WAITING);
    setOutcome({ kind: 'running' });
    const device = matchMedia('(pointer: coarse)').matches ? 'phone' : 'computer';
    void runCheck({ baseUrl: new URL('/', location.href).href, key: checkKey, device, onStep: (step, result) => setSteps((now) => ({ ...now, [step]: result })) }).then((result) =>
      setOutcome(result.ok ? { kind: 'done', report: result.value } : { kind: 'failed', reason: result.error }),
    );
  }, [checkKey]);
  useEffect(run, [run]);
  useEffect(() => {
    document.title = `${t('check.title')} – ${t('common.appName')}`;
  }, [t]);
  const works = outcome.kind === 'done' && outcome.report.websocket;
  return (
    <div className={css.page}>
      <header className={css.bar}>
        <span className={css.brand}>{t('common.appName')}</span>
        <LanguageSwitch />
      </header>
      <main className={css.sheet}>
        <h1>{t('check.title')}</h1>
        <p className={css.muted}>{t('check.intro')}</p>
        <ul className={css.steps}>
          {STEPS.map((step) => {
            const result = steps[step];
            const Icon = ICONS[result];
            return (
              <li key={step} className={css.step} data-testid="check-step" data-step={step} data-result={result}>
                <Icon aria-hidden />
                <span>{t(`check.step.${step}`)}</span>
                <span className={css.result}>{t(`check.result.${result}`)}</span>
              </li>
            );
          })}
        </ul>
        <div data-testid="check-outcome" data-outcome={outcome.kind}>
          {outcome.kind === 'running' && <p role="status">{t('check.running')}</p>}
          {outcome.kind === 'done' && (
            <Notice tone={works ? 'ok' : 'warning'} title={t('check.done')}>
              {t(works ? 'check.done.ok' : 'check.done.bad')}
            </Notice>
          )}
          {outcome.kind === 'failed' && (
            <Notice tone="danger" title={t(`refusal.${outcome.reason}`)}>
              {t(`refusal.${outcome.reason}.next`)}
            </Notice>
          )}
        </div>
        <Button icon={<RefreshCw />} isDisabled={outcome.kind === 'running'} onPress={run}>
          {t('check.again')}
        </Button>
      </main>
    </div>
  );
}
