import { describe, expect, test } from 'vitest';
import { createPreferences, effectiveLanguage, parsePreferences } from './preferences';

function memoryStorage(): Pick<Storage, 'getItem' | 'setItem'> {
  const values = new Map<string, string>();
  return { getItem: (name) => values.get(name) ?? null, setItem: (name, value) => void values.set(name, value) };
}

describe('preferences', () => {
  test.each([null, '', '{', '7', '{"language":"de","theme":"pink"}', '[]'])('%j gives the defaults', (text) => {
    expect(parsePreferences(text)).toEqual({ language: null, theme: 'system' });
  });

  test('a choice is kept for the next time', () => {
    const storage = memoryStorage();
    createPreferences(() => storage).change({ language: 'sv' });
    createPreferences(() => storage).change({ theme: 'dark' });
    expect(createPreferences(() => storage).get()).toEqual({ language: 'sv', theme: 'dark' });
  });

  test('works where storage is forbidden', () => {
    const preferences = createPreferences(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    preferences.change({ language: 'en' });
    expect(preferences.get().language).toBe('en');
  });

  test('the device’s language until another is chosen; Finnish when it is none of ours', () => {
    expect(effectiveLanguage({ language: null, theme: 'system' }, ['sv-FI', 'en'])).toBe('sv');
    expect(effectiveLanguage({ language: 'en', theme: 'system' }, ['sv-FI'])).toBe('en');
    expect(effectiveLanguage({ language: null, theme: 'system' }, ['et', 'ru'])).toBe('fi');
  });
});
