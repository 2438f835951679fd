import { MessageSquare } from 'lucide-react';
import { createContext, useContext, useState, type ReactElement } from 'react';
import type { BoardContext } from '../../../shared/doc';
import type { CardOutline } from '../../../shared/outline';
import { Button, Dialog, useT } from '../../ui';
import { CardRemarks, commentsOf, reactionCounts } from './card-remarks';
import css from './remarks.module.css';

/** Names by participant's id, for whoever shows what was said in a row. */
export const RemarkNamesContext = createContext<Readonly<Record<string, string>>>({});

/** What was said about a row's card, in words: for those who read, also where nothing may be written. */
export function RowRemarks({ card, me }: { readonly card: CardOutline; readonly me: string }): ReactElement | null {
  const t = useT();
  const names = useContext(RemarkNamesContext);
  if (!card.remarks) return null;
  const reactions = reactionCounts(card).map(([reaction, count]) => t('together.reaction', { reaction: t(`together.${reaction}`), count }));
  return (
    <ul className={css.said} aria-label={t('together.remarks')} data-testid="row-remarks">
      {reactions.length > 0 && <li>{reactions.join(', ')}</li>}
      {commentsOf(card).map(({ id, text, createdBy }) => (
        <li key={id}>{t('together.by', { name: createdBy === me ? t('together.me') : (names[createdBy] ?? t('together.somebody')), text })}</li>
      ))}
    </ul>
  );
}

interface RowRemarksButtonProps {
  readonly ctx: BoardContext;
  readonly card: CardOutline;
  readonly name: string;
  readonly className?: string | undefined;
  readonly wordClassName?: string | undefined;
}

/** Opens what is said about a row's card. A native button: a board may have hundreds of rows. */
export function RowRemarksButton({ ctx, card, name, className, wordClassName }: RowRemarksButtonProps): ReactElement {
  const t = useT();
  const names = useContext(RemarkNamesContext);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={className} aria-haspopup="dialog" aria-label={t('together.remarksOf', { name })} title={t('together.remarks')} onClick={() => setOpen(true)}>
        <MessageSquare aria-hidden size={18} />
        <span className={wordClassName}>{t('together.remarks')}</span>
      </button>
      {open && (
        <Dialog title={t('together.remarksOf', { name })} isOpen onClose={() => setOpen(false)} actions={<Button onPress={() => setOpen(false)}>{t('common.close')}</Button>}>
          <CardRemarks ctx={ctx} card={card} names={names} readOnly={false} />
        </Dialog>
      )}
    </>
  );
}
