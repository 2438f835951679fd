import type { Ref } from 'react';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import type { BoardContext, CardKind } from '../../shared/doc';
import type { Language } from '../../shared/kernel/language';
import type { Observable } from '../../shared/kernel/observable';
import type { BoardOutline } from '../../shared/outline';
import type { PastedOnCanvas } from './interaction/clipboard';

export type CanvasTool = 'select' | 'relate' | 'draw' | 'text' | 'erase';

/** What is selected on the canvas. */
export interface CanvasSelection {
  readonly cards: readonly string[];
  readonly relations: readonly string[];
  /** The zone that was pressed or that the keyboard stands in, when no card is selected. */
  readonly zone: string | null;
}

/** Whether an image of the board can be shown, and at which address an <img> finds it. */
export type ImageState = { readonly kind: 'shown'; readonly url: string } | { readonly kind: 'loading' } | { readonly kind: 'missing' };

/** Where the canvas gets images from. */
export interface ImageSource {
  /** The same object until it changes; asking begins to fetch. */
  state(assetId: string): ImageState;
  subscribe(listener: () => void): () => void;
}

/** What the page around the canvas may ask of it. */
export interface BoardCanvasHandle {
  /** Adds a card to the zone (or the active, the selected card's, the first fitting one in sight) and begins to edit it. Null when it can't. */
  addCard(kind: CardKind, zone?: string): string | null;
  /** Selects a card and brings it into view. False when it is not on the page in sight. */
  focusCard(cardId: string): boolean;
  /** As `focusCard`, of an image. */
  focusImage(imageId: string): boolean;
  /** The place on the page under a point of the window. Null before the canvas is there. */
  pointAt(clientX: number, clientY: number): { readonly x: number; readonly y: number } | null;
  /** Stands in a zone and brings it into view. False when it is not on the page in sight. */
  focusZone(zoneId: string): boolean;
  zoomToFit(): void;
  zoomToZone(): void;
  /** Takes the keyboard. */
  focus(): void;
  setTool(tool: CanvasTool): void;
  readonly tool: Observable<CanvasTool>;
  readonly selection: Observable<CanvasSelection>;
}

export interface BoardCanvasProps {
  readonly ctx: BoardContext;
  readonly undo: Y.UndoManager;
  readonly awareness: Awareness | null;
  readonly me: { readonly id: string; readonly name: string; readonly colour: string };
  readonly pageId: string;
  readonly language: Language;
  readonly readOnly: boolean;
  /** The board's outline, when somebody keeps it already; else the canvas reads it from the document. */
  readonly outline?: Observable<BoardOutline>;
  /** Offers "details" for a selected card. */
  readonly onEditCard?: (cardId: string) => void;
  readonly images?: ImageSource;
  /** Offers to describe a selected image. */
  readonly onDescribeImage?: (imageId: string) => void;
  readonly onSelection?: (selection: CanvasSelection) => void;
  /** Lines or a table were pasted on the canvas, or are wanted (null). */
  readonly onLines?: (pasted: PastedOnCanvas | null) => void;
  /** Somebody asks which keys there are. */
  readonly onHelp?: () => void;
  /** The tool in hand, also when the canvas changes it by itself (an arrow that is done). */
  readonly onTool?: (tool: CanvasTool) => void;
  readonly ref?: Ref<BoardCanvasHandle>;
}
