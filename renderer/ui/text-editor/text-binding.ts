import type * as Y from 'yjs';
import { diffText, type TextChange } from '../../../shared/doc';
import { originsAfter, rebaseChange } from './rebase-change';
import { applyDelta, fromField, moveOffset, originsOf, type Origins, type TextDelta } from './text-delta';

/** The part of a text field that the binding needs; a `<textarea>` or `<input>` fits. */
export interface TextField {
  value: string;
  readonly selectionStart: number | null;
  readonly selectionEnd: number | null;
  readonly selectionDirection: 'forward' | 'backward' | 'none' | null;
  setSelectionRange(start: number, end: number, direction?: 'forward' | 'backward' | 'none'): void;
}

/**
 * Ties a text field to a Y.Text. The field's edits go out as the smallest change (`write` applies it to the text, in
 * the owner's transaction); others' changes come in without moving the caret away from its letters. While an input
 * method composes, nothing is written into the field, and others' changes wait. One's own letters go out all the same:
 * phone keyboards compose every word, and an unfinished one must not be lost.
 */
export class TextBinding {
  private readonly field: TextField;
  private readonly text: Y.Text;
  private readonly write: (change: TextChange) => void;
  private readonly onDidChange: (value: string) => void;
  /** What the field read at its last change. */
  private shown: string;
  /** Set while others' changes wait for a composition to end. */
  private origins: Origins | null = null;
  private composing = false;
  private writing = false;

  constructor(field: TextField, text: Y.Text, write: (change: TextChange) => void, onDidChange: (value: string) => void = () => undefined) {
    this.field = field;
    this.text = text;
    this.write = write;
    this.onDidChange = onDidChange;
    this.shown = text.toString();
    field.value = this.shown;
    onDidChange(this.shown);
    text.observe(this.onText);
  }

  /** Call on the field's `input` event. */
  onInput = (): void => {
    this.onDidChange(this.field.value);
    this.push();
    if (!this.composing) this.settle();
  };

  onCompositionStart = (): void => {
    this.composing = true;
  };

  onCompositionEnd = (): void => {
    this.composing = false;
    this.push();
    this.settle();
  };

  get isComposing(): boolean {
    return this.composing;
  }

  close(): void {
    this.push();
    this.text.unobserve(this.onText);
  }

  /** Field to text. */
  private push(): void {
    const change = diffText(this.shown, this.field.value, this.field.selectionEnd ?? undefined);
    if (!change) return;
    this.shown = this.field.value;
    const changes = this.origins ? rebaseChange(change, this.origins) : [change];
    if (this.origins) this.origins = originsAfter(change, changes, this.origins);
    this.writing = true;
    try {
      for (const each of changes) this.write(each);
    } finally {
      this.writing = false;
    }
  }

  /** Text to field, after a composition; also when a write was refused. */
  private settle(): void {
    const origins = this.origins;
    this.origins = null;
    const value = this.text.toString();
    if (value === this.field.value) return;
    const { selectionStart, selectionEnd } = this.field;
    const move = (offset: number | null): number => (origins ? fromField(offset ?? 0, origins) : (offset ?? 0));
    this.show(value, move(selectionStart), move(selectionEnd));
  }

  private onText = (event: Y.YTextEvent): void => {
    if (this.writing) return;
    const delta = event.delta as TextDelta;
    if (this.composing) {
      this.origins = applyDelta(this.origins ?? originsOf(this.shown.length), delta);
      return;
    }
    const { selectionStart, selectionEnd } = this.field;
    this.show(this.text.toString(), moveOffset(selectionStart ?? 0, delta), moveOffset(selectionEnd ?? 0, delta));
  };

  private show(value: string, start: number, end: number): void {
    const direction = this.field.selectionDirection ?? 'none';
    this.shown = value;
    this.field.value = value;
    const clamp = (offset: number): number => Math.min(Math.max(offset, 0), value.length);
    this.field.setSelectionRange(clamp(start), clamp(end), direction);
    this.onDidChange(value);
  }
}
