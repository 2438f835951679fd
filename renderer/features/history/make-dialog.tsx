import { useState, type FormEvent } from 'react';
import { Button, Dialog, TextField, useT } from '../../ui';

/** Asks for the name under which what is there now is kept. */
export function MakeDialog({ onMake, onClose }: { readonly onMake: (name: string) => void; readonly onClose: () => void }) {
  const t = useT();
  const [name, setName] = useState('');
  const [checked, setChecked] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (name.trim() !== '') onMake(name.trim());
  };
  return (
    <Dialog
      title={t('history.makeTitle')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" type="submit" form="make-version">
            {t('history.makeGo')}
          </Button>
        </>
      }
    >
      <form id="make-version" onSubmit={submit} noValidate>
        <TextField label={t('history.makeName')} hint={t('history.makeHint')} value={name} onChange={setName} maxLength={200} error={checked && name.trim() === '' ? t('history.makeMissing') : null} autoFocus isRequired autoComplete="off" />
      </form>
    </Dialog>
  );
}
