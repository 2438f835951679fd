import { lazy, Suspense, useMemo, type ReactElement } from 'react';
import type * as Y from 'yjs';
import type { BoardContext } from '../../../shared/doc';
import type { Observable } from '../../../shared/kernel/observable';
import { allCards, type BoardOutline } from '../../../shared/outline';
import { calmly, useObservable } from '../../ui';

// Few maps were brought together from others: nobody else's page fetches what compares their cards.
const SimilarFace = lazy(() => import('./similar-face').then((module) => ({ default: module.SimilarFace })));

export interface SimilarButtonProps {
  readonly ctx: BoardContext;
  readonly undo: Y.UndoManager;
  readonly outline: Observable<BoardOutline>;
  readonly readOnly: boolean;
}

/** Comparing every card with every other is nothing to do with every letter. */
const CALM_MS = 500;

/** On a map that was brought together from others: which cards may be the same. Nothing is joined before somebody says so. */
export function SimilarButton(props: SimilarButtonProps): ReactElement | null {
  const calm = useMemo(() => calmly(props.outline, CALM_MS), [props.outline]);
  const board = useObservable(calm);
  const isMerged = useMemo(() => allCards(board).some(({ source }) => source !== null), [board]);
  if (!isMerged) return null;
  return (
    <Suspense>
      <SimilarFace {...props} board={board} />
    </Suspense>
  );
}
