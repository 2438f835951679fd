import type { Language } from '../kernel/language';

/** Finland's ways of writing dates and times; Swedish is Finland's Swedish. */
export const LOCALES: Readonly<Record<Language, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** In English the month is a word: 12/11 is two different days to two readers. */
const MONTH: Readonly<Record<Language, 'numeric' | 'short'>> = { fi: 'numeric', sv: 'numeric', en: 'short' };

/** A calendar day (`2026-11-12`) as people write it: `12.11.2026`. Anything else is given back unchanged. */
export function formatDate(isoDate: string, language: Language): string {
  if (!ISO_DATE.test(isoDate)) return isoDate;
  const day = new Date(`${isoDate}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return isoDate;
  return new Intl.DateTimeFormat(LOCALES[language], { day: 'numeric', month: MONTH[language], year: 'numeric', timeZone: 'UTC' }).format(day);
}

/** A moment (milliseconds since 1970) as local date and time of day. */
export function formatMoment(timestampMs: number, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { day: 'numeric', month: MONTH[language], year: 'numeric', hour: 'numeric', minute: '2-digit' }).format(timestampMs);
}

export const formatNumber = (value: number, language: Language): string => new Intl.NumberFormat(LOCALES[language]).format(value);
