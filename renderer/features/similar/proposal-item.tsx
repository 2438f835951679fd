import type { ReactElement } from 'react';
import { sourcesOf } from '../../../shared/compare';
import { formatDate } from '../../../shared/i18n';
import type { SameProposal } from '../../../shared/merge';
import { fieldsOfKind, fieldWords } from '../../../shared/outline/record';
import type { CardOutline } from '../../../shared/outline';
import { Button, useLanguage, useT } from '../../ui';
import css from './similar.module.css';

interface ProposalItemProps {
  readonly proposal: SameProposal;
  readonly name: string;
  readonly readOnly: boolean;
  readonly onJoin: () => void;
  readonly onRefuse: () => void;
}

/** Cards side by side, each with its map and what it says, and the reason why they may be one. */
export function ProposalItem({ proposal, name, readOnly, onJoin, onRefuse }: ProposalItemProps): ReactElement {
  const t = useT();
  return (
    <li className={css.item} data-testid="same-proposal">
      <p className={css.reasons}>{proposal.reasons.map((reason) => t(`maps.reason.${reason}`)).join(' · ')}</p>
      <div className={css.cards}>
        {proposal.cards.map((card) => (
          <CardFacts key={card.id} card={card} />
        ))}
      </div>
      {!readOnly && (
        <div className={css.answers}>
          <Button aria-label={t('maps.similarKeepNamed', { name })} onPress={onRefuse}>
            {t('maps.similarKeep')}
          </Button>
          <Button variant="primary" aria-label={t('maps.similarJoinNamed', { name })} onPress={onJoin}>
            {t('maps.similarJoin')}
          </Button>
        </div>
      )}
    </li>
  );
}

function CardFacts({ card }: { readonly card: CardOutline }): ReactElement {
  const t = useT();
  const { language } = useLanguage();
  const facts = fieldsOfKind(card.kind).flatMap((field) => {
    const words = field === 'text' ? '' : formatDate(fieldWords(card, field, t), language);
    return words === '' || field === 'text' ? [] : [`${t(`cards.field.${field}`)}: ${words}`];
  });
  return (
    <div className={css.card}>
      <strong>{card.text.trim() || t(`cards.untitled.${card.kind}`)}</strong>
      {sourcesOf(card).map(({ group, map, boardId, cardId }) => (
        <span key={`${boardId}/${cardId}`} className={css.hint}>
          {map ? t('maps.sourceOf', { group, map }) : group}
        </span>
      ))}
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
    </div>
  );
}
