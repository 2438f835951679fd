import type { ReactNode } from 'react';
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import { classNames } from './class-names';
import css from './notice.module.css';

export type Tone = 'info' | 'ok' | 'warning' | 'danger';

export const TONE_ICONS = { info: Info, ok: CircleCheck, warning: TriangleAlert, danger: CircleAlert } as const;

export interface NoticeProps {
  readonly tone?: Tone;
  readonly title?: string;
  readonly children?: ReactNode;
  /** The next step. */
  readonly action?: ReactNode;
}

/** What happened and what to do, in the place it concerns. A danger is read out at once, the rest when there is time. */
export function Notice({ tone = 'info', title, children, action }: NoticeProps) {
  const Icon = TONE_ICONS[tone];
  return (
    <div role={tone === 'danger' ? 'alert' : 'status'} className={classNames(css.notice, css[tone])}>
      <Icon aria-hidden className={css.icon} />
      <div className={css.words}>
        {title && <strong>{title}</strong>}
        {children && <div>{children}</div>}
      </div>
      {action && <div className={css.action}>{action}</div>}
    </div>
  );
}
