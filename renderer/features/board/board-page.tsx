import { useCallback, useMemo, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { ClipboardList } from 'lucide-react';
import type { CardKind } from '../../../shared/doc';
import { isReadOnly } from '../../../shared/facilitation';
import type { BoardCanvasHandle, CanvasTool } from '../../canvas';
import { EmptyState, lazily, useObservable, useT } from '../../ui';
import { usePageImages } from '../images';
import { MethodsButton, MethodsStrip, PageCharts } from '../methods';
import { PersonalIdGuard } from '../personal-id';
import { usePresenceOf } from '../presence';
import type { RecordHandle } from '../record';
import { SimilarButton } from '../similar';
import { WarningsButton } from '../warnings';
import { BoardHead } from './board-head';
import { BoardLoading } from './board-loading';
import { BoardStatus } from './board-status';
import { BoardToolbar } from './board-toolbar';
import { BOTH_MIN_WIDTH_PX, shownView, type BoardView } from './board-view';
import { CanvasBoundary } from './canvas-boundary';
import { CanvasPane } from './canvas-pane';
import { CardDetails } from './card-details';
import { Instruction } from './instruction';
import { PageTabs } from './page-tabs';
import { RecordPane } from './record-pane';
import type { BoardPageProps } from './types';
import { useAtRest } from './use-at-rest';
import { useBoard } from './use-board';
import { useBoardCourse } from './use-board-course';
import { useCanvasSide } from './use-canvas-side';
import { useGoToWarning } from './use-go-to-warning';
import { useMedia } from './use-media';
import { useShowAt } from './use-show-at';
import { useOutlineStore } from './use-outline';
import { usePages } from './use-pages';
import { ViewSwitch } from './view-switch';
import css from './board.module.css';

// The templates' texts, words of every language for pasted headings: nothing of it is needed to write the first row.
const TemplateTools = lazily(() => import('./template').then((module) => module.TemplateTools));
const PasteLinesDialog = lazily(() => import('../paste-lines').then((module) => module.PasteLinesDialog));
const KeysDialog = lazily(() => import('./keys-dialog').then((module) => module.KeysDialog));

const WIDE_VIEWS: readonly BoardView[] = ['canvas', 'both', 'record'];
const NARROW_VIEWS: readonly BoardView[] = ['record', 'canvas'];

/** A group's board with everything around it: pages, instruction, canvas, record, tools, people, safety. */
export function BoardPage(props: BoardPageProps): ReactElement {
  const { session, me, hideHead } = props;
  const t = useT();
  const { ctx, undo } = useBoard(session.doc, me.participantId);
  const outline = useOutlineStore(session.doc);
  const pages = usePages(outline);
  const synced = useObservable(session.synced);
  const hostAway = useObservable(props.hostAway);
  const refusal = useObservable(props.refusal);
  const isWide = useMedia(`(min-width: ${BOTH_MIN_WIDTH_PX}px)`);
  const [chosenPage, setPage] = useState<string | null>(null);
  const [chosenView, setView] = useState<BoardView | null>(null);
  const [chosenTool, setTool] = useState<CanvasTool>('select');
  const [wanted, setWanted] = useState<string | null>(null);
  const [instructionOpen, setInstructionOpen] = useState(isWide);
  const canvas = useRef<BoardCanvasHandle | null>(null);
  const record = useRef<RecordHandle | null>(null);
  const lastFace = useRef<'canvas' | 'record'>('canvas');
  const side = useCanvasSide(outline, canvas);
  usePresenceOf(session.awareness, useMemo(() => ({ id: me.participantId, name: me.name, colour: me.colour }), [me.participantId, me.name, me.colour]));

  const page = pages.find((candidate) => candidate.id === chosenPage) ?? pages[0];
  const view = shownView(chosenView, isWide);
  const atRest = useAtRest(page !== undefined);
  const { rules, bar } = useBoardCourse({ course: props.course, ctx, awareness: session.awareness, pageId: page?.id, setPage, canvas, wantRow: setWanted });
  const readOnly = props.readOnly === true || refusal !== null || isReadOnly(rules, page?.id);

  const images = usePageImages({ seat: props.seat, ctx, undo, outline, pageId: page?.id, hostAway, readOnly, canvas });

  const add = (kind: CardKind): void => {
    const toRecord = view === 'record' || (view === 'both' && lastFace.current === 'record');
    if (toRecord) record.current?.addRow(kind);
    else canvas.current?.addCard(kind);
  };
  // The canvas's "details": the card's row where the record stands beside the canvas, else every field in a panel.
  const { openDetails } = side;
  const onEditCard = view === 'both' ? setWanted : openDetails;
  const pickTool = (tool: CanvasTool): void => {
    setTool(tool);
    canvas.current?.setTool(tool);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const key = event.key.toLowerCase();
    if (event.defaultPrevented || readOnly || !(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) return;
    // The canvas knows undo itself.
    if (event.target instanceof Element && event.target.closest('[data-face="canvas"]')) return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) undo.redo();
    else undo.undo();
  };
  const forgetWanted = useCallback(() => setWanted(null), []);
  const goToRow = useCallback((pageId: string, cardId: string): void => {
    setPage(pageId);
    setWanted(cardId);
  }, []);
  const face = useCallback(() => (view === 'both' ? lastFace.current : view), [view]);
  const goToWarning = useGoToWarning({ pageId: page?.id, setPage, face, canvas, wantRow: setWanted });
  useShowAt(props.showAt, outline, goToWarning);
  const viewSwitch = <ViewSwitch view={view} views={isWide ? WIDE_VIEWS : NARROW_VIEWS} onChange={setView} />;

  const methods = { seat: props.seat ?? null, workshop: props.workshopSession?.doc ?? null, ctx, outline, groupId: props.group.id, canManage: props.canManage, readOnly, canTakePart: props.readOnly !== true && refusal === null, hostAway };

  const pageTools = page && (
    <>
      {/* Whoever leads wants the template at once; a participant's phone wants the rows. */}
      {(props.canManage || atRest) && (
        <TemplateTools
          ctx={ctx}
          undo={undo}
          outline={outline}
          pageId={page.id}
          canManage={props.canManage}
          readOnly={readOnly}
          ownTemplate={props.ownTemplate ?? null}
          {...(props.onEmptySheet && { onEmptySheet: props.onEmptySheet })}
          {...(props.onSaveAsTemplate && { onSaveAsTemplate: props.onSaveAsTemplate })}
        />
      )}
      <MethodsButton {...methods} pageId={page.id} />
      <SimilarButton ctx={ctx} undo={undo} outline={outline} readOnly={readOnly} />
      <WarningsButton ctx={ctx} outline={outline} readOnly={readOnly} onGo={goToWarning} />
      {isWide && viewSwitch}
    </>
  );

  return (
    <div className={css.page} onKeyDown={onKeyDown} onDragOverCapture={images.intake.onDragOver} onDropCapture={images.intake.onDrop}>
      {!hideHead && <BoardHead {...props} note={readOnly ? ` · ${t('board.readOnly')}` : null} />}
      {bar}
      <BoardStatus hostAway={hostAway && page !== undefined} refusal={refusal} safety={session.safety} refusalAction={props.refusalAction} />
      {props.notice}
      {!readOnly && <PersonalIdGuard ctx={ctx} undo={undo} session={session} isAway={hostAway} />}
      {!page ? (
        <main className={css.main}>
          {synced ? (
            <EmptyState icon={<ClipboardList />} title={t('board.empty')}>
              {t('board.empty.next')}
            </EmptyState>
          ) : (
            <BoardLoading hostAway={hostAway} />
          )}
        </main>
      ) : (
        <main className={css.body}>
          {images.status}
          <MethodsStrip {...methods} pageId={page.id} />
          <PageTabs pages={pages} pageId={page.id} onPage={setPage} end={pageTools}>
            <Instruction text={page.instruction} isOpen={instructionOpen} onToggle={() => setInstructionOpen((open) => !open)} />
            <div className={css.faces} data-view={view}>
              {view !== 'record' && (
                <div className={css.canvas} data-face="canvas" onFocusCapture={() => (lastFace.current = 'canvas')} onPointerDownCapture={() => (lastFace.current = 'canvas')}>
                  <CanvasBoundary onRecord={() => setView('record')}>
                    <CanvasPane
                      ref={canvas}
                      ctx={ctx}
                      undo={undo}
                      session={session}
                      outline={outline}
                      me={me}
                      pageId={page.id}
                      readOnly={readOnly}
                      onTool={setTool}
                      onEditCard={onEditCard}
                      onSelection={side.onSelection}
                      onLines={side.openLines}
                      onHelp={() => side.setKeysOpen(true)}
                      images={images.source}
                      onDescribeImage={images.describe}
                    />
                  </CanvasBoundary>
                </div>
              )}
              {view === 'canvas' && side.details !== null && (
                <CardDetails ctx={ctx} undo={undo} outline={outline} cardId={side.details} readOnly={readOnly} awareness={session.awareness} workshop={props.workshopSession?.doc ?? null} onClose={side.closeDetails} />
              )}
              {view !== 'canvas' && (
                <section className={css.record} data-face="record" aria-label={t('board.view.record')} onFocusCapture={() => (lastFace.current = 'record')}>
                  <RecordPane
                    ref={record}
                    ctx={ctx}
                    undo={undo}
                    session={session}
                    workshop={props.workshopSession?.doc ?? null}
                    outline={outline}
                    pageId={page.id}
                    readOnly={readOnly}
                    focusCard={wanted}
                    onFocused={forgetWanted}
                    onGoTo={goToRow}
                  />
                  {images.list}
                  <PageCharts ctx={ctx} outline={outline} pageId={page.id} readOnly={readOnly} />
                </section>
              )}
            </div>
          </PageTabs>
          <BoardToolbar
            kinds={!rules.tools.has('card') ? [] : isWide || view === 'canvas' ? ((view === 'canvas' ? side.zoneKinds : null) ?? page.kinds) : []}
            onAdd={add}
            tool={view === 'record' ? null : chosenTool}
            onTool={pickTool}
            onShowAll={() => canvas.current?.zoomToFit()}
            onShowZone={() => canvas.current?.zoomToZone()}
            onLines={() => side.openLines(null)}
            onKeys={() => side.setKeysOpen(true)}
            undo={undo}
            readOnly={readOnly}
            image={rules.tools.has('image') && images.button}
            openTools={rules.tools}
            start={isWide ? null : viewSwitch}
          />
          {images.dialog}
          {side.keysOpen && <KeysDialog onClose={() => side.setKeysOpen(false)} />}
          {side.lines && (
            <PasteLinesDialog
              ctx={ctx}
              undo={undo}
              outline={outline.get()}
              pageId={page.id}
              zone={side.zone}
              pasted={side.lines.pasted}
              onClose={side.closeLines}
              onMade={([first]) => first !== undefined && canvas.current?.focusCard(first)}
            />
          )}
        </main>
      )}
    </div>
  );
}
