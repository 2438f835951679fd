/** As people compare names: spaces and capitals do not count. */
export const nameKey = (name: string): string => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('fi');

const BETWEEN_NAMES = /\s*[,;/\n&+]\s*|\s+(?:ja|sekä|och|samt|and)\s+/iu;

/**
 * The names of a text that are not known. The whole text may be one (“Sosiaali- ja kriisityön johtaja”), else its parts
 * are looked at; when none of them is known either, the text is taken for one name.
 */
export function unknownNames(text: string, isKnown: (name: string) => boolean): string[] {
  const whole = text.trim().replace(/\s+/g, ' ');
  if (whole === '' || isKnown(whole)) return [];
  const parts = text.split(BETWEEN_NAMES).map((part) => part.trim()).filter((part) => part !== '');
  const unknown = parts.filter((part) => !isKnown(part));
  return unknown.length === parts.length ? [whole] : unknown;
}
