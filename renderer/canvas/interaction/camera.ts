import { Box, type Editor } from 'tldraw';
import type { PageLayout, Rect } from '../../../shared/outline/layout';

/** Pixels of the screen around the page. */
export const INSET = 16;
/** Pixels of the page beyond its frames that can be seen: room to draw. */
const MARGIN = 24;
const ZOOM_STEPS = [0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 3];
/** Smaller than this a page is not read: then its beginning is shown instead of all of it. */
const LEGIBLE_ZOOM = 0.6;
/** Its width is shown whole down to this. */
const WIDTH_ZOOM = 0.4;
/** On a phone the page never fits: a column or two at a size to be read say more. */
const PHONE_ZOOM = 0.62;
const PHONE_WIDTH = 600;
const MOTION_MS = 150;

const reducedMotion = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;
const motion = (): { animation: { duration: number } } | { immediate: true } => (reducedMotion() ? { immediate: true } : { animation: { duration: MOTION_MS } });

/** Keeps the camera at the page: nobody gets lost in the empty. */
export function boundCamera(editor: Editor, layout: PageLayout): void {
  const drawn = editor.getCurrentPageBounds() ?? new Box();
  const bounds = Box.Common([new Box(-MARGIN, -MARGIN, layout.width + 2 * MARGIN, layout.height + 2 * MARGIN), drawn]);
  const { x, y, w, h } = bounds;
  const known = editor.getCameraOptions().constraints?.bounds;
  if (known && known.x === x && known.y === y && known.w === w && known.h === h) return;
  editor.setCameraOptions({
    wheelBehavior: 'pan',
    zoomSteps: ZOOM_STEPS,
    constraints: {
      bounds: { x, y, w, h },
      padding: { x: INSET, y: INSET },
      origin: { x: 0.5, y: 0 },
      initialZoom: 'default',
      baseZoom: 'default',
      behavior: 'contain',
    },
  });
}

/** Shows the whole page. */
export function fitPage(editor: Editor, layout: PageLayout): void {
  if (layout.width <= 0 || layout.height <= 0) return;
  editor.zoomToBounds(new Box(0, 0, layout.width, layout.height), { inset: INSET, targetZoom: 1, ...motion() });
}

/** Shows a part of the page as large as it fits, never larger than life. */
export function showBox(editor: Editor, box: Box): void {
  editor.zoomToBounds(box, { inset: INSET, targetZoom: 1, ...motion() });
}

/** The zoom at which a page opens in a view of `w` × `h` pixels. */
export function openZoom(layout: PageLayout, w: number, h: number): number {
  const fitWidth = (w - 2 * INSET) / layout.width;
  const fitAll = Math.min(fitWidth, (h - 2 * INSET) / layout.height);
  const [legible, narrowest] = w < PHONE_WIDTH ? [PHONE_ZOOM, PHONE_ZOOM] : [LEGIBLE_ZOOM, WIDTH_ZOOM];
  return Math.min(1, fitAll >= legible ? fitAll : Math.max(fitWidth, narrowest));
}

/** Shows the page when it is opened: all of it if that can be read, else its width from the top, else its corner. */
export function openPage(editor: Editor, layout: PageLayout): void {
  if (layout.width <= 0 || layout.height <= 0) return;
  const { w, h } = editor.getViewportScreenBounds();
  const zoom = openZoom(layout, w, h);
  const left = Math.max(INSET, (w - layout.width * zoom) / 2);
  editor.setCamera({ x: left / zoom, y: INSET / zoom, z: zoom }, { immediate: true });
}

/** Brings something into view, no further than needed; `minZoom` brings it near enough to be read. */
export function reveal(editor: Editor, rect: Rect, minZoom = 0): void {
  const bounds = new Box(rect.x, rect.y, rect.w, rect.h);
  const view = editor.getViewportPageBounds();
  const zoom = Math.max(editor.getZoomLevel(), minZoom);
  if (view.contains(bounds) && zoom === editor.getZoomLevel()) return;
  const { w, h } = editor.getViewportScreenBounds();
  // What is larger than the view shows its beginning.
  const x = bounds.w * zoom > w ? bounds.x - INSET / zoom : bounds.center.x - w / zoom / 2;
  const y = bounds.h * zoom > h ? bounds.y - INSET / zoom : bounds.center.y - h / zoom / 2;
  editor.setCamera({ x: -x, y: -y, z: zoom }, motion());
}
