import { useCallback } from 'react';
import { safeFileName } from '../../../shared/kernel/file-name';
import { BOARD_FILE_EXTENSION, readBoardFile, writeBoardFile } from '../../../shared/protocol';
import type { DocSession } from '../../sync';
import { useT, useToasts } from '../../ui';
import { pickText, saveText } from './save-text';

export interface Bringing {
  readonly save: () => void;
  readonly bring: () => void;
}

export interface BroughtBoard {
  readonly board: DocSession;
  readonly workshopId: string;
  readonly boardId: string;
  /** `Verkostopäivä – Ryhmä 1` */
  readonly name: string;
}

/** The board of an open page as a file, and back: for a host that is somewhere else now. */
export function useBringing({ board, workshopId, boardId, name }: BroughtBoard): Bringing {
  const t = useT();
  const { show } = useToasts();
  const save = useCallback(() => {
    const fileName = safeFileName(name, BOARD_FILE_EXTENSION, t('bring.save'));
    saveText(writeBoardFile(board.doc, { workshopId, boardId }), fileName);
    show({ tone: 'ok', text: t('bring.saved', { name: fileName }) });
  }, [board, workshopId, boardId, name, t, show]);
  const bring = useCallback(() => {
    void pickText(`.${BOARD_FILE_EXTENSION}`).then((text) => {
      if (text === null) return;
      const read = readBoardFile(text);
      if (!read.ok) {
        show({ tone: 'danger', text: t(read.error === 'newer' ? 'bring.newer' : 'bring.damaged') });
        return;
      }
      if (read.value.boardId !== boardId) {
        show({ tone: 'warning', text: t('bring.otherBoard') });
        return;
      }
      const changed = board.bring(read.value.state);
      show({ tone: 'ok', text: t(changed ? 'bring.brought' : 'bring.nothingNew') });
    });
  }, [board, boardId, t, show]);
  return { save, bring };
}
