import { useState } from 'react';
import type { CallOutput, Salvageable } from '../../../shared/ipc';
import { FileButton, problemText, useHostAccess, useReportFailure } from '../../bridge';
import { useT, useToasts } from '../../ui';
import { SalvageDialog } from './salvage-dialog';

/** Adds a workshop from a `.polku` file; of a damaged one it offers what is left. */
export function OpenFileButton({ onOpened }: { readonly onOpened: (workshopId: string) => void }) {
  const t = useT();
  const { bridge } = useHostAccess();
  const { show } = useToasts();
  const reportFailure = useReportFailure();
  const [damaged, setDamaged] = useState<Salvageable | null>(null);
  const told = (outcome: CallOutput<'library.openFile'>, done: string): void => {
    if (outcome.kind === 'problem') show({ tone: 'danger', text: problemText(t, outcome.problem) });
    if (outcome.kind === 'damaged') setDamaged(outcome.salvageable);
    if (outcome.kind === 'done') {
      show({ tone: 'ok', text: done });
      onOpened(outcome.workshopId);
    }
  };
  const open = async (base64: string | null): Promise<void> => told(await bridge.call('library.openFile', base64 === null ? {} : { base64 }), t('home.fileOpened'));
  const openSalvaged = ({ title }: Salvageable): void => {
    setDamaged(null);
    bridge
      .call('library.openSalvaged', { title: t('files.salvageName', { title }).slice(0, 200) })
      .then((outcome) => told(outcome, t('files.salvaged')))
      .catch(reportFailure);
  };
  return (
    <>
      <FileButton size="large" accept=".polku" testId="open-file" onFile={open}>
        {t('home.openFile')}
      </FileButton>
      {damaged && <SalvageDialog salvageable={damaged} onClose={() => setDamaged(null)} onOpen={() => openSalvaged(damaged)} />}
    </>
  );
}
