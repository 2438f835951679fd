import { Columns3 } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import type { CardKind } from '../../../shared/doc';
import { Button, Dialog, IconButton } from '../../ui';
import { useRecordTools } from './record-context';
import { fieldLabel, recordColumns } from './record-model';
import { hasArrows, isShown } from './shown-columns';
import css from './record-tools.module.css';

interface ColumnsButtonProps {
  readonly kinds: readonly CardKind[];
  readonly onChoose: (kind: CardKind, hidden: readonly string[]) => void;
}

/** Which fields are shown; each person's own choice. A card's own text always is. */
export function ColumnsButton({ kinds, onChoose }: ColumnsButtonProps): ReactElement {
  const { t, hidden } = useRecordTools();
  const [isOpen, setOpen] = useState(false);
  const optional = kinds
    .map((kind) => ({
      kind,
      fields: [
        ...recordColumns(kind).flatMap(({ field }) => (field === 'text' ? [] : [{ id: field as string, label: fieldLabel(kind, field, t) }])),
        ...(hasArrows(kind) ? [{ id: 'leadsTo', label: t('record.leadsTo') }] : []),
      ],
    }))
    .filter(({ fields }) => fields.length > 0);
  return (
    <>
      <IconButton label={t('record.columns')} icon={<Columns3 />} onPress={() => setOpen(true)} />
      <Dialog
        title={t('record.columns')}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        actions={
          <Button variant="primary" onPress={() => setOpen(false)}>
            {t('common.close')}
          </Button>
        }
      >
        <p className={css.help}>{t('record.columns.help')}</p>
        {optional.map(({ kind, fields }) => (
          <fieldset key={kind} className={css.group}>
            <legend className={css.legend}>{t(`cards.plural.${kind}`)}</legend>
            {fields.map(({ id, label }) => (
              <label key={id} className={css.choice}>
                <input
                  type="checkbox"
                  className={css.box}
                  checked={isShown(kind, id, hidden)}
                  onChange={(event) => {
                    const now = hidden[kind] ?? [];
                    onChoose(kind, event.target.checked ? now.filter((other) => other !== id) : [...now, id]);
                  }}
                />
                {label}
              </label>
            ))}
          </fieldset>
        ))}
      </Dialog>
    </>
  );
}
