import '../../../../shared/i18n/every-language';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import * as Y from 'yjs';
import { changeText } from '../../../../shared/doc';
import { PlainTextEditor } from '../../../../renderer/ui/text-editor';
import '../../../../renderer/ui/styles';

/*
 * Two fields over two replicas of one text, joined with a delay that `window.texts.delayMs` sets. A third field shows
 * the first replica a second time, as the record beside the canvas does.
 */
const docs = [new Y.Doc(), new Y.Doc()] as const;
const state = { delayMs: 10, docs };
docs.forEach((from, index) => {
  from.on('update', (update: Uint8Array, origin: unknown) => {
    const to = docs[index === 0 ? 1 : 0];
    if (origin !== 'wire') setTimeout(() => Y.applyUpdate(to, update, 'wire'), state.delayMs);
  });
});

declare global {
  interface Window {
    texts: typeof state;
  }
}
window.texts = state;

function Field({ index, label, multiline }: { readonly index: 0 | 1; readonly label: string; readonly multiline?: boolean }) {
  const doc = docs[index];
  const text = doc.getText('t');
  return (
    <div style={{ width: 300, margin: 8, border: '1px solid #888' }}>
      <PlainTextEditor text={text} onChange={(change) => doc.transact(() => changeText(text, change), 'me')} label={label} multiline={multiline ?? true} placeholder="Kirjoita" />
    </div>
  );
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Field index={0} label="vasen" />
      <Field index={1} label="oikea" />
      <Field index={0} label="toinen vasen" multiline={false} />
    </StrictMode>,
  );
}
