import { Button, Dialog, useT } from '../../ui';

/** What a copy without people holds and what it leaves out, before it is saved. */
export function RedactDialog({ onClose, onSave }: { readonly onClose: () => void; readonly onSave: () => void }) {
  const t = useT();
  return (
    <Dialog
      title={t('files.redactTitle')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button
            variant="primary"
            autoFocus
            onPress={() => {
              onSave();
              onClose();
            }}
          >
            {t('files.redactSave')}
          </Button>
        </>
      }
    >
      <p>{t('files.redactText')}</p>
      <p>{t('files.redactKept')}</p>
      <p>{t('files.redactLeft')}</p>
      <p>{t('files.redactCheck')}</p>
    </Dialog>
  );
}
