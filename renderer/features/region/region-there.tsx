import { useState } from 'react';
import { CloudOff, House, RefreshCw, ShieldCheck } from 'lucide-react';
import { Button, Notice, useT, useToasts } from '../../ui';
import type { Region } from './use-region';
import css from './region.module.css';

const COPY = {
  current: { key: 'region.copyCurrent', icon: <ShieldCheck aria-hidden /> },
  'catching-up': { key: 'region.copyCatchingUp', icon: <RefreshCw aria-hidden /> },
  away: { key: 'region.copyAway', icon: <CloudOff aria-hidden /> },
} as const;

interface RegionThereProps {
  readonly region: Region;
  /** The workshop is on this computer again. */
  readonly onMoved: () => void;
}

/** Where the workshop is, how fresh the copy here is, and the way back. */
export function RegionThere({ region, onMoved }: RegionThereProps) {
  const t = useT();
  const { show } = useToasts();
  const [stuck, setStuck] = useState(false);
  const { state, problem } = region;
  if (state?.kind !== 'there') return null;
  const copy = COPY[state.copy];
  const bringHome = async (force: boolean): Promise<void> => {
    const done = await region.bringHome(force);
    setStuck(!done);
    if (!done) return;
    show({ tone: 'ok', text: t('region.broughtHome') });
    onMoved();
  };
  return (
    <section className={css.there} aria-labelledby="region-there">
      <h3 id="region-there" className={css.offerTitle}>
        {t('region.there', { server: state.server })}
      </h3>
      <p className={css.copy} role="status" data-testid="region-copy" data-copy={state.copy}>
        {copy.icon}
        {t(copy.key)}
      </p>
      {problem && <Notice tone="danger">{t(`region.problem.${problem}`)}</Notice>}
      {stuck && <p>{t('region.anyway')}</p>}
      <div className={css.buttons}>
        <Button icon={<House />} isPending={region.busy} onPress={() => void bringHome(false)}>
          {region.busy ? t('region.bringingHome') : t('region.bringHome')}
        </Button>
        {stuck && (
          <Button isDisabled={region.busy} onPress={() => void bringHome(true)}>
            {t('region.bringHomeAnyway')}
          </Button>
        )}
      </div>
    </section>
  );
}
