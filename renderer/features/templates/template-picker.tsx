import { useId } from 'react';
import type { Template } from '../../../shared/templates/machinery';
import { useLanguage, useT } from '../../ui';
import { TemplatePreview } from './template-preview';
import css from './templates.module.css';

export interface TemplatePickerProps {
  readonly templates: readonly Template[];
  /** Those of the list that are the facilitator's own. */
  readonly ownIds: ReadonlySet<string>;
  readonly value: string;
  readonly onChange: (templateId: string) => void;
}

/** Every template with its picture, name and description; native radios, so that arrows and screen readers know them. */
export function TemplatePicker({ templates, ownIds, value, onChange }: TemplatePickerProps) {
  const t = useT();
  const { language } = useLanguage();
  const name = useId();
  return (
    <fieldset className={css.picker}>
      <legend className={css.legend}>{t('templates.choose')}</legend>
      <div className={css.options}>
        {templates.map((template) => (
          <label key={template.id} className={css.option}>
            <TemplatePreview template={template} />
            <span className={css.optionLine}>
              <input
                type="radio"
                name={name}
                className={css.radio}
                checked={template.id === value}
                aria-labelledby={`${name}-${template.id}`}
                aria-describedby={`${name}-${template.id}-words`}
                onChange={() => onChange(template.id)}
              />
              <span>
                <span id={`${name}-${template.id}`} className={css.optionName}>
                  {template.name[language]}
                </span>
                {ownIds.has(template.id) && <span className={css.badge}>{t('templates.ownBadge')}</span>}
                <span id={`${name}-${template.id}-words`} className={css.words}>
                  {template.description[language]}
                </span>
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
