import { createContext, useContext } from 'react';
import type * as Y from 'yjs';
import type { BoardContext, CardKind } from '../../../shared/doc';
import type { Translate } from '../../../shared/i18n';
import type { CardOutline } from '../../../shared/outline';

/** What every part of the record needs. Stays the same object while people write, so that rows are drawn only for their own changes. */
export interface RecordTools {
  readonly ctx: BoardContext;
  readonly undo: Y.UndoManager;
  readonly t: Translate;
  readonly readOnly: boolean;
  /** Adds a card and puts the caret into its text. */
  readonly addRow: (kind: CardKind, zone: string) => void;
  readonly deleteRow: (card: CardOutline) => void;
  /** Opens the menu of places, or that of cards an arrow may lead to, beside the button that was pressed. */
  readonly openMenu: (menu: 'move' | 'arrow', card: CardOutline, button: HTMLElement) => void;
}

export const RecordToolsContext = createContext<RecordTools | null>(null);

export function useRecordTools(): RecordTools {
  const tools = useContext(RecordToolsContext);
  if (!tools) throw new Error('outside of the record');
  return tools;
}

/** Width of the record in px: tables that do not fit are shown as forms. */
export const RecordWidthContext = createContext(0);
