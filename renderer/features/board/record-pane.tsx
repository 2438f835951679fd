import { useCallback, useMemo, type ReactElement, type Ref } from 'react';
import type * as Y from 'yjs';
import type { BoardContext } from '../../../shared/doc';
import type { Observable } from '../../../shared/kernel/observable';
import type { BoardOutline } from '../../../shared/outline';
import type { DocSession } from '../../sync';
import { useObservable } from '../../ui';
import { useNames, useWriters } from '../presence';
import { RemarkNamesContext } from '../remarks';
import { RecordView, type RecordHandle } from '../record';
import { CardWarningsContext, useWarnings, warnedCards } from '../warnings';

interface RecordPaneProps {
  readonly ctx: BoardContext;
  readonly undo: Y.UndoManager;
  readonly session: DocSession;
  /** The workshop's document, for the names of who changed what; null when it is not open. */
  readonly workshop: Y.Doc | null;
  readonly outline: Observable<BoardOutline>;
  readonly pageId: string;
  readonly readOnly: boolean;
  readonly focusCard: string | null;
  readonly onFocused: () => void;
  readonly onGoTo: (pageId: string, cardId: string) => void;
  readonly ref: Ref<RecordHandle>;
}

/** The record as it changes, and who else writes in it. Apart from the page, which must not be drawn with every letter. */
export function RecordPane({ session, workshop, outline, ...rest }: RecordPaneProps): ReactElement {
  const { awareness } = session;
  const board = useObservable(outline);
  const writers = useWriters(awareness);
  const names = useNames(awareness, workshop);
  const { open } = useWarnings(outline);
  const byCard = useMemo(() => warnedCards(open), [open]);
  const warned = useMemo(() => (board.warningRules.length > 0 ? new Set(byCard.keys()) : null), [board.warningRules, byCard]);
  const tellWriting = useCallback((cardId: string | null) => awareness.setLocalStateField('editing', cardId), [awareness]);
  return (
    <CardWarningsContext value={byCard}>
      <RemarkNamesContext value={names}>
        <RecordView key={rest.pageId} {...rest} outline={board} writers={writers} names={names} warned={warned} onWriting={tellWriting} />
      </RemarkNamesContext>
    </CardWarningsContext>
  );
}
