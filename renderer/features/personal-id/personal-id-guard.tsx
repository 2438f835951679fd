import { useEffect, useRef } from 'react';
import type * as Y from 'yjs';
import { forgetDeleted, noteRemoval, removePersonalIds, watchRemovals, type BoardContext } from '../../../shared/doc';
import type { DocSession } from '../../sync';
import { useT, useToasts, type ToastId } from '../../ui';
import { watchOwnWriting } from './watch-own-writing';

interface PersonalIdGuardProps {
  readonly ctx: BoardContext;
  readonly undo: Y.UndoManager;
  readonly session: DocSession;
  /** The host can't be reached now. */
  readonly isAway: boolean;
}

/**
 * Tells the writer at once of a personal identity code, and removes it with one press: from the board, from what undo
 * keeps, and from what the host has saved. Nothing of the code leaves this place.
 */
export function PersonalIdGuard({ ctx, undo, session, isAway }: PersonalIdGuardProps): null {
  const t = useT();
  const toasts = useToasts();
  const notice = useRef<ToastId | null>(null);
  const latest = useRef({ t, toasts, isAway });
  useEffect(() => {
    latest.current = { t, toasts, isAway };
  });

  useEffect(() => {
    const { doc } = session;
    const say = (text: string, tone: 'warning' | 'info' | 'ok', action?: { label: string; onAction: () => void }): void => {
      const content = { text, tone, ...(action ? { action } : { isPending: tone === 'info' }) };
      const shown = notice.current;
      if (shown === null) notice.current = latest.current.toasts.show(content);
      else latest.current.toasts.replace(shown, content);
      if (tone === 'ok') notice.current = null;
    };
    const forget = (): void => {
      forgetDeleted(doc, undo);
      noteRemoval(ctx);
      session.purge();
      // The toast whose button was pressed closes itself: what comes of it is a message of its own.
      queueMicrotask(() => {
        notice.current = null;
        say(latest.current.t(latest.current.isAway ? 'personalId.waiting' : 'personalId.removedHere'), 'info');
      });
    };
    const stopWatching = watchOwnWriting(doc, {
      onFound: () => say(latest.current.t('personalId.found'), 'warning', { label: latest.current.t('personalId.remove'), onAction: () => void removePersonalIds(ctx) }),
      // Also when it was taken out by hand: the saved bytes still hold it.
      onGone: () => {
        const shown = notice.current;
        // After the transaction: undo is in the midst of it.
        queueMicrotask(() => {
          if (shown !== null) latest.current.toasts.close(shown);
          forget();
        });
      },
    });
    // What this one's undo keeps could bring it back: it lets go when the host has forgotten, and when it was away then,
    // with the board's own news of it.
    const forgetHere = (): void => forgetDeleted(doc, undo);
    const stopHearing = session.onDidPurge(forgetHere);
    const stopReading = watchRemovals(doc, forgetHere);
    const stopWaiting = session.purging.subscribe(() => {
      if (!session.purging.get()) say(latest.current.t('personalId.removed'), 'ok');
    });
    return () => {
      stopWatching();
      stopHearing();
      stopReading();
      stopWaiting();
      if (notice.current !== null) latest.current.toasts.close(notice.current);
      notice.current = null;
    };
  }, [ctx, undo, session]);
  return null;
}
