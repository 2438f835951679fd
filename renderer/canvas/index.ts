import { lazy, type ComponentType } from 'react';
import type { BoardCanvasProps } from './types';

export type { PastedOnCanvas } from './interaction/clipboard';
export type { BoardCanvasHandle, BoardCanvasProps, CanvasSelection, CanvasTool, ImageSource, ImageState } from './types';

/** The canvas of a board. The canvas library is loaded when it is first shown: put it inside a Suspense. */
export const BoardCanvas: ComponentType<BoardCanvasProps> = lazy(() => import('./board-canvas').then((module) => ({ default: module.BoardCanvas })));
