import { en } from '../../i18n/layout/en';
import { fi } from '../../i18n/layout/fi';
import { sv } from '../../i18n/layout/sv';
import type { AreaTexts } from '../../i18n/types';
import type { Language } from '../../kernel/language';

const WORDS: Readonly<Record<Language, AreaTexts<typeof fi>>> = { fi, sv, en };

/** What the page says by itself, in one language. */
export const layoutWords = (language: Language): AreaTexts<typeof fi> => WORDS[language];
