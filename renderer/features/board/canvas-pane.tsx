import { Suspense, useMemo, type ReactElement, type Ref } from 'react';
import type * as Y from 'yjs';
import type { BoardContext } from '../../../shared/doc';
import type { Observable } from '../../../shared/kernel/observable';
import type { BoardOutline } from '../../../shared/outline';
import { BoardCanvas, type BoardCanvasHandle, type BoardCanvasProps } from '../../canvas';
import type { DocSession } from '../../sync';
import { Skeleton, useLanguage } from '../../ui';
import type { BoardPerson } from './types';
import css from './board.module.css';

interface CanvasPaneProps extends Pick<BoardCanvasProps, 'onTool' | 'onEditCard' | 'onSelection' | 'onLines' | 'onHelp' | 'images' | 'onDescribeImage'> {
  readonly ctx: BoardContext;
  readonly undo: Y.UndoManager;
  readonly session: DocSession;
  readonly outline: Observable<BoardOutline>;
  readonly me: BoardPerson;
  readonly pageId: string;
  readonly readOnly: boolean;
  readonly ref: Ref<BoardCanvasHandle>;
}

/** The canvas in its place, and its shape while the canvas library is being fetched. */
export function CanvasPane({ session, me, ...rest }: CanvasPaneProps): ReactElement {
  const { language } = useLanguage();
  const person = useMemo(() => ({ id: me.participantId, name: me.name, colour: me.colour }), [me.participantId, me.name, me.colour]);
  return (
    <Suspense
      fallback={
        <div className={css.canvasLoading}>
          <Skeleton count={6} height={140} width="30%" />
        </div>
      }
    >
      <BoardCanvas {...rest} awareness={session.awareness} me={person} language={language} />
    </Suspense>
  );
}
