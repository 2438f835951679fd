import type { AreaTexts } from '../types';
import type { fi } from './fi';

export const sv: AreaTexts<typeof fi> = {
  CHANGE_REFUSED: 'En del av dina ändringar godtogs inte, och tavlan laddades om.',
  DUPLICATE_CLIENT: 'Det uppstod ett fel på sidan, och tavlan laddades om.',
  DIVERGED: 'Tavlan såg annorlunda ut här än hos de andra och laddades därför om.',
  nothing: 'Allt du hade skrivit är sparat.',
  'kept_one': 'En text hann inte fram till handledarens dator. Den finns kvar på den här enheten.',
  'kept_other': '{count} texter hann inte fram till handledarens dator. De finns kvar på den här enheten.',
  show: 'Visa texterna',
  title: 'Texter som inte sparades',
  explain: 'Kopiera det du behöver till tavlan. Du ser de här texterna, andra gör det inte.',
  copy: 'Kopiera allt',
  copied: 'Kopierat',
  notCopied: 'Det gick inte att kopiera. Markera texten och kopiera den själv.',
  forget: 'Ta bort texterna från enheten',
  ok: 'Okej',
};
