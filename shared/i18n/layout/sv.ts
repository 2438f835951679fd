import type { AreaTexts } from '../types';
import type { fi } from './fi';

export const sv = {
  'carries.label': 'För vidare',
  'carries.question': 'Vem ansvarar för att föra ärendet vidare?',
  'circles.all': 'Gemensamt för alla',
  'decisions.title': 'Beslut',
  'tray.title': 'Kort vars plats har tagits bort',
  'tray.hint': 'Flytta korten dit du vill ha dem.',
  image: 'Bild',
} as const satisfies AreaTexts<typeof fi>;
