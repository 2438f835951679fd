import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type * as Y from 'yjs';
import { addImage, type BoardContext } from '../../../shared/doc';
import type { Language } from '../../../shared/kernel/language';
import type { Observable } from '../../../shared/kernel/observable';
import type { BoardOutline } from '../../../shared/outline';
import { layoutPage } from '../../../shared/outline/layout';
import type { AssetFacts } from '../../../shared/protocol';
import { createAssetClient, type HostSeat } from './asset-client';
import { encodeImage } from './encode-image';
import { createImageQueue, type ImageQueue } from './image-queue';
import { createImageStore, type ImageStore } from './image-store';
import { freeSpot, sizeOnPage } from './sizes';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

interface Where {
  readonly pageId: string;
  /** The middle of the image; null: somewhere free. */
  readonly at: Spot | null;
}

export interface BoardImages {
  readonly store: ImageStore;
  readonly queue: ImageQueue;
  /** The image that was added last and has no words yet. */
  readonly added: string | null;
  readonly forgetAdded: () => void;
  readonly add: (files: readonly File[], where: Where) => void;
}

export interface BoardImagesInput {
  readonly seat: HostSeat;
  readonly ctx: BoardContext;
  readonly undo: Y.UndoManager;
  readonly outline: Observable<BoardOutline>;
  readonly language: Language;
  readonly hostAway: boolean;
  readonly onAdded: (imageId: string) => void;
}

/** Files dropped together lie like a fanned hand. */
const FAN_PX = 28;
const RETRY_MS = 5_000;

function place(ctx: BoardContext, outline: BoardOutline, language: Language, { widthPx, heightPx, assetId }: AssetFacts, { pageId, at }: Where): string | null {
  const page = outline.pages.find(({ id }) => id === pageId);
  if (!page) return null;
  const size = sizeOnPage({ w: widthPx, h: heightPx });
  const layout = layoutPage(page, outline.relations, language, outline.pages[0] === page ? outline.tray : []);
  const spot = at ? { x: Math.round(at.x - size.w / 2), y: Math.round(at.y - size.h / 2) } : freeSpot({ w: layout.width, h: layout.height }, page.images, size);
  return addImage(ctx, pageId, { assetId, ...spot, ...size });
}

/** The images of one board: shown, added, waiting for the host. */
export function useBoardImages(input: BoardImagesInput): BoardImages {
  const latest = useRef(input);
  useEffect(() => {
    latest.current = input;
  });
  const { socketBase, session, boardId } = input.seat;
  const [added, setAdded] = useState<string | null>(null);
  const parts = useMemo(() => {
    const client = createAssetClient({ socketBase, session, boardId });
    const store = createImageStore(client);
    const queue = createImageQueue({
      client,
      encode: encodeImage,
      onStored(facts, bytes, where) {
        const { ctx, undo, outline, language, onAdded } = latest.current;
        store.keep(facts.assetId, new Blob([bytes], { type: facts.type }));
        undo.stopCapturing();
        const id = place(ctx, outline.get(), language, facts, where as Where);
        if (id === null) return;
        setAdded(id);
        onAdded(id);
      },
    });
    return { store, queue };
  }, [socketBase, session, boardId]);
  useEffect(() => () => (parts.store.close(), parts.queue.close()), [parts]);

  const { hostAway } = input;
  useEffect(() => {
    if (hostAway) return;
    const retry = (): void => {
      parts.queue.retry();
      parts.store.retry();
    };
    retry();
    // A host that was only too busy says nothing when it has time again.
    const timer = setInterval(() => parts.queue.items.get().some(({ state }) => state === 'waiting') && parts.queue.retry(), RETRY_MS);
    return () => clearInterval(timer);
  }, [hostAway, parts]);
  useEffect(() => {
    // What is not at the host yet would be gone with the page.
    const hold = (event: BeforeUnloadEvent): void => {
      if (parts.queue.items.get().some(({ state }) => typeof state === 'string')) event.preventDefault();
    };
    addEventListener('beforeunload', hold);
    return () => removeEventListener('beforeunload', hold);
  }, [parts]);

  const forgetAdded = useCallback(() => setAdded(null), []);
  const add = useCallback(
    (files: readonly File[], { pageId, at }: Where) => files.forEach((file, index) => parts.queue.add([file], { pageId, at: at && { x: at.x + index * FAN_PX, y: at.y + index * FAN_PX } })),
    [parts],
  );
  return { ...parts, added, forgetAdded, add };
}
