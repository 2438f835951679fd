import { useEffect, useState, type ReactElement } from 'react';
import { Unplug } from 'lucide-react';
import { EmptyState, Skeleton, useT } from '../../ui';
import css from './board.module.css';

const SLOW_MS = 8_000;

/** Until the board's first state is here: its shape, and words when it takes long or the host is away. */
export function BoardLoading({ hostAway }: { readonly hostAway: boolean }): ReactElement {
  const t = useT();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, []);
  if (hostAway) {
    return (
      <EmptyState icon={<Unplug />} title={t('refusal.HOST_AWAY')}>
        <p>{t('board.away.loading')}</p>
      </EmptyState>
    );
  }
  return (
    <div className={css.loading}>
      <p role="status" className={css.loadingWords}>
        {t(slow ? 'board.loading.slow' : 'board.loading')}
      </p>
      <div aria-hidden="true">
        <Skeleton count={6} height={140} width="30%" />
      </div>
    </div>
  );
}
