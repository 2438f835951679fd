import { useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState, type ReactElement, type Ref } from 'react';
import type * as Y from 'yjs';
import { CARD_KINDS, type BoardContext, type CardKind } from '../../../shared/doc';
import { allCards, type BoardOutline } from '../../../shared/outline';
import { NO_FILTER, type CardFilter } from '../../../shared/outline/record';
import { useToasts } from '../../ui';
import type { PresentPerson } from '../presence';
import { arrowsByCard, type Arrow } from './arrows';
import { KindView } from './kind-view';
import { OutlineNav } from './outline-nav';
import { pageOutline } from './page-outline';
import { PlacesView } from './places-view';
import { RecentView } from './recent-view';
import { RecordBar, type RecordMode } from './record-bar';
import { RecordToolsContext, RecordWidthContext } from './record-context';
import { namedZones, zoneForNew } from './record-model';
import { RowMenu } from './row-menu';
import { WritersContext } from './row-writers';
import { SelectionBar } from './selection-bar';
import { useColumns } from './use-columns';
import { useFocusKeeper } from './use-focus-keeper';
import { useFound } from './use-found';
import { createNearWatch, LIGHT_FROM_ROWS, NearContext } from './use-near';
import { useRecordTools, type OpenMenu } from './use-record-tools';
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
  /** Names by participant's id, for who changed what. */
  readonly names?: Readonly<Record<string, string>>;
  /** Cards that a warning is about; null when the template does not warn. */
  readonly warned?: ReadonlySet<string> | null;
  /** The card in which one writes, or null. */
  readonly onWriting?: (cardId: string | null) => void;
  /** A card whose row is wanted; `onFocused` is called when it is on its way. */
  readonly focusCard?: string | null;
  readonly onFocused?: () => void;
  /** A card of any page is wanted. */
  readonly onGoTo?: (pageId: string, cardId: string) => void;
  readonly ref?: Ref<RecordHandle>;
}

/** From this width on, in px, the page's places stand beside the record. */
const NAV_FROM_PX = 1_240;
const NONE: ReadonlySet<string> = new Set();
const NO_WRITERS: Readonly<Record<string, readonly PresentPerson[]>> = {};
const NO_NAMES: Readonly<Record<string, string>> = {};
const NO_ARROWS: readonly Arrow[] = [];

/** A page's content as tables: what the canvas shows as cards, complete by keyboard and screen reader. */
export function RecordView(props: RecordViewProps): ReactElement | null {
  const { ctx, undo, outline, pageId, readOnly, writers = NO_WRITERS, names = NO_NAMES, warned = null, onWriting, focusCard = null, onFocused, onGoTo, ref } = props;
  const toasts = useToasts();
  const root = useRef<HTMLDivElement>(null);
  const width = useWidth(root);
  const [mode, setMode] = useState<RecordMode>('places');
  const [filter, setFilter] = useState<CardFilter>(NO_FILTER);
  const [hidden, chooseColumns] = useColumns();
  const [open, setOpen] = useState<OpenMenu | null>(null);
  const menuButton = useRef<HTMLElement | null>(null);
  const lastZone = useRef<string | null>(null);
  const onMenu = useCallback((menu: OpenMenu, button: HTMLElement): void => {
    menuButton.current = button;
    setOpen(menu);
  }, []);
  const keeper = useFocusKeeper(root, [outline, mode, filter]);
  const tools = useRecordTools({ root, ctx, undo, outline, readOnly, hidden, keeper, onMenu });
  const { t, language, addRow, selection } = tools;
  const { focusSoon } = keeper;
  const arrows = useStable(useMemo(() => arrowsByCard(outline, t), [outline, t]));
  const found = useFound(outline, filter, t, language, warned ?? NONE);
  const page = outline.pages.find((candidate) => candidate.id === pageId);
  const places = useStable(useMemo(() => (page ? pageOutline(page, outline, t) : []), [page, outline, t]));
  const cards = useMemo(() => (page ? [...namedZones(page, t).flatMap(({ zone }) => zone.cards), ...outline.tray] : []), [page, outline.tray, t]);
  const kinds = useStable(useMemo(() => kindsIn(page ? namedZones(page, t).flatMap(({ zone }) => zone.kinds) : [], cards.map((card) => card.kind)), [page, cards, t]));
  // How a board is opened decides: its rows must not change their nature while people write.
  const [isLong] = useState(() => allCards(outline).length >= LIGHT_FROM_ROWS);
  const near = useMemo(() => (isLong ? createNearWatch(root) : null), [isLong]);
  useEffect(() => () => near?.close(), [near]);

  const show = useCallback(
    (cardId: string): void => {
      setMode('places');
      setFilter(NO_FILTER);
      focusSoon(cardId, 'text');
    },
    [focusSoon],
  );
  useEffect(() => {
    if (focusCard === null) return;
    show(focusCard);
    onFocused?.();
  }, [focusCard, show, onFocused]);

  const goTo = useCallback((anchor: string, focus: boolean): void => {
    const heading = root.current?.querySelector<HTMLElement>(`[data-anchor="${CSS.escape(anchor)}"]`);
    heading?.scrollIntoView({ block: 'start' });
    if (focus) heading?.focus({ preventScroll: true });
  }, []);

  useImperativeHandle(
    ref,
    () => ({
      addRow: (kind) => {
        const zone = page && zoneForNew(page, kind, lastZone.current);
        if (!zone) return;
        setMode((now) => (now === kind ? now : 'places'));
        addRow(kind, zone);
      },
    }),
    [page, addRow],
  );

  if (!page) return null;
  const hasNav = width >= NAV_FROM_PX && mode === 'places';
  const inView = mode === 'places' || mode === 'changed' ? cards : cards.filter((card) => card.kind === mode);
  const isKind = mode !== 'places' && mode !== 'changed';
  return (
    <RecordToolsContext value={tools}>
      <RecordWidthContext value={hasNav ? width - 256 : width}>
        <div
          ref={root}
          className={css.record}
          data-record
          onFocus={(event) => {
            lastZone.current = event.target.closest<HTMLElement>('[data-record-zone]')?.dataset.recordZone ?? lastZone.current;
            onWriting?.(event.target.closest<HTMLElement>('[data-card-id]')?.dataset.cardId ?? null);
          }}
          onBlur={(event) => {
            if (!event.currentTarget.contains(event.relatedTarget)) onWriting?.(null);
          }}
        >
          <RecordBar
            mode={mode}
            onMode={setMode}
            kinds={kinds}
            filter={filter}
            onFilter={setFilter}
            found={found ? inView.filter((card) => found.has(card.id)).length : inView.length}
            hasWarnings={warned !== null}
            onColumns={chooseColumns}
            outline={hasNav ? null : places}
            onGo={goTo}
          />
          <div className={css.body} data-nav={hasNav}>
            {hasNav && <OutlineNav entries={places} onGo={goTo} />}
            <WritersContext value={writers}>
              <NearContext value={near}>
                <div className={css.content}>
                  {mode === 'places' && <PlacesView page={page} tray={outline.tray} arrows={arrows} found={found} />}
                  {isKind && <KindView key={mode} kind={mode} page={page} outline={outline} arrows={arrows} found={found} />}
                  {mode === 'changed' && <RecentView outline={outline} names={names} onGoTo={(onPage, cardId) => (onPage === null || onPage === pageId || !onGoTo ? show(cardId) : onGoTo(onPage, cardId))} />}
                </div>
              </NearContext>
            </WritersContext>
          </div>
          {!readOnly && <SelectionBar outline={outline} />}
        </div>
        {open && (
          <RowMenu
            {...open}
            button={menuButton}
            outline={outline}
            ctx={ctx}
            t={t}
            arrows={arrows[open.cards[0]?.id ?? ''] ?? NO_ARROWS}
            onMoved={(zone) => {
              const count = open.cards.length;
              toasts.announce(count === 1 ? t('record.moved', { zone }) : t('record.moved.many', { count, zone }));
            }}
            onKind={(kind) => {
              toasts.announce(t('record.changeKind.done', { count: open.cards.length, kind: t(`cards.kind.${kind}`) }));
              selection.set([]);
            }}
            onClose={() => setOpen(null)}
          />
        )}
      </RecordWidthContext>
    </RecordToolsContext>
  );
}

function kindsIn(...lists: readonly (readonly CardKind[])[]): CardKind[] {
  const present = new Set(lists.flat());
  return (Object.keys(CARD_KINDS) as CardKind[]).filter((kind) => present.has(kind));
}
