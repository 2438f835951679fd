import type { Language } from '../kernel/language';
import { addTexts, hasTexts, type Areas } from './texts';

const LOADERS: Readonly<Record<Language, () => Promise<Areas>>> = {
  fi: async () => (await import('./all/fi')).fi,
  sv: async () => (await import('./all/sv')).sv,
  en: async () => (await import('./all/en')).en,
};

/** Rejects where the texts can't be fetched. */
export async function loadTexts(language: Language): Promise<void> {
  if (!hasTexts(language)) addTexts(language, await LOADERS[language]());
}
