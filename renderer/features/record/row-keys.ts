import type { KeyboardEvent } from 'react';
import type { CardOutline } from '../../../shared/outline';
import type { RecordTools } from './record-context';
import { lastTextField } from './shown-columns';

const FIELDS = 'textarea, input, select';

const fieldOf = (element: Element): string | undefined => element.closest<HTMLElement>('[data-field]')?.dataset.field;

/** A text in which the caret can't go further up (or down), so that the arrow means the next row. */
function isAtEdge(element: HTMLTextAreaElement, by: -1 | 1): boolean {
  const { selectionStart, selectionEnd, value } = element;
  if (selectionStart !== selectionEnd) return false;
  const style = getComputedStyle(element);
  const isOneLine = !value.includes('\n') && element.clientHeight < 2 * parseFloat(style.lineHeight) + parseFloat(style.paddingTop) + parseFloat(style.paddingBottom);
  return isOneLine || (by < 0 ? selectionStart === 0 : selectionStart === value.length);
}

function focusRowBeside(row: HTMLElement, field: string, by: -1 | 1): boolean {
  const rows = [...(row.closest('[data-record]')?.querySelectorAll<HTMLElement>('[data-card-id]') ?? [])];
  const next = rows[rows.indexOf(row) + by];
  const control = next?.querySelector<HTMLElement>(`[data-field="${field}"]`)?.querySelector<HTMLElement>(`${FIELDS}, button`) ?? next?.querySelector<HTMLElement>(FIELDS);
  control?.focus();
  return control !== undefined && control !== null;
}

function focusFieldAfter(row: HTMLElement, field: string | undefined): void {
  const cells = [...row.querySelectorAll<HTMLElement>('[data-field]')];
  const at = cells.findIndex((cell) => cell.dataset.field === field);
  cells
    .slice(at + 1)
    .map((cell) => cell.querySelector<HTMLElement>(FIELDS))
    .find((control) => control !== null)
    ?.focus();
}

/** The keys of a row; see the help in `keys-button`. What belongs to an input method or to a menu is left alone. */
export function onRowKeyDown(event: KeyboardEvent<HTMLElement>, card: CardOutline, tools: RecordTools): void {
  // 229: the Enter that ends a composition belongs to the input method.
  if (event.nativeEvent.isComposing || event.keyCode === 229 || !(event.target instanceof HTMLElement)) return;
  const row = event.currentTarget;
  const { target, key } = event;
  const field = fieldOf(target);
  if (field === undefined) return;
  const isText = target instanceof HTMLTextAreaElement;
  // An open list of suggestions has the arrows and Escape; Enter only while a name in it is walked to.
  const hasList = target.hasAttribute('aria-controls') && isText;
  if (hasList && (key === 'ArrowUp' || key === 'ArrowDown' || key === 'Escape') && !event.altKey) return;
  if (key === 'Enter' && target.hasAttribute('aria-activedescendant')) return;
  const isBox = target instanceof HTMLInputElement && target.type === 'checkbox';
  const take = (): void => {
    event.preventDefault();
    event.stopPropagation();
  };
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    const by = key === 'ArrowUp' ? -1 : 1;
    if (event.ctrlKey || event.metaKey || event.shiftKey || !(isText || isBox || target instanceof HTMLButtonElement)) return;
    if (event.altKey) {
      if (tools.readOnly) return;
      take();
      tools.reorder(card, by);
    } else if ((isBox || (isText && isAtEdge(target, by))) && focusRowBeside(row, field, by)) take();
    return;
  }
  if (tools.readOnly) return;
  if (key === 'Escape') {
    const box = row.querySelector<HTMLElement>('[data-field="select"] input');
    if (isBox && tools.selection.get().length > 0) {
      take();
      tools.selection.set([]);
    } else if (!isBox && box) {
      take();
      box.focus();
    }
  } else if (isBox && (key === 'Delete' || key === 'Backspace')) {
    take();
    const chosen = tools.selection.has(card.id) ? tools.cardsOf(tools.selection.get()) : [card];
    tools.deleteRows(chosen);
  } else if (isBox && key === ' ') {
    take();
    tools.selection.toggle(card.id, tools.rowIds(), event.shiftKey);
  } else if (key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey && (isText || isBox)) {
    take();
    if (isText && field === lastTextField(card.kind, tools.hidden)) tools.addRow(card.kind, card.zone);
    else focusFieldAfter(row, field);
  }
}
