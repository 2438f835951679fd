import { useState } from 'react';
import { createId } from '../../../shared/kernel/ids';
import { TEMPLATES } from '../../../shared/templates';
import { copyTemplate, inEveryLanguage, templateProblemText, type Template, type TemplateProblem } from '../../../shared/templates/machinery';
import { FileButton, problemText, useFileOutcome, useHostAccess, useReportFailure } from '../../bridge';
import { BackButton, Button, Dialog, LanguageSwitch, Notice, Skeleton, TopBar, useLanguage, useT, useToasts } from '../../ui';
import { TemplateCard } from './template-card';
import { TemplateEditor } from './template-editor';
import { useOwnTemplates } from './use-own-templates';
import css from './templates.module.css';

export interface TemplatesPageProps {
  readonly onHome: () => void;
  readonly onUse: (templateId: string) => void;
}

/** The ready-made templates and one's own: copy, edit, save as a file, import, delete. */
export function TemplatesPage({ onHome, onUse }: TemplatesPageProps) {
  const t = useT();
  const { language } = useLanguage();
  const { bridge } = useHostAccess();
  const { show } = useToasts();
  const reportFailure = useReportFailure();
  const fileOutcome = useFileOutcome();
  const [own, reload] = useOwnTemplates();
  const [editing, setEditing] = useState<{ readonly template: Template; readonly isNew: boolean } | null>(null);
  const [deleting, setDeleting] = useState<Template | null>(null);
  const [problems, setProblems] = useState<readonly TemplateProblem[]>([]);

  const exportFile = async (template: Template): Promise<void> => {
    try {
      const message = fileOutcome(await bridge.call('templates.exportFile', { templateId: template.id }));
      if (message) show(message);
    } catch (error) {
      reportFailure(error);
    }
  };
  const remove = async (template: Template): Promise<void> => {
    setDeleting(null);
    try {
      await bridge.call('templates.delete', { templateId: template.id });
      show({ tone: 'ok', text: t('templates.deleted', { name: template.name[language] }) });
      reload();
    } catch (error) {
      reportFailure(error);
    }
  };
  const imported = async (base64: string | null): Promise<void> => {
    setProblems([]);
    try {
      const outcome = await bridge.call('templates.importFile', base64 === null ? {} : { base64 });
      if (outcome.kind === 'bad') setProblems(outcome.problems);
      if (outcome.kind === 'problem') show({ tone: 'danger', text: problemText(t, outcome.problem) });
      if (outcome.kind === 'too-many') show({ tone: 'danger', text: t('templates.tooMany') });
      if (outcome.kind !== 'done') return;
      const { template } = await bridge.call('templates.get', { templateId: outcome.templateId });
      show({ tone: 'ok', text: t('templates.imported', { name: template?.name[language] ?? '' }) });
      reload();
    } catch (error) {
      reportFailure(error);
    }
  };
  const copy = (template: Template): void => setEditing({ template: copyTemplate(template, createId(), inEveryLanguage(t('templates.copyName', { name: template.name[language] }))), isNew: true });

  if (editing) {
    return (
      <TemplateEditor
        template={editing.template}
        isNew={editing.isNew}
        onClose={(saved) => {
          setEditing(null);
          if (saved) reload();
        }}
      />
    );
  }
  return (
    <>
      <TopBar
        title={t('templates.title')}
        start={<BackButton onPress={onHome} />}
        end={<LanguageSwitch />}
      />
      <main className={css.main}>
        <section className={css.section} aria-labelledby="templates-own">
          <div className={css.heading}>
            <h2 id="templates-own">{t('templates.own')}</h2>
            <FileButton accept=".json" testId="import-template" onFile={imported}>
              {t('templates.import')}
            </FileButton>
          </div>
          {problems.length > 0 && (
            <Notice tone="danger" title={t('templates.importBadTitle')}>
              <ul className={css.problems}>
                {problems.map((problem, index) => (
                  <li key={index}>{templateProblemText(t, problem)}</li>
                ))}
              </ul>
              <p>{t('templates.importBadNext')}</p>
            </Notice>
          )}
          {own.kind === 'loading' && <Skeleton count={2} height={120} />}
          {own.kind === 'failed' && (
            <Notice tone="danger" action={<Button onPress={reload}>{t('common.tryAgain')}</Button>}>
              {t('templates.loadFailed')}
            </Notice>
          )}
          {own.kind === 'ready' && own.templates.length === 0 && <p className={css.words}>{t('templates.ownEmpty')}</p>}
          {own.kind === 'ready' && own.templates.length > 0 && (
            <ul className={css.list}>
              {own.templates.map((template) => (
                <TemplateCard
                  key={template.id}
                  template={template}
                  onUse={onUse}
                  onCopy={copy}
                  onEdit={() => setEditing({ template, isNew: false })}
                  onExport={(one) => void exportFile(one)}
                  onDelete={() => setDeleting(template)}
                />
              ))}
            </ul>
          )}
        </section>
        <section className={css.section} aria-labelledby="templates-ready">
          <h2 id="templates-ready">{t('templates.builtIn')}</h2>
          <ul className={css.list}>
            {TEMPLATES.map((template) => (
              <TemplateCard key={template.id} template={template} onUse={onUse} onCopy={copy} onExport={(one) => void exportFile(one)} />
            ))}
          </ul>
        </section>
      </main>
      {deleting && (
        <Dialog
          role="alertdialog"
          title={t('templates.deleteTitle', { name: deleting.name[language] })}
          isOpen
          onClose={() => setDeleting(null)}
          actions={
            <>
              <Button onPress={() => setDeleting(null)}>{t('templates.cancel')}</Button>
              <Button variant="danger" onPress={() => void remove(deleting)}>
                {t('templates.deleteConfirm')}
              </Button>
            </>
          }
        >
          <p>{t('templates.deleteText')}</p>
        </Dialog>
      )}
    </>
  );
}
