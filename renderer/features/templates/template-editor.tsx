import { useState } from 'react';
import { ArrowLeft } from 'lucide-react';
import { LANGUAGES, type Language } from '../../../shared/kernel/language';
import { checkTemplate, editLocalized, pruneTemplate, templateProblemText, type PageTemplate, type Template, type TemplateProblem } from '../../../shared/templates/machinery';
import { problemText, useHostAccess, useReportFailure } from '../../bridge';
import { Button, Dialog, Notice, Select, TextField, TopBar, useLanguage, useT, useToasts } from '../../ui';
import { PageEditor } from './page-editor';
import { PhaseEditor } from './phase-editor';
import css from './templates.module.css';

interface TemplateEditorProps {
  readonly template: Template;
  /** Not saved yet: a copy that was just made. */
  readonly isNew: boolean;
  readonly onClose: (saved: boolean) => void;
}

/** A template's words, rows, columns, kinds and phases. Nothing is kept until it is saved. */
export function TemplateEditor({ template: before, isNew, onClose }: TemplateEditorProps) {
  const t = useT();
  const { language: own } = useLanguage();
  const { bridge } = useHostAccess();
  const { show } = useToasts();
  const reportFailure = useReportFailure();
  const [template, setTemplate] = useState(before);
  const [language, setLanguage] = useState<Language>(own);
  const [problems, setProblems] = useState<readonly TemplateProblem[]>([]);
  const [busy, setBusy] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const change = (part: Partial<Template>): void => setTemplate((now) => ({ ...now, ...part }));
  const changePage = (index: number, page: PageTemplate): void => change({ pages: template.pages.map((one, at) => (at === index ? page : one)) });
  const words = (key: 'name' | 'description' | 'dataNotice') => ({ value: template[key][language], onChange: (value: string) => change({ [key]: editLocalized(template[key], language, value) }) });

  const save = async (): Promise<void> => {
    // Examples of rows that are gone go with them.
    const pruned = pruneTemplate(template);
    const checked = checkTemplate(pruned);
    if (!checked.ok) return setProblems(checked.error);
    setBusy(true);
    setProblems([]);
    try {
      const outcome = await bridge.call('templates.save', { template: pruned });
      if (outcome.kind === 'bad') setProblems(outcome.problems);
      if (outcome.kind === 'problem') show({ tone: 'danger', text: problemText(t, outcome.problem) });
      if (outcome.kind === 'too-many') show({ tone: 'danger', text: t('templates.tooMany') });
      if (outcome.kind !== 'done') return;
      show({ tone: 'ok', text: t('templates.saved', { name: pruned.name[own] }) });
      onClose(true);
    } catch (error) {
      reportFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <div className={css.editorBar}>
        <TopBar
          title={t('templates.editorTitle')}
          subtitle={template.name[language]}
          start={
            <Button variant="quiet" icon={<ArrowLeft />} onPress={() => (template === before ? onClose(false) : setLeaving(true))}>
              {t('templates.title')}
            </Button>
          }
          end={
            <Button variant="primary" isPending={busy} onPress={() => void save()}>
              {t(isNew ? 'templates.save' : 'templates.saveChanges')}
            </Button>
          }
        />
      </div>
      <main className={css.editor}>
        {problems.length > 0 && (
          <Notice tone="danger" title={t('templates.notSaved')}>
            <ul className={css.problems}>
              {problems.map((problem, index) => (
                <li key={index}>{templateProblemText(t, problem)}</li>
              ))}
            </ul>
          </Notice>
        )}
        <Select
          label={t('templates.textLanguage')}
          hint={t('templates.textLanguageHint')}
          value={language}
          options={LANGUAGES.map((id) => ({ id, label: { fi: t('common.languageFi'), sv: t('common.languageSv'), en: t('common.languageEn') }[id] }))}
          onChange={setLanguage}
        />
        <TextField label={t('templates.name')} {...words('name')} maxLength={200} isRequired />
        <TextField label={t('templates.description')} {...words('description')} rows={2} maxLength={2000} />
        <TextField label={t('templates.dataNotice')} {...words('dataNotice')} rows={3} maxLength={4000} />
        {template.pages.map((page, index) => (
          <PageEditor key={page.id} page={page} number={index + 1} language={language} onChange={(changed) => changePage(index, changed)} />
        ))}
        <PhaseEditor phases={template.phases} pages={template.pages} language={language} onChange={(phases) => change({ phases })} />
      </main>
      {leaving && (
        <Dialog
          role="alertdialog"
          title={t('templates.leaveTitle')}
          isOpen
          onClose={() => setLeaving(false)}
          actions={
            <>
              <Button onPress={() => setLeaving(false)}>{t('templates.cancel')}</Button>
              <Button variant="danger" onPress={() => onClose(false)}>
                {t('templates.leaveConfirm')}
              </Button>
            </>
          }
        >
          <p>{t('templates.leaveText')}</p>
        </Dialog>
      )}
    </>
  );
}
