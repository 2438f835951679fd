import { useRef, useState } from 'react';
import { FolderOpen } from 'lucide-react';
import { base64OfFile, useHostAccess, useReportFailure } from '../../bridge';
import { Button, useT } from '../../ui';
import css from './templates.module.css';

/** Asks for a template's file: the app by its own dialog (null), a browser by the browser's. */
export function ImportButton({ onFile }: { readonly onFile: (base64: string | null) => Promise<void> }) {
  const t = useT();
  const { platform } = useHostAccess();
  const reportFailure = useReportFailure();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const open = async (file: File | null): Promise<void> => {
    setBusy(true);
    try {
      await onFile(file && (await base64OfFile(file)));
    } catch (error) {
      reportFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button icon={<FolderOpen />} isPending={busy} onPress={() => (platform === 'electron' ? void open(null) : input.current?.click())}>
        {t('templates.import')}
      </Button>
      {platform === 'browser' && (
        <input
          ref={input}
          type="file"
          accept=".json"
          className={css.file}
          tabIndex={-1}
          aria-hidden
          data-testid="import-template"
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
