export const LANGUAGES = ['fi', 'sv', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in every language of the product; a missing one does not compile. */
export type LocalizedText = Readonly<Record<Language, string>>;

/** The best of our languages for a list like `navigator.languages`; Finnish when none fits. */
export function pickLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const primary = tag.toLowerCase().split('-')[0];
    const match = LANGUAGES.find((language) => language === primary);
    if (match) return match;
  }
  return 'fi';
}
