import type { ReactElement, ReactNode } from 'react';
import type { Observable } from '../../../shared/kernel/observable';
import type { Refusal } from '../../../shared/protocol';
import type { Safety } from '../../sync';
import { Notice, useObservable, useT } from '../../ui';
import css from './board.module.css';

interface BoardStatusProps {
  readonly hostAway: boolean;
  readonly refusal: Refusal | null;
  readonly safety: Observable<Safety>;
  /** The next step after a refusal. */
  readonly refusalAction?: ReactNode;
}

/** What stands between this person and the host, in words, with where the work is and what to do. */
export function BoardStatus({ hostAway, refusal, safety, refusalAction }: BoardStatusProps): ReactElement | null {
  const t = useT();
  if (refusal !== null) {
    return (
      <div className={css.status}>
        <Notice tone="danger" title={t(`refusal.${refusal}`)} action={refusalAction}>
          {t(`refusal.${refusal}.next`)} {t('board.stopped.text')}
        </Notice>
      </div>
    );
  }
  if (!hostAway) return null;
  return (
    <div className={css.status} data-testid="host-away">
      <Notice tone="warning" title={t('board.away')}>
        <WhereWorkIs safety={safety} />
      </Notice>
    </div>
  );
}

/** Apart, since this changes with every key press. */
function WhereWorkIs({ safety }: { readonly safety: Observable<Safety> }): ReactElement {
  const t = useT();
  return <>{t(`board.away.${useObservable(safety).kind}`)}</>;
}
