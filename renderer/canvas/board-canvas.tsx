import { useCallback, useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { TldrawEditor, type Editor } from 'tldraw';
import 'tldraw/tldraw.css';
import { createT } from '../../shared/i18n';
import { createObservable } from '../../shared/kernel/observable';
import { shareStructure } from '../../shared/kernel/share-structure';
import { buildOutline } from '../../shared/outline';
import { BoardBinding } from './binding/board-binding';
import { createBoardStore } from './binding/schema';
import { pageIdOf } from './binding/shape-ids';
import { watchOutline } from './binding/watch-outline';
import css from './board-canvas.module.css';
import { CanvasProvider, type CanvasContextValue } from './canvas-context';
import { createMarks, type CanvasServices } from './interaction/canvas-services';
import { watchClipboard } from './interaction/clipboard';
import { addAndEdit, endEditing, selectedCard } from './interaction/edit-card';
import { onCanvasKey } from './interaction/keyboard';
import { ASSET_URLS, BINDING_UTILS, COMPONENTS, createCanvasUser, OPTIONS, SHAPE_UTILS, TEXT_OPTIONS, TOOLS } from './library-setup';
import { createPresence } from './presence/presence';
import { startCanvas, type RunningCanvas } from './start-canvas';
import type { BoardCanvasProps, CanvasSelection, CanvasTool } from './types';

const NOTHING: CanvasSelection = { cards: [], relations: [], zone: null };

/** A board's page to work on together. Everything on it is a view of the document; nothing is kept here. */
export function BoardCanvas(props: BoardCanvasProps) {
  const { ctx, undo, awareness, me, pageId, language, readOnly, onEditCard, images, onDescribeImage } = props;
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });

  const own = useMemo(() => (props.outline ? null : watchOutline(ctx.doc)), [ctx.doc, props.outline]);
  useEffect(() => own?.start(), [own]);
  const source = props.outline ?? own;

  const store = useMemo(() => ({ of: ctx.doc, store: createBoardStore() }), [ctx.doc]).store;
  const user = useMemo(createCanvasUser, []);
  const binding = useMemo(() => {
    const created = new BoardBinding(store, language);
    if (source) created.sync(source.get());
    return created;
  }, [store, language, source]);

  const { id, name, colour } = me;
  const presence = useMemo(() => createPresence(awareness, { id, name, colour }), [awareness, id, name, colour]);
  useEffect(() => presence.start(), [presence]);

  const [editor, setEditor] = useState<Editor | null>(null);
  const services = useRef<CanvasServices | null>(null);
  const running = useRef<RunningCanvas | null>(null);
  const tool = useMemo(() => createObservable<CanvasTool>('select'), []);
  const selection = useMemo(() => createObservable<CanvasSelection>(NOTHING), []);

  useLayoutEffect(() => {
    if (!editor || !source) return;
    const created: CanvasServices = {
      editor,
      ctx,
      undo,
      binding,
      sync: () => {
        // From the document itself: an outline that somebody keeps may be a moment behind.
        binding.sync(shareStructure(source.get(), buildOutline(ctx.doc)));
        running.current?.didSync();
      },
      isReadOnly: () => latest.current.readOnly,
      layout: () => binding.layout(pageIdOf(editor.getCurrentPageId())),
      ask: (what) => {
        const card = selectedCard(created);
        if (what === 'help') latest.current.onHelp?.();
        else if (what === 'lines') latest.current.onLines?.(null);
        else if (card !== null) latest.current.onEditCard?.(card);
      },
      ...createMarks(),
    };
    const canvas = startCanvas(created, presence);
    services.current = created;
    running.current = canvas;
    canvas.showPage(latest.current.pageId);
    const onOutline = (): void => {
      binding.sync(source.get());
      canvas.didSync();
    };
    onOutline();
    const onTool = (): void => {
      tool.set(canvas.tool.get());
      latest.current.onTool?.(canvas.tool.get());
    };
    const onSelection = (): void => {
      selection.set(canvas.selection.get());
      latest.current.onSelection?.(canvas.selection.get());
    };
    const stops = [source.subscribe(onOutline), canvas.tool.subscribe(onTool), canvas.selection.subscribe(onSelection), watchClipboard(created, (pasted) => latest.current.onLines?.(pasted))];
    return () => {
      for (const stop of stops) stop();
      canvas.stop();
      services.current = null;
      running.current = null;
    };
  }, [editor, source, binding, ctx, undo, presence, tool, selection]);

  useEffect(() => {
    running.current?.showPage(pageId);
  }, [editor, pageId]);
  useEffect(() => {
    if (!editor) return;
    // Whoever may only look from now on writes no further.
    if (readOnly && editor.getEditingShapeId()) editor.complete();
    editor.updateInstanceState({ isReadonly: readOnly });
  }, [editor, readOnly]);

  useImperativeHandle(
    props.ref,
    () => ({
      addCard: (kind, zone) => running.current?.addCard(kind, zone) ?? null,
      focusCard: (cardId) => running.current?.focusCard(cardId) ?? false,
      focusImage: (imageId) => running.current?.focusImage(imageId) ?? false,
      pointAt: (clientX, clientY) => running.current?.pointAt(clientX, clientY) ?? null,
      focusZone: (zoneId) => running.current?.focusZone(zoneId) ?? false,
      zoomToFit: () => running.current?.zoomToFit(),
      zoomToZone: () => running.current?.zoomToZone(),
      focus: () => running.current?.focus(),
      setTool: (next) => running.current?.setTool(next),
      tool,
      selection,
    }),
    [tool, selection],
  );

  const t = useMemo(() => createT(language), [language]);
  const context = useMemo<CanvasContextValue>(
    () => ({
      ctx,
      outline: source,
      t,
      presence,
      readOnly,
      addCard: (kind, zone) => {
        if (services.current) addAndEdit(services.current, kind, zone);
      },
      endEditing: (cardId, how) => {
        if (services.current) endEditing(services.current, cardId, how);
      },
      undo: () => void undo.undo(),
      redo: () => void undo.redo(),
      services: () => services.current,
      images: images ?? null,
      onDescribeImage: onDescribeImage ?? null,
      onDetails: onEditCard ?? null,
    }),
    [ctx, source, t, presence, readOnly, undo, onEditCard, images, onDescribeImage],
  );

  const onKeyDown = (event: KeyboardEvent): void => {
    if (services.current) onCanvasKey(services.current, event);
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (!editor || event.pointerType === 'touch') return;
    const { x, y } = editor.screenToPage({ x: event.clientX, y: event.clientY });
    presence.moveCursor({ pageId: pageIdOf(editor.getCurrentPageId()), x: Math.round(x), y: Math.round(y) });
  };
  const onMount = useCallback((mounted: Editor) => {
    setEditor(mounted);
    return () => setEditor((current) => (current === mounted ? null : current));
  }, []);

  return (
    <CanvasProvider value={context}>
      <div
        className={css.canvas}
        tabIndex={0}
        role="group"
        aria-label={t('canvas.label')}
        aria-description={t('canvas.help')}
        data-testid="board-canvas"
        onKeyDownCapture={onKeyDown}
        onPointerMove={onPointerMove}
        onPointerLeave={() => presence.moveCursor(null)}
      >
        <TldrawEditor
          store={store}
          user={user}
          shapeUtils={SHAPE_UTILS}
          bindingUtils={BINDING_UTILS}
          tools={TOOLS}
          components={COMPONENTS}
          options={OPTIONS}
          textOptions={TEXT_OPTIONS}
          assetUrls={ASSET_URLS}
          initialState="select"
          autoFocus={false}
          onMount={onMount}
        />
      </div>
    </CanvasProvider>
  );
}
