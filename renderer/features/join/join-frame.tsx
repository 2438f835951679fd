import type { ReactElement, ReactNode } from 'react';
import { LanguageSwitch, useT } from '../../ui';
import css from './join.module.css';

interface JoinFrameProps {
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly children: ReactNode;
}

/** The page of everything before the board: made for a phone, calm on a wide screen. */
export function JoinFrame({ title, subtitle, children }: JoinFrameProps): ReactElement {
  const t = useT();
  return (
    <div className={css.page}>
      <header className={css.bar}>
        <span className={css.brand}>{t('common.appName')}</span>
        <LanguageSwitch />
      </header>
      <main className={css.panel}>
        <div className={css.titles}>
          <h1>{title}</h1>
          {subtitle && <p className={css.subtitle}>{subtitle}</p>}
        </div>
        {children}
      </main>
    </div>
  );
}
