import { createContext, useContext, useLayoutEffect, useMemo, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { createT, LOCALES, type Translate } from '../../shared/i18n';
import type { Language } from '../../shared/kernel/language';

interface I18n {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  readonly t: Translate;
}

const Context = createContext<I18n | null>(null);

interface LanguageProviderProps {
  readonly language: Language;
  /** Called when the person chooses another language; the owner remembers it and passes it back. */
  readonly onChange: (language: Language) => void;
  readonly children: ReactNode;
}

/** The language of this person on this device: texts, the document's `lang`, numbers and dates. */
export function LanguageProvider({ language, onChange, children }: LanguageProviderProps) {
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const value = useMemo<I18n>(() => ({ language, setLanguage: onChange, t: createT(language) }), [language, onChange]);
  return (
    <Context value={value}>
      <I18nProvider locale={LOCALES[language]}>{children}</I18nProvider>
    </Context>
  );
}

function useI18n(): I18n {
  const value = useContext(Context);
  if (!value) throw new Error('LanguageProvider is missing above this component.');
  return value;
}

/** `const t = useT(); t('home.newWorkshop')` */
export const useT = (): Translate => useI18n().t;

export function useLanguage(): Pick<I18n, 'language' | 'setLanguage'> {
  const { language, setLanguage } = useI18n();
  return { language, setLanguage };
}
