import { useMemo, useRef, useState, type FormEvent } from 'react';
import { LayoutTemplate } from 'lucide-react';
import { LANGUAGES } from '../../../shared/kernel/language';
import { TEMPLATES } from '../../../shared/templates';
import type { Template } from '../../../shared/templates/machinery';
import { failureOf, failureText, problemText, useHostAccess } from '../../bridge';
import { BackButton, Button, LanguageSwitch, Notice, Select, TextField, TopBar, useLanguage, useT } from '../../ui';
import { TemplatePicker, useOwnTemplates } from '../templates';
import { FIELD_ORDER, formProblems, toCreateCall, type WorkshopForm } from './workshop-form';
import css from './new-workshop-page.module.css';

export interface NewWorkshopPageProps {
  readonly templateId: string | null;
  readonly onHome: () => void;
  readonly onTemplates: () => void;
  readonly onCreated: (workshopId: string) => void;
}

const USUAL_GROUPS = '4';
const NO_TEMPLATES: readonly Template[] = [];

export function NewWorkshopPage({ templateId, onHome, onTemplates, onCreated }: NewWorkshopPageProps) {
  const t = useT();
  const { bridge } = useHostAccess();
  const { language } = useLanguage();
  const formElement = useRef<HTMLFormElement>(null);
  const [form, setForm] = useState<WorkshopForm>(() => ({
    templateId: templateId ?? TEMPLATES[0]?.id ?? '',
    title: '',
    region: '',
    date: '',
    groups: USUAL_GROUPS,
    language,
  }));
  const [own] = useOwnTemplates();
  const ownTemplates = own.kind === 'ready' ? own.templates : NO_TEMPLATES;
  const templates = useMemo(() => [...ownTemplates, ...TEMPLATES], [ownTemplates]);
  const ownIds = useMemo(() => new Set(ownTemplates.map(({ id }) => id)), [ownTemplates]);
  // An own template may have been deleted since its link was made.
  const chosen = templates.some(({ id }) => id === form.templateId) || own.kind === 'loading' ? form.templateId : (TEMPLATES[0]?.id ?? '');
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const problems = checked ? formProblems(form) : {};
  const change = (part: Partial<WorkshopForm>): void => setForm((now) => ({ ...now, ...part }));

  const create = async (): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      const outcome = await bridge.call('library.create', toCreateCall({ ...form, templateId: chosen }));
      if (outcome.kind === 'done') onCreated(outcome.workshopId);
      if (outcome.kind === 'problem') setFailure(problemText(t, outcome.problem));
    } catch (error) {
      setFailure(failureText(t, failureOf(error)));
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setChecked(true);
    const found = formProblems(form);
    const first = FIELD_ORDER.find((field) => found[field]);
    if (first) formElement.current?.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus();
    else if (!busy) void create();
  };

  return (
    <>
      <TopBar
        title={t('home.newTitle')}
        start={<BackButton onPress={onHome} />}
        end={<LanguageSwitch />}
      />
      <main className={css.main}>
        <form ref={formElement} className={css.form} onSubmit={submit} noValidate>
          <TemplatePicker templates={templates} ownIds={ownIds} value={chosen} onChange={(id) => change({ templateId: id })} />
          <div>
            <Button variant="quiet" icon={<LayoutTemplate />} onPress={onTemplates}>
              {t('templates.manage')}
            </Button>
          </div>
          <TextField
            name="title"
            label={t('home.newName')}
            hint={t('home.newNameHint')}
            value={form.title}
            onChange={(title) => change({ title })}
            error={problems.title ? t(problems.title) : null}
            autoComplete="off"
            isRequired
            autoFocus
          />
          <TextField
            name="region"
            label={t('home.newRegion')}
            hint={t('home.newRegionHint')}
            value={form.region}
            onChange={(region) => change({ region })}
            error={problems.region ? t(problems.region) : null}
            autoComplete="off"
            isOptional
          />
          <div className={css.pair}>
            <TextField
              name="date"
              label={t('home.newDate')}
              hint={t('home.newDateHint')}
              value={form.date}
              onChange={(date) => change({ date })}
              error={problems.date ? t(problems.date) : null}
              inputMode="text"
              autoComplete="off"
              isOptional
            />
            <TextField
              name="groups"
              label={t('home.newGroups')}
              hint={t('home.newGroupsHint')}
              value={form.groups}
              onChange={(groups) => change({ groups })}
              error={problems.groups ? t(problems.groups) : null}
              inputMode="numeric"
              autoComplete="off"
              isRequired
            />
          </div>
          <Select
            label={t('home.newLanguage')}
            hint={t('home.newLanguageHint')}
            value={form.language}
            options={LANGUAGES.map((id) => ({ id, label: { fi: t('common.languageFi'), sv: t('common.languageSv'), en: t('common.languageEn') }[id] }))}
            onChange={(id) => change({ language: id })}
          />
          {failure && <Notice tone="danger">{failure}</Notice>}
          <div className={css.actions}>
            <Button variant="primary" size="large" type="submit" isPending={busy}>
              {busy ? t('home.newCreating') : t('home.newCreate')}
            </Button>
          </div>
        </form>
      </main>
    </>
  );
}
