import { useId } from 'react';
import { ChevronDown } from 'lucide-react';
import css from './field.module.css';
import own from './select.module.css';

export interface SelectOption<Id extends string> {
  readonly id: Id;
  readonly label: string;
}

export interface SelectProps<Id extends string> {
  readonly label: string;
  /** The label is heard only: for a select whose meaning is plain from where it stands. */
  readonly isLabelHidden?: boolean;
  readonly hint?: string;
  readonly value: Id;
  readonly options: readonly SelectOption<Id>[];
  readonly onChange: (value: Id) => void;
  readonly isDisabled?: boolean;
}

/** The system's own list: the best one on a phone, by keyboard and for a screen reader. */
export function Select<Id extends string>({ label, isLabelHidden, hint, value, options, onChange, isDisabled }: SelectProps<Id>) {
  const id = useId();
  return (
    <div className={css.field}>
      {!isLabelHidden && (
        <label htmlFor={id} className={css.label}>
          {label}
        </label>
      )}
      {hint && (
        <span id={`${id}-hint`} className={css.hint}>
          {hint}
        </span>
      )}
      <span className={own.frame}>
        <select
          id={id}
          className={`${css.input} ${own.select}`}
          value={value}
          disabled={isDisabled}
          aria-label={isLabelHidden ? label : undefined}
          aria-describedby={hint ? `${id}-hint` : undefined}
          onChange={(event) => {
            const chosen = options.find((option) => option.id === event.target.value);
            if (chosen) onChange(chosen.id);
          }}
        >
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown aria-hidden className={own.arrow} />
      </span>
    </div>
  );
}
