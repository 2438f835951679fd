import { LockOpen } from 'lucide-react';
import type { ReactElement } from 'react';
import { useT } from '../../ui';
import css from './join.module.css';

/** What plain http means for who writes here, said once and calmly. Nothing where the page came by TLS. */
export function PlainHttpNote(): ReactElement | null {
  const t = useT();
  if (location.protocol !== 'http:') return null;
  return (
    <p className={css.plainHttp} data-testid="plain-http">
      <LockOpen aria-hidden />
      <span>{t('join.plainHttp')}</span>
    </p>
  );
}
