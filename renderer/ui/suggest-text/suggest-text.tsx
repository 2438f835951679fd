import { useId, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { Popover } from 'react-aria-components/Popover';
import { diffText } from '../../../shared/doc';
import { useT } from '../i18n';
import { PlainTextEditor, type PlainTextEditorProps } from '../text-editor';
import { VisuallyHidden } from '../visually-hidden';
import css from './suggest-text.module.css';

export interface SuggestTextProps extends Omit<PlainTextEditorProps, 'ref' | 'popup' | 'onKeyDownCapture' | 'onValue'> {
  /** Names for what is typed so far; asked only while the field is in use. */
  readonly suggest: (typed: string) => readonly string[];
}

/**
 * A text that others may be typing in, with names to choose from. Any text may be written: a name is taken only when
 * it was walked to with the arrow keys and confirmed, or pressed. A list stays out of the way of Enter, Tab and every
 * input method. Whoever listens for Enter around the field lets it be while the field has `aria-activedescendant`.
 */
export function SuggestText({ suggest, ...rest }: SuggestTextProps): ReactElement {
  const { text, onChange, readOnly } = rest;
  const t = useT();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [names, setNames] = useState<readonly string[]>([]);
  const [active, setActive] = useState(-1);
  /** A record has hundreds of such fields: only the one in hand carries a list. */
  const [inUse, setInUse] = useState(false);
  const isOpen = names.length > 0;

  const show = (found: readonly string[]): void => {
    setNames(found);
    setActive(-1);
  };
  const close = (): void => show([]);
  const take = (name: string): void => {
    const change = diffText(text.toString(), name);
    if (change) onChange(change);
    field.current?.setSelectionRange(name.length, name.length);
    close();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (readOnly || event.nativeEvent.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey) return;
    const chosen = names[active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (isOpen) setActive((at) => (at + step + names.length + 1) % (names.length + 1));
      // In a closed list the arrow keys walk the lines of a longer text.
      else if (step === 1 && text.length === 0) show(suggest(''));
      else return;
    } else if (event.key === 'Escape' && isOpen) close();
    else if (event.key === 'Enter' && chosen !== undefined) take(chosen);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  // One place beyond the last name stands for the text itself.
  const activeId = names[active] === undefined ? undefined : `${id}-${active}`;
  return (
    <>
      <PlainTextEditor
        {...rest}
        ref={field}
        popup={{ listId: isOpen ? `${id}-list` : undefined, activeId }}
        onKeyDownCapture={onKeyDown}
        onValue={(value, isComposing) => {
          // What an input method is still at work on is no word yet.
          if (!readOnly) show(isComposing || value.trim() === '' || value.includes('\n') ? [] : suggest(value));
        }}
        onFocus={() => {
          setInUse(true);
          rest.onFocus?.();
        }}
        onBlur={() => {
          setInUse(false);
          close();
          rest.onBlur?.();
        }}
      />
      {inUse && (
        <>
          <Popover triggerRef={field} isNonModal isOpen={isOpen} onOpenChange={(open) => !open && close()} placement="bottom start" offset={2} className={css.popover ?? ''}>
            <ul role="listbox" id={`${id}-list`} aria-label={t('common.suggestions')} className={css.list}>
              {names.map((name, at) => (
                <li
                  key={name}
                  id={`${id}-${at}`}
                  role="option"
                  aria-selected={at === active}
                  className={css.option}
                  // The field keeps the focus and its caret.
                  onPointerDown={(event) => event.preventDefault()}
                  onClick={() => take(name)}
                >
                  {name}
                </li>
              ))}
            </ul>
          </Popover>
          <VisuallyHidden>
            <span role="status">{isOpen ? t('common.suggestionsCount', { count: names.length }) : ''}</span>
          </VisuallyHidden>
        </>
      )}
    </>
  );
}
