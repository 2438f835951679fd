import { LANGUAGES, pickLanguage, type Language } from '../../shared/kernel/language';
import { createObservable, type MutableObservable } from '../../shared/kernel/observable';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** This person's choices on this device. `language` null: whatever the device prefers. */
export interface Preferences {
  readonly language: Language | null;
  readonly theme: Theme;
}

const NAME = 'polkupaja.preferences';

/** What was kept, read with suspicion: an older or a broken value is as good as none. */
export function parsePreferences(text: string | null): Preferences {
  let stored: unknown;
  try {
    stored = JSON.parse(text ?? 'null');
  } catch {
    stored = null;
  }
  const { language, theme } = (typeof stored === 'object' && stored !== null ? stored : {}) as Readonly<Record<string, unknown>>;
  return {
    language: LANGUAGES.find((candidate) => candidate === language) ?? null,
    theme: THEMES.find((candidate) => candidate === theme) ?? 'system',
  };
}

export interface PreferenceStore extends MutableObservable<Preferences> {
  change(part: Partial<Preferences>): void;
}

/** Kept in `storage`; where that is switched off the choice lasts as long as the page. */
export function createPreferences(storage: () => Pick<Storage, 'getItem' | 'setItem'>): PreferenceStore {
  let kept: string | null = null;
  try {
    kept = storage().getItem(NAME);
  } catch {
    kept = null;
  }
  const preferences = createObservable(parsePreferences(kept), (a, b) => a.language === b.language && a.theme === b.theme);
  preferences.subscribe(() => {
    try {
      storage().setItem(NAME, JSON.stringify(preferences.get()));
    } catch {
      // Full or forbidden storage: nothing to be done about it.
    }
  });
  return { ...preferences, change: (part) => preferences.set({ ...preferences.get(), ...part }) };
}

export const effectiveLanguage = (preferences: Preferences, deviceLanguages: readonly string[]): Language => preferences.language ?? pickLanguage(deviceLanguages);
