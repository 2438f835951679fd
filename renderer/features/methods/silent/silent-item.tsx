import { useState, type ReactElement } from 'react';
import { Lock, PenLine } from 'lucide-react';
import { writtenCards, type SilentInfo } from '../../../../shared/methods';
import { Button, useObservable, useT } from '../../../ui';
import type { MethodsProps } from '../types';
import css from '../methods.module.css';
import { SilentDialog } from './silent-dialog';
import { useSilentRound } from './use-silent-round';

/** A silent round in the strip over the board: how many cards one has, and where they are. */
export function SilentItem({ round, ...props }: MethodsProps & { readonly round: SilentInfo }): ReactElement | null {
  const t = useT();
  const store = useSilentRound(round, props);
  const [isWriting, setWriting] = useState(false);
  const count = writtenCards(useObservable(store.cards)).length;
  const isWaiting = round.state === 'closed' && round.anonymous && count > 0;
  if (round.state === 'closed' && !isWaiting) return null;
  return (
    <li className={css.stripItem} data-testid="open-method" data-kind="silent">
      <PenLine aria-hidden />
      <span className={css.stripTitle}>
        {round.title}
        {count > 0 && (
          <span className={css.onlyHere} data-testid="only-here">
            <Lock aria-hidden size={16} /> {t('silent.count', { count })} · {t('silent.onlyHere')}
          </span>
        )}
      </span>
      {round.state === 'open' && (
        <Button variant="primary" onPress={() => setWriting(true)}>
          {t('silent.write')}
        </Button>
      )}
      {isWriting && round.state === 'open' && <SilentDialog round={round} store={store} onClose={() => setWriting(false)} />}
    </li>
  );
}
