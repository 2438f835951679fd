import { useId, type ReactElement } from 'react';
import { setField, type BoardContext, type CardOption } from '../../../shared/doc';
import type { FieldSpec } from '../../../shared/outline';
import { DayInput, useT } from '../../ui';
import css from './card-fields.module.css';

interface CardValueFieldProps {
  readonly ctx: BoardContext;
  readonly cardId: string;
  readonly field: string;
  readonly spec: Exclude<FieldSpec, { readonly type: 'text' }>;
  readonly label: string;
  readonly value: string | boolean | null;
  readonly readOnly: boolean;
}

/**
 * A select has no caret of its own: letters that an input method or the emoji panel commits (Chromium) would go to the
 * text where the caret was last, which is another field.
 */
const leaveText = (): void => document.getSelection()?.removeAllRanges();

/** A choice, a yes or no, or a day of a card. */
export function CardValueField({ ctx, cardId, field, spec, label, value, readOnly }: CardValueFieldProps): ReactElement {
  const t = useT();
  const id = useId();
  const set = (next: string | boolean | null): void => void setField(ctx, cardId, field, next);
  const shared = { id, className: css.control, disabled: readOnly } as const;
  const options =
    spec.type === 'yesno'
      ? (['yes', 'no'] as const).map((each) => ({ id: each as string, label: t(`cards.yesno.${each}`) }))
      : spec.type === 'choice'
        ? spec.options.map((option) => ({ id: option, label: t(`cards.option.${field}.${option}` as `cards.option.${CardOption}`) }))
        : [];
  const current = value === true ? 'yes' : value === false ? 'no' : (value ?? '');
  return (
    <div className={css.field} data-field={field}>
      <label htmlFor={id} className={css.label}>
        {label}
      </label>
      {spec.type === 'date' ? (
        <DayInput {...shared} day={current} onDay={set} />
      ) : (
        <select
          {...shared}
          value={current}
          onFocus={leaveText}
          onChange={({ target }) => set(target.value === '' ? null : spec.type === 'yesno' ? target.value === 'yes' : target.value)}
        >
          <option value="">{t('cards.unset')}</option>
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
