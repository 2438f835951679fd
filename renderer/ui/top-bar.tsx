import type { ReactNode } from 'react';
import css from './top-bar.module.css';

export interface TopBarProps {
  /** Before the title: a way back. */
  readonly start?: ReactNode;
  readonly title: string;
  /** Small, under the title. */
  readonly subtitle?: ReactNode;
  readonly end?: ReactNode;
}

/** The head of a screen: where one is, the way back, and what can be done with the whole. */
export function TopBar({ start, title, subtitle, end }: TopBarProps) {
  return (
    <header className={css.bar}>
      {start}
      <div className={css.words}>
        <h1 className={css.title}>{title}</h1>
        {subtitle && <p className={css.subtitle}>{subtitle}</p>}
      </div>
      {end && <div className={css.end}>{end}</div>}
    </header>
  );
}
