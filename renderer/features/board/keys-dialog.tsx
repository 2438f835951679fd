import type { ReactElement } from 'react';
import type { MessageKey } from '../../../shared/i18n';
import { Dialog, useT } from '../../ui';
import css from './keys-dialog.module.css';

type Meaning = Extract<MessageKey, `canvas.keys.${string}`>;

/** Keys as they stand on keyboards; `+` is pressed together, a space parts alternatives. */
const KEYS: readonly (readonly [keys: string, meaning: Meaning])[] = [
  ['← → ↑ ↓', 'canvas.keys.move'],
  ['PageDown PageUp', 'canvas.keys.zones'],
  ['Enter', 'canvas.keys.edit'],
  ['N', 'canvas.keys.add'],
  ['D', 'canvas.keys.details'],
  ['Alt+←→↑↓', 'canvas.keys.carry'],
  ['Ctrl+A', 'canvas.keys.all'],
  ['Ctrl+C Ctrl+X Ctrl+V', 'canvas.keys.copy'],
  ['Ctrl+D', 'canvas.keys.duplicate'],
  ['Delete', 'canvas.keys.delete'],
  ['L', 'canvas.keys.lines'],
  ['A', 'canvas.keys.arrow'],
  ['T', 'canvas.keys.text'],
  ['P', 'canvas.keys.pen'],
  ['E', 'canvas.keys.erase'],
  ['V', 'canvas.keys.select'],
  ['Ctrl+Z Ctrl+Y', 'canvas.keys.undo'],
  ['Shift+1', 'canvas.keys.fit'],
  ['Shift+2', 'canvas.keys.zone'],
  ['Esc', 'canvas.keys.leave'],
  ['Tab', 'canvas.keys.tab'],
  ['?', 'canvas.keys.help'],
];

/** On a Mac the command key stands where others have Ctrl. */
const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

/** Every key of the canvas with what it does. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const t = useT();
  return (
    <Dialog title={t('canvas.keys.title')} isOpen onClose={onClose} size="wide">
      <p>{t('canvas.keys.pan')}</p>
      <dl className={css.keys}>
        {KEYS.map(([keys, meaning]) => (
          <div key={meaning} className={css.line}>
            <dt className={css.combinations}>
              {keys.split(' ').map((combination) => (
                <kbd key={combination} className={css.key}>
                  {isMac ? combination.replace('Ctrl+', '⌘').replace('Alt+', '⌥') : combination}
                </kbd>
              ))}
            </dt>
            <dd>{t(meaning)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
