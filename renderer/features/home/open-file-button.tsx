import { FileButton, problemText, useHostAccess } from '../../bridge';
import { useT, useToasts } from '../../ui';

/** Adds a workshop from a `.polku` file. */
export function OpenFileButton({ onOpened }: { readonly onOpened: (workshopId: string) => void }) {
  const t = useT();
  const { bridge } = useHostAccess();
  const { show } = useToasts();
  const open = async (base64: string | null): Promise<void> => {
    const outcome = await bridge.call('library.openFile', base64 === null ? {} : { base64 });
    if (outcome.kind === 'problem') show({ tone: 'danger', text: problemText(t, outcome.problem) });
    if (outcome.kind === 'done') {
      show({ tone: 'ok', text: t('home.fileOpened') });
      onOpened(outcome.workshopId);
    }
  };
  return (
    <FileButton size="large" accept=".polku" testId="open-file" onFile={open}>
      {t('home.openFile')}
    </FileButton>
  );
}
