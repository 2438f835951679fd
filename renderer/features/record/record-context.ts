import { createContext, useContext, type PointerEvent } from 'react';
import type * as Y from 'yjs';
import type { BoardContext, CardKind } from '../../../shared/doc';
import type { Translate } from '../../../shared/i18n';
import type { Language } from '../../../shared/kernel/language';
import type { CardOutline } from '../../../shared/outline';
import type { Selection } from './selection';
import type { HiddenColumns } from './shown-columns';

export type RecordMenu = 'move' | 'arrow' | 'kind';

/** What every part of the record needs. Stays the same object while people write, so that rows are drawn only for their own changes. */
export interface RecordTools {
  readonly ctx: BoardContext;
  readonly undo: Y.UndoManager;
  readonly t: Translate;
  readonly language: Language;
  readonly readOnly: boolean;
  readonly hidden: HiddenColumns;
  readonly selection: Selection;
  /** Adds a card and puts the caret into its text. */
  readonly addRow: (kind: CardKind, zone: string) => void;
  readonly deleteRows: (cards: readonly CardOutline[]) => void;
  /** One place up (-1) or down (1) within the zone. */
  readonly reorder: (card: CardOutline, by: -1 | 1) => void;
  /** The row was taken by its handle. */
  readonly drag: (event: PointerEvent<HTMLElement>, card: CardOutline) => void;
  /** Opens the menu of places, of kinds, or of cards an arrow may lead to, beside the button that was pressed. */
  readonly openMenu: (menu: RecordMenu, cards: readonly CardOutline[], button: HTMLElement) => void;
  /** The ids of all rows as they are shown. */
  readonly rowIds: () => readonly string[];
  readonly cardsOf: (ids: readonly string[]) => readonly CardOutline[];
  /** Names that were used before, for what is typed so far. */
  readonly suggest: (field: string, typed: string) => readonly string[];
  /** Focus that waited for a row's fields is given now. */
  readonly settleFocus: () => void;
}

export const RecordToolsContext = createContext<RecordTools | null>(null);

export function useRecordTools(): RecordTools {
  const tools = useContext(RecordToolsContext);
  if (!tools) throw new Error('outside of the record');
  return tools;
}

/** Width of the record in px: tables that do not fit are shown as forms. */
export const RecordWidthContext = createContext(0);
