import type { AreaTexts } from '../types';
import type { fi } from './fi';

export const sv: AreaTexts<typeof fi> = {
  title: 'Inställningar',
  theme: 'Utseende',
  themeSystem: 'Enligt enheten',
  themeLight: 'Ljust',
  themeDark: 'Mörkt',
  languageHint: 'Programmets språk på den här enheten. Workshoppens innehåll behåller sitt eget språk.',
};
