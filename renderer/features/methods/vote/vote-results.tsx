import type { CSSProperties, ReactElement } from 'react';
import { Handshake } from 'lucide-react';
import type { VoteInfo } from '../../../../shared/methods';
import { Button, useT } from '../../../ui';
import css from '../methods.module.css';

interface VoteResultsProps {
  readonly vote: VoteInfo;
  readonly groupId: string;
  /** Makes an agreement of a card; null for who may not write. */
  readonly onAgree: ((card: { readonly cardId: string; readonly text: string }) => void) | null;
}

/** What a closed vote found on one group's board: most votes first, equal ones share a place. */
export function VoteResults({ vote, groupId, onAgree }: VoteResultsProps): ReactElement {
  const t = useT();
  const result = vote.results.find((one) => one.groupId === groupId);
  if (!result || result.cards.length === 0) return <p>{t('methods.vote.noVotes')}</p>;
  const most = result.cards[0]?.votes ?? 1;
  return (
    <>
      <p className={css.muted}>{t('methods.vote.voters', { count: result.voters })}</p>
      <ol className={css.results} data-testid="vote-results">
        {result.cards.map(({ cardId, text, votes }) => (
          <li key={cardId} className={css.result}>
            <span className={css.place}>{1 + result.cards.filter((other) => other.votes > votes).length}.</span>
            <span className={css.cardText}>{text}</span>
            <span className={css.bar} aria-hidden="true" style={{ '--share': votes / most } as CSSProperties} />
            {onAgree && (
              <Button variant="quiet" icon={<Handshake />} aria-label={t('ideas.agreeOn', { card: text })} onPress={() => onAgree({ cardId, text })}>
                {t('ideas.agree')}
              </Button>
            )}
            <span className={css.sum}>{t('cards.votes', { count: votes })}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
