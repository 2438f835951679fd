import { en } from '../../i18n/cards/en';
import { fi } from '../../i18n/cards/fi';
import { sv } from '../../i18n/cards/sv';
import type { AreaTexts } from '../../i18n/types';
import type { Language } from '../../kernel/language';

/** Words of the card kinds, fields and options in one language. */
export type CardWords = AreaTexts<typeof fi>;

const WORDS: Readonly<Record<Language, CardWords>> = { fi, sv, en };

export const cardWords = (language: Language): CardWords => WORDS[language];

const hasWord = (words: CardWords, key: string): key is keyof CardWords => Object.hasOwn(words, key);

/** The word of a choice field's value; empty when it is not set or not known to this version. */
export function optionWord(words: CardWords, field: string, value: unknown): string {
  const key = `option.${field}.${String(value)}`;
  return hasWord(words, key) ? words[key] : '';
}
