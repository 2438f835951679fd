import type { Awareness } from 'y-protocols/awareness';
import type { Observable } from '../../shared/kernel/observable';
import type { PathState } from './types';

/** A page that is really going is gone by then. */
const STILL_HERE_MS = 1000;
/** Why y-webrtc and Hocuspocus's provider take the own presence away when the page seems to go. */
const LEAVING: readonly unknown[] = ['window unload', 'page hide'];

/**
 * Presence outlives the paths it travels by. Others are told again, with a newer clock (an equal one is ignored),
 * - when we hear that we were removed: who leaves a path is cleared away there, while being alive on the other one;
 * - when a new path is there: the host may have cleared us away between the two;
 * - when the page did not go after all (a download looks like leaving to a page).
 * Returns the function that ends it.
 */
export function keepPresence(awareness: Awareness, path: Observable<PathState>): () => void {
  let last = awareness.getLocalState();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const announce = (): void => {
    const state = awareness.getLocalState();
    if (state) awareness.setLocalState(state);
  };
  const onUpdate = ({ removed }: { removed: number[] }, origin: unknown): void => {
    const state = awareness.getLocalState();
    if (state) last = state;
    if (!removed.includes(awareness.clientID)) return;
    if (state) {
      queueMicrotask(announce);
    } else if (LEAVING.includes(origin)) {
      timer ??= setTimeout(() => {
        timer = undefined;
        if (awareness.getLocalState() === null) awareness.setLocalState(last);
      }, STILL_HERE_MS);
    }
  };
  awareness.on('update', onUpdate);
  const unsubscribe = path.subscribe(() => {
    const { kind } = path.get();
    if (kind === 'relay' || kind === 'peer-to-peer') announce();
  });
  return () => {
    clearTimeout(timer);
    unsubscribe();
    awareness.off('update', onUpdate);
  };
}
