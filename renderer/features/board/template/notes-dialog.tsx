import type { ReactElement } from 'react';
import type { Template } from '../../../../shared/templates/types';
import { Dialog, useLanguage, useT } from '../../../ui';
import css from './template.module.css';

interface NotesDialogProps {
  readonly template: Template;
  readonly pageId: string;
  readonly onClose: () => void;
}

/** How to lead the page's task. Of the template, not of the board: it travels to nobody. */
export function NotesDialog({ template, pageId, onClose }: NotesDialogProps): ReactElement {
  const t = useT();
  const { language } = useLanguage();
  const page = template.pages.find((candidate) => candidate.id === pageId) ?? template.pages[0];
  const phases = template.phases.filter((phase) => phase.pageId === page?.id);
  return (
    <Dialog title={t('templates.notesFor', { page: page?.title[language] ?? '' })} isOpen onClose={onClose} size="wide">
      <p className={css.muted}>{t('templates.notesOnlyYou')}</p>
      <p className={css.notes}>{page?.notes[language]}</p>
      {phases.length > 0 && (
        <ul className={css.phases}>
          {phases.map((phase) => (
            <li key={phase.id}>
              {phase.title[language]} · {t('templates.minutesShort', { minutes: phase.minutes })}
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
