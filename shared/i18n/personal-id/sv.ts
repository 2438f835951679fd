import type { AreaTexts } from '../types';
import type { fi } from './fi';

export const sv: AreaTexts<typeof fi> = {
  found: 'Du skrev en personbeteckning. Den får inte sparas på tavlan.',
  remove: 'Ta bort beteckningen',
  removedHere: 'Beteckningen är borttagen från tavlan. Vi tar ännu bort den ur det som sparats på handledarens dator.',
  waiting: 'Beteckningen är borttagen från tavlan. Ur det som sparats tas den bort när förbindelsen till handledarens dator är tillbaka.',
  removed: 'Beteckningen är borttagen från tavlan och ur det som sparats på handledarens dator.',
  count_one: 'På gruppernas tavlor finns {count} personbeteckning',
  count_other: 'På gruppernas tavlor finns {count} personbeteckningar',
  'count.group': '{group}: {count}',
  'count.next': 'Be gruppen ta bort den.',
  pasted_one: 'På raderna finns {count} personbeteckning. Den får inte sparas på tavlan.',
  pasted_other: 'På raderna finns {count} personbeteckningar. De får inte sparas på tavlan.',
  'pasted.remove': 'Ta bort beteckningarna från raderna',
};
