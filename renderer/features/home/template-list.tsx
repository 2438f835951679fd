import { TEMPLATES } from '../../../shared/templates';
import { Button, useLanguage, useT } from '../../ui';
import css from './home-page.module.css';

/** What a workshop can be started from. */
export function TemplateList({ onUse }: { readonly onUse: (templateId: string) => void }) {
  const t = useT();
  const { language } = useLanguage();
  return (
    <ul className={css.templates}>
      {TEMPLATES.map((template) => (
        <li key={template.id} className={css.template}>
          <h3>{template.name[language]}</h3>
          <p className={css.muted}>{template.description[language]}</p>
          <div>
            <Button variant="quiet" className={css.outdent ?? ''} onPress={() => onUse(template.id)}>
              {t('home.useTemplate', { name: template.name[language] })}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}
