/*
 * The Finnish personal identity code (henkilötunnus): ddmmyy, a sign for the century, an individual number and a check
 * character (Väestötietoasetus 128/2010 with the signs that came into use in 2023). Boards never hold one: what is
 * recorded is the services, not the child.
 */
const CHECK_CHARACTERS = '0123456789ABCDEFHJKLMNPRSTUVWXY';

const CENTURIES: Readonly<Record<string, number>> = {
  '+': 1800,
  ...Object.fromEntries([...'-YXWVU'].map((sign) => [sign, 1900])),
  ...Object.fromEntries([...'ABCDEF'].map((sign) => [sign, 2000])),
};

/** Office programs put a dash in place of a hyphen. */
const DASHES = '\u2010\u2011\u2012\u2013\u2212';
const CANDIDATE = new RegExp(`(?<!\\d)(\\d{2})(\\d{2})(\\d{2})([-+A-FU-Y${DASHES}])(\\d{3})([0-9A-Y])(?![\\p{L}\\p{N}])`, 'giu');

/** Where in a text a code stands; UTF-16 units, `end` exclusive. */
export interface FoundPersonalId {
  readonly start: number;
  readonly end: number;
}

function isCalendarDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The check character of nine digits (date and individual number). */
export const checkCharacterOf = (digits: string): string => CHECK_CHARACTERS[Number(digits) % CHECK_CHARACTERS.length] ?? '';

/** Every valid code in a text, also in the midst of it. 900–999 are temporary individual numbers, and count. */
export function findPersonalIds(text: string): FoundPersonalId[] {
  // Most texts have no run of six digits at all.
  if (!/\d{6}/.test(text)) return [];
  const found: FoundPersonalId[] = [];
  for (const match of text.matchAll(CANDIDATE)) {
    const [whole, day = '', month = '', year = '', sign = '', individual = '', check = ''] = match;
    const century = CENTURIES[DASHES.includes(sign) ? '-' : sign.toUpperCase()];
    if (century === undefined || Number(individual) < 2) continue;
    if (!isCalendarDate(century + Number(year), Number(month), Number(day))) continue;
    if (checkCharacterOf(`${day}${month}${year}${individual}`) !== check.toUpperCase()) continue;
    found.push({ start: match.index, end: match.index + whole.length });
  }
  return found;
}

export const hasPersonalId = (text: string): boolean => findPersonalIds(text).length > 0;

/** The text without its codes; the space that would be left over goes with them. */
export function withoutPersonalIds(text: string): string {
  return removalsOfPersonalIds(text).reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
}

/** What to cut so that the codes are gone: from the start of the text to its end, never overlapping. */
export function removalsOfPersonalIds(text: string): FoundPersonalId[] {
  return findPersonalIds(text).map(({ start, end }) => {
    const spaceBefore = start > 0 && text[start - 1] === ' ';
    const spaceAfter = end === text.length || text[end] === ' ';
    return spaceBefore && spaceAfter ? { start: start - 1, end } : { start, end };
  });
}
