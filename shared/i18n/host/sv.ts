import type { AreaTexts } from '../types';
import type { fi } from './fi';

export const sv: AreaTexts<typeof fi> = {
  groupName: 'Grupp {number}',
  openHere: 'Polkupaja är i gång. Öppna handledarens vy i webbläsaren:',
  keepSecret: 'Adressen innehåller handledarens nyckel. Ge den inte till deltagarna: de har en egen länk och kod i vyn.',
  joinHere: 'Deltagarna ansluter sig här: {url}',
  stopHint: 'Avsluta med Ctrl + C.',
  libraryInUse: 'Polkupaja är redan i gång på den här datorn. Stäng det först.',
  libraryDamaged: 'Platsen där workshopparna sparas är skadad: {folder}',
  libraryNewer: 'Workshopparna har sparats med en nyare Polkupaja. Uppdatera programmet.',
  libraryUnwritable: 'Det går inte att spara i mappen: {folder}',
};
