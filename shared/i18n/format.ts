import type { Language } from '../kernel/language';

/** Finland's ways of writing dates and times; Swedish is Finland's Swedish. */
export const LOCALES: Readonly<Record<Language, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

const english = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => new Intl.DateTimeFormat(LOCALES.en, { day: 'numeric', month: 'short', year: 'numeric', ...options });

/**
 * Finnish and Finland's Swedish are written here: what Chromium is built with knows no Swedish of Finland, and would
 * write a Swede's 2026-11-12. In English the month is a word: 12/11 is two different days to two readers.
 */
const dayOf = (day: number, month: number, year: number): string => `${day}.${month}.${year}`;

/** A calendar day (`2026-11-12`) as people write it: `12.11.2026`. Anything else is given back unchanged. */
export function formatDate(isoDate: string, language: Language): string {
  const [, year, month, date] = ISO_DATE.exec(isoDate) ?? [];
  const day = new Date(`${isoDate}T00:00:00Z`);
  if (year === undefined || Number.isNaN(day.getTime())) return isoDate;
  return language === 'en' ? english({ timeZone: 'UTC' }).format(day) : dayOf(Number(date), Number(month), Number(year));
}

/** A moment (milliseconds since 1970) as local date and time of day. */
export function formatMoment(timestampMs: number, language: Language): string {
  const moment = new Date(timestampMs);
  if (language === 'en') return english({ hour: 'numeric', minute: '2-digit' }).format(moment);
  const time = `${moment.getHours()}.${String(moment.getMinutes()).padStart(2, '0')}`;
  return `${dayOf(moment.getDate(), moment.getMonth() + 1, moment.getFullYear())} ${language === 'fi' ? 'klo' : 'kl.'} ${time}`;
}

/** Of a moment of this day the time only: `12.31`. */
export function formatTime(timestampMs: number, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { hour: 'numeric', minute: '2-digit' }).format(timestampMs);
}

/** Made once: making one takes as long as a hundred numbers, and a page has many. */
const NUMBERS = Object.fromEntries(Object.entries(LOCALES).map(([language, locale]) => [language, new Intl.NumberFormat(locale)])) as Readonly<Record<Language, Intl.NumberFormat>>;

export const formatNumber = (value: number, language: Language): string => NUMBERS[language].format(value);
