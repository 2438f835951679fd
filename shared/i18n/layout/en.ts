import type { AreaTexts } from '../types';
import type { fi } from './fi';

export const en = {
  'carries.label': 'Carries forward',
  'carries.question': 'Who is responsible for carrying this forward?',
  'circles.all': 'Shared by all',
  'decisions.title': 'Decisions',
  'tray.title': 'Cards whose place was removed',
  'tray.hint': 'Move the cards to where you want them.',
  image: 'Picture',
} as const satisfies AreaTexts<typeof fi>;
