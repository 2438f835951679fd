import { useCallback } from 'react';
import type { EmptySheet } from '../../../shared/ipc';
import type { BoardOutline } from '../../../shared/outline';
import { pagePictureSvg } from '../../../shared/outline/picture';
import { useFileOutcome, useHostAccess, useReportFailure } from '../../bridge';
import { useToasts } from '../../ui';

/** Makes a printable sheet of a board's page: its rows and columns as they are now, and no cards. */
export function useEmptySheet(title: string, language: EmptySheet['language']): (board: BoardOutline, pageId: string, size: EmptySheet['size']) => void {
  const { bridge } = useHostAccess();
  const { show } = useToasts();
  const message = useFileOutcome();
  const reportFailure = useReportFailure();
  return useCallback(
    (board, pageId, size) => {
      const pages = board.pages
        .filter(({ id }) => id === pageId)
        .map((page) => {
          const frames = page.frames.map((frame) => ({ ...frame, zones: frame.zones.map((zone) => ({ ...zone, cards: [] })) }));
          const empty = { ...page, frames, decisions: { ...page.decisions, cards: [] }, drawings: [], images: [], notes: '' };
          return { title: page.title, instruction: page.instruction, svg: pagePictureSvg(empty, [], { language }).svg };
        });
      bridge.call('sheet.print', { title, language, size, pages }).then((outcome) => {
        const said = message(outcome);
        if (said) show(said);
      }, reportFailure);
    },
    [bridge, title, language, message, show, reportFailure],
  );
}
