import type { ReactNode } from 'react';
import css from './checkbox.module.css';

export interface CheckboxProps {
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
  readonly children: ReactNode;
}

/** One choice of yes or no, with its words beside it; the whole line can be pressed. */
export function Checkbox({ isChecked, onChange, children }: CheckboxProps) {
  return (
    <label className={css.check}>
      <input type="checkbox" checked={isChecked} onChange={(event) => onChange(event.target.checked)} />
      <span>{children}</span>
    </label>
  );
}
