import { useId, type ReactNode } from 'react';
import { classNames } from './class-names';
import { FieldError } from './text-field';
import css from './field.module.css';
import own from './radio-group.module.css';

export interface RadioOption<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly hint?: ReactNode;
}

export interface RadioGroupProps<Id extends string> {
  readonly label: string;
  readonly value: Id | null;
  readonly options: readonly RadioOption<Id>[];
  readonly onChange: (value: Id) => void;
  readonly hint?: string;
  readonly error?: string | null;
  /** `row`: short words beside each other. */
  readonly layout?: 'column' | 'row';
}

/** Large choices, one of which is chosen. Native radios: arrows, forms and screen readers know them. */
export function RadioGroup<Id extends string>({ label, value, options, onChange, hint, error, layout = 'column' }: RadioGroupProps<Id>) {
  const name = useId();
  return (
    <fieldset className={own.group} aria-describedby={error ? `${name}-error` : undefined}>
      <legend className={css.label}>{label}</legend>
      {hint && <span className={css.hint}>{hint}</span>}
      <div className={classNames(own.options, layout === 'row' && own.row)}>
        {options.map((option) => (
          <label key={option.id} className={own.option}>
            <input
              type="radio"
              name={name}
              className={own.radio}
              checked={option.id === value}
              aria-labelledby={`${name}-${option.id}`}
              aria-describedby={option.hint ? `${name}-${option.id}-hint` : undefined}
              onChange={() => onChange(option.id)}
            />
            <span className={own.words}>
              <span id={`${name}-${option.id}`}>{option.label}</span>
              {option.hint && (
                <span id={`${name}-${option.id}-hint`} className={css.hint}>
                  {option.hint}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
      <FieldError id={`${name}-error`}>{error}</FieldError>
    </fieldset>
  );
}
