import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Translate } from '../../shared/i18n';
import type { CardKind } from '../../shared/doc';
import type { BoardContext } from '../../shared/doc';
import type { Observable } from '../../shared/kernel/observable';
import type { BoardOutline } from '../../shared/outline';
import type { CanvasServices } from './interaction/canvas-services';
import type { ImageSource } from './types';
import type { Peer, Presence } from './presence/presence';

/** What shapes and overlays need; the library renders them inside this provider. */
export interface CanvasContextValue {
  readonly ctx: BoardContext;
  readonly outline?: Observable<BoardOutline> | null;
  readonly t: Translate;
  readonly presence: Presence;
  readonly readOnly: boolean;
  readonly addCard: (kind: CardKind, zone: string) => void;
  readonly endEditing: (cardId: string, how: 'enter' | 'escape') => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Null until the library's editor is there. */
  readonly services: () => CanvasServices | null;
  readonly images: ImageSource | null;
  readonly onDescribeImage: ((imageId: string) => void) | null;
  readonly onDetails: ((cardId: string) => void) | null;
}

const Context = createContext<CanvasContextValue | null>(null);

export const CanvasProvider = Context.Provider;

export function useCanvas(): CanvasContextValue {
  const value = useContext(Context);
  if (!value) throw new Error('Only inside the canvas.');
  return value;
}

/** Names of the others who write in a card. */
export function useEditorsOf(cardId: string): string {
  const { presence } = useCanvas();
  return useSyncExternalStore(presence.subscribeEditors, () => presence.editorsOf(cardId));
}

export function usePeers(): readonly Peer[] {
  const { presence } = useCanvas();
  return useSyncExternalStore(presence.subscribe, presence.peers);
}
