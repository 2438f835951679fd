import { CircleHelp, MessageSquarePlus, Star, ThumbsUp, Trash2 } from 'lucide-react';
import { useState, type FormEvent, type ReactElement } from 'react';
import { addComment, boardRoots, MAX_COMMENT_LENGTH, REACTIONS, removeComment, setReaction, type BoardContext, type Reaction } from '../../../shared/doc';
import type { CardOutline, RemarkOutline } from '../../../shared/outline';
import { Button, IconButton, TextField, useT, useToasts } from '../../ui';
import css from './remarks.module.css';

interface CardRemarksProps {
  readonly ctx: BoardContext;
  readonly card: CardOutline;
  /** Names by participant's id. */
  readonly names: Readonly<Record<string, string>>;
  readonly readOnly: boolean;
}

type Comment = Extract<RemarkOutline, { readonly type: 'comment' }>;

const ICONS: Readonly<Record<Reaction, ReactElement>> = { agree: <ThumbsUp />, important: <Star />, unclear: <CircleHelp /> };
const NONE: readonly RemarkOutline[] = [];

/** How many gave each reaction; those that nobody gave are left out. */
export function reactionCounts({ remarks = NONE }: CardOutline): readonly (readonly [Reaction, number])[] {
  return REACTIONS.flatMap((reaction) => {
    const count = remarks.filter((remark) => remark.type === 'reaction' && remark.reaction === reaction).length;
    return count === 0 ? [] : [[reaction, count] as const];
  });
}

export const commentsOf = ({ remarks = NONE }: CardOutline): readonly Comment[] => remarks.filter((remark): remark is Comment => remark.type === 'comment');

/** What people say about a card: reactions with one press, and comments. */
export function CardRemarks({ ctx, card, names, readOnly }: CardRemarksProps): ReactElement {
  const t = useT();
  const comments = commentsOf(card);
  const counts = new Map(reactionCounts(card));
  const isMine = (reaction: Reaction): boolean => (card.remarks ?? NONE).some((remark) => remark.type === 'reaction' && remark.reaction === reaction && remark.createdBy === ctx.author);
  return (
    <section className={css.remarks} aria-label={t('together.remarks')} data-testid="card-remarks">
      <div className={css.reactions} role="group" aria-label={t('together.reactions')}>
        {REACTIONS.map((reaction) => {
          const word = t(`together.${reaction}`);
          const count = counts.get(reaction) ?? 0;
          return (
            <Button
              key={reaction}
              variant={isMine(reaction) ? 'primary' : 'secondary'}
              icon={ICONS[reaction]}
              isDisabled={readOnly}
              aria-pressed={isMine(reaction)}
              aria-label={t('together.reactionOf', { reaction: word, count })}
              onPress={() => setReaction(ctx, card.id, reaction, !isMine(reaction))}
            >
              {count === 0 ? word : t('together.reaction', { reaction: word, count })}
            </Button>
          );
        })}
      </div>
      {comments.length === 0 ? <p className={css.none}>{t('together.none')}</p> : <CommentList ctx={ctx} comments={comments} names={names} readOnly={readOnly} />}
      {!readOnly && <CommentForm key={card.id} ctx={ctx} cardId={card.id} />}
    </section>
  );
}

function CommentList({ ctx, comments, names, readOnly }: Pick<CardRemarksProps, 'ctx' | 'names' | 'readOnly'> & { readonly comments: readonly Comment[] }): ReactElement {
  const t = useT();
  const { show } = useToasts();
  const remove = (id: string): void => {
    if (!removeComment(ctx, id)) return;
    show({ text: t('together.removed'), action: { label: t('together.restore'), onAction: () => ctx.doc.transact(() => boardRoots(ctx.doc).remarks.get(id)?.set('deleted', false), ctx.origin) } });
  };
  return (
    <ol className={css.comments}>
      {comments.map(({ id, text, createdBy }) => (
        <li key={id}>
          <span className={css.words}>
            <strong>{createdBy === ctx.author ? t('together.me') : (names[createdBy] ?? t('together.somebody'))}</strong> {text}
          </span>
          {!readOnly && createdBy === ctx.author && <IconButton label={t('together.remove', { text })} icon={<Trash2 />} onPress={() => remove(id)} />}
        </li>
      ))}
    </ol>
  );
}

function CommentForm({ ctx, cardId }: { readonly ctx: BoardContext; readonly cardId: string }): ReactElement {
  const t = useT();
  const { announce } = useToasts();
  const [text, setText] = useState('');
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (addComment(ctx, cardId, text) === null) return;
    setText('');
    announce(t('together.sent'));
  };
  return (
    <form className={css.form} onSubmit={send}>
      <TextField label={t('together.comment')} value={text} onChange={setText} maxLength={MAX_COMMENT_LENGTH} />
      <Button type="submit" icon={<MessageSquarePlus />} isDisabled={text.trim() === ''}>
        {t('together.send')}
      </Button>
    </form>
  );
}
