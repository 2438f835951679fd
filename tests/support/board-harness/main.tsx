import '../../../shared/i18n/every-language';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { BoardPage } from '../../../renderer/features/board';
import type { DocSession, PathState, Safety } from '../../../renderer/sync';
import { LanguageProvider, ToastProvider } from '../../../renderer/ui';
import '../../../renderer/ui/styles';
import { createObservable } from '../../../shared/kernel/observable';
import type { Language } from '../../../shared/kernel/language';
import type { Refusal } from '../../../shared/protocol';
import { writeMember } from '../../../shared/protocol';
import { emptyBoard, sampleBoard } from '../sample-board';

/*
 * A board page over a local document, for tests and screenshots of the page alone. Parameters: `board=empty|sample|none`,
 * `lang`, `theme`, `away`, `refusal`. A second replica stands for everybody else: `others` of the page's test hooks.
 */
const query = new URLSearchParams(location.search);
const kind = query.get('board') ?? 'empty';
const doc = new Y.Doc();
if (kind !== 'none') Y.applyUpdate(doc, Y.encodeStateAsUpdate(kind === 'sample' ? sampleBoard() : emptyBoard((query.get('lang') ?? 'fi') as Language)));

const others = new Y.Doc();
const REMOTE = 'others';
Y.applyUpdate(others, Y.encodeStateAsUpdate(doc));
doc.on('update', (update: Uint8Array, origin: unknown) => origin !== REMOTE && Y.applyUpdate(others, update, REMOTE));
others.on('update', (update: Uint8Array, origin: unknown) => origin !== REMOTE && Y.applyUpdate(doc, update, REMOTE));

const awareness = new Awareness(doc);
const workshop = new Y.Doc();
const NAMES = ['Aino Aalto', 'Bertta Berg', 'Celia Cygnaeus'];
const COLOURS = ['#005a8c', '#8a1f55', '#245c22'];
NAMES.forEach((name, index) => writeMember(workshop, { id: `p${index}`, name, groupId: 'r1', role: 'participant', colour: COLOURS[index] ?? '#005a8c' }));

const session = (of: Y.Doc): DocSession => ({
  doc: of,
  awareness,
  path: createObservable<PathState>(query.has('away') ? { kind: 'offline', reason: 'host-away' } : { kind: 'peer-to-peer' }),
  bring: () => false,
  purge: () => undefined,
  purging: createObservable(false),
  denied: createObservable(false),
  onDidPurge: () => () => undefined,
  safety: createObservable<Safety>(query.has('away') ? { kind: 'here' } : { kind: 'host' }),
  synced: createObservable(kind !== 'none'),
  ended: createObservable<null>(null),
  close: () => undefined,
});

Object.assign(window, { others, Y });
document.documentElement.dataset.theme = query.get('theme') ?? 'light';

function Harness() {
  const [language, setLanguage] = useState((query.get('lang') ?? 'fi') as Language);
  const [parts] = useState(() => ({
    board: session(doc),
    workshop: session(workshop),
    away: createObservable(query.has('away')),
    refusal: createObservable(query.get('refusal') as Refusal | null),
  }));
  return (
    <LanguageProvider language={language} onChange={setLanguage}>
      <ToastProvider>
        <BoardPage
          session={parts.board}
          workshopSession={parts.workshop}
          me={{ participantId: 'p0', name: 'Aino Aalto', colour: '#005a8c' }}
          group={{ id: 'r1', name: 'Ryhmä 1' }}
          title="Alueellinen verkostopäivä"
          canManage={false}
          hostAway={parts.away}
          refusal={parts.refusal}
        />
      </ToastProvider>
    </LanguageProvider>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Harness />);
