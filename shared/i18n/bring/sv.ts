import type { AreaTexts } from '../types';
import type { fi } from './fi';

export const sv: AreaTexts<typeof fi> = {
  save: 'Spara tavlan som fil',
  saved: 'Tavlan är sparad som filen {name}. När workshoppen fortsätter på en annan adress, gå med där och hämta filen i samma meny.',
  bring: 'Hämta tavlan från en fil',
  brought: 'Filens innehåll finns nu på tavlan.',
  nothingNew: 'Allt som finns i filen fanns redan på tavlan.',
  otherBoard: 'Filen är från en annan grupps tavla. Byt först till den gruppen.',
  damaged: 'Filen kan inte läsas. Tavlan ändrades inte.',
  newer: 'Filen har sparats med ett nyare Polkupaja. Ladda om sidan.',
};
