import type { ReactElement } from 'react';
import type { MethodAction, MethodAnswer, SilentInfo } from '../../../../shared/methods';
import { Button, useT } from '../../../ui';
import { useKeptFocus } from '../use-kept-focus';
import css from '../methods.module.css';

interface SilentRowProps {
  readonly round: SilentInfo;
  /** Cards written; after the reveal of an anonymous round those that wait to be put on the board. */
  readonly count: number;
  readonly canManage: boolean;
  readonly act: (action: MethodAction) => Promise<MethodAnswer | null>;
}

/** One silent round in the list. */
export function SilentRow({ round, count, canManage, act }: SilentRowProps): ReactElement {
  const t = useT();
  const head = useKeptFocus<HTMLHeadingElement>(`${round.state} ${count}`);
  const { id, state, anonymous } = round;
  const waits = state === 'closed' && anonymous && count > 0;
  return (
    <li className={css.method} data-testid="method" data-kind="silent" data-state={state}>
      <div className={css.methodHead}>
        <h3 className={css.methodTitle} tabIndex={-1} ref={head}>{round.title}</h3>
        <span className={css.state} data-open={state === 'open' || undefined}>
          {t(state === 'open' ? 'silent.state.open' : 'silent.state.closed')}
        </span>
      </div>
      <p className={css.muted}>
        {t(anonymous ? 'silent.names.anonymous' : 'silent.names.named')}
        {state === 'open' && ` · ${t('silent.count', { count })}`}
        {waits && ` · ${t('silent.waiting', { count })}`}
      </p>
      {canManage && (
        <div className={css.rowActions}>
          {state === 'open' && (
            <Button variant="primary" onPress={() => void act({ action: 'silent.reveal', id })}>
              {t('silent.reveal')}
            </Button>
          )}
          {waits && (
            <Button variant="primary" onPress={() => void act({ action: 'silent.place', id })}>
              {t('silent.place')}
            </Button>
          )}
          {state === 'closed' && (
            <Button variant="quiet" onPress={() => void act({ action: 'method.remove', id })}>
              {t('methods.remove')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
