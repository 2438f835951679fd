import { useState, type ReactElement } from 'react';
import { Button, Dialog, Select, useT } from '../../../ui';
import type { Ask } from '../../phases';
import type { PageName } from './action-bar';

interface BringDialogProps {
  readonly targets: string[];
  readonly pages: readonly PageName[];
  readonly ask: Ask;
  readonly onClose: () => void;
}

/** Brings everybody of the chosen groups to one page of their own board. */
export function BringDialog({ targets, pages, ask, onClose }: BringDialogProps): ReactElement {
  const t = useT();
  const [pageId, setPageId] = useState(pages[0]?.id ?? '');
  const bring = async (): Promise<void> => {
    if (await ask('announce', { kind: 'come', text: '', targets, place: { pageId } })) onClose();
  };
  return (
    <Dialog
      title={t('desk.bringTitle')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" isDisabled={pageId === ''} onPress={() => void bring()}>
            {t('desk.bringNow')}
          </Button>
        </>
      }
    >
      <Select label={t('desk.bringPage')} value={pageId} options={pages.map(({ id, title }) => ({ id, label: title }))} onChange={setPageId} />
    </Dialog>
  );
}
