import { useState, type FormEvent } from 'react';
import { failureOf, failureText, problemText, useHostAccess } from '../../bridge';
import { Button, Notice, TextField, useT } from '../../ui';
import type { MapChoice } from './chosen-maps';
import css from './maps.module.css';

interface MergeFormProps {
  readonly chosen: readonly MapChoice[];
  readonly onMade: (workshopId: string) => void;
}

/** The chosen maps become one more, in a workshop of its own. */
export function MergeForm({ chosen, onMade }: MergeFormProps) {
  const t = useT();
  const { bridge } = useHostAccess();
  const regions = [...new Set(chosen.map(({ workshop }) => workshop.region))];
  const [form, setForm] = useState({ title: t('maps.mergeTitleDefault'), region: regions.length === 1 ? (regions[0] ?? '') : '', groupName: t('maps.mergeGroupDefault') });
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const missing = (value: string): string | null => (checked && value.trim() === '' ? t('maps.mergeMissing') : null);
  const merge = async (): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      const made = await bridge.call('maps.merge', { ...form, boards: chosen.map(({ boardId }) => boardId) });
      if (made.kind === 'done') onMade(made.workshopId);
      else setFailure(problemText(t, made.problem));
    } catch (error) {
      setFailure(failureText(t, failureOf(error)));
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (!busy && form.title.trim() !== '' && form.groupName.trim() !== '') void merge();
  };
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <p>{t('maps.mergeText', { count: chosen.length })}</p>
      <TextField label={t('maps.mergeTitle')} value={form.title} onChange={(title) => setForm({ ...form, title })} error={missing(form.title)} maxLength={200} isRequired autoComplete="off" />
      <TextField label={t('maps.mergeRegion')} value={form.region} onChange={(region) => setForm({ ...form, region })} maxLength={200} isOptional autoComplete="off" />
      <TextField label={t('maps.mergeGroup')} value={form.groupName} onChange={(groupName) => setForm({ ...form, groupName })} error={missing(form.groupName)} maxLength={200} isRequired autoComplete="off" />
      {failure && <Notice tone="danger">{failure}</Notice>}
      <div>
        <Button variant="primary" type="submit" isPending={busy}>
          {t('maps.mergeGo')}
        </Button>
      </div>
    </form>
  );
}
