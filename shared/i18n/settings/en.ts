import type { AreaTexts } from '../types';
import type { fi } from './fi';

export const en: AreaTexts<typeof fi> = {
  title: 'Settings',
  theme: 'Appearance',
  themeSystem: 'Follow the device',
  themeLight: 'Light',
  themeDark: 'Dark',
  languageHint: 'The language of the program on this device. The content of a workshop keeps its own language.',
};
