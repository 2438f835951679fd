import { useState, type FormEvent } from 'react';
import type { WorkshopSummary } from '../../../shared/ipc';
import { Button, Dialog, TextField, useT } from '../../ui';
import { titleProblem } from './title-problem';

interface RenameDialogProps {
  readonly workshop: WorkshopSummary;
  readonly onClose: () => void;
  readonly onRename: (title: string) => void;
}

export function RenameDialog({ workshop, onClose, onRename }: RenameDialogProps) {
  const t = useT();
  const [title, setTitle] = useState(workshop.title);
  const [checked, setChecked] = useState(false);
  const problem = titleProblem(title);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (problem) return;
    if (title.trim() !== workshop.title) onRename(title.trim());
    onClose();
  };
  return (
    <Dialog
      title={t('home.renameTitle')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" type="submit" form="rename-workshop">
            {t('common.save')}
          </Button>
        </>
      }
    >
      <form id="rename-workshop" onSubmit={submit} noValidate>
        <TextField label={t('home.titleLabel')} value={title} onChange={setTitle} error={checked && problem ? t(problem) : null} isRequired autoFocus />
      </form>
    </Dialog>
  );
}
