import { DefaultColorStyle, DefaultFontStyle, DefaultSizeStyle, react, registerDefaultSideEffects, type TLEventInfo } from 'tldraw';
import { createObservable, type Observable } from '../../shared/kernel/observable';
import { zoneAt, type ZoneLayout } from '../../shared/outline/layout';
import { cardIdOf, pageRecordId, relationIdOf } from './binding/shape-ids';
import { boundCamera, fitPage } from './interaction/camera';
import { registerServices, type CanvasServices } from './interaction/canvas-services';
import { watchDrawings } from './interaction/drawings-out';
import { activateZone, addAndEdit, selectCard } from './interaction/edit-card';
import { createPageFit } from './interaction/page-fit';
import { zoomToZone } from './interaction/zones';
import { selectImage } from './interaction/image-moves';
import type { Presence } from './presence/presence';
import type { BoardCanvasHandle, CanvasSelection, CanvasTool } from './types';

export interface RunningCanvas extends BoardCanvasHandle {
  /** Shows a page of the board; the first time it is fitted into the view. */
  showPage(pageId: string): void;
  /** After every change of the store by the document. */
  didSync(): void;
  stop(): void;
}

const sameSelection = (a: CanvasSelection, b: CanvasSelection): boolean => a.zone === b.zone && a.cards.join() === b.cards.join() && a.relations.join() === b.relations.join();

function toolOf(path: string): CanvasTool {
  const [tool] = path.replace(/^root\./, '').split('.');
  return tool === 'relate' || tool === 'draw' || tool === 'text' || tool === 'erase' ? tool : 'select';
}

/** Brings a mounted editor to life: pages, camera, what people do, who is where. */
export function startCanvas(services: CanvasServices, presence: Presence): RunningCanvas {
  const { editor } = services;
  registerServices(services);
  const seen = new Set<string>();
  const fit = createPageFit(editor, () => services.layout());
  let wantedPage: string | null = null;
  const tool = createObservable<CanvasTool>('select');
  const selection = createObservable<CanvasSelection>({ cards: [], relations: [], zone: null }, sameSelection);

  const showPage = (pageId: string): void => {
    wantedPage = pageId;
    const id = pageRecordId(pageId);
    if (!editor.getPage(id)) return;
    if (editor.getCurrentPageId() !== id) {
      editor.run(() => {
        editor.cancel();
        editor.selectNone();
        editor.setCurrentPage(id);
      }, { history: 'ignore' });
      services.activeZone.set(null);
      services.relating.set(null);
    }
    const layout = services.layout();
    if (!layout) return;
    boundCamera(editor, layout);
    seen.add(pageId);
    fit.shown();
  };

  /** The zone under the pointer, unless something lies on it. */
  const freeZone = (): ZoneLayout | null => {
    const { currentPagePoint } = editor.inputs;
    const layout = services.layout();
    const taken = editor.getShapeAtPoint(currentPagePoint, { hitInside: true, margin: 4, filter: (shape) => shape.type !== 'furniture' });
    return layout && !taken ? zoneAt(layout, currentPagePoint.x, currentPagePoint.y) : null;
  };
  /** A finger on an empty spot moves the board; a mouse draws a frame around cards. */
  const panByFinger = (info: TLEventInfo): void => {
    if (info.name === 'pointer_move' && editor.isIn('select.brushing') && editor.getInstanceState().isCoarsePointer) editor.setCurrentTool('hand.dragging', info);
    else if ((info.name === 'pointer_up' || info.name === 'cancel') && editor.isIn('hand')) editor.setCurrentTool('select');
  };
  const onEvent = (info: TLEventInfo): void => {
    panByFinger(info);
    if (info.name === 'pointer_down') {
      services.dropped.set(false);
      // A pressed cell is where the next card goes.
      services.activeZone.set(editor.isIn('select') && !services.isReadOnly() ? (freeZone()?.id ?? null) : null);
    } else if (info.type === 'click' && info.name === 'double_click' && info.phase === 'up' && editor.isIn('select')) {
      const zone = freeZone();
      const kind = zone?.kinds[0];
      if (zone && kind) addAndEdit(services, kind, zone.id);
    }
  };
  editor.on('event', onEvent);
  // Alt and drag would copy: a card is not a shape to be copied, and the library can't, since cards share an index.
  editor.duplicateShapes = () => editor;
  // Nothing here takes shapes dropped on it (zones are the layout's). The library would look through every shape of the
  // page for one that does, at every move: most of a drag's time on a board of thousands.
  editor.getDraggingOverShape = () => undefined;

  // The library moves and zooms only while it thinks it has the focus; the wheel must work before the first click.
  editor.updateInstanceState({ isFocused: true });
  editor.setStyleForNextShapes(DefaultFontStyle, 'sans');
  editor.setStyleForNextShapes(DefaultSizeStyle, 'm');
  editor.setStyleForNextShapes(DefaultColorStyle, 'black');

  const stops = [
    registerDefaultSideEffects(editor),
    watchDrawings(services),
    react('current tool', () => tool.set(toolOf(editor.getPath()))),
    react('edited card', () => {
      const id = editor.getEditingShapeId();
      presence.setEditing(id ? cardIdOf(id) : null);
    }),
    react('selection', () => {
      const ids = editor.getSelectedShapeIds();
      selection.set({
        cards: ids.flatMap((id) => cardIdOf(id) ?? []),
        relations: ids.flatMap((id) => relationIdOf(id) ?? []),
        zone: services.activeZone.get(),
      });
    }),
  ];

  return {
    showPage,
    didSync() {
      const shown = wantedPage !== null && editor.getCurrentPageId() === pageRecordId(wantedPage) && seen.has(wantedPage);
      if (!shown && wantedPage !== null) showPage(wantedPage);
      else {
        const layout = services.layout();
        if (layout) boundCamera(editor, layout);
      }
    },
    addCard: (kind, zone) => addAndEdit(services, kind, zone),
    focusCard(cardId) {
      // It may have been made in this very moment.
      services.sync();
      const there = services.layout()?.cards.some((card) => card.id === cardId) ?? false;
      if (there) selectCard(services, cardId);
      return there;
    },
    focusImage: (imageId) => selectImage(services, imageId),
    pointAt(clientX, clientY) {
      const { x, y } = editor.screenToPage({ x: clientX, y: clientY });
      return { x, y };
    },
    zoomToFit() {
      const layout = services.layout();
      if (layout) fitPage(editor, layout);
    },
    focusZone(zoneId) {
      const zone = services.layout()?.zones.find((candidate) => candidate.id === zoneId);
      if (zone) activateZone(services, zone);
      return zone !== undefined;
    },
    zoomToZone: () => zoomToZone(services),
    focus: () => editor.getContainer().focus({ preventScroll: true }),
    setTool(next) {
      services.relating.set(null);
      if (services.isReadOnly() && next !== 'select') return;
      editor.setCurrentTool(next);
    },
    tool,
    selection: selection satisfies Observable<CanvasSelection>,
    stop() {
      editor.off('event', onEvent);
      fit.stop();
      for (const stop of stops) stop();
    },
  };
}
