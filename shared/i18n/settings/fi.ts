export const fi = {
  title: 'Asetukset',
  theme: 'Ulkoasu',
  themeSystem: 'Laitteen mukaan',
  themeLight: 'Vaalea',
  themeDark: 'Tumma',
  languageHint: 'Ohjelman kieli tällä laitteella. Työpajan sisältö säilyy omalla kielellään.',
} as const;
