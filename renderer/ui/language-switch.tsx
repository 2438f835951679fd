import { Languages } from 'lucide-react';
import { LANGUAGES, type Language } from '../../shared/kernel/language';
import { Button } from './button';
import { useLanguage, useT } from './i18n';
import { MenuButton } from './menu';
import { VisuallyHidden } from './visually-hidden';

const SHORT: Readonly<Record<Language, string>> = { fi: 'FI', sv: 'SV', en: 'EN' };

/** Always within reach: one's own language, named in itself. */
export function LanguageSwitch() {
  const t = useT();
  const { language, setLanguage } = useLanguage();
  const names: Readonly<Record<Language, string>> = { fi: t('common.languageFi'), sv: t('common.languageSv'), en: t('common.languageEn') };
  return (
    <MenuButton
      label={t('common.language')}
      trigger={
        <Button variant="quiet" icon={<Languages />}>
          <VisuallyHidden>{`${t('common.language')}: ${names[language]}`}</VisuallyHidden>
          <span aria-hidden="true">{SHORT[language]}</span>
        </Button>
      }
      groups={[
        {
          id: 'languages',
          entries: LANGUAGES.map((candidate) => ({
            id: candidate,
            label: names[candidate],
            isChosen: candidate === language,
            onAction: () => setLanguage(candidate),
          })),
        },
      ]}
    />
  );
}
