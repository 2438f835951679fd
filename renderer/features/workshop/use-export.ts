import { useCallback, useRef, useState } from 'react';
import type { ExportFormat, ExportScope, PagePicture } from '../../../shared/ipc';
import type { Language } from '../../../shared/kernel/language';
import type { GroupInfo } from '../../../shared/protocol';
import { failureOf, failureText, problemText, useFileOutcome, useHostAccess } from '../../bridge';
import type { ReportBoard } from '../../../shared/outline/report';
import { createAssetClient, imageDataOf } from '../images';
import { useT, useToasts, type ToastContent, type ToastId } from '../../ui';
import { readOutlines } from './read-outlines';
import type { LiveWorkshop } from './use-opened-workshop';

export interface Export {
  readonly busy: boolean;
  readonly run: (scope: ExportScope, format: ExportFormat) => Promise<void>;
}

/**
 * Makes a document: the pictures are drawn here (any browser can), the file by the host. One at a time; progress and
 * outcome share one message. Success is said only when the file is complete.
 */
export function useExport(workshop: LiveWorkshop, groups: readonly GroupInfo[]): Export {
  const t = useT();
  // A document speaks the workshop's language, whatever the person at this window reads.
  const { language } = workshop.opened.summary;
  const { bridge } = useHostAccess();
  const { show, replace, close } = useToasts();
  const fileMessage = useFileOutcome();
  const running = useRef(false);
  const lastToast = useRef<ToastId | null>(null);
  const [busy, setBusy] = useState(false);

  const run = useCallback(
    async (scope: ExportScope, format: ExportFormat): Promise<void> => {
      if (running.current) return;
      running.current = true;
      setBusy(true);
      if (lastToast.current !== null) close(lastToast.current);
      const toast = show({ text: format === 'docx' || format === 'xlsx' ? t('workshop.exportDrawing') : t('workshop.exportWriting'), isPending: true });
      lastToast.current = toast;
      const failed = (reason: string): ToastContent => ({
        tone: 'danger',
        text: t('workshop.exportFailed', { reason }),
        action: { label: t('common.tryAgain'), onAction: () => void run(scope, format) },
      });
      try {
        const wanted = scope.kind === 'workshop' ? groups : groups.filter((group) => group.id === scope.groupId);
        // The page that becomes the PDF draws its own; plain text has none.
        const pictures = format !== 'docx' && format !== 'xlsx' ? [] : await drawPictures(workshop, wanted, language, (done, all) => replace(toast, { text: t('workshop.exportDrawn', { done, all }), isPending: true }));
        replace(toast, { text: t('workshop.exportWriting'), isPending: true });
        const outcome = await bridge.call('export.run', { workshopId: workshop.opened.summary.id, scope, format, language, pictures });
        const message = outcome.kind === 'problem' ? failed(problemText(t, outcome.problem)) : fileMessage(outcome);
        if (message) replace(toast, message);
        else close(toast);
      } catch (error) {
        console.error('The document was not made', error);
        replace(toast, failed(failureText(t, failureOf(error))));
      } finally {
        running.current = false;
        setBusy(false);
      }
    },
    [t, language, bridge, show, replace, close, fileMessage, workshop, groups],
  );
  return { busy, run };
}

type OnProgress = (done: number, all: number) => void;

async function drawPictures(workshop: LiveWorkshop, groups: readonly GroupInfo[], language: Language, onProgress: OnProgress): Promise<PagePicture[]> {
  const { drawPagePictures } = await import('../report');
  const { opened, socketBase } = workshop;
  const boards: ReportBoard[] = [];
  for (const { group, outline } of await readOutlines(workshop.pool, groups)) {
    boards.push({ group, outline, images: await imageDataOf(outline, createAssetClient({ socketBase, session: opened.session, boardId: group.boardId })) });
  }
  return drawPagePictures({ boards, language, onProgress });
}
