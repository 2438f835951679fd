import { useCallback } from 'react';
import type { FileOutcome } from '../../shared/ipc';
import { useT, type ToastContent } from '../ui';
import { useHostAccess } from './bridge-context';
import { problemText } from './problem-text';
import { useReportFailure } from './use-report-failure';

const nameOf = (path: string): string => path.split(/[\\/]/).pop() ?? path;

/**
 * Turns what became of a file into a message: where it is, a link to fetch it, or what went wrong.
 * Null when the person changed her mind.
 */
export function useFileOutcome(): (outcome: FileOutcome) => ToastContent | null {
  const t = useT();
  const { bridge } = useHostAccess();
  const reportFailure = useReportFailure();
  return useCallback(
    (outcome) => {
      switch (outcome.kind) {
        case 'saved':
          return {
            tone: 'ok',
            text: t('common.fileSaved', { name: nameOf(outcome.path) }),
            action: { label: t('common.showInFolder'), onAction: () => void bridge.call('app.showFile', { path: outcome.path }).catch(reportFailure) },
          };
        case 'download':
          return {
            tone: 'ok',
            text: t('common.fileReady', { name: outcome.fileName }),
            // A PDF is a page here, which the browser prints into a file.
            link: { label: outcome.fileName.endsWith('.pdf') ? t('common.openToPrint') : t('common.download'), href: outcome.url, fileName: outcome.fileName.endsWith('.pdf') ? null : outcome.fileName },
          };
        case 'cancelled':
          return null;
        case 'problem':
          return { tone: 'danger', text: problemText(t, outcome.problem) };
      }
    },
    [t, bridge, reportFailure],
  );
}
