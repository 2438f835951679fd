import { useState } from 'react';
import { Button, Dialog, TextField, useT } from '../../../ui';

interface LayoutNameDialogProps {
  readonly kind: 'new' | 'rename';
  readonly before: string;
  readonly onClose: () => void;
  /** Resolves to what is wrong with the name, or to null. */
  readonly onName: (name: string) => Promise<string | null>;
}

/** Asks for a layout's name and keeps asking until it can be used. */
export function LayoutNameDialog({ kind, before, onClose, onName }: LayoutNameDialogProps) {
  const t = useT();
  const [name, setName] = useState(before);
  const [error, setError] = useState<string | null>(null);
  const submit = async (): Promise<void> => setError(name.trim() === '' ? t('export.layoutNameMissing') : await onName(name.trim()));
  return (
    <Dialog title={t(kind === 'new' ? 'export.layoutNewTitle' : 'export.layoutRenameTitle')} isOpen onClose={onClose} actions={
      <>
        <Button onPress={onClose}>{t('common.cancel')}</Button>
        <Button variant="primary" onPress={() => void submit()}>
          {t('common.save')}
        </Button>
      </>
    }>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {kind === 'new' && <p>{t('export.layoutHelp')}</p>}
        <TextField label={t('export.layoutName')} value={name} onChange={setName} error={error} maxLength={100} isRequired autoFocus />
      </form>
    </Dialog>
  );
}
