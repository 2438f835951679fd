import { Copy, Download, Pencil, Trash2 } from 'lucide-react';
import type { Template } from '../../../shared/templates/machinery';
import { Button, IconButton, useLanguage, useT } from '../../ui';
import { TemplatePreview } from './template-preview';
import css from './templates.module.css';

interface TemplateCardProps {
  readonly template: Template;
  readonly onUse: (templateId: string) => void;
  readonly onCopy: (template: Template) => void;
  readonly onExport: (template: Template) => void;
  /** Only of one's own. */
  readonly onEdit?: () => void;
  readonly onDelete?: () => void;
}

/** One template and what can be done with it. */
export function TemplateCard({ template, onUse, onCopy, onExport, onEdit, onDelete }: TemplateCardProps) {
  const t = useT();
  const { language } = useLanguage();
  const name = template.name[language];
  return (
    <li className={css.card} data-template-id={template.id}>
      <TemplatePreview template={template} />
      <h3>{name}</h3>
      <p className={css.words}>{template.description[language]}</p>
      <div className={css.actions}>
        <Button aria-label={`${t('templates.start')}: ${name}`} onPress={() => onUse(template.id)}>
          {t('templates.start')}
        </Button>
        {onEdit && (
          <Button variant="quiet" icon={<Pencil />} aria-label={`${t('templates.edit')}: ${name}`} onPress={onEdit}>
            {t('templates.edit')}
          </Button>
        )}
        <Button variant="quiet" icon={<Copy />} aria-label={`${t('templates.editCopy')}: ${name}`} onPress={() => onCopy(template)}>
          {t('templates.editCopy')}
        </Button>
        <IconButton label={`${t('templates.export')}: ${name}`} icon={<Download />} onPress={() => onExport(template)} />
        {onDelete && <IconButton label={t('templates.remove', { name })} icon={<Trash2 />} onPress={onDelete} />}
      </div>
    </li>
  );
}
