import type { CanvasServices } from './canvas-services';
import { copySelected, pasteCopied } from './copy-cards';

/** What was pasted on the canvas and is no card of ours: a list, a table. */
export interface PastedOnCanvas {
  readonly text: string;
  readonly html: string;
}

const isText = (element: Element | null): boolean => element instanceof HTMLElement && (element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName));

/**
 * Copy, cut and paste while the canvas has the focus. Listens on the document: a browser sends these to the body when
 * what has the focus is no text. Images are left to whoever takes images. Returns what ends it.
 */
export function watchClipboard(services: CanvasServices, onLines: (pasted: PastedOnCanvas) => void): () => void {
  const root = services.editor.getContainer().parentElement;
  const isOurs = (event: ClipboardEvent): boolean => {
    const { activeElement } = document;
    return !event.defaultPrevented && root !== null && root.contains(activeElement) && !isText(activeElement) && services.editor.getEditingShapeId() === null;
  };
  const onCopy = (event: ClipboardEvent): void => {
    const cut = event.type === 'cut' && !services.isReadOnly();
    if (isOurs(event) && event.clipboardData && copySelected(services, event.clipboardData, cut)) event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent): void => {
    const data = event.clipboardData;
    if (!isOurs(event) || !data || services.isReadOnly()) return;
    if (pasteCopied(services, data)) {
      event.preventDefault();
      return;
    }
    const pasted = { text: data.getData('text/plain'), html: data.getData('text/html') };
    if (pasted.text.trim() === '' && (pasted.html === '' || data.files.length > 0)) return;
    event.preventDefault();
    onLines(pasted);
  };
  document.addEventListener('copy', onCopy);
  document.addEventListener('cut', onCopy);
  document.addEventListener('paste', onPaste);
  return () => {
    document.removeEventListener('copy', onCopy);
    document.removeEventListener('cut', onCopy);
    document.removeEventListener('paste', onPaste);
  };
}
