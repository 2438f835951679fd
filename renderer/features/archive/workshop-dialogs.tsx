import { useState, type FormEvent } from 'react';
import type { WorkshopSummary } from '../../../shared/ipc';
import { Button, Dialog, TextField, useT } from '../../ui';
import css from './archive.module.css';

interface FollowUpDialogProps {
  readonly workshop: WorkshopSummary;
  readonly onMake: (title: string, date: string) => void;
  readonly onClose: () => void;
}

/** Asks for the next meeting's name and day. */
export function FollowUpDialog({ workshop, onMake, onClose }: FollowUpDialogProps) {
  const t = useT();
  const [title, setTitle] = useState(t('archive.followUpDefault', { title: workshop.title }).slice(0, 200));
  const [date, setDate] = useState('');
  const [checked, setChecked] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (title.trim() !== '') onMake(title.trim(), date);
  };
  return (
    <Dialog
      title={t('archive.followUpTitle', { title: workshop.title })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" type="submit" form="follow-up">
            {t('archive.followUpGo')}
          </Button>
        </>
      }
    >
      <form id="follow-up" className={css.form} onSubmit={submit} noValidate>
        <p>{t('archive.followUpText')}</p>
        <TextField label={t('archive.followUpName')} value={title} onChange={setTitle} maxLength={200} error={checked && title.trim() === '' ? t('archive.nameMissing') : null} isRequired autoFocus autoComplete="off" />
        <TextField label={t('archive.followUpDate')} value={date} onChange={setDate} type="date" isOptional />
      </form>
    </Dialog>
  );
}

const MOST_TAGS = 20;
const LONGEST_TAG = 60;

/** Tags as one line, separated by commas: quick to write, nothing to learn. */
export function TagsDialog({ workshop, onTags, onClose }: { readonly workshop: WorkshopSummary; readonly onTags: (tags: string[]) => void; readonly onClose: () => void }) {
  const t = useT();
  const [text, setText] = useState(workshop.tags.join(', '));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const tags = text.split(',').map((tag) => tag.trim().slice(0, LONGEST_TAG)).filter((tag) => tag !== '');
    onTags([...new Set(tags)].slice(0, MOST_TAGS));
  };
  return (
    <Dialog
      title={t('archive.tagsTitle', { title: workshop.title })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" type="submit" form="workshop-tags">
            {t('common.save')}
          </Button>
        </>
      }
    >
      <form id="workshop-tags" className={css.form} onSubmit={submit} noValidate>
        <TextField label={t('archive.tagsLabel')} hint={t('archive.tagsHint')} value={text} onChange={setText} maxLength={1_300} autoFocus autoComplete="off" />
      </form>
    </Dialog>
  );
}
