import { LANGUAGES, type Language } from '../kernel/language';
import type { fi } from './all/fi';

/*
 * Which languages' texts are here. Who has a disk takes all of them (`every-language`); a guest's phone loads the one
 * that it shows.
 */
export type Texts = typeof fi;
type Areas = Readonly<Record<string, Readonly<Record<string, string>>>>;

const NOTHING: Areas = {};
const here: Partial<Record<Language, Areas>> = {};

const LOADERS: Readonly<Record<Language, () => Promise<Areas>>> = {
  fi: async () => (await import('./all/fi')).fi,
  sv: async () => (await import('./all/sv')).sv,
  en: async () => (await import('./all/en')).en,
};

export function addTexts(language: Language, texts: Areas): void {
  here[language] = texts;
}

export const hasTexts = (language: Language): boolean => here[language] !== undefined;

/** Rejects where the texts can't be fetched. */
export async function loadTexts(language: Language): Promise<void> {
  if (!hasTexts(language)) addTexts(language, await LOADERS[language]());
}

/** A language that is not here yet speaks as one that is: another language is better than a bare key. */
export const textsOf = (language: Language): Areas => here[language] ?? LANGUAGES.map((each) => here[each]).find((texts) => texts !== undefined) ?? NOTHING;
