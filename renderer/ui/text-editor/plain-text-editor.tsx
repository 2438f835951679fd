import { useEffect, useLayoutEffect, useRef, type KeyboardEvent, type Ref } from 'react';
import type * as Y from 'yjs';
import type { TextChange } from '../../../shared/doc';
import css from './plain-text-editor.module.css';
import { TextBinding } from './text-binding';

/** Longer texts belong in a document of their own. UTF-16 units. */
const MAX_LENGTH = 10_000;

export interface PlainTextEditorProps {
  readonly text: Y.Text;
  /** Applies the change to `text`, with the owner's transaction origin (`editText`). */
  readonly onChange: (change: TextChange) => void;
  /** The field's name for those who hear it. */
  readonly label: string;
  /** Without it Enter ends the editing instead of breaking the line; `with-shift`: Shift+Enter breaks it. */
  readonly multiline?: boolean | 'with-shift';
  readonly placeholder?: string;
  readonly readOnly?: boolean;
  /** Takes the focus when it appears, caret at the end. */
  readonly autoFocus?: boolean;
  /** Escape, or Enter where it does not break the line (Ctrl+Enter everywhere). */
  readonly onDone?: (how: 'enter' | 'escape') => void;
  readonly onFocus?: () => void;
  readonly onBlur?: () => void;
  /** The document's own undo; the browser's knows nothing of what others write. */
  readonly onUndo?: () => void;
  readonly onRedo?: () => void;
  readonly className?: string | undefined;
  readonly inputMode?: 'text' | 'tel' | 'email' | 'url' | 'numeric';
  readonly id?: string;
  readonly describedBy?: string;
  /** A list of names beside the field, while there is one, and the entry walked to. */
  readonly popup?: { readonly listId: string | undefined; readonly activeId: string | undefined };
  /** Comes before the field's own keys; what it stops they don't see. */
  readonly onKeyDownCapture?: (event: KeyboardEvent) => void;
  /** After every edit of the field's own: what it reads, and whether an input method is at work. */
  readonly onValue?: (value: string, isComposing: boolean) => void;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/**
 * Edits a text that others may be typing in at the same time. Only differences are written, the caret keeps to its
 * letters, and an input method (dead keys, phone keyboards, IME) is never disturbed. Grows with its text.
 */
export function PlainTextEditor(props: PlainTextEditorProps) {
  const { text, label, multiline = false, placeholder, readOnly = false, autoFocus = false, className, inputMode, id, describedBy, popup } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const grow = useRef<HTMLDivElement>(null);
  const binding = useRef<TextBinding>(null);
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });

  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    const created = new TextBinding(
      element,
      text,
      (change) => latest.current.onChange(change),
      (value) => grow.current?.setAttribute('data-value', value),
    );
    binding.current = created;
    return () => {
      created.close();
      binding.current = null;
    };
  }, [text]);

  // Before the next picture: whoever opens a field may be typing already.
  useLayoutEffect(() => {
    const element = field.current;
    if (!autoFocus || !element) return;
    element.focus({ preventScroll: true });
    element.setSelectionRange(element.value.length, element.value.length);
  }, [autoFocus]);

  // The browser's own undo would put back old letters of everybody: the document's is asked instead.
  useEffect(() => {
    const element = field.current;
    if (!element) return;
    const onBeforeInput = (event: InputEvent): void => {
      if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return;
      event.preventDefault();
      if (event.inputType === 'historyUndo') latest.current.onUndo?.();
      else latest.current.onRedo?.();
    };
    element.addEventListener('beforeinput', onBeforeInput);
    return () => element.removeEventListener('beforeinput', onBeforeInput);
  }, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    // 229: the key belongs to an input method (older Safari reports it only so).
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const key = event.key.toLowerCase();
    const command = (event.ctrlKey || event.metaKey) && !event.altKey;
    if (command && (key === 'z' || key === 'y')) {
      event.preventDefault();
      event.stopPropagation();
      if (key === 'y' || event.shiftKey) props.onRedo?.();
      else props.onUndo?.();
    } else if (event.key === 'Escape' && props.onDone) {
      event.preventDefault();
      event.stopPropagation();
      props.onDone('escape');
    } else if (event.key === 'Enter' && (command || !multiline || (multiline === 'with-shift' && !event.shiftKey))) {
      event.preventDefault();
      event.stopPropagation();
      props.onDone?.('enter');
    }
  };

  const onInput = (): void => {
    const element = field.current;
    if (element && !multiline && /[\r\n]/.test(element.value)) {
      const { selectionStart, selectionEnd } = element;
      element.value = element.value.replace(/\r\n|[\r\n]/g, ' ');
      element.setSelectionRange(selectionStart, selectionEnd);
    }
    binding.current?.onInput();
    if (element) props.onValue?.(element.value, binding.current?.isComposing ?? false);
  };

  const setField = (element: HTMLTextAreaElement | null): void => {
    field.current = element;
    const { ref } = props;
    if (typeof ref === 'function') ref(element);
    else if (ref) ref.current = element;
  };

  return (
    <div className={[css.grow, className].filter(Boolean).join(' ')} ref={grow}>
      <textarea
        ref={setField}
        className={css.field}
        id={id}
        rows={1}
        maxLength={MAX_LENGTH}
        aria-label={label}
        aria-describedby={describedBy}
        aria-multiline={multiline !== false}
        aria-autocomplete={popup ? 'list' : undefined}
        aria-haspopup={popup ? 'listbox' : undefined}
        aria-controls={popup?.listId}
        aria-activedescendant={popup?.activeId}
        placeholder={placeholder}
        readOnly={readOnly}
        inputMode={inputMode}
        enterKeyHint={multiline === true ? 'enter' : 'done'}
        autoComplete="off"
        spellCheck
        onInput={onInput}
        onCompositionStart={() => binding.current?.onCompositionStart()}
        onCompositionEnd={() => {
          binding.current?.onCompositionEnd();
          if (field.current) props.onValue?.(field.current.value, false);
        }}
        onKeyDownCapture={props.onKeyDownCapture}
        onKeyDown={onKeyDown}
        onFocus={() => props.onFocus?.()}
        onBlur={() => props.onBlur?.()}
      />
    </div>
  );
}
