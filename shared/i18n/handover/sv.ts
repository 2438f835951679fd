import type { AreaTexts } from '../types';
import type { fi } from './fi';

export const sv: AreaTexts<typeof fi> = {
  fileName: '{title} – flytt av värdskapet',
  title: 'Flytta värdskapet till en annan dator',
  text: 'Du får en fil med workshoppen, koden för att gå med och deltagarnas platser. Delningen slutar genast på den här datorn. Öppna filen på den andra datorn och dela workshoppen där: koden är densamma, adressen byts.',
  waiting: 'Deltagarnas sidor väntar under tiden och de kan skriva vidare. De skannar den nya koden. Den som har osparat arbete sparar tavlan som fil i sin egen meny och hämtar den på den nya sidan.',
  careful: 'Ge filen bara till den som fortsätter: med den kan man vara värd i ditt ställe.',
  go: 'Flytta till en annan dator',
  done: 'Värdskapet är flyttat till filen {name}. Öppna den på den andra datorn med Öppna fil.',
};
