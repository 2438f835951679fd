import { useId, type ReactNode, type Ref } from 'react';
import { CircleAlert } from 'lucide-react';
import { useT } from './i18n';
import css from './field.module.css';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: ReactNode;
  /** What is wrong and what to do; shown under the field and read out with it. */
  readonly error?: string | null;
  readonly placeholder?: string;
  readonly type?: 'text' | 'date' | 'email' | 'tel' | 'url' | 'search';
  readonly inputMode?: 'text' | 'numeric' | 'url' | 'email' | 'tel';
  readonly maxLength?: number;
  readonly rows?: number;
  readonly isRequired?: boolean;
  /** Says "optional" after the label. */
  readonly isOptional?: boolean;
  readonly isReadOnly?: boolean;
  readonly autoFocus?: boolean;
  readonly autoComplete?: string;
  readonly name?: string;
  readonly ref?: Ref<HTMLInputElement>;
  readonly onFocus?: () => void;
  readonly onBlur?: () => void;
}

/** One line, or several with `rows`. Label, hint and error belong to the field for every kind of reader. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, hint, error, type = 'text', rows, isRequired, isOptional, isReadOnly, ref, ...rest } = props;
  const t = useT();
  const id = useId();
  const shared = {
    ...rest,
    id,
    value,
    className: css.input,
    readOnly: isReadOnly,
    'aria-required': isRequired || undefined,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': [isOptional && `${id}-optional`, hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined,
  };
  return (
    <div className={css.field}>
      <span className={css.labelLine}>
        <label htmlFor={id} className={css.label}>
          {label}
        </label>
        {isOptional && (
          <span id={`${id}-optional`} className={css.optional}>
            {`(${t('common.optional')})`}
          </span>
        )}
      </span>
      {hint && (
        <span id={`${id}-hint`} className={css.hint}>
          {hint}
        </span>
      )}
      {rows ? (
        <textarea {...shared} rows={rows} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input {...shared} type={type} ref={ref} onChange={(event) => onChange(event.target.value)} />
      )}
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </div>
  );
}

/** The message under a field; an empty one takes no room. */
export function FieldError({ id, children }: { readonly id: string; readonly children?: string | null | undefined }) {
  if (!children) return null;
  return (
    <span id={id} className={css.error}>
      <CircleAlert aria-hidden />
      <span>{children}</span>
    </span>
  );
}
