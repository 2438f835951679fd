import { useState, type ReactElement } from 'react';
import { Awareness, applyAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { BoardPage } from '../../../../renderer/features/board';
import type { DocSession, PathState, Safety } from '../../../../renderer/sync';
import { LanguageProvider, ToastProvider } from '../../../../renderer/ui';
import { createObservable } from '../../../../shared/kernel/observable';
import { playArrivals, type Arrival } from './writers';
import type { Side } from './side';

function Board({ session }: { readonly session: DocSession }): ReactElement {
  const [nobody] = useState(() => ({ away: createObservable(false), refusal: createObservable(null) }));
  return (
    <LanguageProvider language="fi" onChange={() => undefined}>
      <ToastProvider>
        <BoardPage
          session={session}
          workshopSession={null}
          me={{ participantId: 'p0', name: 'Aino Aalto', colour: '#005a8c' }}
          group={{ id: 'r1', name: 'Ryhmä 1' }}
          title="Alueellinen verkostopäivä"
          canManage={false}
          hostAway={nobody.away}
          refusal={nobody.refusal}
        />
      </ToastProvider>
    </LanguageProvider>
  );
}

/** The board as people have it: the whole page, over the document, with everything that others send. */
export function ours(state: Uint8Array, arrivals: readonly Arrival[]): Side {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  const awareness = new Awareness(doc);
  const session: DocSession = {
    doc,
    awareness,
    path: createObservable<PathState>({ kind: 'peer-to-peer' }),
    purge: () => undefined,
    purging: createObservable(false),
    denied: createObservable(false),
    onDidPurge: () => () => undefined,
    safety: createObservable<Safety>({ kind: 'host' }),
    synced: createObservable(true),
  ended: createObservable<null>(null),
    bring: () => false,
    close: () => undefined,
  };
  const writers = playArrivals(
    arrivals.length,
    (index) => arrivals[index]?.atMs ?? 0,
    (index) => {
      const arrival = arrivals[index];
      if (arrival?.kind === 'edit') Y.applyUpdate(doc, arrival.update, 'wire');
      else if (arrival) applyAwarenessUpdate(awareness, arrival.update, 'wire');
    },
  );
  return { element: <Board session={session} />, writers };
}
