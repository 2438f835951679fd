import { z } from 'zod';
import { silentCard, type SilentCard } from '../../../../shared/methods';
import { createObservable, type Observable } from '../../../../shared/kernel/observable';

/** One's own cards of a silent round: in this browser, and nowhere else. */
export interface SilentStore {
  readonly cards: Observable<readonly SilentCard[]>;
  /** Whether the browser keeps them when the page is closed; private windows may not. */
  readonly isKept: Observable<boolean>;
  /** Written down at once, with every key press. */
  set(cards: readonly SilentCard[]): void;
  /** Follows other tabs. Returns what ends it. */
  follow(): () => void;
}

const PREFIX = 'polkupaja.silent.';
const stored = z.array(silentCard);

export function createSilentStore(roundId: string, storage: () => Storage = () => localStorage): SilentStore {
  const key = PREFIX + roundId;
  const read = (): readonly SilentCard[] => {
    try {
      return stored.safeParse(JSON.parse(storage().getItem(key) ?? '[]')).data ?? [];
    } catch {
      return [];
    }
  };
  const cards = createObservable<readonly SilentCard[]>(read());
  const isKept = createObservable(true);
  return {
    cards,
    isKept,
    set(next) {
      cards.set(next);
      try {
        if (next.length === 0) storage().removeItem(key);
        else storage().setItem(key, JSON.stringify(next));
        isKept.set(true);
      } catch {
        isKept.set(false);
      }
    },
    follow() {
      const onStorage = (event: StorageEvent): void => {
        if (event.key === key) cards.set(read());
      };
      addEventListener('storage', onStorage);
      return () => removeEventListener('storage', onStorage);
    },
  };
}
