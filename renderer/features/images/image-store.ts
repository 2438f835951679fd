import { createObservable, type Observable } from '../../../shared/kernel/observable';
import type { ImageSource, ImageState } from '../../canvas';
import type { AssetClient } from './asset-client';

const LOADING: ImageState = { kind: 'loading' };
const MISSING: ImageState = { kind: 'missing' };
/** A board full of images is fetched a few at a time: edits use the same network. */
const AT_ONCE = 4;

export interface ImageStore extends ImageSource {
  /** Shows bytes that are here already without fetching them. */
  keep(assetId: string, blob: Blob): void;
  /** The host is there (again): fetches what could not be fetched. */
  retry(): void;
  /** Forgets everything; addresses given before stop working. */
  close(): void;
}

export interface ImageUrls {
  create(blob: Blob): string;
  revoke(url: string): void;
}

const BROWSER_URLS: ImageUrls = { create: (blob) => URL.createObjectURL(blob), revoke: (url) => URL.revokeObjectURL(url) };

/** Images of one board as addresses that an <img> can show; each is fetched once, when somebody first asks for it. */
export function createImageStore(client: Pick<AssetClient, 'get'>, urls: ImageUrls = BROWSER_URLS): ImageStore {
  const states = new Map<string, ImageState>();
  const away = new Set<string>();
  const waiting: string[] = [];
  const changes = createObservable(0);
  let running = 0;
  let closed = false;

  const set = (assetId: string, state: ImageState): void => {
    states.set(assetId, state);
    changes.set(changes.get() + 1);
  };
  const fetchNext = (): void => {
    while (running < AT_ONCE && waiting.length > 0) {
      const assetId = waiting.shift() ?? '';
      running += 1;
      void client.get(assetId).then((found) => {
        running -= 1;
        if (closed) return;
        if (found === 'away') away.add(assetId);
        else if (states.get(assetId)?.kind !== 'shown') set(assetId, found ? { kind: 'shown', url: urls.create(found) } : MISSING);
        fetchNext();
      });
    }
  };
  return {
    state(assetId) {
      const known = states.get(assetId);
      if (known) return known;
      if (closed) return LOADING;
      states.set(assetId, LOADING);
      waiting.push(assetId);
      // Asked for while something is being drawn: the answer must not come before that is done.
      queueMicrotask(fetchNext);
      return LOADING;
    },
    subscribe: (changes satisfies Observable<number>).subscribe,
    keep(assetId, blob) {
      if (!closed && states.get(assetId)?.kind !== 'shown') set(assetId, { kind: 'shown', url: urls.create(blob) });
    },
    retry() {
      // What was missing may have been healed meanwhile.
      for (const [assetId, state] of states) if (state.kind === 'missing') away.add(assetId);
      waiting.push(...away);
      away.clear();
      fetchNext();
    },
    close() {
      closed = true;
      for (const state of states.values()) if (state.kind === 'shown') urls.revoke(state.url);
      states.clear();
    },
  };
}
