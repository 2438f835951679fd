import { boardRoots } from '../schema';
import { cleanText } from '../text';
import { assign, bear, NOTING, record, recordOf, setDeleted, type BoardContext } from './context';

/** Opens the template's furniture for moving and editing, or closes it again. The facilitator's switch: nobody's undo turns it. */
export function setUnlocked(ctx: BoardContext, unlocked: boolean): void {
  const { meta } = boardRoots(ctx.doc);
  if ((meta.get('unlocked') === true) !== unlocked) ctx.doc.transact(() => meta.set('unlocked', unlocked), NOTING);
}

/** Puts a warning aside, and says why. */
export function dismissWarning(ctx: BoardContext, warningId: string, reason: string): void {
  const { dismissals } = boardRoots(ctx.doc);
  const values = { reason: cleanText(reason), by: ctx.author, at: ctx.now() };
  const show = (): void => {
    const dismissal = recordOf(dismissals, warningId);
    if (!dismissal) return;
    for (const [key, value] of Object.entries(values)) assign(dismissal, key, value);
    assign(dismissal, 'deleted', false);
  };
  if (recordOf(dismissals, warningId)) ctx.doc.transact(show, ctx.origin);
  else bear(ctx, () => dismissals.set(warningId, record({ ...values, deleted: true })), show);
}

export function undismissWarning(ctx: BoardContext, warningId: string): boolean {
  return setDeleted(ctx, recordOf(boardRoots(ctx.doc).dismissals, warningId), true);
}
