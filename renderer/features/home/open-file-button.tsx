import { useRef, useState } from 'react';
import { FolderOpen } from 'lucide-react';
import { base64OfFile, problemText, useHostAccess, useReportFailure } from '../../bridge';
import { Button, useT, useToasts } from '../../ui';

import css from './home-page.module.css';

/** Adds a workshop from a `.polku` file: the app asks by its own dialog, a browser by the browser's. */
export function OpenFileButton({ onOpened }: { readonly onOpened: (workshopId: string) => void }) {
  const t = useT();
  const { bridge, platform } = useHostAccess();
  const { show } = useToasts();
  const reportFailure = useReportFailure();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const open = async (file: File | null): Promise<void> => {
    setBusy(true);
    try {
      const outcome = await bridge.call('library.openFile', file ? { base64: await base64OfFile(file) } : {});
      if (outcome.kind === 'problem') show({ tone: 'danger', text: problemText(t, outcome.problem) });
      if (outcome.kind === 'done') {
        show({ tone: 'ok', text: t('home.fileOpened') });
        onOpened(outcome.workshopId);
      }
    } catch (error) {
      reportFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button size="large" icon={<FolderOpen />} isPending={busy} onPress={() => (platform === 'electron' ? void open(null) : input.current?.click())}>
        {t('home.openFile')}
      </Button>
      {platform === 'browser' && (
        <input
          ref={input}
          type="file"
          accept=".polku"
          className={css.file}
          tabIndex={-1}
          aria-hidden
          data-testid="open-file"
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            if (file) void open(file);
          }}
        />
      )}
    </>
  );
}
