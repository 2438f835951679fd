import { LANGUAGES, type Language } from '../kernel/language';
import type { fi } from './all/fi';

/*
 * Which languages' texts are here. Who has a disk takes all of them (`every-language`); a guest's phone loads the one
 * that it shows (`load-texts`).
 */
export type Texts = typeof fi;
export type Areas = Readonly<Record<string, Readonly<Record<string, string>>>>;

const NOTHING: Areas = {};
const here: Partial<Record<Language, Areas>> = {};

export function addTexts(language: Language, texts: Areas): void {
  here[language] = texts;
}

export const hasTexts = (language: Language): boolean => here[language] !== undefined;

/** A language that is not here yet speaks as one that is: another language is better than a bare key. */
export const textsOf = (language: Language): Areas => here[language] ?? LANGUAGES.map((each) => here[each]).find((texts) => texts !== undefined) ?? NOTHING;
