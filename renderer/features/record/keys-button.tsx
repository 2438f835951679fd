import { Keyboard } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { Dialog, IconButton, useT } from '../../ui';
import css from './record-tools.module.css';

/** What the keys do in the record. */
export function KeysButton(): ReactElement {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const space = t('record.key.space');
  const keys: readonly (readonly [readonly string[], string])[] = [
    [['Tab', 'Shift + Tab'], t('record.keys.next')],
    [['Enter'], t('record.keys.enter')],
    [['Shift + Enter'], t('record.keys.break')],
    [['↑', '↓'], t('record.keys.rows')],
    [['Alt + ↑', 'Alt + ↓'], t('record.keys.reorder')],
    [['Esc'], t('record.keys.escape')],
    [[space], t('record.keys.select')],
    [[`Shift + ${space}`], t('record.keys.range')],
    [['Delete'], t('record.keys.delete')],
    [['Ctrl + Z', 'Ctrl + Y'], t('record.keys.undo')],
  ];
  return (
    <>
      <IconButton label={t('record.keys')} icon={<Keyboard />} onPress={() => setOpen(true)} />
      <Dialog title={t('record.keys.title')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <dl className={css.keys}>
          {keys.map(([names, what]) => (
            <div key={what} className={css.keyLine}>
              <dt className={css.keyNames}>
                {names.map((name) => (
                  <kbd key={name} className={css.key}>
                    {name}
                  </kbd>
                ))}
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      </Dialog>
    </>
  );
}
