import { useEffect, useRef } from 'react';
import type { Awareness } from 'y-protocols/awareness';
import { createObservable, type Observable } from '../../../shared/kernel/observable';
import type { BoardPlace } from '../../../shared/protocol';

type Following = ReturnType<typeof createObservable<string | null>>;
const known = new WeakMap<Awareness, Following>();

function of(awareness: Awareness): Following {
  const before = known.get(awareness) ?? createObservable<string | null>(null);
  known.set(awareness, before);
  return before;
}

/** Whom this page follows on a board; null: nobody. */
export const followingOf = (awareness: Awareness): Observable<string | null> => of(awareness);
export const follow = (awareness: Awareness, personId: string | null): void => of(awareness).set(personId);

/** Where somebody is, as their page says: the page in sight, and the card in hand. What others send is checked. */
export function placeOf(states: ReadonlyMap<number, unknown>, personId: string): BoardPlace | null {
  for (const state of states.values()) {
    if (typeof state !== 'object' || state === null || !('user' in state) || !('place' in state)) continue;
    const [user, place]: unknown[] = [state.user, state.place];
    if (typeof user !== 'object' || user === null || !('id' in user) || user.id !== personId) continue;
    if (typeof place !== 'object' || place === null || !('pageId' in place) || typeof place.pageId !== 'string') continue;
    const cardId = 'editing' in state && typeof state.editing === 'string' ? state.editing : undefined;
    return { pageId: place.pageId, ...(cardId !== undefined && { cardId }) };
  }
  return null;
}

/** Goes where the followed person goes, each place once: who looks elsewhere meanwhile is not pulled back before the next one. */
export function useFollow(awareness: Awareness, personId: string | null, goTo: (place: BoardPlace) => void): void {
  const go = useRef(goTo);
  useEffect(() => {
    go.current = goTo;
  });
  useEffect(() => {
    if (personId === null) return;
    let last = '';
    const look = (): void => {
      const place = placeOf(awareness.getStates(), personId);
      const at = JSON.stringify(place);
      if (!place || at === last) return;
      last = at;
      go.current(place);
    };
    look();
    awareness.on('change', look);
    return () => awareness.off('change', look);
  }, [awareness, personId]);
}
