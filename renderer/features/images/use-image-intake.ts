import { useEffect, useRef, type DragEvent } from 'react';

const IMAGE_NAME = /\.(png|jpe?g|webp|gif|svg|bmp|avif|hei[cf])$/i;
const isImage = (file: File): boolean => file.type.startsWith('image/') || IMAGE_NAME.test(file.name);

/** The images among files; others are none of our business. */
export const imagesOf = (files: FileList | null | undefined): File[] => [...(files ?? [])].filter(isImage);

export interface ImageIntake {
  readonly onDragOver: (event: DragEvent) => void;
  readonly onDrop: (event: DragEvent) => void;
}

/** Takes images that are pasted anywhere on the page or dropped on it. `point` is in pixels of the window, null for a paste. */
export function useImageIntake(enabled: boolean, onImages: (files: readonly File[], point: { readonly x: number; readonly y: number } | null) => void): ImageIntake {
  const latest = useRef(onImages);
  useEffect(() => {
    latest.current = onImages;
  });
  useEffect(() => {
    if (!enabled) return;
    const onPaste = (event: ClipboardEvent): void => {
      const data = event.clipboardData;
      const files = imagesOf(data?.files);
      // A table from a spreadsheet comes with a picture of itself: the text is meant.
      const hasText = (data?.getData('text/plain') ?? '').trim() !== '';
      if (event.defaultPrevented || files.length === 0 || hasText || document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return;
      event.preventDefault();
      latest.current(files, null);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [enabled]);
  const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');
  return {
    onDragOver(event) {
      if (!hasFiles(event)) return;
      // Without this the browser would open the file in the board's place.
      event.preventDefault();
      event.dataTransfer.dropEffect = enabled ? 'copy' : 'none';
    },
    onDrop(event) {
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      const files = imagesOf(event.dataTransfer.files);
      if (enabled && files.length > 0) latest.current(files, { x: event.clientX, y: event.clientY });
    },
  };
}
