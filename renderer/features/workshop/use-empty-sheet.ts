import { useCallback } from 'react';
import type { EmptySheet } from '../../../shared/ipc';
import type { BoardOutline } from '../../../shared/outline';
import { emptySheetSvgs } from '../../../shared/outline/picture';
import { useFileOutcome, useHostAccess, useReportFailure } from '../../bridge';
import { useToasts } from '../../ui';
import type { WorkshopHead } from './use-workshop-head';

/** Makes a printable sheet of a board's page: its rows and columns as they are now, and no cards. */
export function useEmptySheet({ title, dataNotice }: Pick<WorkshopHead, 'title' | 'dataNotice'>, language: EmptySheet['language']): (board: BoardOutline, pageId: string, size: EmptySheet['size']) => void {
  const { bridge } = useHostAccess();
  const { show } = useToasts();
  const message = useFileOutcome();
  const reportFailure = useReportFailure();
  return useCallback(
    (board, pageId, size) => {
      const pages = board.pages
        .filter(({ id }) => id === pageId)
        .flatMap((page) => emptySheetSvgs(page, language).map((svg) => ({ title: page.title, instruction: page.instruction, svg })));
      bridge.call('sheet.print', { title, language, size, ...(dataNotice && { notice: dataNotice }), pages }).then((outcome) => {
        const said = message(outcome);
        if (said) show(said);
      }, reportFailure);
    },
    [bridge, title, dataNotice, language, message, show, reportFailure],
  );
}
