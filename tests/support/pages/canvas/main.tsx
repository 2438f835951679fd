import '../../../../shared/i18n/every-language';
import { StrictMode, Suspense, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { createUndo, type BoardContext } from '../../../../shared/doc';
import { createId } from '../../../../shared/kernel/ids';
import { buildOutline } from '../../../../shared/outline';
import { BoardCanvas, type BoardCanvasHandle } from '../../../../renderer/canvas';
import '../../../../renderer/ui/styles';
import { emptyBoard, sampleBoard } from '../../sample-board';

/*
 * A page for tests: one or two people at one board in one window, joined as two replicas. `?people=2`, `?empty`,
 * `?page=…`, `?readonly`, `?cards=2000`. `window.board` lets a test read what the documents hold.
 */
const query = new URLSearchParams(location.search);
const start = Y.encodeStateAsUpdate(query.has('empty') ? emptyBoard() : sampleBoard());

function person(index: number) {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, start);
  const ctx: BoardContext = { doc, origin: {}, author: `p${index}`, now: () => Date.now(), newId: () => createId() };
  const awareness = new Awareness(doc);
  const me = { id: `p${index}`, name: ['Aino', 'Bertta', 'Celia'][index] ?? '?', colour: ['#005A8C', '#83420A', '#245C22'][index] ?? '#000000' };
  return { doc, ctx, undo: createUndo(ctx), awareness, me, handle: { current: null as BoardCanvasHandle | null } };
}

const people = Array.from({ length: Number(query.get('people') ?? 1) }, (_, index) => person(index));
for (const from of people) {
  from.doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === 'wire') return;
    // As a network would: later, never in the midst of what somebody does.
    for (const to of people) if (to !== from) setTimeout(() => Y.applyUpdate(to.doc, update, 'wire'), 5);
  });
  from.awareness.on('update', ({ added, updated }: { added: number[]; updated: number[] }, origin: unknown) => {
    if (origin === 'wire') return;
    const update = encodeAwarenessUpdate(from.awareness, [...added, ...updated]);
    for (const to of people) if (to !== from) setTimeout(() => applyAwarenessUpdate(to.awareness, update, 'wire'), 5);
  });
}

declare global {
  interface Window {
    board: { outline: (index?: number) => ReturnType<typeof buildOutline>; people: typeof people };
  }
}
window.board = { outline: (index = 0) => buildOutline((people[index] ?? people[0]!).doc), people };

function Page() {
  const [pageId, setPage] = useState(query.get('page') ?? 'polku');
  return (
    <>
      <nav style={{ position: 'fixed', zIndex: 9, right: 8, bottom: 40 }}>
        {['polku', 'kaytanteet', 'henkilot'].map((id) => (
          <button key={id} onClick={() => setPage(id)}>
            {id}
          </button>
        ))}
      </nav>
      <div className="views">
        {people.map((one) => (
          <Suspense key={one.me.id} fallback={null}>
            <div data-testid={`view-${one.me.id}`} style={{ minWidth: 0, position: 'relative' }}>
              <BoardCanvas {...one} ref={one.handle} pageId={pageId} language="fi" readOnly={query.has('readonly')} />
            </div>
          </Suspense>
        ))}
      </div>
    </>
  );
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Page />
    </StrictMode>,
  );
}
