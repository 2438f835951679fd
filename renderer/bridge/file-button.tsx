import { useRef, useState, type ReactNode } from 'react';
import { FolderOpen } from 'lucide-react';
import { Button } from '../ui';
import { base64OfFile } from './base64-of-file';
import { useHostAccess } from './bridge-context';
import { useReportFailure } from './use-report-failure';

interface FileButtonProps {
  readonly children: ReactNode;
  /** `.polku`: what a browser's dialog offers. */
  readonly accept: string;
  readonly size?: 'large';
  readonly testId: string;
  /** The chosen file's bytes; null in the app, which asks by a dialog of its own. */
  readonly onFile: (base64: string | null) => Promise<void>;
}

/** Asks for a file: the app by its own dialog, a browser by the browser's. */
export function FileButton({ children, accept, size, testId, onFile }: FileButtonProps) {
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
      <Button {...(size && { size })} icon={<FolderOpen />} isPending={busy} onPress={() => (platform === 'electron' ? void open(null) : input.current?.click())}>
        {children}
      </Button>
      {platform === 'browser' && (
        <input
          ref={input}
          type="file"
          accept={accept}
          hidden
          tabIndex={-1}
          aria-hidden
          data-testid={testId}
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
