import { Minus, Plus } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { cardsInScope, votesGiven, type VoteInfo } from '../../../../shared/methods';
import type { CardOutline } from '../../../../shared/outline';
import { Button, Dialog, IconButton, Notice, Skeleton, useObservable, useT } from '../../../ui';
import type { MethodsProps } from '../types';
import { useMethodClient } from '../use-act';
import { useBallot } from './use-ballot';
import css from '../methods.module.css';

interface VoteDialogProps extends Pick<MethodsProps, 'seat' | 'outline' | 'hostAway'> {
  readonly vote: VoteInfo;
  readonly onClose: () => void;
}

/** The cards of a vote with one's own votes: only here, and nobody else's. */
export function VoteDialog({ vote, seat, outline, hostAway, onClose }: VoteDialogProps): ReactElement {
  const t = useT();
  const own = useBallot(useMethodClient(seat), vote.id, hostAway);
  const board = useObservable(outline);
  // The order in which one began to vote: cards that others add come to the end, none jumps away from under the finger.
  const [order] = useState<string[]>([]);
  const cards = inOrder(cardsInScope(board, vote), order);
  const given = own.ballot ? votesGiven(own.ballot, new Set(cards.map(({ id }) => id))) : 0;
  const left = Math.max(0, vote.votesPerPerson - given);
  return (
    <Dialog
      title={vote.title}
      isOpen
      onClose={onClose}
      size="wide"
      actions={
        <Button variant="primary" onPress={onClose}>
          {t('methods.done')}
        </Button>
      }
    >
      <div className={css.voteHead}>
        <p role="status" className={css.left} data-testid="votes-left">
          {t('methods.vote.left', { count: left })}
        </p>
        <p className={css.muted}>{t('methods.vote.hidden')}</p>
      </div>
      {own.problem && (
        <Notice tone={own.problem === 'away' ? 'warning' : 'danger'}>{t(`methods.problem.${own.problem}`)}</Notice>
      )}
      {own.ballot === null && own.problem === null && <Skeleton count={3} height={56} />}
      {own.ballot !== null && cards.length === 0 && <p>{t('methods.vote.noCards')}</p>}
      {own.ballot !== null && (
        <ul className={css.cards}>
          {cards.map((card) => {
            const votes = own.ballot?.[card.id] ?? 0;
            const isBusy = own.pending.has(card.id) || hostAway;
            return (
              <li key={card.id} className={css.card} data-testid="votable" data-card-id={card.id} data-votes={votes}>
                <span className={css.cardText}>{card.text}</span>
                <span className={css.stepper} role="group" aria-label={card.text}>
                  <IconButton label={t('methods.vote.less', { card: card.text })} icon={<Minus />} isDisabled={votes === 0 || isBusy} onPress={() => own.set(card.id, votes - 1)} />
                  <span className={css.votes} role="status" aria-label={t('methods.vote.mine', { count: votes })}>
                    {votes}
                  </span>
                  <IconButton label={t('methods.vote.more', { card: card.text })} icon={<Plus />} isDisabled={left === 0 || votes >= vote.votesPerCard || isBusy} onPress={() => own.set(card.id, votes + 1)} />
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </Dialog>
  );
}

function inOrder(cards: readonly CardOutline[], order: string[]): CardOutline[] {
  for (const { id } of cards) if (!order.includes(id)) order.push(id);
  return [...cards].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}
