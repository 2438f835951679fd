import type { Editor } from 'tldraw';
import { moveImage, removeImage, resizeImage } from '../../../shared/doc';
import type { ImageShape } from '../shapes/image/image-shape';
import { imageIdOf, imageShapeId } from '../binding/shape-ids';
import { reveal } from './camera';
import { servicesOf, type CanvasServices } from './canvas-services';
import type { Direction } from './navigation';

/** Pixels of the page that a key moves an image. */
const STEP_PX = 24;
const GROW = 1.1;
const STEPS: Readonly<Record<Direction, readonly [number, number]>> = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] };

export function holdImage(editor: Editor, shape: ImageShape): void {
  const services = servicesOf(editor);
  services?.binding.hold(shape.id);
  services?.undo.stopCapturing();
}

/** Writes where an image lies and how large it is, once it is let go. */
export function writeImage(editor: Editor, shape: ImageShape | undefined): void {
  const services = servicesOf(editor);
  if (!services || !shape) return;
  const { imageId, w, h } = shape.props;
  services.binding.release(shape.id);
  const at = { x: Math.round(shape.x), y: Math.round(shape.y) };
  const known = services.layout()?.images.find(({ id }) => id === imageId)?.rect;
  if (known && !services.isReadOnly()) {
    if (known.w === w && known.h === h) moveImage(services.ctx, imageId, at);
    else resizeImage(services.ctx, imageId, { w: Math.round(w), h: Math.round(h) }, at);
  }
  // After the library has finished with its own moves.
  queueMicrotask(services.sync);
}

export function giveBack(editor: Editor, shape: ImageShape): void {
  const services = servicesOf(editor);
  services?.binding.release(shape.id);
  if (services) queueMicrotask(services.sync);
}

/** The only selected image; null when another thing or more is selected. */
export function selectedImage({ editor }: CanvasServices): string | null {
  const id = editor.getOnlySelectedShapeId();
  return id === null ? null : imageIdOf(id);
}

export function selectImage(services: CanvasServices, imageId: string): boolean {
  const image = services.layout()?.images.find(({ id }) => id === imageId);
  if (!image || !services.editor.getShape(imageShapeId(imageId))) return false;
  services.activeZone.set(null);
  services.editor.select(imageShapeId(imageId));
  reveal(services.editor, image.rect);
  return true;
}

/** The next image of the page, after the selected one. */
export function selectNextImage(services: CanvasServices): boolean {
  const images = services.layout()?.images ?? [];
  const at = images.findIndex(({ id }) => id === selectedImage(services));
  const next = images[(at + 1) % Math.max(images.length, 1)];
  return next !== undefined && selectImage(services, next.id);
}

/** By key: moves the selected image a step. False when no image is selected. */
export function nudgeImage(services: CanvasServices, direction: Direction): boolean {
  const imageId = selectedImage(services);
  const rect = services.layout()?.images.find(({ id }) => id === imageId)?.rect;
  if (imageId === null || !rect || services.isReadOnly()) return imageId !== null;
  const [dx, dy] = STEPS[direction];
  moveImage(services.ctx, imageId, { x: rect.x + dx * STEP_PX, y: rect.y + dy * STEP_PX });
  services.sync();
  return selectImage(services, imageId);
}

/** By key: makes the selected image larger or smaller. False when no image is selected. */
export function scaleImage(services: CanvasServices, larger: boolean): boolean {
  const imageId = selectedImage(services);
  const rect = services.layout()?.images.find(({ id }) => id === imageId)?.rect;
  if (imageId === null || !rect || services.isReadOnly()) return imageId !== null;
  const by = larger ? GROW : 1 / GROW;
  if (Math.min(rect.w, rect.h) * by >= 24) resizeImage(services.ctx, imageId, { w: Math.round(rect.w * by), h: Math.round(rect.h * by) });
  services.sync();
  return selectImage(services, imageId);
}

export function removeImages(services: CanvasServices, imageIds: readonly string[]): void {
  for (const id of imageIds) removeImage(services.ctx, id);
}
