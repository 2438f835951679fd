import { useCallback, useRef, useState } from 'react';
import type { ExportFormat, ExportScope, FileOutcome, PagePicture, PictureFormat } from '../../../../shared/ipc';
import { createId } from '../../../../shared/kernel/ids';
import type { Language } from '../../../../shared/kernel/language';
import { unlessCancelled } from '../../../../shared/kernel/unless-cancelled';
import type { ContactChoice } from '../../../../shared/outline/contacts';
import { chooseBoards, PLAIN_DESIGN, type ReportBoard, type ReportDesign } from '../../../../shared/outline/report';
import type { GroupInfo } from '../../../../shared/protocol';
import { failureOf, failureText, problemText, useFileOutcome, useHostAccess } from '../../../bridge';
import { useT, useToasts, type ToastContent, type ToastId } from '../../../ui';
import { createAssetClient, imageDataOf } from '../../images';
import type { LiveWorkshop } from '../use-opened-workshop';
import { readOutlines } from './read-outlines';

/** A document as somebody wants it. */
export interface DocumentWish {
  readonly kind: 'document';
  readonly scope: ExportScope;
  readonly format: ExportFormat;
  readonly contacts: ContactChoice;
  readonly design: ReportDesign;
}

/** A picture of one page of one group; of one of its rows or columns when `laneId` names it. */
export interface PictureWish {
  readonly kind: 'picture';
  readonly groupId: string;
  readonly pageId: string;
  readonly laneId: string | null;
  readonly format: PictureFormat;
  readonly contacts: ContactChoice;
}

export type ExportWish = DocumentWish | PictureWish;

/** A document without choices: everything, for the group's own work. */
export const plainDocument = (scope: ExportScope, format: ExportFormat): DocumentWish => ({ kind: 'document', scope, format, contacts: 'all', design: PLAIN_DESIGN });

export interface Export {
  readonly busy: boolean;
  readonly run: (wish: ExportWish) => Promise<void>;
  /** Takes the last message away, so that it covers nothing. */
  readonly clear: () => void;
}

type OnProgress = (done: number, all: number) => void;

const withPictures = (wish: ExportWish): boolean => wish.kind === 'document' && (wish.format === 'docx' || wish.format === 'xlsx') && wish.design.sections?.includes('pictures') !== false;

/**
 * Makes a document: the pictures are drawn here (any browser can), the file by the host. One at a time; progress and
 * outcome share one message, in which it can be cancelled. Success is said only when the file is complete.
 */
export function useExport(workshop: LiveWorkshop, groups: readonly GroupInfo[]): Export {
  const t = useT();
  const { bridge } = useHostAccess();
  const { show, replace, close } = useToasts();
  const fileMessage = useFileOutcome();
  const running = useRef(false);
  const lastToast = useRef<ToastId | null>(null);
  const [busy, setBusy] = useState(false);

  const run = useCallback(
    async (wish: ExportWish): Promise<void> => {
      if (running.current) return;
      running.current = true;
      setBusy(true);
      if (lastToast.current !== null) close(lastToast.current);
      const job = new AbortController();
      const jobId = createId();
      job.signal.addEventListener('abort', () => void bridge.call('export.cancel', { jobId }).catch(() => undefined));
      const pending = (text: string): ToastContent => ({ text, isPending: true, action: { label: t('common.cancel'), onAction: () => job.abort() } });
      const toast = show(pending(withPictures(wish) ? t('workshop.exportDrawing') : t('workshop.exportWriting')));
      lastToast.current = toast;
      const failed = (reason: string): ToastContent => ({
        tone: 'danger',
        text: t('workshop.exportFailed', { reason }),
        action: { label: t('common.tryAgain'), onAction: () => void run(wish) },
      });
      const say = (text: string): void => {
        if (!job.signal.aborted) replace(toast, pending(text));
      };
      const onProgress: OnProgress = (done, all) => say(t('workshop.exportDrawn', { done, all }));
      try {
        const outcome = await make(wish, onProgress, () => say(t('workshop.exportWriting')));
        const stopped = outcome.kind === 'cancelled' && job.signal.aborted;
        const message = stopped ? { text: t('export.cancelled') } : outcome.kind === 'problem' ? failed(problemText(t, outcome.problem)) : fileMessage(outcome);
        if (message) replace(toast, message);
        else close(toast);
      } catch (error) {
        console.error('The document was not made', error);
        replace(toast, failed(failureText(t, failureOf(error))));
      } finally {
        running.current = false;
        setBusy(false);
      }

      async function make(wanted: ExportWish, onDrawn: OnProgress, onWriting: () => void): Promise<FileOutcome> {
        // A document speaks the workshop's language, whatever the person at this window reads.
        const { id: workshopId, language } = workshop.opened.summary;
        const { signal } = job;
        if (wanted.kind === 'picture') {
          const drawn = await unlessCancelled(drawPicture(workshop, groups, wanted), signal);
          if (signal.aborted) return { kind: 'cancelled' };
          if (!drawn) return { kind: 'problem', problem: 'not-found' };
          return bridge.call('export.picture', { workshopId, groupId: wanted.groupId, pageTitle: drawn.title, format: wanted.format, base64: drawn.base64, jobId });
        }
        const { scope, format, contacts, design } = wanted;
        const choice = { language, contacts, pageId: scope.kind === 'task' ? scope.pageId : null, signal };
        const pictures = withPictures(wanted) ? await unlessCancelled(drawPictures(workshop, scopeGroups(scope, groups), choice, onDrawn), signal) : [];
        if (pictures === null || signal.aborted) return { kind: 'cancelled' };
        onWriting();
        // The host alone knows whether the file was complete before it heard of a cancellation.
        return bridge.call('export.run', { workshopId, scope, format, language, contacts, design: { ...design, sections: design.sections && [...design.sections] }, pictures, jobId });
      }
    },
    [t, bridge, show, replace, close, fileMessage, workshop, groups],
  );
  const clear = useCallback(() => {
    if (!running.current && lastToast.current !== null) close(lastToast.current);
  }, [close]);
  return { busy, run, clear };
}

export function scopeGroups(scope: ExportScope, groups: readonly GroupInfo[]): readonly GroupInfo[] {
  const groupId = scope.kind === 'workshop' ? undefined : scope.groupId;
  return groupId === undefined ? groups : groups.filter(({ id }) => id === groupId);
}

/** Boards with their images, as they are now. */
export async function readBoards(workshop: LiveWorkshop, groups: readonly GroupInfo[]): Promise<ReportBoard[]> {
  const { opened, socketBase } = workshop;
  const boards: ReportBoard[] = [];
  for (const { group, outline } of await readOutlines(workshop.pool, groups)) {
    boards.push({ group, outline, images: await imageDataOf(outline, createAssetClient({ socketBase, session: opened.session, boardId: group.boardId })) });
  }
  return boards;
}

interface PictureChoice {
  readonly language: Language;
  readonly contacts: ContactChoice;
  readonly pageId: string | null;
  readonly signal: AbortSignal;
}

async function drawPicture(workshop: LiveWorkshop, groups: readonly GroupInfo[], wish: PictureWish): Promise<{ readonly title: string; readonly base64: string } | null> {
  const { drawOnePicture } = await import('../../report');
  const [board] = await readBoards(workshop, groups.filter(({ id }) => id === wish.groupId));
  return board ? drawOnePicture({ board, language: workshop.opened.summary.language, ...wish }) : null;
}

async function drawPictures(workshop: LiveWorkshop, groups: readonly GroupInfo[], choice: PictureChoice, onProgress: OnProgress): Promise<PagePicture[]> {
  const { drawPagePictures } = await import('../../report');
  return drawPagePictures({ boards: chooseBoards(await readBoards(workshop, groups), choice), language: choice.language, onProgress, signal: choice.signal });
}
