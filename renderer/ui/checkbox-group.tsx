import { useId } from 'react';
import { classNames } from './class-names';
import type { RadioOption } from './radio-group';
import css from './field.module.css';
import own from './radio-group.module.css';

export interface CheckboxGroupProps<Id extends string> {
  readonly label: string;
  readonly value: readonly Id[];
  readonly options: readonly RadioOption<Id>[];
  readonly onChange: (value: readonly Id[]) => void;
  readonly hint?: string;
  readonly layout?: 'column' | 'row';
}

/** Large choices, any number of which are chosen. Native checkboxes. */
export function CheckboxGroup<Id extends string>({ label, value, options, onChange, hint, layout = 'column' }: CheckboxGroupProps<Id>) {
  const name = useId();
  return (
    <fieldset className={own.group}>
      <legend className={css.label}>{label}</legend>
      {hint && <span className={css.hint}>{hint}</span>}
      <div className={classNames(own.options, layout === 'row' && own.row)}>
        {options.map(({ id, label: word }) => (
          <label key={id} className={own.option}>
            <input
              type="checkbox"
              className={own.radio}
              checked={value.includes(id)}
              aria-labelledby={`${name}-${id}`}
              onChange={(event) => onChange(event.target.checked ? [...value, id] : value.filter((one) => one !== id))}
            />
            <span className={own.words}>
              <span id={`${name}-${id}`}>{word}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
