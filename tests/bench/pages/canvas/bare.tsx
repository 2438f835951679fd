import { useMemo } from 'react';
import { InstancePresenceRecordType, TldrawEditor, TldrawHandles, TldrawScribble, TldrawShapeIndicators, type Editor, type RecordsDiff, type TLRecord, type TLStore } from 'tldraw';
import 'tldraw/tldraw.css';
import * as Y from 'yjs';
import { BoardBinding } from '../../../../renderer/canvas/binding/board-binding';
import { createBoardStore } from '../../../../renderer/canvas/binding/schema';
import { pageRecordId } from '../../../../renderer/canvas/binding/shape-ids';
import { CanvasProvider, type CanvasContextValue } from '../../../../renderer/canvas/canvas-context';
import { openPage } from '../../../../renderer/canvas/interaction/camera';
import { ASSET_URLS, createCanvasUser, OPTIONS, TEXT_OPTIONS, TOOLS } from '../../../../renderer/canvas/library-setup';
import { createPresence } from '../../../../renderer/canvas/presence/presence';
import { createT } from '../../../../shared/i18n/every-language';
import type { PageLayout } from '../../../../shared/outline/layout';
import { buildOutline } from '../../../../shared/outline';
import { BARE_SHAPE_UTILS } from './bare-shapes';
import type { Side } from './side';
import { playArrivals, type Arrival } from './writers';

const LIBRARY_PARTS = { Background: null, Grid: null, SnapIndicator: null, Scribble: TldrawScribble, ShapeIndicators: TldrawShapeIndicators, Handles: TldrawHandles } as const;

/** What the template's furniture asks of the canvas around: words, and a document in which nothing is. */
const aroundFurniture: CanvasContextValue = {
  ctx: { doc: new Y.Doc(), origin: {}, author: 'p0', now: Date.now, newId: () => '' },
  t: createT('fi'),
  presence: createPresence(null, { id: 'p0', name: 'Aino', colour: '#005a8c' }),
  readOnly: false,
  addCard: () => undefined,
  endEditing: () => undefined,
  undo: () => undefined,
  redo: () => undefined,
  services: () => null,
  images: null,
  onDescribeImage: null,
  onDetails: null,
};

interface Changes {
  readonly put: readonly TLRecord[];
  readonly remove: readonly TLRecord['id'][];
}

/** The very changes of the store that our binding makes of the same arrivals, worked out beforehand. */
function storeChanges(doc: Y.Doc, store: TLStore, binding: BoardBinding, arrivals: readonly Arrival[]): (Changes | null)[] {
  let heard: RecordsDiff<TLRecord>[] = [];
  const stop = store.listen(({ changes }) => heard.push(changes), { scope: 'document' });
  const list = arrivals.map((arrival): Changes | null => {
    if (arrival.kind !== 'edit') return null;
    Y.applyUpdate(doc, arrival.update, 'wire');
    heard = [];
    binding.sync(buildOutline(doc));
    // What is listened to is told a frame later otherwise.
    store._flushHistory();
    const put = heard.flatMap(({ added, updated }) => [...Object.values(added), ...Object.values(updated).map(([, after]) => after)]);
    return { put, remove: heard.flatMap(({ removed }) => Object.values(removed).map(({ id }) => id)) };
  });
  stop();
  return list;
}

function Bare({ store, layout, pageId }: { readonly store: TLStore; readonly layout: PageLayout; readonly pageId: string }) {
  const user = useMemo(createCanvasUser, []);
  const onMount = (editor: Editor): void => {
    editor.updateInstanceState({ isFocused: true });
    editor.setCurrentPage(pageRecordId(pageId));
    openPage(editor, layout);
    document.documentElement.dataset['zoom'] = String(editor.getZoomLevel());
  };
  return (
    <TldrawEditor
      store={store}
      user={user}
      shapeUtils={BARE_SHAPE_UTILS}
      bindingUtils={[]}
      tools={TOOLS}
      components={LIBRARY_PARTS}
      options={OPTIONS}
      textOptions={TEXT_OPTIONS}
      assetUrls={ASSET_URLS}
      initialState="select"
      autoFocus={false}
      onMount={onMount}
    />
  );
}

/** The canvas library alone, over a store with the same records, to which the same changes of records are put. */
export function bare(state: Uint8Array, arrivals: readonly Arrival[], pageId: string, size: { readonly w: number; readonly h: number }): Side {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  const source = createBoardStore();
  const binding = new BoardBinding(source, 'fi');
  binding.sync(buildOutline(doc));
  const layout = binding.layout(pageId);
  if (!layout) throw new Error('The page has no layout.');
  const store = createBoardStore();
  store.mergeRemoteChanges(() => store.put(source.allRecords()));
  const changes = storeChanges(doc, source, binding, arrivals);
  doc.destroy();
  const presence = (pointer: { writer: number; x: number; y: number }): TLRecord =>
    InstancePresenceRecordType.create({
      id: InstancePresenceRecordType.createId(`w${pointer.writer}`),
      userId: `w${pointer.writer}`,
      userName: `Kirjoittaja ${pointer.writer + 1}`,
      color: '#005a8c',
      currentPageId: pageRecordId(pageId),
      cursor: { x: pointer.x, y: pointer.y, type: 'default', rotation: 0 },
      lastActivityTimestamp: Date.now(),
    });
  // What arrives between two frames is put at once, as the library's own synchronisation does.
  let waiting: number[] = [];
  const putWaiting = (): void => {
    const now = waiting;
    waiting = [];
    store.mergeRemoteChanges(() => {
      for (const index of now) {
        const arrival = arrivals[index];
        const change = changes[index];
        if (arrival?.kind === 'pointer') store.put([presence(arrival.pointer)]);
        if (change && change.put.length > 0) store.put([...change.put]);
        if (change && change.remove.length > 0) store.remove([...change.remove]);
      }
    });
  };
  const writers = playArrivals(
    arrivals.length,
    (index) => arrivals[index]?.atMs ?? 0,
    (index) => {
      if (waiting.length === 0) requestAnimationFrame(putWaiting);
      waiting.push(index);
    },
  );
  const element = (
    <div style={{ position: 'fixed', left: 0, top: 0, width: size.w, height: size.h }}>
      <CanvasProvider value={aroundFurniture}>
        <Bare store={store} layout={layout} pageId={pageId} />
      </CanvasProvider>
    </div>
  );
  return { element, writers };
}
