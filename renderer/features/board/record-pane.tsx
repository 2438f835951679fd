import { useCallback, type ReactElement, type Ref } from 'react';
import type * as Y from 'yjs';
import type { BoardContext } from '../../../shared/doc';
import type { Observable } from '../../../shared/kernel/observable';
import type { BoardOutline } from '../../../shared/outline';
import type { DocSession } from '../../sync';
import { useObservable } from '../../ui';
import { useWriters } from '../presence';
import { RecordView, type RecordHandle } from '../record';

interface RecordPaneProps {
  readonly ctx: BoardContext;
  readonly undo: Y.UndoManager;
  readonly session: DocSession;
  readonly outline: Observable<BoardOutline>;
  readonly pageId: string;
  readonly readOnly: boolean;
  readonly focusCard: string | null;
  readonly onFocused: () => void;
  readonly ref: Ref<RecordHandle>;
}

/** The record as it changes, and who else writes in it. Apart from the page, which must not be drawn with every letter. */
export function RecordPane({ session, outline, ...rest }: RecordPaneProps): ReactElement {
  const { awareness } = session;
  const board = useObservable(outline);
  const writers = useWriters(awareness);
  const tellWriting = useCallback((cardId: string | null) => awareness.setLocalStateField('editing', cardId), [awareness]);
  return <RecordView key={rest.pageId} {...rest} outline={board} writers={writers} onWriting={tellWriting} />;
}
