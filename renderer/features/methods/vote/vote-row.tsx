import { useRef, type ReactElement } from 'react';
import type { MethodAction, MethodAnswer, VoteInfo } from '../../../../shared/methods';
import { Button, useT } from '../../../ui';
import { VoteResults } from './vote-results';
import { useKeptFocus } from '../use-kept-focus';
import css from '../methods.module.css';

interface VoteRowProps {
  readonly method: VoteInfo;
  readonly count: number;
  readonly canManage: boolean;
  readonly canTake: boolean;
  readonly groupId: string;
  readonly onTake: () => void;
  readonly onAgree: ((card: { readonly cardId: string; readonly text: string }) => void) | null;
  readonly act: (action: MethodAction) => Promise<MethodAnswer | null>;
}

/** One vote: what it is, how it stands, what one can do with it. */
export function VoteRow({ method, count, canManage, canTake, groupId, onTake, onAgree, act }: VoteRowProps): ReactElement {
  const t = useT();
  const head = useKeptFocus<HTMLHeadingElement>(method.state);
  // A second press while the first is on its way does nothing; the button keeps the focus.
  const busy = useRef(false);
  const run = (action: MethodAction): void => {
    if (busy.current) return;
    busy.current = true;
    void act(action).finally(() => (busy.current = false));
  };
  const isOpen = method.state === 'open';
  return (
    <li className={css.method} data-testid="method" data-kind={method.kind} data-state={method.state}>
      <div className={css.methodHead}>
        <h3 className={css.methodTitle} tabIndex={-1} ref={head}>{method.title}</h3>
        <span className={css.state} data-open={isOpen || undefined}>
          {t(isOpen ? 'methods.state.open' : 'methods.state.closed')}
        </span>
      </div>
      <p className={css.muted}>
        {t('methods.vote.facts', { votes: method.votesPerPerson })} {isOpen && t('methods.taken', { count })}
      </p>
      {!isOpen && <VoteResults vote={method} groupId={groupId} onAgree={onAgree} />}
      <div className={css.rowActions}>
        {isOpen && canTake && (
          <Button variant="primary" onPress={onTake}>
            {t('methods.vote.take')}
          </Button>
        )}
        {isOpen && canManage && (
          <Button variant="primary" onPress={() => run({ action: 'vote.close', id: method.id })}>
            {t('methods.vote.close')}
          </Button>
        )}
        {!isOpen && canManage && (
          <Button variant="quiet" onPress={() => run({ action: 'method.remove', id: method.id })}>
            {t('methods.remove')}
          </Button>
        )}
      </div>
    </li>
  );
}
