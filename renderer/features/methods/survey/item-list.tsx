import type { ReactElement } from 'react';
import { Plus, X } from 'lucide-react';
import type { SurveyItem, SurveyLanguage } from '../../../../shared/methods';
import { createId } from '../../../../shared/kernel/ids';
import { Button, IconButton, TextField, useT } from '../../../ui';
import css from './survey.module.css';

interface ItemListProps {
  readonly label: string;
  readonly items: readonly SurveyItem[];
  readonly language: SurveyLanguage;
  readonly most: number;
  readonly least: number;
  /** Items that answers name: their words may change, they may not go. */
  readonly locked: ReadonlySet<string>;
  readonly canAdd: boolean;
  readonly onChange: (items: SurveyItem[]) => void;
}

/** Options, statements or steps in one language, each in a field of its own. */
export function ItemList({ label, items, language, most, least, locked, canAdd, onChange }: ItemListProps): ReactElement {
  const t = useT();
  return (
    <fieldset className={css.items}>
      <legend className={css.itemsTitle}>{label}</legend>
      {items.map((item, index) => (
        <div key={item.id} className={css.item}>
          <TextField
            label={t('surveys.item', { number: index + 1 })}
            value={item.text[language] ?? ''}
            maxLength={1000}
            onChange={(text) => onChange(items.map((one) => (one.id === item.id ? { ...one, text: { ...one.text, [language]: text } } : one)))}
          />
          <IconButton label={t('surveys.item.remove', { number: index + 1 })} icon={<X />} isDisabled={locked.has(item.id) || items.length <= least} onPress={() => onChange(items.filter((one) => one.id !== item.id))} />
        </div>
      ))}
      {canAdd && items.length < most && (
        <Button variant="quiet" icon={<Plus />} onPress={() => onChange([...items, { id: createId(undefined, 8), text: {} }])}>
          {t('surveys.item.add')}
        </Button>
      )}
    </fieldset>
  );
}
