import type { CallOutput } from '../../../shared/ipc';
import { LANGUAGES } from '../../../shared/kernel/language';
import { BackButton, RadioGroup, TopBar, useLanguage, useT } from '../../ui';
import { BackupSection, MovingSection } from '../backup';
import { CertificateSection } from '../certificate';
import { RegionSection } from '../region';
import css from './settings-page.module.css';

type Theme = CallOutput<'settings.get'>['theme'];

export interface SettingsPageProps {
  readonly theme: Theme;
  readonly onTheme: (theme: Theme) => void;
  readonly onHome: () => void;
}

/** Choices take effect at once; there is nothing to save. */
export function SettingsPage({ theme, onTheme, onHome }: SettingsPageProps) {
  const t = useT();
  const { language, setLanguage } = useLanguage();
  const names = { fi: t('common.languageFi'), sv: t('common.languageSv'), en: t('common.languageEn') } as const;
  return (
    <>
      <TopBar
        title={t('settings.title')}
        start={<BackButton onPress={onHome} />}
      />
      <main className={css.main}>
        <RadioGroup
          label={t('common.language')}
          hint={t('settings.languageHint')}
          layout="row"
          value={language}
          options={LANGUAGES.map((id) => ({ id, label: names[id] }))}
          onChange={setLanguage}
        />
        <RadioGroup
          label={t('settings.theme')}
          layout="row"
          value={theme}
          options={[
            { id: 'system', label: t('settings.themeSystem') },
            { id: 'light', label: t('settings.themeLight') },
            { id: 'dark', label: t('settings.themeDark') },
          ]}
          onChange={onTheme}
        />
        <BackupSection />
        <MovingSection />
        <RegionSection />
        <CertificateSection />
      </main>
    </>
  );
}
