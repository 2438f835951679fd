import { useMemo, useState, type ReactElement } from 'react';
import { Merge } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { dismissWarning, mergeCards } from '../../../shared/doc';
import { findSimilar, sameDismissal, type SameProposal } from '../../../shared/merge';
import type { BoardOutline } from '../../../shared/outline';
import { Dialog, useT, useToasts } from '../../ui';
import { ProposalItem } from './proposal-item';
import type { SimilarButtonProps } from './similar-button';
import css from './similar.module.css';

/** How many proposals there are; the list opens from it. Not there when there are none. */
export function SimilarFace({ ctx, undo, outline, board, readOnly }: SimilarButtonProps & { readonly board: BoardOutline }): ReactElement | null {
  const t = useT();
  const toasts = useToasts();
  const [isOpen, setOpen] = useState(false);
  const proposals = useMemo(() => findSimilar(board), [board]);
  const words = t('maps.similar', { count: proposals.length });
  const nameOf = ({ cards }: SameProposal): string => cards[0]?.text.trim() || (cards[0] ? t(`cards.untitled.${cards[0].kind}`) : '');
  const join = (proposal: SameProposal): void => {
    // What is on the board now: somebody else may have answered meanwhile.
    if (!findSimilar(outline.get()).some(({ id }) => id === proposal.id)) return;
    const [keep, ...others] = proposal.cards;
    if (!keep) return;
    undo.stopCapturing();
    mergeCards(ctx, keep.id, others.map(({ id }) => id));
    undo.stopCapturing();
    toasts.announce(t('maps.similarDone', { name: nameOf(proposal) }));
  };
  const refuse = (proposal: SameProposal): void => {
    undo.stopCapturing();
    dismissWarning(ctx, sameDismissal(proposal.id), t('maps.similarRefused'));
    undo.stopCapturing();
  };
  if (proposals.length === 0 && !isOpen) return null;
  return (
    <>
      <AriaButton className={css.button ?? ''} data-testid="similar" aria-label={words} onPress={() => setOpen(true)}>
        <Merge aria-hidden />
        <span aria-hidden="true">{proposals.length}</span>
      </AriaButton>
      <Dialog title={t('maps.similarTitle')} isOpen={isOpen} onClose={() => setOpen(false)} size="wide">
        <p className={css.hint}>{t('maps.similarText')}</p>
        {proposals.length === 0 && <p>{t('maps.similarNone')}</p>}
        <ul className={css.list} aria-label={words}>
          {proposals.map((proposal) => (
            <ProposalItem key={proposal.id} proposal={proposal} name={nameOf(proposal)} readOnly={readOnly} onJoin={() => join(proposal)} onRefuse={() => refuse(proposal)} />
          ))}
        </ul>
      </Dialog>
    </>
  );
}
