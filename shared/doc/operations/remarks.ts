import * as Y from 'yjs';
import { boardRoots } from '../schema';
import { cleanText } from '../text';
import { bear, record, recordOf, setDeleted, type BoardContext } from './context';

/** What one can say about a card with one press. */
export const REACTIONS = ['agree', 'important', 'unclear'] as const;
export type Reaction = (typeof REACTIONS)[number];

export const MAX_COMMENT_LENGTH = 2_000;

/** Ids of what is said about a card begin with the card's. Somebody's reaction is one record, however often it is given. */
export const reactionId = (cardId: string, author: string, reaction: Reaction): string => `${cardId}:${author}:${reaction}`;
export const cardOfRemark = (id: string): string => id.split(':', 1)[0] ?? '';

/** Says something about a card. Returns the comment's id; null where there is no such card or nothing is said. */
export function addComment(ctx: BoardContext, cardId: string, text: string): string | null {
  const said = cleanText(text).slice(0, MAX_COMMENT_LENGTH);
  const { cards, remarks } = boardRoots(ctx.doc);
  if (said.trim() === '' || !recordOf(cards, cardId)) return null;
  const id = `${cardId}:${ctx.newId()}`;
  bear(
    ctx,
    () => remarks.set(id, record({ type: 'comment', cardId, text: new Y.Text(said), createdBy: ctx.author, createdAt: ctx.now(), deleted: true })),
    () => recordOf(remarks, id)?.set('deleted', false),
  );
  return id;
}

/** Takes a comment away; undo brings it back. One's own only. */
export function removeComment(ctx: BoardContext, id: string): boolean {
  const comment = recordOf(boardRoots(ctx.doc).remarks, id);
  return comment?.get('type') === 'comment' && comment.get('createdBy') === ctx.author && setDeleted(ctx, comment, true);
}

/** Gives one's reaction to a card, or takes it back. */
export function setReaction(ctx: BoardContext, cardId: string, reaction: Reaction, on: boolean): boolean {
  const { cards, remarks } = boardRoots(ctx.doc);
  if (!recordOf(cards, cardId)) return false;
  const id = reactionId(cardId, ctx.author, reaction);
  if (recordOf(remarks, id)) return setDeleted(ctx, recordOf(remarks, id), !on);
  if (!on) return true;
  bear(
    ctx,
    () => remarks.set(id, record({ type: 'reaction', cardId, reaction, createdBy: ctx.author, createdAt: ctx.now(), deleted: true })),
    () => recordOf(remarks, id)?.set('deleted', false),
  );
  return true;
}
