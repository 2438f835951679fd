import * as Y from 'yjs';
import { boardRoots, responsibleRelationId } from '../schema';
import { changeText, cleanText, diffText, type TextChange } from '../text';
import { noteChange, recordOf, type BoardContext } from './context';

/** The Y.Text of a card's `text` or text field; for `responsible` that of the relation of a card or row. Null when there is none. */
export function cardText(doc: Y.Doc, id: string, field: string): Y.Text | null {
  const { cards, relations } = boardRoots(doc);
  const value = field === 'responsible' ? recordOf(relations, responsibleRelationId(id))?.get('role') : recordOf(cards, id)?.get(field);
  return value instanceof Y.Text ? value : null;
}

/** The Y.Text of the group's notes on a page; null when there is no such page. */
export function pageNotes(doc: Y.Doc, pageId: string): Y.Text | null {
  const notes = recordOf(boardRoots(doc).pages, pageId)?.get('notes');
  return notes instanceof Y.Text ? notes : null;
}

/** The card that a text belongs to: its own, or that of its responsible. */
function cardOfText(doc: Y.Doc, text: Y.Text): string | null {
  const owner = text.parent;
  if (!(owner instanceof Y.Map)) return null;
  const { cards, relations } = boardRoots(doc);
  if (owner.parent === relations) {
    const from: unknown = owner.get('from');
    return typeof from === 'string' ? from : null;
  }
  return owner.parent === cards ? (owner._item?.parentSub ?? null) : null;
}

/** Types into a text that others may be typing in: only what changed is written. */
export function editText(ctx: BoardContext, text: Y.Text, change: TextChange): void {
  const insert = cleanText(change.insert);
  if (insert === '' && change.remove === 0) return;
  ctx.doc.transact(() => changeText(text, { ...change, insert }), ctx.origin);
  const cardId = cardOfText(ctx.doc, text);
  if (cardId !== null) noteChange(ctx, cardId);
}

/** Makes a text read `value`, by the smallest change. `caret` as in `diffText`. */
export function writeText(ctx: BoardContext, text: Y.Text, value: string, caret?: number): void {
  const change = diffText(text.toString(), value, caret);
  if (change) editText(ctx, text, change);
}
