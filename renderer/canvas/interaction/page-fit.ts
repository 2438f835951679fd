import { react, type Editor } from 'tldraw';
import type { PageLayout } from '../../../shared/outline/layout';
import { INSET, openPage, openZoom } from './camera';

const SAME_ZOOM = 0.001;

/**
 * Fits pages into the view: when they are opened, and again when the view has become wider or narrower (another face,
 * a resized window) unless somebody has chosen a zoom of their own.
 */
export function createPageFit(editor: Editor, layoutOf: () => PageLayout | null): { shown(): void; stop(): void } {
  /** Per page of the editor: the zoom it was last given here, and for which width of the view. */
  const fitted = new Map<string, { zoom: number; width: number }>();

  const refit = (): void => {
    const layout = layoutOf();
    const page = editor.getCurrentPageId();
    const last = fitted.get(page);
    const { w, h } = editor.getViewportScreenBounds();
    if (!layout || layout.width <= 0 || layout.height <= 0 || last?.width === w) return;
    if (!last) openPage(editor, layout);
    else if (Math.abs(editor.getZoomLevel() - last.zoom) < SAME_ZOOM) showAgain(editor, layout, openZoom(layout, w, h));
    else return;
    fitted.set(page, { zoom: editor.getZoomLevel(), width: w });
  };
  const stop = react('page fit', () => {
    editor.getViewportScreenBounds();
    if (fitted.has(editor.getCurrentPageId())) refit();
  });
  return { shown: refit, stop };
}

/** Another zoom, with the same part of the page at the top (and at the left, where not all of it is seen). */
function showAgain(editor: Editor, layout: PageLayout, zoom: number): void {
  const { x: left, y: top } = editor.getViewportPageBounds();
  const { w } = editor.getViewportScreenBounds();
  const spare = w - layout.width * zoom;
  const x = spare >= 2 * INSET ? spare / 2 / zoom : left > 0 ? -left : INSET / zoom;
  editor.setCamera({ x, y: top > 0 ? -top : INSET / zoom, z: zoom }, { immediate: true });
}
