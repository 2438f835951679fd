import { describe, expect, test } from 'vitest';
import { createSilentStore } from './silent-store';

function memory(full = false): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (full) throw new Error('QuotaExceededError');
      kept.set(key, value);
    },
    removeItem: (key: string) => void kept.delete(key),
  } as Storage;
}

const card = { id: 'a'.repeat(16), text: 'Pöydät ympyrään' };

describe('cards of a silent round', () => {
  test('are there when the page is opened anew, and gone when they are done with', () => {
    const storage = memory();
    createSilentStore('r1', () => storage).set([card]);
    const again = createSilentStore('r1', () => storage);
    expect(again.cards.get()).toEqual([card]);
    expect(createSilentStore('r2', () => storage).cards.get()).toEqual([]);
    again.set([]);
    expect(createSilentStore('r1', () => storage).cards.get()).toEqual([]);
  });

  test('where the browser keeps nothing they stay in the page, and it is said', () => {
    const store = createSilentStore('r1', () => memory(true));
    store.set([card]);
    expect(store.cards.get()).toEqual([card]);
    expect(store.isKept.get()).toBe(false);
    const none = createSilentStore('r1', () => {
      throw new Error('SecurityError');
    });
    none.set([card]);
    expect([none.cards.get(), none.isKept.get()]).toEqual([[card], false]);
  });

  test('what is damaged counts as nothing', () => {
    for (const bad of ['{bad', '{}', '[{"id":"../x","text":"y"}]']) {
      const storage = memory();
      storage.setItem('polkupaja.silent.r1', bad);
      expect(createSilentStore('r1', () => storage).cards.get()).toEqual([]);
    }
  });
});
