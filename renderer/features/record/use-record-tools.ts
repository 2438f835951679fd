import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { addCard, boardRoots, cardsInZone, deleteCard, restoreCard, type BoardContext } from '../../../shared/doc';
import { allCards, type BoardOutline, type CardOutline } from '../../../shared/outline';
import type * as Y from 'yjs';
import { useLanguage, useT, useToasts } from '../../ui';
import { useSuggestions } from '../card-fields';
import { dropCards, moveByOne } from './move-rows';
import { moveTargets, cardName } from './record-model';
import type { RecordMenu, RecordTools } from './record-context';
import { createSelection } from './selection';
import type { HiddenColumns } from './shown-columns';
import type { FocusKeeper } from './use-focus-keeper';
import { useRowDrag, type DropPlace } from './use-row-drag';

export interface OpenMenu {
  readonly menu: RecordMenu;
  readonly cards: readonly CardOutline[];
}

interface Wanted {
  readonly root: RefObject<HTMLElement | null>;
  readonly ctx: BoardContext;
  readonly undo: Y.UndoManager;
  readonly outline: BoardOutline;
  readonly readOnly: boolean;
  readonly hidden: HiddenColumns;
  readonly keeper: FocusKeeper;
  readonly onMenu: (open: OpenMenu, button: HTMLElement) => void;
}

const rowsIn = (root: HTMLElement | null): HTMLElement[] => [...(root?.querySelectorAll<HTMLElement>('[data-card-id]') ?? [])];
const idsIn = (root: HTMLElement | null): string[] => rowsIn(root).flatMap((row) => row.dataset.cardId ?? []);

/** The row that takes the focus when some are deleted: the next of the same table, else the one before. */
function rowBeside(root: HTMLElement | null, ids: readonly string[]): string | null {
  const row = rowsIn(root).find((candidate) => candidate.dataset.cardId === ids.at(-1));
  const siblings = [...(row?.parentElement?.children ?? [])].flatMap((element) => (element as HTMLElement).dataset.cardId ?? []);
  const at = siblings.indexOf(ids.at(-1) ?? '');
  return siblings.slice(at + 1).find((id) => !ids.includes(id)) ?? siblings.slice(0, Math.max(0, at)).filter((id) => !ids.includes(id)).at(-1) ?? null;
}

/** What the parts of the record do with the board. Stays the same object while people write. */
export function useRecordTools({ root, ctx, undo, outline, readOnly, hidden, keeper, onMenu }: Wanted): RecordTools {
  const t = useT();
  const { language } = useLanguage();
  const toasts = useToasts();
  const [selection] = useState(createSelection);
  const latest = useRef(outline);
  useEffect(() => {
    latest.current = outline;
  });
  const { focusSoon, settle } = keeper;
  const cardsOf = useCallback((ids: readonly string[]): CardOutline[] => (ids.length === 0 ? [] : allCards(latest.current).filter((card) => ids.includes(card.id))), []);
  const movedWith = useCallback((card: CardOutline): readonly CardOutline[] => (selection.has(card.id) ? cardsOf(selection.get()) : [card]), [selection, cardsOf]);

  const fits = useCallback(
    (zone: string, card: CardOutline): boolean => {
      const moved = movedWith(card);
      return moved.every((one) => one.zone === zone) || moveTargets(latest.current, [...new Set(moved.map((one) => one.kind))], t).some((target) => target.zone.id === zone);
    },
    [movedWith, t],
  );
  const onDrop = useCallback(
    (card: CardOutline, place: DropPlace): void => {
      const moved = movedWith(card).map((one) => one.id);
      undo.stopCapturing();
      dropCards(ctx, moved, place);
      undo.stopCapturing();
    },
    [ctx, undo, movedWith],
  );
  const suggest = useSuggestions(useCallback(() => latest.current, []));
  const drag = useRowDrag(root, fits, onDrop);
  useDeletedUnderHand(ctx, root, latest, toasts, t);

  return useMemo<RecordTools>(
    () => ({
      ctx,
      undo,
      t,
      language,
      readOnly,
      hidden,
      selection,
      drag,
      cardsOf,
      suggest,
      settleFocus: settle,
      rowIds: () => idsIn(root.current),
      addRow: (kind, zone) => {
        // A row is a step of undo of its own, not a part of what was typed before it.
        undo.stopCapturing();
        focusSoon(addCard(ctx, { kind, zone }), 'text');
        toasts.announce(t('record.added', { kind: t(`cards.kind.${kind}`) }));
      },
      deleteRows: (cards) => {
        const [first] = cards;
        if (!first) return;
        const ids = cards.map((card) => card.id);
        const next = rowBeside(root.current, ids);
        undo.stopCapturing();
        for (const id of ids) deleteCard(ctx, id);
        undo.stopCapturing();
        selection.set(selection.get().filter((id) => !ids.includes(id)));
        if (next) focusSoon(next, 'text');
        toasts.show({
          text: cards.length === 1 ? t('record.deleted', { name: cardName(first, t) }) : t('record.deleted.many', { count: cards.length }),
          action: { label: t('record.undo'), onAction: () => ids.forEach((id) => restoreCard(ctx, id)) },
        });
      },
      reorder: (card, by) => {
        const shown = idsIn(root.current).filter((id) => cardsOf([id])[0]?.kind === card.kind);
        undo.stopCapturing();
        if (cardsInZone(ctx.doc, card.zone).length > 1 && moveByOne(ctx, card.id, card.zone, by, shown)) {
          toasts.announce(t(by < 0 ? 'record.moved.up' : 'record.moved.down', { name: cardName(card, t) }));
        }
      },
      openMenu: (menu, cards, button) => {
        undo.stopCapturing();
        onMenu({ menu, cards }, button);
      },
    }),
    [ctx, undo, t, language, readOnly, hidden, selection, drag, cardsOf, suggest, settle, root, focusSoon, toasts, onMenu],
  );
}

/**
 * Somebody else deletes the row in which one writes: says so, with a way to have it back, and puts the focus where
 * further letters harm nothing. What was typed lies in the bin with the card.
 */
function useDeletedUnderHand(ctx: BoardContext, root: RefObject<HTMLElement | null>, latest: RefObject<BoardOutline>, toasts: ReturnType<typeof useToasts>, t: ReturnType<typeof useT>): void {
  useEffect(() => {
    const { cards } = boardRoots(ctx.doc);
    const onCards = (_events: unknown, transaction: Y.Transaction): void => {
      const row = document.activeElement?.closest<HTMLElement>('[data-card-id]');
      const id = row?.dataset.cardId;
      if (transaction.local || !row || id === undefined || !root.current?.contains(row) || cards.get(id)?.get('deleted') !== true) return;
      const card = allCards(latest.current).find((candidate) => candidate.id === id);
      if (!card) return;
      row.closest('section')?.querySelector<HTMLElement>('[data-anchor]')?.focus();
      toasts.show({ text: t('record.deleted.byOther', { name: cardName(card, t) }), tone: 'warning', action: { label: t('record.restore'), onAction: () => restoreCard(ctx, id) } });
    };
    cards.observeDeep(onCards);
    return () => cards.unobserveDeep(onCards);
  }, [ctx, root, latest, toasts, t]);
}
