import { Check } from 'lucide-react';
import type { ReactElement } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { Label } from 'react-aria-components/Label';
import css from '../desk.module.css';

interface PickManyProps {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Any number of names out of a list. */
export function PickMany({ label, options, chosen, onChange }: PickManyProps): ReactElement | null {
  if (options.length === 0) return null;
  return (
    <CheckboxGroup value={[...chosen]} onChange={onChange}>
      <Label className={css.pickLabel ?? ''}>{label}</Label>
      <div className={css.row}>
        {options.map(({ id, name }) => (
          <Checkbox key={id} value={id} className={css.check ?? ''}>
            {({ isSelected }) => (
              <>
                <span className={css.box} aria-hidden="true" data-on={isSelected}>
                  {isSelected && <Check size={18} />}
                </span>
                {name}
              </>
            )}
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  );
}
