import { useId, useState, type ClipboardEvent, type ReactElement } from 'react';
import { Button, useT } from '../../ui';
import { pastedText, type PastedText } from './read-clipboard';
import css from './paste-lines.module.css';

/** Where lines are pasted or written. What is pasted goes on to the preview at once, with its table if it has one. */
export function PasteSource({ onPasted }: { readonly onPasted: (pasted: PastedText) => void }): ReactElement {
  const t = useT();
  const id = useId();
  const [text, setText] = useState('');
  const onPaste = (event: ClipboardEvent): void => {
    const pasted = pastedText(event.clipboardData);
    // Added to what was written before, it is just text.
    if (!pasted || text !== '') return;
    event.preventDefault();
    onPasted(pasted);
  };
  return (
    <div className={css.source}>
      <label htmlFor={id}>{t('paste.source')}</label>
      <span id={`${id}-hint`} className={css.hint}>
        {t('paste.source.hint')}
      </span>
      <textarea id={id} className={css.area} rows={8} autoFocus aria-describedby={`${id}-hint`} value={text} onChange={(event) => setText(event.target.value)} onPaste={onPaste} />
      <Button isDisabled={text.trim() === ''} onPress={() => onPasted({ text, html: '' })}>
        {t('paste.preview')}
      </Button>
    </div>
  );
}
