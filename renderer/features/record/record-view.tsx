import { useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState, type ReactElement, type Ref } from 'react';
import type * as Y from 'yjs';
import { addCard, deleteCard, restoreCard, type BoardContext, type CardKind } from '../../../shared/doc';
import type { BoardOutline, CardOutline } from '../../../shared/outline';
import { Select, useT, useToasts } from '../../ui';
import type { PresentPerson } from '../presence';
import { arrowsByCard, type Arrow } from './arrows';
import { BinButton } from './bin-panel';
import { RecordFrame, RecordTray } from './record-frame';
import { RecordToolsContext, RecordWidthContext, type RecordTools } from './record-context';
import { cardName, zoneForNew } from './record-model';
import { RowMenu } from './row-menu';
import { WritersContext } from './row-writers';
import { useFocusKeeper } from './use-focus-keeper';
import { useStable } from './use-stable';
import { useWidth } from './use-width';
import css from './record.module.css';

/** What others may ask of the record. */
export interface RecordHandle {
  /** Adds a card to the zone in use, or to the first empty one that fits, and puts the caret into it. */
  addRow(kind: CardKind): void;
}

export interface RecordViewProps {
  readonly ctx: BoardContext;
  readonly undo: Y.UndoManager;
  readonly outline: BoardOutline;
  readonly pageId: string;
  readonly readOnly: boolean;
  /** Who else writes in which card. */
  readonly writers?: Readonly<Record<string, readonly PresentPerson[]>>;
  /** The card in which one writes, or null. */
  readonly onWriting?: (cardId: string | null) => void;
  /** A card whose row is wanted; `onFocused` is called when it has the focus. */
  readonly focusCard?: string | null;
  readonly onFocused?: () => void;
  readonly ref?: Ref<RecordHandle>;
}

interface OpenMenu {
  readonly menu: 'move' | 'arrow';
  readonly card: CardOutline;
}

const ALL = 'all';
const NO_WRITERS: Readonly<Record<string, readonly PresentPerson[]>> = {};
const NO_ARROWS: readonly Arrow[] = [];

/** A page's content as tables: what the canvas shows as cards, complete by keyboard and screen reader. */
export function RecordView({ ctx, undo, outline, pageId, readOnly, writers = NO_WRITERS, onWriting, focusCard = null, onFocused, ref }: RecordViewProps): ReactElement | null {
  const t = useT();
  const toasts = useToasts();
  const root = useRef<HTMLDivElement>(null);
  const width = useWidth(root);
  const keeper = useFocusKeeper(root, outline);
  const lastZone = useRef<string | null>(null);
  const menuButton = useRef<HTMLElement | null>(null);
  const [open, setOpen] = useState<OpenMenu | null>(null);
  const [stage, setStage] = useState(ALL);
  const arrows = useStable(useMemo(() => arrowsByCard(outline, t), [outline, t]));
  const page = outline.pages.find((candidate) => candidate.id === pageId);
  const { focusSoon } = keeper;

  const addRow = useCallback(
    (kind: CardKind, zone: string): void => {
      // A row is a step of undo of its own, not a part of what was typed before it.
      undo.stopCapturing();
      focusSoon(addCard(ctx, { kind, zone }), 'text');
      toasts.announce(t('record.added', { kind: t(`cards.kind.${kind}`) }));
    },
    [ctx, undo, focusSoon, toasts, t],
  );

  const tools = useMemo<RecordTools>(
    () => ({
      ctx,
      undo,
      t,
      readOnly,
      addRow,
      deleteRow: (card) => {
        undo.stopCapturing();
        const next = nextRowId(root.current, card.id);
        deleteCard(ctx, card.id);
        if (next) focusSoon(next, 'text');
        toasts.show({
          text: t('record.deleted', { name: cardName(card, t) }),
          action: { label: t('record.undo'), onAction: () => restoreCard(ctx, card.id) },
        });
      },
      openMenu: (menu, card, button) => {
        menuButton.current = button;
        setOpen({ menu, card });
      },
    }),
    [ctx, t, readOnly, addRow, undo, focusSoon, toasts],
  );

  useEffect(() => {
    if (focusCard === null) return;
    focusSoon(focusCard, 'text');
    onFocused?.();
  }, [focusCard, focusSoon, onFocused]);

  useImperativeHandle(
    ref,
    () => ({
      addRow: (kind) => {
        const zone = page && zoneForNew(page, kind, lastZone.current);
        if (!zone) return;
        setStage(ALL);
        addRow(kind, zone);
      },
    }),
    [page, addRow],
  );

  if (!page) return null;
  const stages = page.frames.flatMap((frame) => (frame.kind === 'grid' ? frame.columns : []));
  const shown = stages.some((lane) => lane.id === stage) ? stage : ALL;
  return (
    <RecordToolsContext value={tools}>
      <RecordWidthContext value={width}>
        <div
          ref={root}
          className={css.record}
          onFocus={(event) => {
            lastZone.current = event.target.closest<HTMLElement>('[data-record-zone]')?.dataset.recordZone ?? lastZone.current;
            onWriting?.(event.target.closest<HTMLElement>('[data-card-id]')?.dataset.cardId ?? null);
          }}
          onBlur={(event) => {
            if (!event.currentTarget.contains(event.relatedTarget)) onWriting?.(null);
          }}
        >
          <div className={css.head}>
            {stages.length > 1 && (
              <div className={css.stage}>
                <Select
                  label={t('record.stage')}
                  isLabelHidden
                  value={shown}
                  options={[{ id: ALL, label: t('record.stage.all') }, ...stages.map((lane) => ({ id: lane.id, label: lane.title }))]}
                  onChange={setStage}
                />
              </div>
            )}
            <span className={css.headEnd}>{!readOnly && <BinButton ctx={ctx} />}</span>
          </div>
          <WritersContext value={writers}>
            {page.frames.map((frame) => (
              <RecordFrame key={frame.id} frame={frame} columnId={shown === ALL ? null : shown} arrows={arrows} />
            ))}
            {outline.tray.length > 0 && <RecordTray cards={outline.tray} arrows={arrows} />}
          </WritersContext>
        </div>
        {open && (
          <RowMenu
            {...open}
            button={menuButton}
            outline={outline}
            ctx={ctx}
            t={t}
            arrows={arrows[open.card.id] ?? NO_ARROWS}
            onMoved={(zone) => toasts.announce(t('record.moved', { zone }))}
            onClose={() => setOpen(null)}
          />
        )}
      </RecordWidthContext>
    </RecordToolsContext>
  );
}

/** The row that takes the focus when one is deleted: the next, else the one before. */
function nextRowId(root: HTMLElement | null, cardId: string): string | null {
  const rows = [...(root?.querySelector(`[data-card-id="${CSS.escape(cardId)}"]`)?.parentElement?.children ?? [])] as HTMLElement[];
  const at = rows.findIndex((row) => row.dataset.cardId === cardId);
  return (rows[at + 1] ?? rows[at - 1])?.dataset.cardId ?? null;
}
