import { useCallback } from 'react';
import type { FileOutcome } from '../../shared/ipc';
import { useToasts } from '../ui';
import { useFileOutcome } from './use-file-outcome';
import { useReportFailure } from './use-report-failure';

/** For a call that makes a file: says what became of it, or that the call did not go through. */
export function useSaveFile(): (call: Promise<FileOutcome>) => void {
  const { show } = useToasts();
  const messageOf = useFileOutcome();
  const reportFailure = useReportFailure();
  return useCallback(
    (call) =>
      void call.then((outcome) => {
        const message = messageOf(outcome);
        if (message) show(message);
      }, reportFailure),
    [messageOf, reportFailure, show],
  );
}
