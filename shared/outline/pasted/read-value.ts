import { type CardOption, type FieldSpec } from '../../doc/cards';
import { createT } from '../../i18n/every-language';
import { LANGUAGES } from '../../kernel/language';

const WORDS = LANGUAGES.map((language) => createT(language));
const plain = (word: string): string => word.toLocaleLowerCase('fi').trim();

const YES = new Set(['x', 'true', '1', 'k', 'j', 'y', ...WORDS.map((t) => plain(t('cards.yesno.yes')))]);
const NO = new Set(['false', '0', '-', 'e', 'n', ...WORDS.map((t) => plain(t('cards.yesno.no')))]);

/** 12.11.2026, 12/11/2026 and 2026-11-12 as 2026-11-12; null when it is no day of the calendar. */
function readDate(text: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const european = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text);
  const parts = iso ? [iso[1], iso[2], iso[3]] : european ? [european[3], european[2], european[1]] : null;
  if (!parts) return null;
  const [year = 0, month = 0, day = 0] = parts.map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

/** A cell as the value of a field; null when the field can't hold it. Words of any of the three languages are known. */
export function readValue(field: string, spec: FieldSpec, text: string): string | boolean | null {
  if (spec.type === 'text') return text;
  const word = plain(text);
  if (spec.type === 'yesno') return YES.has(word) ? true : NO.has(word) ? false : null;
  if (spec.type === 'date') return readDate(word);
  return spec.options.find((option) => option === word || WORDS.some((t) => plain(t(`cards.option.${field}.${option}` as `cards.option.${CardOption}`)) === word)) ?? null;
}
